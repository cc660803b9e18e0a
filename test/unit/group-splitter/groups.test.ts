/** Who is in which group: sizes, names, shuffle, topics and the fold. */
import { describe, expect, it } from 'vitest';
import {
  dealTopics,
  divide,
  foldGroups,
  groupSizes,
  mulberry32,
  parseNames,
  shuffle,
  tallySizes,
} from '../../../components/group-splitter/groups.js';
import type { LoggedEvent } from '../../../src/session/log.js';

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
    expect(tallySizes([5, 4, 4, 4])).toEqual([
      [1, 5],
      [3, 4],
    ]);
  });
});

describe('names', () => {
  const three = ['Anna', 'Bert de Vries', 'Cas'];

  it.each([
    ['lines', 'Anna\nBert de Vries\nCas'],
    ['Windows lines', 'Anna\r\nBert de Vries\r\nCas\r\n'],
    ['old Mac lines', 'Anna\rBert de Vries\rCas'],
    ['commas', 'Anna, Bert de Vries,Cas'],
    ['semicolons', 'Anna;Bert de Vries; Cas;'],
    ['tabs from a spreadsheet', 'Anna\tBert de Vries\tCas'],
    ['bars and slashes', 'Anna | Bert de Vries / Cas'],
    ['a mixture', 'Anna, Bert de Vries;\n\tCas'],
    ['blank lines and spaces', '\n  Anna \n\n \t \n Bert   de Vries\n\u00a0\nCas\n\n'],
    ['a numbered list', '1. Anna\n2) Bert de Vries\n3. Cas'],
    ['a list with dashes', '- Anna\n* Bert de Vries\n• Cas'],
    ['mail addresses', 'Anna <anna@school.nl>; Bert de Vries <b,v@school.nl>; Cas'],
    ['a byte order mark and zero-width spaces', '\uFEFFAnna\n\u200BBert de Vries\nCas\u200B'],
  ])('separated by %s', (_name, text) => {
    expect(parseNames(text)).toEqual(three);
  });

  it.each([
    ['people with the same name stay different people', 'Anna\nAnna\nAnna', ['Anna', 'Anna', 'Anna']],
    ['hyphens and apostrophes belong to a name', "Jan-Willem, D'Arcy", ['Jan-Willem', "D'Arcy"]],
    ['other scripts', 'Zoë, 李, Åse', ['Zoë', '李', 'Åse']],
    ['a lone bracket is text', 'Anna <3', ['Anna <3']],
    ['nothing', ' \n ,; \n', []],
  ])('%s', (_name, text, names) => {
    expect(parseNames(text)).toEqual(names);
  });

  it('five hundred of them, and cuts one that has no end', () => {
    const text = Array.from({ length: 500 }, (_, index) => `Naam ${index}`).join('\n');
    expect(parseNames(text)).toHaveLength(500);
    expect(parseNames('x'.repeat(100_000))[0]!.length).toBeLessThanOrEqual(80);
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

describe('dividing', () => {
  it('puts everybody in one group, also people with the same name', () => {
    const names = ['Anna', 'Anna', 'Bert', 'Cas', 'Dirk', 'Esra', 'Fatima'];
    const groups = divide({ seed: 42, size: 3, count: 7, names });
    expect(groups.flat().sort()).toEqual([...names].sort());
    expect(groups.map((group) => group.length)).toEqual([4, 3]);
  });

  it('gives numbers to people without names as they count off: 1 to the number of groups, and again', () => {
    expect(divide({ seed: 42, size: 4, count: 11, names: undefined })).toEqual([
      ['1', '4', '7', '10'],
      ['2', '5', '8', '11'],
      ['3', '6', '9'],
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

describe('the log', () => {
  const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
  const split = event('split', { seed: 1, size: 2, count: 4 });
  const names = event('names', { names: ['Anna', 'Bert', 'Cas', 'Dirk'] });

  it('gives the same groups again from the same events', () => {
    const made = foldGroups([names, split]).split!;
    expect(divide(made)).toEqual(divide(foldGroups(structuredClone([names, split])).split!));
    expect(divide(made).flat()).toContain('Anna');
  });

  it('shows numbers where the names were left out of it', () => {
    expect(
      divide(foldGroups([split]).split!)
        .flat()
        .sort(),
    ).toEqual(['1', '2', '3', '4']);
  });

  it('keeps the groups that were made when names are changed afterwards, and the names after a reset', () => {
    const later = event('names', { names: ['Zoë'] });
    expect(foldGroups([names, split, later]).split!.names).toContain('Anna');
    expect(foldGroups([names, split, event('reset')])).toMatchObject({
      split: undefined,
      names: ['Anna', 'Bert', 'Cas', 'Dirk'],
    });
  });

  it.each([
    ['an unknown type', event('explode')],
    ['a split without data', event('split')],
    ['a split without a seed', event('split', { size: 4, count: 20 })],
    ['half a person', event('split', { seed: 1, size: 4, count: 20.5 })],
    ['groups of one', event('split', { seed: 1, size: 1, count: 20 })],
    ['a million people', event('split', { seed: 1, size: 4, count: 1e6 })],
    ['names that are numbers', event('names', { names: [1, 2] })],
    ['names that are a word', event('names', { names: 'Anna' })],
    ['too many names', event('names', { names: Array.from({ length: 501 }, () => 'x') })],
    ['nothing at all', null as unknown as LoggedEvent],
  ])('passes over %s', (_name, bad) => {
    expect(foldGroups([bad])).toEqual(foldGroups([]));
  });
});
