/** The black screen: nothing of the deck is seen, and whatever is pressed or touched brings it back. */
import type { RevealDeck } from './reveal.js';

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/** To be called before anything else listens to the keys. */
export function comeBackFromBlack(root: HTMLElement, resume: () => void): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!root.classList.contains('paused') || MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      resume();
    },
    { capture: true },
  );
  // wherever it lands: what lies below the black is not in sight, and not meant
  addEventListener(
    'click',
    (event) => {
      if (!root.classList.contains('paused')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      resume();
    },
    { capture: true },
  );
}

/** What stands around the slides goes too. */
export function markBlack(reveal: RevealDeck): void {
  const mark = (): void => void document.documentElement.classList.toggle('black', reveal.isPaused());
  reveal.on('paused', mark);
  reveal.on('resumed', mark);
}
