/**
 * What facilitator and phones say to each other, and the check of it: everything here comes from a network where anybody
 * can write. A message that isn't one is undefined, and is dropped.
 */
import { fromBase64url, parseJson, toBase64url, utf8 } from './bytes.js';

export const PROTOCOL_VERSION = 1;

/** Longer than any message of ours; what is longer is dropped unread. */
export const MAX_STATE_BYTES = 16_384;
export const MAX_IN_BYTES = 2_048;

export type AskKind = 'choice' | 'scale' | 'words' | 'reactions' | 'group' | 'notes';

/** One thing that the facilitator asks the phones. */
export interface Ask {
  /** Different for every round of every poll: ballots and tokens belong to one. At most 100 characters. */
  readonly id: string;
  readonly kind: AskKind;
  /** The question as on the wall. */
  readonly question: string;
  /**
   * The options of a `choice`, in order; of a `scale` the words with each of its steps, of which only the ends need any; for
   * `notes` the groups or topics that can be written for.
   */
  readonly options: readonly string[];
  /** How many `words` or `reactions` one phone may send; 1 for the others. */
  readonly max: number;
  readonly open: boolean;
  /** Of `notes` only: for which assignment, and so with which fields. */
  readonly sheet?: Sheet;
}

/** Assignment 1: case, pressure, solution. Assignment 2: experiences, recommendation, who, role, when. */
export type Sheet = 1 | 2;
export const SHEET_FIELDS: Readonly<Record<Sheet, number>> = { 1: 3, 2: 5 };

/** The whole of what one phone writes for its group: each newer one replaces it. */
export interface Form {
  /** The index of the group or topic. */
  readonly choice: number;
  /** A text for each field of the sheet, in its order; plain, with line ends. */
  readonly texts: readonly string[];
}

/** What the facilitator tells the phones: the whole of it each time. */
export interface RoomState {
  /** The facilitator's key for sealing, as raw bytes: an uncompressed point on P-256. */
  readonly sealKey: Uint8Array<ArrayBuffer>;
  /**
   * Later ones replace earlier ones: by `epoch`, then by `seq`. `epoch` is higher each time that the facilitator's page
   * (re)joins the broker; phones then say again what they said and who they are.
   */
  readonly epoch: number;
  readonly seq: number;
  readonly asks: readonly Ask[];
}

/** A state as it travels: the bytes that were signed, the signature and the key. */
export interface SignedState {
  /** JSON, UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** ECDSA on P-256 with SHA-256: r and s, 64 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** The signing key as raw bytes: an uncompressed point, 65 bytes. Its fingerprint is the room's name. */
  readonly key: Uint8Array<ArrayBuffer>;
}

/** One answer of one phone, before it is sealed. */
export interface Ballot {
  readonly ask: string;
  /** 128 random bits, base64url: one for each phone and each question, so that nothing ties two answers together. */
  readonly token: string;
  /** 1, 2, …: the highest is what this phone means. */
  readonly n: number;
  /** The index of an option; texts; a form; or null: a place in a group is asked for, or the answer is taken back. */
  readonly value: number | readonly string[] | Form | null;
}

/** The facilitator's answer to one ballot, encrypted with a key that only the two have. */
export interface Reply {
  readonly n: number;
  /** `counted`; `closed`: too late; `fixed`: an earlier answer stands, and can't be changed any more; `refused`. */
  readonly result: 'counted' | 'closed' | 'fixed' | 'refused';
  /** For `group`: its number and its topic, when there is one. */
  readonly group?: number;
  readonly topic?: string;
}

/** What arrives on the topic that phones write to. */
export type Incoming =
  | {
      readonly kind: 'sealed';
      readonly enc: Uint8Array<ArrayBuffer>;
      readonly sealed: Uint8Array<ArrayBuffer>;
    }
  /** A phone is there. `hash` is the first 16 bytes of the SHA-256 of an id of 16 bytes that it made up. */
  | { readonly kind: 'hello'; readonly hash: Uint8Array<ArrayBuffer> }
  /** It is gone: its last will, or its goodbye. Only who made the id up knows it. */
  | { readonly kind: 'gone'; readonly id: Uint8Array<ArrayBuffer> };

export const POINT_BYTES = 65;
export const SIGNATURE_BYTES = 64;
export const PRESENCE_BYTES = 16;
export const TOKEN_BYTES = 16;
const TAG_BYTES = 16;
/** Ballots are made as long as this, or a multiple: their length says nothing of the answer. */
const BALLOT_BYTES = 256;
/** The longest that fits in a message. A form is made as long as this, whatever is in it. */
const MOST_BALLOT_BYTES =
  Math.floor((MAX_IN_BYTES - 1 - POINT_BYTES - TAG_BYTES) / BALLOT_BYTES) * BALLOT_BYTES;
/** Those with texts: as long as the longest three take in UTF-8; also when they are taken back. */
const TEXTS_BYTES = 4 * BALLOT_BYTES;

/** Longest text of a question or an option that goes to the phones, in characters. */
export const MAX_TEXT = 400;
/** Longest word or reaction that a phone sends, in characters. */
export const MAX_ANSWER = 80;
/** More than a wall can show; a phone scrolls. */
export const MAX_OPTIONS = 100;
/** Groups or topics to write for: as many groups of four as there are people in the largest team. */
export const MAX_CHOICES = 40;
/** Longest name of a group or topic, in characters: forty have to fit in one state. */
export const MAX_CHOICE = 100;
/** Longest text of one field of a form, in characters; the form as a whole has to fit in a message (`fitsMessage`). */
export const MAX_NOTE = 1_600;
const MAX_ASKS = 4;
export const MAX_ANSWERS = 5;

export function encodeState({ sealKey, epoch, seq, asks }: RoomState): Uint8Array<ArrayBuffer> {
  return utf8(JSON.stringify({ v: PROTOCOL_VERSION, sealKey: toBase64url(sealKey), epoch, seq, asks }));
}

export function parseState(body: Uint8Array): RoomState | undefined {
  const { v, sealKey, epoch, seq, asks } = record(parseJson(body));
  const key = fromBase64url(sealKey, POINT_BYTES);
  if (v !== PROTOCOL_VERSION || key === undefined || !isCount(epoch) || !isCount(seq)) return undefined;
  if (!Array.isArray(asks) || asks.length > MAX_ASKS) return undefined;
  const read = asks.map(parseAsk);
  return read.includes(undefined) ? undefined : { sealKey: key, epoch, seq, asks: read as Ask[] };
}

const KINDS: readonly unknown[] = [
  'choice',
  'scale',
  'words',
  'reactions',
  'group',
  'notes',
] satisfies AskKind[];
const isSheet = (value: unknown): value is Sheet => value === 1 || value === 2;

function parseAsk(value: unknown): Ask | undefined {
  const { id, kind, question, options, max, open, sheet } = record(value);
  if (!isText(id, 100) || id === '' || !KINDS.includes(kind) || !isText(question, MAX_TEXT)) return undefined;
  const isNotes = kind === 'notes';
  if (!Array.isArray(options) || options.length > (isNotes ? MAX_CHOICES : MAX_OPTIONS)) return undefined;
  if (!options.every((option): option is string => isText(option, MAX_TEXT))) return undefined;
  if (!isCount(max) || max < 1 || max > MAX_ANSWERS || typeof open !== 'boolean') return undefined;
  if (isNotes ? !isSheet(sheet) : sheet !== undefined) return undefined;
  const ask = { id, kind: kind as AskKind, question, options, max, open };
  return isSheet(sheet) ? { ...ask, sheet } : ask;
}

/** The key, the signature and the body, one behind the other. */
export function encodeSigned({ key, signature, body }: SignedState): Uint8Array<ArrayBuffer> {
  return concat(key, signature, body);
}

export function parseSigned(bytes: Uint8Array): SignedState | undefined {
  const start = POINT_BYTES + SIGNATURE_BYTES;
  if (bytes.length <= start || bytes.length > MAX_STATE_BYTES) return undefined;
  const copy = new Uint8Array(bytes);
  return {
    key: copy.slice(0, POINT_BYTES),
    signature: copy.slice(POINT_BYTES, start),
    body: copy.slice(start),
  };
}

/** Whether a ballot is short enough to be sent; only a form may be too long. */
export const fitsMessage = (ballot: Ballot): boolean =>
  utf8(JSON.stringify(ballot)).length <= MOST_BALLOT_BYTES;

export function encodeBallot(ballot: Ballot): Uint8Array<ArrayBuffer> {
  const bytes = utf8(JSON.stringify(ballot));
  const { value } = ballot;
  const least = typeof value === 'number' ? BALLOT_BYTES : isForm(value) ? MOST_BALLOT_BYTES : TEXTS_BYTES;
  // white space behind JSON is JSON
  const padded = new Uint8Array(Math.max(least, Math.ceil(bytes.length / BALLOT_BYTES) * BALLOT_BYTES)).fill(
    0x20,
  );
  padded.set(bytes);
  return padded;
}

export function parseBallot(bytes: Uint8Array): Ballot | undefined {
  const { ask, token, n, value } = record(parseJson(bytes));
  if (!isText(ask, 100) || fromBase64url(token, TOKEN_BYTES) === undefined || !isCount(n) || n < 1)
    return undefined;
  if (!isAnswer(value)) return undefined;
  const clean = isForm(value) ? { choice: value.choice, texts: value.texts } : value;
  return { ask, token: token as string, n, value: clean };
}

export function isForm(value: unknown): value is Form {
  const { choice, texts } = record(value);
  return (
    isCount(choice) &&
    choice < MAX_CHOICES &&
    Array.isArray(texts) &&
    texts.length <= SHEET_FIELDS[2] &&
    texts.every((text) => isText(text, MAX_NOTE))
  );
}

/** An answer as it may come in, or out of storage. */
export function isAnswer(value: unknown): value is Ballot['value'] {
  if (value === null || isForm(value)) return true;
  if (Array.isArray(value)) {
    return value.length <= MAX_ANSWERS && value.every((text) => isText(text, MAX_ANSWER));
  }
  return isCount(value) && value < MAX_OPTIONS;
}

export const encodeReply = (reply: Reply): Uint8Array<ArrayBuffer> => utf8(JSON.stringify(reply));

const RESULTS: readonly unknown[] = ['counted', 'closed', 'fixed', 'refused'] satisfies Reply['result'][];

export function parseReply(bytes: Uint8Array): Reply | undefined {
  const { n, result, group, topic } = record(parseJson(bytes));
  if (!isCount(n) || !RESULTS.includes(result)) return undefined;
  return {
    n,
    result: result as Reply['result'],
    ...(isCount(group) ? { group } : {}),
    ...(isText(topic, MAX_TEXT) ? { topic } : {}),
  };
}

export function encodeIncoming(message: Incoming): Uint8Array<ArrayBuffer> {
  switch (message.kind) {
    case 'sealed':
      return concat(Uint8Array.of(1), message.enc, message.sealed);
    case 'hello':
      return concat(Uint8Array.of(2), message.hash);
    case 'gone':
      return concat(Uint8Array.of(3), message.id);
  }
}

export function parseIncoming(bytes: Uint8Array): Incoming | undefined {
  if (bytes.length > MAX_IN_BYTES) return undefined;
  const [kind] = bytes;
  const rest = new Uint8Array(bytes).slice(1);
  if (kind === 1) {
    const sealed = rest.slice(POINT_BYTES);
    const isWhole = sealed.length > TAG_BYTES && (sealed.length - TAG_BYTES) % BALLOT_BYTES === 0;
    return isWhole ? { kind: 'sealed', enc: rest.slice(0, POINT_BYTES), sealed } : undefined;
  }
  if (rest.length !== PRESENCE_BYTES) return undefined;
  if (kind === 2) return { kind: 'hello', hash: rest };
  return kind === 3 ? { kind: 'gone', id: rest } : undefined;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
