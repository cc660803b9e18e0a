/** Who is in which group: sizes, shuffle and topics. */
import { describe, expect, it } from 'vitest';
import {
  countOff,
  dealTopics,
  groupSizes,
  mulberry32,
  shuffle,
  tallySizes,
} from '../../../components/group-splitter/groups.js';

describe('sizes', () => {
  it.each([
    [27, 4, [4, 4, 4, 4, 4, 4, 3]],
    [24, 4, [4, 4, 4, 4, 4, 4]],
    [25, 4, [5, 4, 4, 4, 4, 4]],
    [26, 4, [4, 4, 4, 4, 4, 3, 3]],
    [9, 4, [5, 4]],
    [5, 4, [5]],
    [6, 4, [3, 3]],
    [5, 3, [5]],
    [4, 3, [4]],
    [8, 3, [4, 4]],
    [7, 2, [3, 2, 2]],
    [3, 2, [3]],
    [2, 4, [2]],
    [3, 12, [3]],
    [0, 4, []],
  ])('%i people in groups of %i: %j', (count, size, sizes) => {
    expect(groupSizes(count, size)).toEqual(sizes);
  });

  it('are balanced, lose nobody and leave nobody alone, for every number of people and every size', () => {
    for (let count = 2; count <= 500; count++) {
      for (let size = 2; size <= 12; size++) {
        const sizes = groupSizes(count, size);
        const which = `${count} people, groups of ${size}: ${sizes.join()}`;
        expect(
          sizes.reduce((sum, next) => sum + next, 0),
          which,
        ).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes), which).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes), which).toBeGreaterThanOrEqual(Math.min(count, size, 3));
      }
    }
  });

  it('are told largest first, with how often they come', () => {
    expect(tallySizes([4, 5, 4, 4])).toEqual([
      [1, 5],
      [3, 4],
    ]);
  });
});

describe('the shuffle', () => {
  it('is mulberry32: the numbers that belong to a seed', () => {
    const random = mulberry32(0);
    const first = [random(), random(), random()];
    expect(first.map((value) => Math.floor(value * 2 ** 32))).toEqual([1144304738, 1416247, 958946056]);
  });

  it('is the same for the same seed, and another for another', () => {
    const people = Array.from({ length: 30 }, (_, index) => String(index));
    expect(shuffle(people, 7)).toEqual(shuffle(people, 7));
    expect(shuffle(people, 7)).not.toEqual(shuffle(people, 8));
  });

  it('leaves what it was given as it was', () => {
    const people = ['a', 'b', 'c'];
    shuffle(people, 3);
    expect(people).toEqual(['a', 'b', 'c']);
  });

  it('is fair: every order of four comes about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const order = shuffle('abcd'.split(''), seed).join('');
      times.set(order, (times.get(order) ?? 0) + 1);
    }
    expect(times.size).toBe(24);
    // Expected 1000 each, standard deviation 31: five of those either way.
    for (const [order, count] of times) expect(Math.abs(count - 1000), order).toBeLessThan(155);
  });
});

describe('counting off', () => {
  it('gives people 1 to the number of groups, and again', () => {
    expect(countOff([4, 4, 3])).toEqual([
      [0, 3, 6, 9],
      [1, 4, 7, 10],
      [2, 5, 8],
    ]);
  });
});

describe('topics', () => {
  const topics = ['a', 'b', 'c'];

  it.each([
    [3, [['a'], ['b'], ['c']]],
    [5, [['a'], ['b'], ['c'], ['a'], ['b']]],
    [2, [['a', 'c'], ['b']]],
    [1, [['a', 'b', 'c']]],
    [0, []],
  ])('over %i groups', (groups, dealt) => {
    expect(dealTopics(groups, topics)).toEqual(dealt);
  });

  it('are all somewhere, and evenly, whatever the numbers', () => {
    for (let groups = 1; groups <= 40; groups++) {
      for (let count = 0; count <= 40; count++) {
        const all = Array.from({ length: count }, (_, index) => String(index));
        const dealt = dealTopics(groups, all);
        const which = `${count} topics, ${groups} groups`;
        expect(new Set(dealt.flat()).size, which).toBe(count);
        const perGroup = dealt.map((group) => group.length);
        const perTopic = all.map((topic) => dealt.filter((group) => group.includes(topic)).length);
        expect(Math.max(...perGroup) - Math.min(...perGroup), which).toBeLessThanOrEqual(1);
        if (count > 0) expect(Math.max(...perTopic) - Math.min(...perTopic), which).toBeLessThanOrEqual(1);
      }
    }
  });
});
