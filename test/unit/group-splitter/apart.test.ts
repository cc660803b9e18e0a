/** Keeping people apart: honoured where it can be, fair among what is left, as good as it gets where it can't. */
import { describe, expect, it } from 'vitest';
import { clashes, draw, numbered, type Pair } from '../../../components/group-splitter/apart.js';

const people = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the draw', () => {
  it('keeps every pair apart where it can, also where chance alone would hardly manage', () => {
    // 0 to 4 may not meet each other: one in each of five groups
    const five = people(5);
    const pairs = five.flatMap((one) => five.slice(one + 1).map((other): Pair => [one, other]));
    for (let seed = 0; seed < 100; seed++) {
      const groups = draw(people(20), [4, 4, 4, 4, 4], pairs, seed);
      expect(clashes(groups, pairs)).toEqual([]);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(people(20));
    }
  });

  it('is fair among the divisions that are left', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 8000; seed++) {
      const groups = draw(people(4), [2, 2], [[0, 1]], seed).map((group) => group.sort().join(''));
      times.set(groups.join(), (times.get(groups.join()) ?? 0) + 1);
    }
    expect(times.size).toBe(4);
    // Expected 2000 each, standard deviation 39: five of those either way.
    for (const [groups, count] of times) expect(Math.abs(count - 2000), groups).toBeLessThan(195);
  });

  it('throws draws away rather than putting each right, which would favour some', () => {
    const times = 6000;
    let together = 0;
    for (let seed = 0; seed < times; seed++) {
      const groups = draw(
        people(6),
        [2, 2, 2],
        [
          [0, 1],
          [0, 2],
        ],
        seed,
      );
      if (groups.some((group) => group.includes(1) && group.includes(2))) together += 1;
    }
    // One in three of the divisions that are allowed; standard deviation 37, five of those either way.
    expect(Math.abs(together - times / 3)).toBeLessThan(185);
  });

  it('leaves as few together as it can where it is impossible, and says in which group', () => {
    const groups = draw(
      people(6),
      [3, 3],
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      4,
    );
    expect(groups.map((group) => group.length)).toEqual([3, 3]);
    expect(
      clashes(groups, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toHaveLength(1);
  });

  it('is quick enough for five hundred people who cannot be kept apart', () => {
    const pairs = people(40).map((index): Pair => [0, index + 1]);
    expect(draw(people(500), [250, 250], pairs, 1).flat()).toHaveLength(500);
  });
});

it('tells people with the same name apart', () => {
  expect(numbered(['Anna', 'Bert', 'Anna'])).toEqual(['Anna', 'Bert', 'Anna (2)']);
});
