/**
 * Phones, in the window on the wall: it alone has the connection. It follows what the session says, on or off, and puts
 * what phones send into the elements on the slides.
 */
import type { DeckSettings } from '../../document/deck.js';
import type { EventLog } from '../../session/log.js';
import type { ConnectMqtt } from '../mqtt/client.js';
import { Room, type RoomStatus } from '../room/room.js';
import type { Ask } from '../protocol/messages.js';
import type { FormChange } from '../room/forms.js';
import { RoomStore, type KeyedTexts } from '../room/room-store.js';
import { TextQueue, type QueuedText } from '../room/text-queue.js';
import type { RoomKeys } from '../seal/types.js';
import { ASKING, PHONES, readTargets, type Target } from './asks.js';
import { findConnection, isReached, type Connection, type Surroundings } from './connection.js';
import { foldPhones, tellStanding, type Problem } from './facts.js';
import { notesAsk, writeForm, type Assignment } from './written.js';

/** What the wall has to do with the deck. */
export interface ShownDeck {
  readonly parts: Parameters<typeof readTargets>[0];
  current(): HTMLElement;
  /** Calls `changed` after each change of the slide in sight, or of the slides. */
  onMove(changed: () => void): void;
}

export interface WallOptions extends Omit<Surroundings, 'settings'> {
  readonly deck: ShownDeck;
  readonly settings: () => Pick<DeckSettings, 'broker' | 'phonePage'>;
  readonly phones: EventLog;
  readonly texts: EventLog;
  readonly notes: EventLog;
  /** The assignment that the groups work on, on the slide in sight. */
  readonly assignment: () => Assignment | undefined;
  readonly kept: KeyedTexts;
  readonly connect: ConnectMqtt;
  /** The keys of the room that was left by a reload, or those of a new one. */
  readonly openKeys: (again: boolean) => Promise<RoomKeys>;
  readonly forgetKeys: () => Promise<void>;
  /** Waits until no other window has the room; gives the way to let go of it. */
  readonly hold: () => Promise<() => void>;
  readonly onChange: () => void;
}

export type Login = NonNullable<Connection['login']>;

/** Targets that may still be answered late, by their question. */
const MOST_TARGETS = 24;
/** How often the other windows hear how many are there, in milliseconds. */
const TELL = 1_000;

export class WallPhones {
  readonly queue: TextQueue;
  readonly #options: WallOptions;
  readonly #store: RoomStore;
  readonly #targets = new Map<string, Target>();
  readonly #followed = new WeakMap<Element, EventLog>();
  #room: Room | undefined;
  #connection: Connection | undefined;
  #problem: Problem | undefined;
  #release = (): void => {};
  #login: Login | undefined;
  #asked: readonly Target[] = [];
  /** Counts the starts and stops: what was begun before the last one is not ours any more. */
  #turn = 0;
  #on = false;
  #telling = false;
  #changing = false;

  constructor(options: WallOptions) {
    this.#options = options;
    this.#store = new RoomStore(options.kept);
    this.queue = new TextQueue(options.texts);
    options.phones.subscribe(() => this.#follow());
    options.texts.subscribe(() => {
      this.#placeTexts();
      this.#changed();
    });
    options.deck.onMove(() => this.#ask());
    // how many groups there are to write for stands in the notes too
    options.notes.subscribe(() => {
      if (this.#room === undefined) return;
      if (JSON.stringify(this.#notesAsk) !== JSON.stringify(this.#asked.find(isNotes)?.ask)) this.#askAgain();
    });
    this.#follow();
  }

  get on(): boolean {
    return this.#on;
  }

  get status(): RoomStatus | Problem {
    return this.#problem ?? this.#room?.status ?? 'connecting';
  }

  get present(): number {
    return this.#room?.present ?? 0;
  }

  get fingerprint(): string | undefined {
    return this.#room?.fingerprint;
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** A question is open, so people want to get in. For what groups write one phone of each is enough. */
  get asking(): boolean {
    return this.#on && this.#asked.some((target) => target.ask.open && !isNotes(target));
  }

  /** More votes than phones, of what is asked in sight. */
  get tooMany(): { readonly votes: number; readonly phones: number } | undefined {
    for (const target of this.#asked) {
      if (isNotes(target)) continue;
      const { ask } = target;
      const answered = this.#room?.answered(ask.id);
      if (answered?.tooMany === true) return { votes: answered.phones, phones: this.present };
    }
    return undefined;
  }

  /** Asks the server whether another device got here; only for who looks at the join screen. */
  async lookReached(): Promise<void> {
    if (this.#connection === undefined || this.#connection.reached !== false) return;
    const reached = await isReached(this.#surroundings);
    if (reached !== undefined) this.#connection = { ...this.#connection, reached };
    this.#changed();
  }

  /** Tries again, for an external broker with this name and password. */
  again(login?: Login): void {
    this.#login = login ?? this.#login;
    void this.#stop().then(() => this.#start());
  }

  /** There is a room, or there was one in this session. */
  get isUsed(): boolean {
    return this.#on || this.#store.epoch > 0;
  }

  /** A new session begins: phones are told, and nothing of the room is left. */
  async leave(): Promise<void> {
    await this.#stop();
    await this.#forget();
  }

  get #surroundings(): Surroundings {
    return { ...this.#options, settings: this.#options.settings() };
  }

  #follow(): void {
    const { events } = this.#options.phones;
    const { on } = foldPhones(events);
    // a new session, begun in whichever window
    if (events.length === 0 && !this.#on && this.isUsed) void this.#forget();
    if (on === this.#on) return;
    this.#on = on;
    if (on) void this.#start();
    else {
      const cleared = events.length === 0;
      void this.#stop().then(() => (cleared ? this.#forget() : undefined));
    }
    this.#changed();
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    this.#problem = 'elsewhere';
    const release = await this.#options.hold();
    if (turn !== this.#turn) {
      release();
      return;
    }
    this.#release = release;
    this.#problem = undefined;
    const found = await findConnection(this.#surroundings);
    if (turn !== this.#turn) return;
    if (typeof found === 'string') {
      this.#problem = found;
      this.#changed();
      return;
    }
    const keys = await this.#options.openKeys(this.#store.epoch > 0);
    if (turn !== this.#turn) return;
    this.#connection = found;
    this.#room = new Room({
      keys,
      connect: this.#options.connect,
      line: { url: found.url, ...(this.#login ?? found.login) },
      store: this.#store,
      now: Date.now,
      random: Math.random,
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      pause,
      hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
      onChange: () => this.#changed(),
      onTotals: (ask, totals) => this.#takeTotals(ask, totals),
      onTexts: (ask, texts) => this.#takeTexts(ask, texts),
      onForms: (ask, forms) => this.#takeForms(ask, forms),
      place: (ask) => this.#takePlace(ask),
    });
    this.#asked = [];
    this.#ask();
    this.#changed();
  }

  async #stop(): Promise<void> {
    this.#turn += 1;
    const room = this.#room;
    this.#room = undefined;
    this.#connection = undefined;
    this.#problem = undefined;
    this.#asked = [];
    await room?.close();
    this.#release();
    this.#release = () => {};
  }

  async #forget(): Promise<void> {
    this.#store.forgetAll();
    this.#targets.clear();
    await this.#options.forgetKeys();
  }

  /** Tells the phones what is asked now. Also called in the middle of what changes it: before a result is looked at. */
  #ask(): void {
    const room = this.#room;
    if (room === undefined) return;
    const { deck } = this.#options;
    this.#followElements();
    this.#asked = readTargets(deck.parts, deck.current(), this.#notesAsk);
    for (const target of this.#asked) {
      this.#targets.delete(target.ask.id);
      this.#targets.set(target.ask.id, target);
    }
    for (const id of [...this.#targets.keys()].slice(0, -MOST_TARGETS)) this.#targets.delete(id);
    room.ask(this.#asked.map(({ ask }) => ask));
    for (const [id, target] of this.#targets) if (isSettled(target)) room.settle(id);
    this.#changed();
  }

  #followElements(): void {
    for (const { section } of this.#options.deck.parts) {
      for (const element of section.querySelectorAll<HTMLElement & { log: EventLog }>(ASKING)) {
        const { log } = element;
        if (this.#followed.get(element) === log) continue;
        this.#followed.set(element, log);
        log.subscribe(() => this.#askAgain());
      }
    }
  }

  /** What phones send changes the elements too, and that is no reason to look again. */
  #askAgain(): void {
    if (this.#changing) return;
    this.#changing = true;
    try {
      this.#ask();
    } finally {
      this.#changing = false;
    }
  }

  #quietly<Result>(act: () => Result): Result {
    const before = this.#changing;
    this.#changing = true;
    try {
      return act();
    } finally {
      this.#changing = before;
    }
  }

  #takeTotals(id: string, totals: readonly number[]): void {
    const target = this.#targets.get(id);
    if (target?.kind !== 'poll') return;
    const { element, round, options } = target;
    const counts = options.map((option, index) => ({ option, votes: totals[index] ?? 0 }));
    this.#quietly(() => element.takeTotals(PHONES, round, counts));
  }

  get #notesAsk(): Ask | undefined {
    const assignment = this.#options.assignment();
    return assignment && notesAsk(assignment, this.#options.notes);
  }

  #takeForms(id: string, forms: readonly FormChange[]): void {
    const target = this.#targets.get(id);
    if (target?.kind !== 'notes') return;
    this.#quietly(() => {
      for (const form of forms) writeForm(this.#options.notes, target.sheet, form);
    });
  }

  #takePlace(id: string): { group: number; topic: string } | undefined {
    const target = this.#targets.get(id);
    if (target?.kind !== 'groups') return undefined;
    const place = this.#quietly(() => target.element.takePlace(target.round));
    return place && { group: place.group, topic: place.topics.join(' + ') };
  }

  #takeTexts(
    ask: string,
    { added, removed }: { added: readonly string[]; removed: readonly string[] },
  ): void {
    for (const text of removed) {
      const placed = this.queue.withdraw(ask, text);
      const target = this.#targets.get(ask);
      if (placed !== undefined && target?.kind === 'case') {
        this.#quietly(() => target.element.dropReaction(target.round, text));
      }
      if (placed !== undefined && target?.kind === 'poll') this.#putWords(target);
    }
    for (const text of added) this.queue.add(ask, text);
  }

  /** Puts on the wall what somebody let through, in whichever window. */
  #placeTexts(): void {
    // looked up anew each time: putting one on the wall calls this again, for the others
    for (let left = this.queue.texts.length; left > 0; left -= 1) {
      const text = this.queue.texts.find(({ state, ask }) => state === 'shown' && this.#targets.has(ask));
      const target = this.#targets.get(text?.ask ?? '');
      if (text === undefined || target === undefined) return;
      this.#place(text, target);
    }
  }

  #place(text: QueuedText, target: Target): void {
    this.#quietly(() => {
      this.queue.place(text);
      if (target.kind === 'case') target.element.takeReaction(target.round, text.text);
      if (target.kind === 'poll') this.#putWords(target);
    });
  }

  #putWords({ element, round, ask }: Extract<Target, { kind: 'poll' }>): void {
    const counts = new Map<string, number>();
    for (const { ask: of, text, state } of this.queue.texts) {
      if (of === ask.id && state === 'placed') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const totals = [...counts].map(([option, votes]) => ({ option, votes }));
    this.#quietly(() => element.takeTotals(PHONES, round, totals));
  }

  #changed(): void {
    this.#options.onChange();
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      // the window that has the room tells
      if (this.#on && this.status !== 'elsewhere') tellStanding(this.#options.phones, this);
    }, TELL);
  }
}

const isNotes = ({ kind }: Target): boolean => kind === 'notes';

/** Nothing more can come of it: its result is shown, or the round is over. */
function isSettled({ kind, element, round }: Target): boolean {
  if (kind !== 'poll') return false;
  return element.asked?.round !== round || (element.state === 'revealed' && element.type !== 'words');
}

/** A timer would be held back in a window behind another. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
