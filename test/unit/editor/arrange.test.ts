import { describe, expect, it } from 'vitest';
import { copy, insertAfter, move, remove } from '../../../src/editor/arrange.js';
import { cutParts } from '../../../src/editor/rows.js';
import type { SlideSource } from '../../../src/markdown/types.js';

/** `a` · `b1 | b2` · `c` */
const slides: readonly SlideSource[] = [
  { name: '01-a.md', markdown: 'a\n' },
  { name: '02-b.md', markdown: 'b1\n\n---\n\nb2\n' },
  { name: '03-c.md', markdown: 'c\n' },
];
const shape = (list: readonly SlideSource[]): string =>
  list
    .map(({ markdown }) =>
      cutParts(markdown)
        .map((part) => part.trim())
        .join('|'),
    )
    .join(' ');

describe('adding', () => {
  it.each([
    [{ file: 0, part: 0 }, 'a new b1|b2 c', { file: 1, part: 0 }],
    [{ file: 1, part: 0 }, 'a b1|new|b2 c', { file: 1, part: 1 }],
    [{ file: 1, part: 1 }, 'a b1|b2 new c', { file: 2, part: 0 }],
    [{ file: 2, part: 0 }, 'a b1|b2 c new', { file: 3, part: 0 }],
  ])('behind %j', (place, expected, at) => {
    const arranged = insertAfter(slides, place, 'new');
    expect(shape(arranged.slides)).toBe(expected);
    expect(arranged.place).toEqual(at);
    expect(new Set(arranged.slides.map(({ name }) => name)).size).toBe(arranged.slides.length);
  });

  it('copies', () => expect(shape(copy(slides, { file: 1, part: 1 }).slides)).toBe('a b1|b2 b2 c'));
});

describe('removing', () => {
  it('takes away a part, or the file that has no other', () => {
    expect(shape(remove(slides, { file: 1, part: 0 })!.slides)).toBe('a b2 c');
    expect(shape(remove(slides, { file: 2, part: 0 })!.slides)).toBe('a b1|b2');
  });

  it('keeps the only slide', () => expect(remove([slides[0]!], { file: 0, part: 0 })).toBeUndefined());
});

describe('moving', () => {
  // rows: 0 a, 1 b1, 2 b2, 3 c
  it.each([
    [0, 3, 'b1|b2 c a', 3],
    [3, 0, 'c a b1|b2', 0],
    [1, 2, 'a b2|b1 c', 2],
    [2, 1, 'a b2|b1 c', 1],
    [1, 3, 'a b2 c b1', 3],
    [2, 0, 'b2 a b1 c', 0],
    [3, 2, 'a b1|c|b2', 2],
    [0, 1, 'b1|a|b2 c', 1],
    [0, 2, 'b1|b2 a c', 2],
    [2, 3, 'a b1 c b2', 3],
    [1, 0, 'b1 a b2 c', 0],
  ])('row %i to where row %i is', (from, to, expected, row) => {
    const { slides: moved, place } = move(slides, from, to)!;
    expect(shape(moved)).toBe(expected);
    const places = moved.flatMap(({ markdown }, file) =>
      cutParts(markdown).map((_, part) => ({ file, part })),
    );
    expect(places[row]).toEqual(place);
  });

  it('leaves a file that moves as it is, so that what happened on it stays with it', () => {
    expect(move(slides, 3, 0)!.slides[0]).toBe(slides[2]);
  });

  it('does nothing where there is nowhere to go', () => {
    expect(move(slides, 0, 0)).toBeUndefined();
    expect(move(slides, 3, 4)).toBeUndefined();
  });
});
