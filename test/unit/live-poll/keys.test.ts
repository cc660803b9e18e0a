import { describe, expect, it } from 'vitest';
import { digitOf, mayTurnSlide } from '../../../components/live-poll/keys.js';

const none = { ctrlKey: false, altKey: false, metaKey: false };

describe('the digit of a key', () => {
  it.each([
    ['3', 'Digit3', 3],
    ['#', 'Digit3', 3],
    ['"', 'Digit3', 3],
    ['9', 'Numpad9', 9],
    ['End', 'Numpad1', undefined],
    ['0', 'Digit0', undefined],
    ['5', '', 5],
    ['t', 'KeyT', undefined],
    ['F1', 'F1', undefined],
  ])('%s on %s is %s', (key, code, digit) => expect(digitOf({ ...none, key, code })).toBe(digit));

  it.each(['ctrlKey', 'altKey', 'metaKey'])('is none with %s: a shortcut', (modifier) => {
    expect(digitOf({ ...none, key: '1', code: 'Digit1', [modifier]: true })).toBeUndefined();
  });
});

describe('a key that may turn a slide', () => {
  it.each([' ', 'Enter', 'n', '3', 'ArrowLeft', 'PageDown', 'Home', 'End'])('%j may', (key) =>
    expect(mayTurnSlide({ key })).toBe(true),
  );

  it.each(['Escape', 'Tab', 'F11', 'Shift', 'Unidentified'])('%s may not', (key) =>
    expect(mayTurnSlide({ key })).toBe(false),
  );
});
