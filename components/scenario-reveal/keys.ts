/** Keeps keys that mean something to what has the focus from a deck around it: it can't see into a shadow root. */

const PASSED_ON = /^(?:Escape|Tab|F\d{1,2})$/u;

/** A letter typed in a field, or the space bar on a button, would turn the slide in an unmodified reveal.js deck. */
export function keepOwnKeys(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || PASSED_ON.test(event.key)) return;
  const typing = target.matches('input, select');
  const pressing = target.matches('button, a[href]') && (event.key === ' ' || event.key === 'Enter');
  if (typing || pressing) event.stopPropagation();
}
