/** What happens in a session: one log of events for the whole deck, and a view of it per element. */
import type { EventLog, LoggedEvent } from './log.js';
import { isNewer, type EventStore, type StoredEvent } from './store.js';

export interface SessionOptions {
  readonly store: EventStore;
  /** The clock: milliseconds since the epoch. */
  readonly now: () => number;
  /** Name of this window, different in every window. */
  readonly writer: string;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #logs = new Map<string, ElementLog>();
  #lastSeq = 0;
  #lastAt: number | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    for (const event of [...options.store.load()].sort(byOrder)) this.#take(event);
    options.store.subscribe({
      added: (event) => this.#take(event),
      cleared: () => this.#forget(),
    });
  }

  /** False once something could not be kept. */
  get durable(): boolean {
    return this.#options.store.durable;
  }

  /** When the last event happened, in milliseconds since the epoch; undefined in a new session. */
  get lastAt(): number | undefined {
    return this.#lastAt;
  }

  /** The log of the element with this id; the same object every time. */
  for(id: string): EventLog {
    let log = this.#logs.get(id);
    if (log === undefined) {
      log = new ElementLog(
        this.#options.now,
        (type, data) => this.#append(id, type, data),
        (event) => this.#keep(event),
      );
      this.#logs.set(id, log);
    }
    return log;
  }

  /** Forgets everything that happened, here, in storage and in other windows. */
  clear(): void {
    this.#options.store.clear();
    this.#forget();
  }

  #append(id: string, type: string, data: unknown): void {
    const { now, writer } = this.#options;
    this.#keep({ id, type, at: now(), data, seq: this.#lastSeq + 1, writer });
  }

  #keep(event: StoredEvent): void {
    this.#options.store.add(event);
    this.#take(event);
  }

  #take(event: StoredEvent): void {
    this.#lastSeq = Math.max(this.#lastSeq, event.seq);
    this.#lastAt = Math.max(this.#lastAt ?? event.at, event.at);
    this.for(event.id);
    this.#logs.get(event.id)?.take(event);
  }

  #forget(): void {
    this.#lastAt = undefined;
    for (const log of this.#logs.values()) log.forget();
  }
}

class ElementLog implements EventLog {
  readonly now: () => number;
  readonly #append: (type: string, data: unknown) => void;
  readonly #listeners = new Set<() => void>();
  readonly #keep: (event: StoredEvent) => void;
  #events: readonly StoredEvent[] = [];

  constructor(
    now: () => number,
    append: (type: string, data: unknown) => void,
    keep: (event: StoredEvent) => void,
  ) {
    this.now = now;
    this.#append = append;
    this.#keep = keep;
  }

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  append(type: string, data?: unknown): void {
    this.#append(type, data);
  }

  revise(event: LoggedEvent, data: unknown): void {
    const mine = this.#events.find((each) => each === event);
    if (mine !== undefined) this.#keep({ ...mine, data, rev: (mine.rev ?? 0) + 1 });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds an event where it belongs; another window's may arrive after a later one of ours. */
  take(event: StoredEvent): void {
    if (event.rev !== undefined && this.#replace(event)) return;
    const last = this.#events.at(-1);
    const events = [...this.#events, event];
    this.#events = last === undefined || byOrder(last, event) < 0 ? events : events.sort(byOrder);
    this.#tell();
  }

  /** Whether an older form of it was there. */
  #replace(event: StoredEvent): boolean {
    const known = this.#events.find(({ seq, writer }) => seq === event.seq && writer === event.writer);
    if (known === undefined) return false;
    if (!isNewer(event, known)) return true;
    this.#events = this.#events.map((each) => (each === known ? event : each));
    this.#tell();
    return true;
  }

  forget(): void {
    // also where nothing happened: what was typed but not kept is forgotten too
    this.#events = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const byOrder = (a: StoredEvent, b: StoredEvent): number =>
  a.seq - b.seq || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : 0);
