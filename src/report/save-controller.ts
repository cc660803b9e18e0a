/** Saves what somebody types at every pause, and at once when they go elsewhere or the page goes away. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough not to fall between two letters, in milliseconds. */
const PAUSE = 500;

export class SaveController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #save: (key: string, text: string) => void;
  readonly #drafts = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, save: (key: string, text: string) => void) {
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
    return this.#drafts.get(key);
  }

  type(key: string, text: string): void {
    this.#drafts.set(key, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE);
    this.#host.requestUpdate();
  }

  readonly flush = (): void => {
    clearTimeout(this.#timer);
    if (this.#drafts.size === 0) return;
    const drafts = [...this.#drafts];
    this.#drafts.clear();
    for (const [key, text] of drafts) this.#save(key, text);
    this.#host.requestUpdate();
  };

  /** Forgets what was typed and not saved. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#drafts.clear();
  }
}
