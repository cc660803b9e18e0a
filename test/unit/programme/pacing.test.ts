import { describe, expect, it } from 'vitest';
import type { SlidePart } from '../../../src/markdown/types.js';
import { blocksOf, paceOf, type PaceFacts } from '../../../src/programme/pacing.js';
import type { Choice } from '../../../src/programme/programme.js';

const part = (title: string, minutes: number, session: number): SlidePart => ({
  title,
  session,
  minutes,
  school: undefined,
  hidden: false,
});

const slides = [
  [part('Titel', 0, 1)],
  [part('Programma', 5, 1), part('Nodig', 0, 1)],
  [part('Opdracht 1', 0, 1), part('Stap 1', 10, 1), part('Stap 2', 15, 1), part('Einde', 0, 1)],
  [part('Start', 5, 2)],
  [part('Opdracht 2', 20, 2)],
];
const both: Choice = { programme: 'both', type: 'vo' };
const blocks = blocksOf(slides, both);

const HALF_PAST_SEVEN = new Date(2026, 10, 23, 19, 30).getTime();
const at = (minutes: number): number => HALF_PAST_SEVEN + minutes * 60_000;

/** Slide, part and minutes after half past seven of each visit; then how late it is now. */
const facts = (
  visits: readonly (readonly [number, number, number])[],
  now: number,
  more: Partial<PaceFacts> = {},
): PaceFacts => ({
  visits: visits.map(([number, index, minutes]) => ({ number, part: index, at: at(minutes) })),
  begunAt: at(0),
  start: '',
  start2: '',
  now: at(now),
  ...more,
});

describe('blocksOf', () => {
  it('gives parts without minutes to the stretch that they introduce or follow', () => {
    expect(blocks.map(({ number, from, to, minutes, run }) => [number, from, to, minutes, run])).toEqual([
      [2, 0, 1, 5, 1],
      [3, 0, 1, 10, 1],
      [3, 2, 3, 15, 1],
      [4, 0, 0, 5, 2],
      [5, 0, 0, 20, 2],
    ]);
  });

  it('makes one stretch after the other of the short meeting', () => {
    const runs = blocksOf(slides, { ...both, programme: 'short' }).map(({ run }) => run);
    expect(new Set(runs).size).toBe(1);
  });
});

describe('paceOf', () => {
  it.each<[string, readonly (readonly [number, number, number])[], number, number]>([
    ['on time within the part in sight', [[2, 0, 0]], 4, 0],
    ['behind once that part takes longer', [[2, 0, 0]], 8, -3],
    [
      'still behind on the next part',
      [
        [2, 0, 0],
        [3, 0, 8],
      ],
      17,
      -2,
    ],
    [
      'ahead when a part begins early',
      [
        [2, 0, 0],
        [3, 2, 6],
      ],
      6,
      9,
    ],
    [
      'on time where the introduction of a part takes of its minutes',
      [
        [2, 0, 0],
        [3, 0, 4],
      ],
      14,
      0,
    ],
  ])('is %s', (_, visits, now, ahead) => {
    expect(paceOf(blocks, facts(visits, now))?.ahead).toBe(ahead);
  });

  it('names none before the beginning', () => {
    expect(paceOf(blocks, facts([], 5))).toBeUndefined();
    expect(paceOf(blocks, facts([[1, 0, 0]], 5))).toBeUndefined();
  });

  it('tells how late it ends, and how long each slide took', () => {
    const pace = paceOf(
      blocks,
      facts(
        [
          [2, 0, 0],
          [3, 0, 9],
        ],
        12,
      ),
    );
    expect(pace).toMatchObject({ ahead: 0, plannedEnd: at(30), expectedEnd: at(30) });
    expect(pace?.parts).toEqual([
      { number: 2, title: 'Programma', planned: 5, spent: 9 },
      { number: 3, title: 'Stap 1', planned: 25, spent: 3 },
    ]);
  });

  it('proposes to shorten the longest parts to come, by a third at most, and says what is left', () => {
    const pace = paceOf(blocks, facts([[2, 0, 0]], 12));
    expect(pace).toMatchObject({ ahead: -7, expectedEnd: at(37), rest: 0 });
    expect(pace?.proposal.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Stap 2', 15, 10],
      ['Stap 1', 10, 8],
    ]);
    expect(paceOf(blocks, facts([[2, 0, 0]], 20))).toMatchObject({ rest: 7 });
  });

  it('proposes nothing for a minute', () => {
    expect(paceOf(blocks, facts([[2, 0, 0]], 6))).toMatchObject({ ahead: -1, proposal: [] });
  });

  it('counts from the planned start, also when it began late', () => {
    const late = facts([[2, 0, 4]], 8, { begunAt: at(4), start: '19:30' });
    expect(paceOf(blocks, late)).toMatchObject({ ahead: -3, startedAt: at(0) });
  });

  it('counts from the beginning when that is far from the planned start: someone tries it out', () => {
    const trial = facts([[2, 0, 0]], 2, { start: '14:00' });
    expect(paceOf(blocks, trial)).toMatchObject({ ahead: 0, startedAt: at(0) });
  });

  it('counts session 2 from its own start, whatever came before', () => {
    const seen: [number, number, number][] = [
      [2, 0, 0],
      [3, 0, 20],
      [3, 3, 50],
      [4, 0, 70],
    ];
    expect(paceOf(blocks, facts(seen, 73))).toMatchObject({ ahead: 0, plannedEnd: at(95) });
    expect(paceOf(blocks, facts(seen, 73, { start2: '20:35' }))).toMatchObject({ ahead: -3 });
  });

  it('is not late for what people linger over after the last part', () => {
    const seen: [number, number, number][] = [
      [3, 2, 20],
      [3, 3, 29],
    ];
    expect(paceOf(blocks, facts(seen, 50))?.ahead).toBe(0);
  });

  it('starts anew when the facilitator begins again', () => {
    const seen: [number, number, number][] = [
      [2, 0, 0],
      [3, 0, 5],
      [2, 0, 100],
    ];
    expect(paceOf(blocks, facts(seen, 102, { begunAt: at(100) }))).toMatchObject({ ahead: 0 });
  });

  it('keeps time no more when the laptop was closed for hours', () => {
    expect(paceOf(blocks, facts([[2, 0, 0]], 7 * 60))).toBeUndefined();
  });

  it('stays with the last planned part while another slide is looked up', () => {
    const seen: [number, number, number][] = [
      [2, 0, 0],
      [1, 0, 2],
    ];
    expect(paceOf(blocks, facts(seen, 3))?.current.title).toBe('Programma');
  });
});
