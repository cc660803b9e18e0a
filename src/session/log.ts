/** The event log of one element: what happened to it, in order. Its state is a fold over these events. */
import { steadyClock } from './clock.js';

/** One fact. `data` comes out of storage or another window, so a fold checks its shape before use. */
export interface LoggedEvent {
  readonly type: string;
  /** When it happened, in milliseconds since the epoch, on the log's own clock. */
  readonly at: number;
  readonly data?: unknown;
}

export interface EventLog {
  readonly events: readonly LoggedEvent[];
  /** The clock that stamps the events: milliseconds since the epoch. */
  now(): number;
  /** Adds a fact and tells every subscriber before it returns. Never throws. */
  append(type: string, data?: unknown): void;
  /**
   * Gives an event of this log other data; its place and its time stay. For a running total of which the steps should
   * not be kept. Never throws.
   */
  revise(event: LoggedEvent, data: unknown): void;
  /** Calls `listener` after each change, also one made in another window. Returns the way to stop it. */
  subscribe(listener: () => void): () => void;
}

/** The log of an element that nobody handed one, nor a clock: lives and dies with the element. */
export class MemoryLog implements EventLog {
  #events: readonly LoggedEvent[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly now: () => number = steadyClock(
      () => new Date().getTime(),
      () => performance.now(),
    ),
  ) {}

  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  append(type: string, data?: unknown): void {
    this.#set([...this.#events, { type, at: this.now(), data }]);
  }

  revise(event: LoggedEvent, data: unknown): void {
    this.#set(this.#events.map((each) => (each === event ? { ...event, data } : each)));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(events: readonly LoggedEvent[]): void {
    this.#events = events;
    for (const listener of this.#listeners) listener();
  }
}
