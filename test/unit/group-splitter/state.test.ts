/** What follows from the log: the groups, who came later, and what can be taken back. */
import { describe, expect, it } from 'vitest';
import { foldGroups, type Splitting } from '../../../components/group-splitter/state.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const split = event('split', { seed: 1, size: 2, count: 4 });
const FOUR = ['Anna', 'Bert', 'Cas', 'Dirk'];
const names = event('names', { names: FOUR });
const sizes = ({ division }: Splitting) => division?.groups.map(({ length }) => length);

describe('the log', () => {
  it('gives the same groups again from the same events', () => {
    expect(foldGroups(structuredClone([names, split]))).toEqual(foldGroups([names, split]));
    expect(foldGroups([names, split]).division?.names).toEqual(FOUR);
  });

  it('puts everybody in one group, also people with the same name', () => {
    const seven = ['Anna', 'Anna', 'Bert', 'Cas', 'Dirk', 'Esra', 'Fatima'];
    const state = foldGroups([
      event('names', { names: seven }),
      event('split', { seed: 42, size: 3, count: 7 }),
    ]);
    expect(state.division?.groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(sizes(state)).toEqual([4, 3]);
  });

  it('shows numbers where the names were left out of it', () => {
    expect(foldGroups([split]).division).toMatchObject({
      names: undefined,
      groups: [
        [0, 2],
        [1, 3],
      ],
    });
  });

  it('keeps the groups that were made when names are changed afterwards, and the names after a reset', () => {
    const later = event('names', { names: ['Zoë'] });
    expect(foldGroups([names, split, later]).division?.names).toEqual(FOUR);
    expect(foldGroups([names, split, event('reset')])).toMatchObject({ division: undefined, names: FOUR });
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

describe('who comes later', () => {
  const named = event('names', { names: [...FOUR, 'Zoë'] });

  it('goes to the smallest group, and nobody else moves', () => {
    const before = foldGroups([event('split', { seed: 1, size: 4, count: 11 })]);
    const after = foldGroups([event('split', { seed: 1, size: 4, count: 11 }), event('join')]);
    expect(sizes(after)).toEqual([4, 4, 4]);
    expect(after.division?.groups[2]).toEqual([...before.division!.groups[2]!, 11]);
    expect(after.division?.groups.slice(0, 2)).toEqual(before.division?.groups.slice(0, 2));
  });

  it('without names gets the number they would have counted', () => {
    const joins = Array.from({ length: 20 }, () => event('join'));
    const { groups } = foldGroups([event('split', { seed: 1, size: 4, count: 11 }), ...joins]).division!;
    for (const [group, people] of groups.entries()) {
      for (const person of people) expect(person % groups.length).toBe(group);
    }
  });

  it('has the name that was added at the end of the names', () => {
    const { division } = foldGroups([names, split, named, event('join')]);
    expect(division?.names?.[4]).toBe('Zoë');
    expect(division?.groups.flat()).toHaveLength(5);
  });

  it('does not come without groups, without a name among names, or past five hundred', () => {
    expect(foldGroups([event('join')])).toEqual(foldGroups([]));
    expect(foldGroups([names, split, event('join')])).toEqual(foldGroups([names, split]));
    const full = event('split', { seed: 1, size: 4, count: 500 });
    expect(foldGroups([full, event('join')])).toEqual(foldGroups([full]));
  });

  it('is gone again when it is undone, with the name', () => {
    const state = foldGroups([names, split, named, event('join'), event('undo')]);
    expect(state).toEqual(foldGroups([names, split]));
  });
});

describe('a swap', () => {
  it('puts two people in each other’s place, and nobody else', () => {
    const before = foldGroups([names, split]).division!.groups;
    const [first, second] = [before[0]![1]!, before[1]![0]!];
    const { groups } = foldGroups([names, split, event('swap', { first, second })]).division!;
    expect(groups).toEqual([
      [before[0]![0], second],
      [first, before[1]![1]],
    ]);
    expect(
      foldGroups([names, split, event('swap', { first, second }), event('undo')]).division!.groups,
    ).toEqual(before);
  });

  it.each([
    ['nobody', undefined],
    ['a name', { first: 'Anna', second: 1 }],
    ['somebody who is not there', { first: 0, second: 4 }],
    ['oneself', { first: 1, second: 1 }],
    ['half a person', { first: 0.5, second: 1 }],
  ])('passes over %s', (_what, data) => {
    expect(foldGroups([names, split, event('swap', data)])).toEqual(foldGroups([names, split]));
    expect(foldGroups([event('swap', data)])).toEqual(foldGroups([]));
  });
});

describe('a locked group', () => {
  const nine = event('names', { names: 'A B C D E F G H I'.split(' ') });
  const made = event('split', { seed: 3, size: 3, count: 9 });
  const lock = event('lock', { group: 1 });

  it('stays when the others are shuffled again, and after an undo no longer', () => {
    const before = foldGroups([nine, made]).division!.groups;
    let moved = 0;
    for (let seed = 0; seed < 20; seed++) {
      const again = event('split', { seed, size: 3, count: 9 });
      const { groups } = foldGroups([nine, made, lock, again]).division!;
      expect(groups[1]).toEqual(before[1]);
      expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      if (groups[0]!.join() !== before[0]!.join()) moved += 1;
    }
    expect(moved).toBeGreaterThan(15);
    expect(foldGroups([nine, made, lock, event('undo')])).toEqual(foldGroups([nine, made]));
    expect(foldGroups([nine, made, lock, event('unlock', { group: 1 })]).division?.locked).toEqual([]);
  });

  it('is not changed by a swap, nor by who comes later, unless all are locked', () => {
    const before = foldGroups([nine, made, lock]);
    const [[first], [second]] = before.division!.groups as [number[], number[]];
    expect(foldGroups([nine, made, lock, event('swap', { first, second })])).toEqual(before);
    const ten = event('names', { names: 'A B C D E F G H I Zoë'.split(' ') });
    const others = [0, 2].map((group) => event('lock', { group }));
    const late = [ten, event('join')];
    const zero = event('lock', { group: 0 });
    expect(sizes(foldGroups([nine, made, zero, ...late]))).toEqual([3, 4, 3]);
    expect(sizes(foldGroups([nine, made, lock, ...others, ...late]))).toEqual([4, 3, 3]);
  });

  it('is shuffled again when the people are others', () => {
    const others = event('names', { names: 'A B C D E F G H Z'.split(' ') });
    expect(foldGroups([nine, made, lock, others, made]).division?.locked).toEqual([]);
  });

  it.each([
    ['none', undefined],
    ['-1', { group: -1 }],
    ['9', { group: 9 }],
    ['a word', { group: 'x' }],
  ])('is not: %s', (_what, data) => {
    expect(foldGroups([nine, made, event('lock', data)])).toEqual(foldGroups([nine, made]));
  });
});

describe('who may not be together', () => {
  const apart = event('apart', { first: 0, second: 1 });

  it('are in different groups, whatever the seed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { groups } = foldGroups([names, apart, event('split', { seed, size: 2, count: 4 })]).division!;
      expect(groups.some((people) => people.includes(0) && people.includes(1))).toBe(false);
    }
  });

  it('stay so when names are added or moved, and not when one goes', () => {
    const moved = event('names', { names: ['Zoë', 'Bert', 'Anna'] });
    expect(foldGroups([names, apart, moved]).apart).toEqual([[1, 2]]);
    expect(foldGroups([names, apart, event('names', { names: ['Bert', 'Cas'] })]).apart).toEqual([]);
    expect(foldGroups([names, apart, event('together', { first: 1, second: 0 })]).apart).toEqual([]);
  });

  it.each([
    [undefined],
    [{ first: 0, second: 0 }],
    [{ first: 0, second: 9 }],
    [{ first: 'Anna', second: 1 }],
  ])('are not %j', (data) => expect(foldGroups([names, event('apart', data)]).apart).toEqual([]));
});

describe('undo', () => {
  const undo = event('undo');
  const again = event('split', { seed: 2, size: 2, count: 4 });

  it.each([
    ['the first groups', [names, split], [names]],
    ['another shuffle', [names, split, again], [names, split]],
    ['a reset', [names, split, event('reset')], [names, split]],
    ['two things', [names, split, again, event('reset'), undo], [names, split]],
    ['nothing at all', [], []],
  ])('takes back %s', (_what, done, left) => {
    expect(foldGroups([...done, undo])).toEqual(foldGroups(left));
  });

  it('does not count what was impossible', () => {
    expect(foldGroups([names, split, event('split'), event('boem'), undo])).toEqual(foldGroups([names]));
  });

  it('keeps names that were pasted since', () => {
    const other = event('names', { names: ['Zoë', 'Yara', 'Xander'] });
    const state = foldGroups([names, split, event('reset'), other, undo]);
    expect(state.names).toEqual(['Zoë', 'Yara', 'Xander']);
    expect(state.division?.names).toEqual(FOUR);
  });

  it('of who came later leaves a newer list of names whole', () => {
    const late = [event('names', { names: [...FOUR, 'Zoë'] }), event('join')];
    const newer = event('names', { names: ['Piet', 'Queeny', 'Ruud'] });
    const state = foldGroups([names, split, ...late, event('reset'), newer, undo, undo]);
    expect(state.names).toEqual(['Piet', 'Queeny', 'Ruud']);
    expect(state.division?.names).toEqual(FOUR);
  });
});
