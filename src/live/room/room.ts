/**
 * The facilitator's side of a room: says what is asked, takes in what phones send, counts it, and confirms it once it is
 * kept. It never trusts the line: messages come late, twice, in any order or not at all, and anybody can write them.
 */
import type { ConnectMqtt, MqttClient } from '../mqtt/client.js';
import { parseIncoming, type Ask, type Incoming, type Reply } from '../protocol/messages.js';
import { codeOf } from '../protocol/join.js';
import { inTopic, replyTopic, stateTopic } from '../protocol/topics.js';
import { toBase64url } from '../protocol/bytes.js';
import type { OpenedBallot, RoomKeys } from '../seal/types.js';
import { BallotBox, type Outcome, type Place } from './ballot-box.js';
import type { FormChange } from './forms.js';
import { Presence } from './presence.js';
import type { RoomStore } from './room-store.js';
import { StateWriter } from './state-writer.js';

export type RoomStatus = 'connecting' | 'online' | 'lost' | 'refused';

export interface RoomOptions {
  readonly keys: RoomKeys;
  readonly connect: ConnectMqtt;
  readonly line: { readonly url: string; readonly username?: string; readonly password?: string };
  readonly store: RoomStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: () => number;
  /** Runs something later; gives the way to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** Lets the page do something else first. */
  readonly pause: () => Promise<void>;
  /** SHA-256. */
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  /** Whether it is connected, how many are there, or how many answered has changed. */
  readonly onChange: () => void;
  /** The votes by option of a `choice` or `scale`: all of them each time. */
  readonly onTotals: (ask: string, totals: readonly number[]) => void;
  /** Texts that people sent, and took back: nobody has read them yet. */
  readonly onTexts: (ask: string, texts: { added: readonly string[]; removed: readonly string[] }) => void;
  /** What phones wrote for their groups, in the order in which it came. */
  readonly onForms: (ask: string, forms: readonly FormChange[]) => void;
  /** The next place in the groups that this asks about. */
  readonly place: (ask: string) => Place | undefined;
}

/** Totals are kept, shown and confirmed at most this often, in milliseconds. */
const FLUSH = 150;
/** Ballots opened, and answers sealed, before the page gets a turn. */
const AT_ONCE = 16;
/** How long a broker gets to give our own state back, in milliseconds: some take everything, and pass nothing on. */
const ECHO = 5_000;
/** What waits to be opened; phones whose ballot doesn't fit send it again. */
const MOST_WAITING = 4_000;
/** Questions of which is still known who answered, so that a late repeat hears that it was counted. */
const MOST_BOXES = 12;

interface Changes {
  readonly added: string[];
  readonly removed: string[];
  readonly forms: FormChange[];
}

type Sealed = Extract<Incoming, { kind: 'sealed' }>;

export class Room {
  readonly #options: RoomOptions;
  readonly #client: MqttClient;
  readonly #code: string;
  readonly #state: StateWriter;
  readonly #presence = new Presence();
  readonly #boxes = new Map<string, BallotBox>();
  readonly #dirty = new Map<string, Changes>();
  /** Of what was counted since the last flush: not to be confirmed before it is kept. */
  readonly #unkept: { readonly to: OpenedBallot; readonly reply: Reply }[] = [];
  readonly #replies: { readonly to: OpenedBallot; readonly reply: Reply }[] = [];
  #waiting: Sealed[] = [];
  #status: RoomStatus = 'connecting';
  /** There is a line with the broker; whether it lets us do anything is another matter. */
  #hasLine = false;
  #cancelEcho: (() => void) | undefined;
  #opening = false;
  #answering = false;
  #flushedAt = -Infinity;
  #cancelFlush: (() => void) | undefined;
  #closed = false;

  constructor(options: RoomOptions) {
    const { keys, connect, line, random } = options;
    this.#options = options;
    this.#code = codeOf(keys.fingerprint);
    const topics = [inTopic(this.#code), stateTopic(this.#code)];
    this.#state = new StateWriter(options, (bytes) => this.#publishState(bytes));
    this.#client = connect({
      ...line,
      topics,
      random,
      onMessage: (topic, payload) => this.#receive(topic, payload),
      onOnline: () => this.#online(),
      onOffline: (why) => this.#offline(why),
    });
  }

  get fingerprint(): string {
    return this.#options.keys.fingerprint;
  }

  get status(): RoomStatus {
    return this.#status;
  }

  /** How many phones are there. */
  get present(): number {
    return this.#presence.count(this.#options.now());
  }

  /** How many phones answered a question, and whether that is more than were ever there. */
  answered(ask: string): { readonly phones: number; readonly tooMany: boolean } {
    const box = this.#boxes.get(ask);
    if (box === undefined) return { phones: 0, tooMany: false };
    return { phones: box.phones, tooMany: box.phones - box.restored > this.#presence.ever };
  }

  /** Says what is asked from now on: the whole of it, the most important first. A question that isn't there is closed. */
  ask(asks: readonly Ask[]): void {
    if (this.#closed) return;
    // what came in before the closing counts, and is there before anybody looks at the result
    this.flush();
    for (const box of this.#boxes.values()) box.open = false;
    for (const ask of asks) {
      const box = this.#boxes.get(ask.id) ?? new BallotBox(ask, this.#options.store.box(ask.id));
      box.open = ask.open;
      // the one that was asked last is the last to go
      this.#boxes.delete(ask.id);
      this.#boxes.set(ask.id, box);
    }
    const surplus = this.#boxes.size - Math.max(MOST_BOXES, asks.length);
    for (const id of [...this.#boxes.keys()].slice(0, Math.max(0, surplus))) this.#boxes.delete(id);
    this.#state.set(asks);
  }

  /** This question never opens again: nothing but its totals needs to be known. */
  settle(ask: string): void {
    this.#options.store.forget(ask);
  }

  /** Says that nothing is asked any more, and leaves. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.ask([]);
    this.#closed = true;
    this.#waiting = [];
    this.#cancelEcho?.();
    if (this.#hasLine) await this.#state.settled().catch(() => undefined);
    this.#client.close();
  }

  /** Keeps and shows what was counted since the last time, and confirms it to the phones. */
  flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    const { store, onTotals, onTexts, onForms, onChange, now } = this.#options;
    this.#flushedAt = now();
    const changed = [...this.#dirty];
    this.#dirty.clear();
    for (const [id, changes] of changed) {
      const box = this.#boxes.get(id);
      if (box === undefined) continue;
      store.keep(box.stored());
      const { kind } = box.ask;
      if (kind === 'choice' || kind === 'scale') onTotals(id, box.totals);
      else if (kind === 'notes') onForms(id, changes.forms);
      else if (kind !== 'group') onTexts(id, changes);
    }
    if (changed.length > 0) onChange();
    this.#replies.push(...this.#unkept.splice(0));
    void this.#answer();
  }

  #online(): void {
    const { store, now, later } = this.#options;
    this.#hasLine = true;
    store.epoch = Math.max(store.epoch + 1, now());
    this.#presence.begin(now());
    this.#state.begin(store.epoch);
    this.#cancelEcho?.();
    this.#cancelEcho = later(() => this.#setStatus('refused'), ECHO);
    this.#options.onChange();
  }

  #offline(why: 'lost' | 'refused'): void {
    this.#hasLine = false;
    this.#cancelEcho?.();
    this.#setStatus(why);
  }

  /** What we say arrives, so phones hear it too. */
  #echoed(): void {
    this.#cancelEcho?.();
    if (this.#status !== 'online') this.#setStatus('online');
  }

  #setStatus(status: RoomStatus): void {
    this.#status = status;
    this.#options.onChange();
  }

  #receive(topic: string, payload: Uint8Array): void {
    if (this.#closed) return;
    if (topic === stateTopic(this.#code)) {
      if (this.#state.heard(payload) && this.#hasLine) this.#echoed();
      return;
    }
    const message = parseIncoming(payload);
    if (message === undefined) return;
    if (message.kind === 'sealed') {
      if (this.#waiting.length < MOST_WAITING) this.#waiting.push(message);
      if (!this.#opening) void this.#open();
    } else if (message.kind === 'hello') this.#meet(() => this.#presence.hello(toBase64url(message.hash)));
    else void this.#leave(message.id);
  }

  async #leave(id: Uint8Array<ArrayBuffer>): Promise<void> {
    const hash = await this.#options.hash(id);
    this.#meet(() => this.#presence.gone(toBase64url(hash.slice(0, id.length))));
  }

  #meet(act: () => void): void {
    const before = this.present;
    act();
    if (this.present !== before) this.#options.onChange();
  }

  async #open(): Promise<void> {
    this.#opening = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, AT_ONCE);
      const opened = await Promise.all(
        batch.map(({ enc, sealed }) => this.#options.keys.open(enc, sealed).catch(() => undefined)),
      );
      for (const each of opened) if (each !== undefined && !this.#closed) this.#take(each);
      await this.#options.pause();
    }
    this.#opening = false;
  }

  #take(opened: OpenedBallot): void {
    const { ballot } = opened;
    const box = this.#boxes.get(ballot.ask);
    const outcome = box?.take(ballot, () => this.#options.place(ballot.ask));
    if (outcome?.changed === true) this.#note(ballot.ask, outcome);
    const { result = 'closed' as const, place } = outcome ?? {};
    this.#unkept.push({ to: opened, reply: { n: ballot.n, result, ...place } });
    // one that was counted is confirmed only after it is kept
    const wait = Math.max(0, this.#flushedAt + FLUSH - this.#options.now());
    this.#cancelFlush ??= this.#options.later(() => this.flush(), wait);
  }

  /** A text that came and went before anybody saw it never was there. */
  #note(ask: string, { added, removed, form }: Outcome): void {
    const noted = this.#dirty.get(ask) ?? { added: [], removed: [], forms: [] };
    if (form !== undefined) noted.forms.push(form);
    for (const text of removed) {
      const at = noted.added.indexOf(text);
      if (at === -1) noted.removed.push(text);
      else noted.added.splice(at, 1);
    }
    noted.added.push(...added);
    this.#dirty.set(ask, noted);
  }

  async #answer(): Promise<void> {
    if (this.#answering) return;
    this.#answering = true;
    while (this.#replies.length > 0) {
      const batch = this.#replies.splice(0, AT_ONCE);
      await Promise.all(batch.map(({ to, reply }) => this.#send(to, reply)));
      await this.#options.pause();
    }
    this.#answering = false;
  }

  /** Once: a phone that doesn't get it, asks again. */
  async #send(to: OpenedBallot, reply: Reply): Promise<void> {
    if (!this.#hasLine) return;
    try {
      await this.#client.publish(replyTopic(this.#code, to.replyId), await to.sealReply(reply), { qos: 0 });
    } catch {
      // the line broke
    }
  }

  async #publishState(bytes: Uint8Array): Promise<void> {
    if (!this.#hasLine) return;
    await this.#client.publish(stateTopic(this.#code), bytes, { qos: 1, retain: true });
  }
}
