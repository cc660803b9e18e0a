/**
 * What the person holding the device does: choose, change, confirm, pass on. Lives in this window only: what somebody
 * chose is nowhere, not even in the log, before "Bevestig".
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { digitOf, mayTurnSlide } from './keys.js';

export type BoxStep = 'pass' | 'choose';

type Host = ReactiveControllerHost & HTMLElement & { readonly boxGoing: boolean };

export class BoxController implements ReactiveController {
  readonly #host: Host;
  #step: BoxStep = 'pass';
  #chosen: number | undefined;
  #thanks = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get step(): BoxStep {
    return this.#step;
  }

  /** The option that was tapped and not confirmed yet. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  /** Somebody has confirmed here; false for whoever is the first, and after a reload. */
  get thanks(): boolean {
    return this.#thanks;
  }

  /** The next person has the device. */
  begin(): void {
    this.#to('choose');
  }

  choose(index: number): void {
    if (this.#step !== 'choose') return;
    this.#chosen = index;
    this.#host.requestUpdate();
  }

  /** The vote is in: nothing of it stays on the screen. */
  confirmed(): void {
    this.#thanks = true;
    this.#to('pass');
  }

  /** The box goes round no longer, or not here. Whoever hadn't confirmed, hasn't voted. */
  clear(): void {
    this.#thanks = false;
    this.#to('pass');
  }

  hostConnected(): void {
    document.addEventListener('slidechanged', this.#leave);
    addEventListener('keydown', this.#holdSlide, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('slidechanged', this.#leave);
    removeEventListener('keydown', this.#holdSlide, { capture: true });
    this.clear();
  }

  /** What reveal.js tells: whoever comes back to the slide finds no paper that somebody else was filling in. */
  readonly #leave = (): void => this.clear();

  /** After a click beside the poll the focus is nowhere; a key would still turn the slide of who has the device. */
  readonly #holdSlide = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const nowhere = target === document.body || target === document.documentElement;
    if (!nowhere || !this.#host.boxGoing || !mayTurnSlide(event)) return;
    // on another slide it is in nobody's hands; a digit chooses
    const away = this.#host.closest('.reveal .slides section:not(.present)') !== null;
    if (!away && digitOf(event) === undefined) event.stopPropagation();
  };

  #to(step: BoxStep): void {
    const changed = this.#step !== step || this.#chosen !== undefined;
    this.#step = step;
    this.#chosen = undefined;
    if (changed) this.#host.requestUpdate();
  }
}
