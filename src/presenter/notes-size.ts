/** The size of the notes in pixels: a few steps, remembered on this computer. */
import type { Preference } from '../session/preference.js';

const SIZES: readonly number[] = [16, 18, 20, 24, 28, 34, 42];
const USUAL = 20;

export class NotesSize {
  readonly #preference: Preference;

  constructor(preference: Preference) {
    this.#preference = preference;
  }

  get pixels(): number {
    const kept = Number(this.#preference.read());
    return SIZES.includes(kept) ? kept : USUAL;
  }

  /** Whether there is a step in this direction: 1 is larger, -1 smaller. */
  can(direction: 1 | -1): boolean {
    return SIZES[SIZES.indexOf(this.pixels) + direction] !== undefined;
  }

  change(direction: 1 | -1): void {
    const size = SIZES[SIZES.indexOf(this.pixels) + direction];
    if (size !== undefined) this.#preference.write(String(size));
  }
}
