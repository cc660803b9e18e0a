/**
 * One connection with the broker, from opening the socket until its end: the handshake, the acknowledgements and the pings
 * that find out that the other side is gone. It never comes back; who wants that makes another.
 */
import {
  type Bytes,
  DISCONNECT,
  encodeConnect,
  encodePuback,
  encodePublish,
  encodeSubscribe,
  encodeUnsubscribe,
  type ConnectFields,
  type Packet,
  PacketReader,
  parsePacket,
  PINGREQ,
} from './packets.js';
import type { Socket, SocketConstructor } from './socket.js';

/** In milliseconds. */
export interface LineTiming {
  /** What the broker is promised: it hears from us at least so often. */
  readonly keepAlive: number;
  /** A broker that says nothing for so long, when it has to, is gone. */
  readonly answerWithin: number;
}

export interface LineOptions {
  readonly url: string;
  readonly Socket: SocketConstructor;
  readonly timing: LineTiming;
  readonly fields: Omit<ConnectFields, 'keepAlive'>;
  /** Asked again until all of them are subscribed to. */
  readonly topics: () => readonly string[];
  readonly onReady: () => void;
  readonly onMessage: (topic: string, payload: Bytes) => void;
  /** Once, unless `close()` came first. */
  readonly onEnd: (why: 'lost' | 'refused') => void;
}

/** Why a promise of the client rejects: the message may or may not have arrived. */
export class ConnectionLost extends Error {
  constructor(message = 'There is no connection with the broker.') {
    super(message);
  }
}

/** The broker doesn't allow this topic. */
export class TopicRefused extends Error {}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  /** The number of pings when it was sent. */
  readonly since: number;
}

/** More at once than any of ours sends; a caller in a loop gets an error, and the page doesn't run out of memory. */
const MAX_WAITING = 10_000;
const MAX_BUFFERED = 8 * 1024 * 1024;
/** Unanswered for so many pings, while the pings are answered, is never answered. */
const MAX_PINGS_WAITING = 3;
/** The code of CONNACK that says "not now" instead of "not you" (3.2.2.3). */
const UNAVAILABLE = 3;

export class Line {
  readonly #options: LineOptions;
  readonly #reader = new PacketReader();
  readonly #waiting = new Map<number, Waiting>();
  readonly #subscribed = new Set<string>();
  #socket: Socket | undefined;
  #state: 'connecting' | 'accepted' | 'ready' | 'ended' = 'connecting';
  #lastId = 0;
  #pings = 0;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #pinging: ReturnType<typeof setInterval> | undefined;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#expectAnswer(options.timing.answerWithin);
    try {
      const socket = new options.Socket(options.url, ['mqtt']);
      socket.binaryType = 'arraybuffer';
      socket.onopen = () => this.#greet();
      socket.onmessage = ({ data }) => this.#receive(data);
      socket.onerror = socket.onclose = () => this.#end('lost');
      this.#socket = socket;
    } catch {
      // an address that the browser won't open; the maker hears it after the constructor
      queueMicrotask(() => this.#end('lost'));
    }
  }

  get isReady(): boolean {
    return this.#state === 'ready';
  }

  async publish(topic: string, payload: Uint8Array, qos: 0 | 1, retain: boolean): Promise<void> {
    if (/^$|[+#\0]/.test(topic)) throw new TypeError(`No topic to write to: ${topic}`);
    if (qos === 1) {
      await this.#ask((id) => encodePublish(topic, payload, id, retain));
      return;
    }
    if (this.#isFull) throw new ConnectionLost('The broker is too slow.');
    this.#send(encodePublish(topic, payload, 0, retain));
    if (this.#isOver) throw new ConnectionLost();
  }

  async subscribe(topics: readonly string[]): Promise<void> {
    await this.#ask((id) => encodeSubscribe(id, topics));
    for (const topic of topics) this.#subscribed.add(topic);
  }

  unsubscribe(topic: string): Promise<void> {
    this.#subscribed.delete(topic);
    return this.#ask((id) => encodeUnsubscribe(id, [topic]));
  }

  /** Is anybody there? Ends the line when nothing at all comes back. */
  probe(): void {
    if (!this.isReady) return;
    this.#send(PINGREQ);
    if (this.#deadline === undefined) this.#expectAnswer(this.#options.timing.answerWithin);
  }

  /** Says goodbye; `onEnd` isn't called. */
  close(): void {
    if (this.#state === 'accepted' || this.#state === 'ready') this.#send(DISCONNECT);
    this.#stop();
  }

  get #isOver(): boolean {
    return this.#state === 'ended';
  }

  get #isFull(): boolean {
    return this.#waiting.size >= MAX_WAITING || (this.#socket?.bufferedAmount ?? 0) > MAX_BUFFERED;
  }

  #greet(): void {
    const { fields, timing } = this.#options;
    this.#send(encodeConnect({ ...fields, keepAlive: Math.ceil(timing.keepAlive / 1000) }));
  }

  #receive(data: unknown): void {
    try {
      if (!(data instanceof ArrayBuffer)) throw new TypeError('Text, where MQTT is bytes.');
      if (this.#state === 'ready') this.#stopExpecting();
      for (const raw of this.#reader.read(new Uint8Array(data))) {
        this.#handle(parsePacket(raw));
        if (this.#isOver) return;
      }
    } catch {
      // whatever comes next, where it starts is unknown
      this.#end('lost');
    }
  }

  #handle(packet: Packet): void {
    if (packet.type === 'connack') {
      if (this.#state !== 'connecting') throw new TypeError('A second CONNACK.');
      if (packet.code === 0) this.#accepted();
      else this.#end(packet.code === UNAVAILABLE ? 'lost' : 'refused');
      return;
    }
    if (this.#state === 'connecting') throw new TypeError('Something before CONNACK.');
    switch (packet.type) {
      case 'publish':
        if (packet.id > 0) this.#send(encodePuback(packet.id));
        if (packet.payload) this.#options.onMessage(packet.topic, packet.payload);
        return;
      case 'puback':
      case 'unsuback':
        this.#answer(packet.id)?.resolve();
        return;
      case 'suback':
        if (packet.isGranted) this.#answer(packet.id)?.resolve();
        else this.#answer(packet.id)?.reject(new TopicRefused('The broker refuses this topic.'));
    }
  }

  #accepted(): void {
    this.#state = 'accepted';
    this.#subscribeRest();
  }

  #subscribeRest(): void {
    const rest = this.#options.topics().filter((topic) => !this.#subscribed.has(topic));
    if (rest.length === 0) {
      this.#ready();
      return;
    }
    this.subscribe(rest).then(
      () => this.#subscribeRest(),
      (error: unknown) => this.#end(error instanceof TopicRefused ? 'refused' : 'lost'),
    );
  }

  #ready(): void {
    if (this.#state !== 'accepted') return;
    this.#state = 'ready';
    this.#stopExpecting();
    // sooner than promised, so that a late timer is still in time
    this.#pinging = setInterval(() => this.#ping(), (this.#options.timing.keepAlive * 2) / 3);
    this.#options.onReady();
  }

  #ping(): void {
    this.#pings += 1;
    const [oldest] = this.#waiting.values();
    if (oldest && this.#pings - oldest.since > MAX_PINGS_WAITING) this.#end('lost');
    else this.probe();
  }

  #ask(encode: (id: number) => Bytes): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#state !== 'ready' && this.#state !== 'accepted') throw new ConnectionLost();
      if (this.#isFull) throw new ConnectionLost('The broker is too slow.');
      do this.#lastId = (this.#lastId % 0xffff) + 1;
      while (this.#waiting.has(this.#lastId));
      const id = this.#lastId;
      const bytes = encode(id);
      this.#waiting.set(id, { resolve, reject, since: this.#pings });
      this.#send(bytes);
    });
  }

  #answer(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #send(bytes: Bytes): void {
    try {
      this.#socket?.send(bytes);
    } catch {
      this.#end('lost');
    }
  }

  #expectAnswer(within: number): void {
    this.#deadline = setTimeout(() => this.#end('lost'), within);
  }

  #stopExpecting(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  #end(why: 'lost' | 'refused'): void {
    if (this.#state === 'ended') return;
    this.#stop();
    this.#options.onEnd(why);
  }

  #stop(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#stopExpecting();
    clearInterval(this.#pinging);
    const socket = this.#socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      // closing one that is still opening is an error, which `ws` throws when nobody listens
      socket.onerror = () => undefined;
      socket.close();
    }
    for (const { reject } of this.#waiting.values()) reject(new ConnectionLost());
    this.#waiting.clear();
  }
}
