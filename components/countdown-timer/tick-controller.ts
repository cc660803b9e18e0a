/** Renders its host again on the second, for as long as there is something to count and the host is on the page. */
import type { LitElement, ReactiveController } from 'lit';

export class TickController implements ReactiveController {
  readonly #host: LitElement;
  readonly #nextTick: () => number | undefined;
  #timeout: ReturnType<typeof setTimeout> | undefined;

  /** `nextTick` gives the milliseconds until the next second shows, or undefined while nothing moves. */
  constructor(host: LitElement, nextTick: () => number | undefined) {
    this.#host = host;
    this.#nextTick = nextTick;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  }

  /** Each tick plans the next one from the clock itself, so a late tick (throttled tab, sleep) doesn't add up. */
  hostUpdated(): void {
    this.#stop();
    const delay = this.#host.isConnected ? this.#nextTick() : undefined;
    if (delay !== undefined) this.#timeout = setTimeout(this.#look, delay);
  }

  readonly #look = (): void => this.#host.requestUpdate();

  #stop(): void {
    clearTimeout(this.#timeout);
    this.#timeout = undefined;
  }
}
