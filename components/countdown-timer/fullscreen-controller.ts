/** Fills the screen with the host and back again, and keeps the host informed of who did what: Esc works too. */
import type { LitElement, ReactiveController } from 'lit';

export class FullscreenController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** False where the browser has no full screen for elements (iPhone), or the page may not use it (a frame). */
  get available(): boolean {
    return document.fullscreenEnabled;
  }

  get on(): boolean {
    return this.#host.matches(':fullscreen');
  }

  async toggle(): Promise<void> {
    // refused without a click, or by the school's policy: then everything simply stays as it is
    await (this.on ? document.exitFullscreen() : this.#host.requestFullscreen()).catch(() => undefined);
  }

  hostConnected(): void {
    this.#host.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('fullscreenchange', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
