/**
 * What the person holding the device does: choose, change, confirm, pass on. Lives in this window only: what somebody
 * chose is nowhere, not even in the log, before "Bevestig".
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type BoxStep = 'pass' | 'choose';

export class BoxController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #step: BoxStep = 'pass';
  #chosen: number | undefined;
  #thanks = false;

  constructor(host: ReactiveControllerHost) {
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

  hostDisconnected(): void {
    this.clear();
  }

  #to(step: BoxStep): void {
    const changed = this.#step !== step || this.#chosen !== undefined;
    this.#step = step;
    this.#chosen = undefined;
    if (changed) this.#host.requestUpdate();
  }
}
