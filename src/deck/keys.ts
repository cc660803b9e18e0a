/** The deck's own keys, and which key presses reveal.js must leave to what has the focus. */

/** By `KeyboardEvent.keyCode`, as reveal.js has it; null takes a key away from reveal.js. */
export type KeyBindings = Readonly<Record<number, ((event: KeyboardEvent) => void) | null>>;

export interface KeyActions {
  toggleTimer(): void;
  /** A digit, 1 to 9. */
  digit(digit: number, event: KeyboardEvent): void;
}

const DIGIT_1 = 49;
const NUMPAD_1 = 97;
const KEY = { P: 80, T: 84 } as const;

export function keyBindings({ toggleTimer, digit }: KeyActions): KeyBindings {
  const digits = [DIGIT_1, NUMPAD_1].flatMap((first) =>
    Array.from({ length: 9 }, (_, index): [number, (event: KeyboardEvent) => void] => [
      first + index,
      (event) => digit(index + 1, event),
    ]),
  );
  return {
    ...Object.fromEntries(digits),
    [KEY.T]: toggleTimer,
    // reveal.js goes back on P, and 33 (PageUp) does that already
    [KEY.P]: null,
  };
}

/**
 * Opens the help on `?` and F1. By the character, not the key code: where the question mark is differs by keyboard.
 * Comes before reveal.js, which has a help of its own, in English.
 */
export function onHelpKey(help: () => void): void {
  document.addEventListener('keydown', (event) => {
    if ((event.key !== '?' && event.key !== 'F1') || leavesKeyAlone(event)) return;
    event.preventDefault();
    help();
  });
}

const TYPING = 'input:not([type=button], [type=submit]), textarea, select, [contenteditable]';
const PRESSING = 'button, summary, a[href], [role=button]';

/** Looks through shadow roots: `event.target` would name only the outermost element. */
export function leavesKeyAlone(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]') !== null || target.matches(TYPING)) return true;
  return target.matches(PRESSING) && (event.key === ' ' || event.key === 'Enter');
}
