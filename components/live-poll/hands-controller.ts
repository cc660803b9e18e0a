/** Who counts hands: at which option they are, and what their keys brought in just now. Lives in this window only. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Keyed } from './ballot-view.js';
import type { TallyEntry } from './tally.js';

type Host = ReactiveControllerHost & {
  readonly tally: readonly TallyEntry[];
  vote(option: number, n: number): void;
};

export class HandsController implements ReactiveController {
  readonly #host: Host;
  #counting: number | undefined;
  #keyed: Keyed | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The option whose counter has the focus: the only one whose number is shown while voting goes on. */
  get counting(): number | undefined {
    return this.#counting;
  }

  /** The option that was voted for with the keys, and how often in a row. */
  get keyed(): Keyed | undefined {
    return this.#keyed;
  }

  /** The focus came to the counter of an option, or left them all (undefined). Returns whether that is new. */
  count(index: number | undefined): boolean {
    if (index === this.#counting) return false;
    this.#to(index, undefined);
    return true;
  }

  /** A vote by a key, or one taken back. */
  press(index: number, takeBack: boolean): void {
    const votes = () => this.#host.tally[index]?.votes ?? 0;
    const before = votes();
    this.#host.vote(index, takeBack ? -1 : 1);
    const row = this.#keyed?.index === index ? this.#keyed.n : 0;
    this.#to(undefined, { index, n: row + votes() - before });
  }

  clear(): void {
    if (this.#counting !== undefined || this.#keyed !== undefined) this.#to(undefined, undefined);
  }

  hostDisconnected(): void {
    this.clear();
  }

  #to(counting: number | undefined, keyed: Keyed | undefined): void {
    this.#counting = counting;
    this.#keyed = keyed;
    this.#host.requestUpdate();
  }
}
