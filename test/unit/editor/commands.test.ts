import { describe, expect, it } from 'vitest';
import {
  apply,
  insertBlock,
  link,
  prefixLines,
  wrap,
  type TextChange,
  type TextState,
} from '../../../src/editor/commands.js';

/** A text with its selection between `[` and `]`; only one of them is a cursor. */
function at(marked: string): TextState {
  const from = marked.indexOf('‹');
  const to = marked.indexOf('›') - 1;
  return { text: marked.replace(/[‹›]/g, ''), from, to: to < from ? from : to };
}
function show(state: TextState, change: TextChange): string {
  const text = apply(state.text, change);
  const [from, to] = change.select;
  return `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`;
}

describe('bold', () => {
  it.each([
    ['een ‹woord› hier', 'een **‹woord›** hier'],
    ['een ‹woord ›hier', 'een **‹woord›** hier'],
    ['een ‹›hier', 'een **‹vet›**hier'],
    ['een **‹woord›** hier', 'een ‹woord› hier'],
  ])('%s', (before, after) => {
    const state = at(before);
    expect(show(state, wrap(state, '**', 'vet'))).toBe(after);
  });
});

describe('a heading or a list', () => {
  it.each([
    ['## ', 'Een‹› titel', '## Een titel‹›'],
    ['## ', '## Een‹› titel', 'Een titel‹›'],
    ['## ', '- punt‹›', '## punt‹›'],
    ['- ', '‹een\ntwee›', '- een\n- twee‹›'],
    ['- ', '‹- een\n- twee›', 'een\ntwee‹›'],
    ['- ', 'tekst\n‹›', 'tekst\n- ‹punt›'],
  ])('%s on %s', (sign, before, after) => {
    const state = at(before);
    expect(show(state, prefixLines(state, sign, 'punt'))).toBe(after);
  });
});

describe('a block', () => {
  it.each([
    ['', '<x>‹5›</x>'],
    ['een ‹›regel\nmeer', 'een regel\n\n<x>‹5›</x>\n\nmeer'],
    ['een\n‹›', 'een\n\n<x>‹5›</x>'],
    [
      '<live-poll>\n\n- e‹›en\n\n</live-poll>\n\nna',
      '<live-poll>\n\n- een\n\n</live-poll>\n\n<x>‹5›</x>\n\nna',
    ],
  ])('stands on lines of its own, outside other elements: %j', (before, after) => {
    const state = before === '' ? { text: '', from: 0, to: 0 } : at(before);
    expect(show(state, insertBlock(state, '<x>5</x>', '5'))).toBe(after);
  });
});

it('makes a link of the words that are chosen, with the address ready to be typed', () => {
  const state = at('lees ‹dit› eens');
  expect(show(state, link(state, 'tekst'))).toBe('lees [dit](‹https://›) eens');
});
