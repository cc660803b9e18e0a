/**
 * The packets of MQTT 3.1.1 that a client with QoS 0 and 1 and a clean session needs, as bytes and back (OASIS standard,
 * chapters 2 and 3). Reading is strict: a packet that isn't as the standard says it must be throws a `MalformedPacket`.
 */
import { utf8 } from '../protocol/bytes.js';
import { concat } from '../protocol/messages.js';

export type Bytes = Uint8Array<ArrayBuffer>;

export class MalformedPacket extends Error {}

/** Longer packets are read past: of these the first bytes only are kept. */
export const MAX_PACKET_BYTES = 65_536;

export interface RawPacket {
  /** The first byte: the type and its flags. */
  readonly header: number;
  /** What comes behind the length, or the first `MAX_PACKET_BYTES` of it. */
  readonly body: Uint8Array;
  readonly isWhole: boolean;
}

export type Packet =
  | { readonly type: 'connack'; readonly code: number }
  | {
      readonly type: 'publish';
      readonly topic: string;
      /** Undefined when it was too long to be kept. */
      readonly payload: Bytes | undefined;
      /** 0 for QoS 0; else to be acknowledged. */
      readonly id: number;
    }
  | { readonly type: 'puback' | 'unsuback'; readonly id: number }
  | { readonly type: 'suback'; readonly id: number; readonly isGranted: boolean }
  | { readonly type: 'pingresp' };

export interface ConnectFields {
  readonly clientId: string;
  /** In seconds. */
  readonly keepAlive: number;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly will?: { readonly topic: string; readonly payload: Uint8Array } | undefined;
}

const CLEAN_SESSION = 0x02;
const WILL_QOS_1 = 0x0c;
const HAS_PASSWORD = 0x40;
const HAS_USERNAME = 0x80;

export function encodeConnect({ clientId, keepAlive, username, password, will }: ConnectFields): Bytes {
  const flags =
    CLEAN_SESSION |
    (will ? WILL_QOS_1 : 0) |
    (username === undefined ? 0 : HAS_USERNAME) |
    // a password alone is against the standard (3.1.2.9)
    (username === undefined || password === undefined ? 0 : HAS_PASSWORD);
  return packet(
    0x10,
    text('MQTT'),
    Uint8Array.of(4, flags),
    u16(keepAlive),
    text(clientId),
    ...(will ? [text(will.topic), prefixed(will.payload)] : []),
    ...(flags & HAS_USERNAME ? [text(username ?? '')] : []),
    ...(flags & HAS_PASSWORD ? [text(password ?? '')] : []),
  );
}

/** `id` 0 means QoS 0. */
export function encodePublish(topic: string, payload: Uint8Array, id: number, retain: boolean): Bytes {
  const header = 0x30 | (id > 0 ? 0x02 : 0) | (retain ? 0x01 : 0);
  return packet(header, text(topic), ...(id > 0 ? [u16(id)] : []), payload);
}

export const encodePuback = (id: number): Bytes => packet(0x40, u16(id));

/** All with QoS 1. */
export const encodeSubscribe = (id: number, topics: readonly string[]): Bytes =>
  packet(0x82, u16(id), ...topics.flatMap((topic) => [text(topic), Uint8Array.of(1)]));

export const encodeUnsubscribe = (id: number, topics: readonly string[]): Bytes =>
  packet(0xa2, u16(id), ...topics.map(text));

export const PINGREQ = Uint8Array.of(0xc0, 0);
export const DISCONNECT = Uint8Array.of(0xe0, 0);

/**
 * Cuts what comes in into packets: a message of the socket may hold a part of one, or many. What it keeps is never more than
 * one packet of `MAX_PACKET_BYTES`, whatever length is announced.
 */
export class PacketReader {
  #header: number | undefined;
  #length = 0;
  #shift = 0;
  #body: Uint8Array | undefined;
  #read = 0;

  /** Throws a `MalformedPacket`; then the rest of the stream means nothing any more. */
  *read(bytes: Uint8Array): Generator<RawPacket> {
    let at = 0;
    while (at < bytes.length) {
      if (this.#header === undefined) {
        this.#header = bytes[at++] ?? 0;
      } else if (!this.#body) {
        this.#readLength(bytes[at++] ?? 0);
      } else {
        const taken = Math.min(bytes.length - at, this.#length - this.#read);
        const room = this.#body.length - this.#read;
        if (room > 0) this.#body.set(bytes.subarray(at, at + Math.min(taken, room)), this.#read);
        this.#read += taken;
        at += taken;
      }
      if (this.#body && this.#read === this.#length) {
        const whole = { header: this.#header, body: this.#body, isWhole: this.#body.length === this.#length };
        this.#header = this.#body = undefined;
        this.#length = this.#shift = this.#read = 0;
        yield whole;
      }
    }
  }

  /** Seven bits at a time, at most four bytes (2.2.3). */
  #readLength(byte: number): void {
    this.#length |= (byte & 0x7f) << this.#shift;
    this.#shift += 7;
    if (byte < 0x80) this.#body = new Uint8Array(Math.min(this.#length, MAX_PACKET_BYTES));
    else if (this.#shift === 28) throw new MalformedPacket('A length of more than four bytes.');
  }
}

/** Throws a `MalformedPacket` for what no server may send to a client like this. */
export function parsePacket({ header, body, isWhole }: RawPacket): Packet {
  if (header >> 4 === 3) return parsePublish(header, body, isWhole);
  const id = ((body[0] ?? 0) << 8) | (body[1] ?? 0);
  switch (header) {
    case 0x20:
      // there is no session that could be present (3.2.2.2)
      if (body.length === 2 && body[0] === 0) return { type: 'connack', code: body[1] ?? 0 };
      break;
    case 0x40:
    case 0xb0:
      if (body.length === 2 && id > 0) return { type: header === 0x40 ? 'puback' : 'unsuback', id };
      break;
    case 0x90:
      if (isWhole && body.length > 2 && id > 0) {
        return { type: 'suback', id, isGranted: body.subarray(2).every((code) => code <= 2) };
      }
      break;
    case 0xd0:
      if (body.length === 0) return { type: 'pingresp' };
  }
  throw new MalformedPacket(`A packet that starts with ${header}, of ${body.length} bytes.`);
}

function parsePublish(header: number, body: Uint8Array, isWhole: boolean): Packet {
  const qos = (header >> 1) & 3;
  const topicEnd = 2 + (((body[0] ?? 0) << 8) | (body[1] ?? 0));
  const start = topicEnd + (qos > 0 ? 2 : 0);
  if (qos > 1 || start > body.length || topicEnd === 2) throw new MalformedPacket('A message cut short.');
  const id = qos > 0 ? ((body[topicEnd] ?? 0) << 8) | (body[topicEnd + 1] ?? 0) : 0;
  if (qos > 0 && id === 0) throw new MalformedPacket('A message with the number 0.');
  return {
    type: 'publish',
    topic: readText(body.subarray(2, topicEnd)),
    payload: isWhole ? new Uint8Array(body).slice(start) : undefined,
    id,
  };
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new MalformedPacket('A topic that is no UTF-8.');
  }
}

function packet(header: number, ...parts: readonly Uint8Array[]): Bytes {
  const body = concat(...parts);
  const length: number[] = [];
  let rest = body.length;
  do {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>= 7;
  } while (rest > 0);
  return concat(Uint8Array.of(header, ...length), body);
}

const u16 = (value: number): Bytes => Uint8Array.of(value >> 8, value & 0xff);

const prefixed = (bytes: Uint8Array): Bytes => {
  if (bytes.length > 0xffff) throw new RangeError('Longer than a string in MQTT can be.');
  return concat(u16(bytes.length), bytes);
};

const text = (value: string): Bytes => prefixed(utf8(value));
