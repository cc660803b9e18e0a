/** What a key stands for. */

/**
 * 1–9, or undefined. By the place of the key, so that it also works with Shift and on a keyboard that has its digits on
 * Shift; with Ctrl, Alt or Cmd it is a shortcut of somebody else.
 */
export function digitOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const digit = /^Digit([1-9])$/u.exec(event.code)?.[1] ?? /^[1-9]$/u.exec(event.key)?.[0];
  return digit === undefined ? undefined : Number(digit);
}

/** Whether a deck might turn its slide at this key: all that write, scroll or press, but not those that lead away. */
export function mayTurnSlide({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return /^(?:.|Enter|Arrow\w+|Page\w+|Home|End)$/u.test(key);
}
