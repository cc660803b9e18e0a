/** Ties an element to its event log: the state is derived from the events, and follows them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';

export class LogController<State> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fold: (events: readonly LoggedEvent[]) => State;
  #log: EventLog = new MemoryLog();
  #unsubscribe: (() => void) | undefined;
  #folded: { readonly events: readonly LoggedEvent[]; readonly state: State } | undefined;

  /** `fold` is pure and never throws: what it doesn't recognise it passes over. */
  constructor(host: ReactiveControllerHost, fold: (events: readonly LoggedEvent[]) => State) {
    this.#host = host;
    this.#fold = fold;
    host.addController(this);
  }

  get log(): EventLog {
    return this.#log;
  }

  set log(log: EventLog) {
    const connected = this.#unsubscribe !== undefined;
    this.hostDisconnected();
    this.#log = log;
    this.#folded = undefined;
    if (connected) this.hostConnected();
    this.#host.requestUpdate();
  }

  /** The state that follows from the events so far; folded once per change of the log. */
  get state(): State {
    const events = this.#log.events;
    if (this.#folded?.events !== events) this.#folded = { events, state: this.#fold(events) };
    return this.#folded.state;
  }

  hostConnected(): void {
    this.#unsubscribe ??= this.#log.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
