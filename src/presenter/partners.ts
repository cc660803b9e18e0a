/** Who else has this deck open, as far as the presenter window has to know. */
import type { WindowMessage } from '../session/channel.js';

/** `other`: only a deck of another revision of the file is open. */
export type Company = 'deck' | 'none' | 'other';

export class Partners {
  readonly #decks = new Map<string, boolean>();

  /** Takes what a window said; `same` tells whether it shows the same revision. */
  take({ kind, view, from }: Pick<WindowMessage, 'kind' | 'view' | 'from'>, same: boolean): void {
    if (view !== 'deck') return;
    if (kind === 'bye') this.#decks.delete(from);
    else this.#decks.set(from, same);
  }

  get company(): Company {
    const decks = [...this.#decks.values()];
    return decks.includes(true) ? 'deck' : decks.length > 0 ? 'other' : 'none';
  }
}
