/** Keeps keys that mean something to what has the focus from a deck around it: it can't see into a shadow root. */

const PASSED_ON = /^(?:Escape|Tab|F\d{1,2})$/u;
const TYPING = 'input, textarea, select, [contenteditable]';
const PRESSING = 'button, summary, a[href]';

/**
 * A letter typed in a field, the space bar on a button, or an arrow that scrolls would turn the slide in an unmodified
 * reveal.js deck. To be listened with on the host itself; the arrows on a button go on to the deck, as they do nothing here.
 */
export function keepOwnKeys(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || PASSED_ON.test(event.key)) return;
  const typing = target.matches(TYPING);
  const pressing = target.matches(PRESSING) && (event.key === ' ' || event.key === 'Enter');
  const scrolling =
    (event.key === 'ArrowUp' || event.key === 'ArrowDown') &&
    target.matches('[tabindex]') &&
    target.scrollHeight > target.clientHeight;
  if (typing || pressing || scrolling) event.stopPropagation();
}
