/** The deck's own keys, and which key presses reveal.js must leave to what has the focus. */
import type { Command } from './commands.js';

/** By `KeyboardEvent.keyCode`, as reveal.js has it. */
export type KeyBindings = Readonly<Record<number, (event: KeyboardEvent) => void>>;

const DIGIT_1 = 49;
const NUMPAD_1 = 97;

/** Gives `act` the digits 1 to 9, on both parts of the keyboard. */
export function digitKeys(act: (digit: number, event: KeyboardEvent) => void): KeyBindings {
  return Object.fromEntries(
    [DIGIT_1, NUMPAD_1].flatMap((first) =>
      Array.from({ length: 9 }, (_, index): [number, (event: KeyboardEvent) => void] => [
        first + index,
        (event) => act(index + 1, event),
      ]),
    ),
  );
}

/**
 * Runs a command on its key, by the character and not the key code: where `?` and `/` are differs by keyboard. Call it
 * before reveal.js starts, which has other plans for some of these keys and leaves alone what was handled.
 */
export function onCommandKeys(commands: readonly Command[]): void {
  const byKey = new Map(
    commands.flatMap(({ key, alsoKeys = [], run }) =>
      (key === undefined ? [] : [key, ...alsoKeys]).map((each): [string, () => void] => [
        each.toLowerCase(),
        run,
      ]),
    ),
  );
  document.addEventListener('keydown', (event) => {
    const run = byKey.get(event.key.toLowerCase());
    if (run === undefined || event.ctrlKey || event.metaKey || event.altKey || leavesKeyAlone(event)) return;
    event.preventDefault();
    run();
  });
}

const TYPING =
  'input:not([type=button], [type=submit], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const PRESSING = 'button, summary, a[href], [role=button]';
/** These have a use for the arrows too, and for no letter. */
const CHOOSING = '[type=radio], [type=checkbox]';

/** What walks through the slides also while they are edited. Who types beside the fields would set off anything else. */
const WALKING = /^(?:Arrow|Page)|^(?:Home|End)$/;

/** Looks through shadow roots: `event.target` would name only the outermost element. */
export function leavesKeyAlone(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  if (document.documentElement.classList.contains('editing') && !WALKING.test(event.key)) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]') !== null || target.matches(TYPING)) return true;
  const presses = event.key === ' ' || event.key === 'Enter';
  if (target.matches(CHOOSING)) return presses || event.key.startsWith('Arrow');
  return presses && target.matches(PRESSING);
}
