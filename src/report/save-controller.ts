/** Saves what somebody types at every pause, and at once when they go elsewhere or the page goes away. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoggedEvent } from '../session/log.js';

/** Long enough not to fall between two letters, in milliseconds. */
const PAUSE = 500;

interface Draft {
  readonly text: string;
  /** What stood there when the typing began. */
  readonly seen: string;
}

type Save = (key: string, text: string, seen: string) => void;

export class SaveController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #save: Save;
  readonly #drafts = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #events: readonly LoggedEvent[] | undefined;

  constructor(host: ReactiveControllerHost, save: Save) {
    this.#host = host;
    this.#save = save;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
    this.flush();
  }

  get waiting(): boolean {
    return this.#drafts.size > 0;
  }

  /** What was typed and not saved yet. */
  draft(key: string): string | undefined {
    return this.#drafts.get(key)?.text;
  }

  /** `saved` is what is kept of it now. */
  type(key: string, text: string, saved: string): void {
    this.#drafts.set(key, { text, seen: this.#drafts.get(key)?.seen ?? saved });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE);
    this.#host.requestUpdate();
  }

  readonly flush = (): void => {
    clearTimeout(this.#timer);
    if (this.#drafts.size === 0) return;
    const drafts = [...this.#drafts];
    this.#drafts.clear();
    for (const [key, { text, seen }] of drafts) this.#save(key, text, seen);
    this.#host.requestUpdate();
  };

  /** To be told the log's events at each update: who wipes the session wipes what was typed and not saved too. */
  follow(events: readonly LoggedEvent[]): void {
    const wiped = this.#events !== undefined && events !== this.#events && events.length === 0;
    this.#events = events;
    if (!wiped) return;
    clearTimeout(this.#timer);
    this.#drafts.clear();
  }
}
