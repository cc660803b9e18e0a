import { describe, expect, it } from 'vitest';
import type { SlidePart } from '../../../src/markdown/types.js';
import { waysOut, type WayOut } from '../../../src/programme/fit.js';
import { makePlan, partMinutes, plannedMinutes, type Choice } from '../../../src/programme/programme.js';

const part = (title: string, minutes: number, session = 1): SlidePart => ({
  title,
  session,
  minutes,
  school: undefined,
  hidden: false,
});

/** 58 minutes in session 1, of which 36 for an assignment over two slides. */
const slides = [
  [part('Titel', 0)],
  [part('Programma', 14)],
  [part('De wet', 8)],
  [part('Opdracht 1: begin', 0), part('Stap 1', 10)],
  [part('Opdracht 1: vervolg', 0), part('Stap 2', 16), part('Stap 3', 10)],
];
const session1: Choice = { programme: '1', type: 'vo' };

const after = (choice: Choice, { changes }: WayOut) => {
  const next = { ...choice, ...changes };
  return { minutes: makePlan(slides, next).minutes, room: plannedMinutes(next) };
};

describe('waysOut', () => {
  it('has none for a programme that fits', () => {
    expect(waysOut(slides, { ...session1, extra: 10 })).toEqual([]);
  });

  it.each([
    ['session 1', session1],
    ['a short meeting', { programme: 'short', type: 'po', leftOut: [] } as const],
    ['a meeting that was made longer, but not enough', { ...session1, extra: 5 }],
  ])('offers only what makes %s fit', (_, choice) => {
    const ways = waysOut(slides, choice);
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) {
      const { minutes, room } = after(choice, way);
      expect(minutes, way.kind).toBeLessThanOrEqual(room);
    }
  });

  it('shortens the longest part first: an assignment counts as one, though it goes over two slides', () => {
    expect(waysOut(slides, session1)[0]).toMatchObject({ kind: 'shorten', title: 'Opdracht 1', minutes: 28 });
  });

  it('leaves out the smallest part that makes the difference', () => {
    const way = waysOut(slides, session1).find(({ kind }) => kind === 'leave-out');
    expect(way).toMatchObject({ title: 'De wet', minutes: 50, changes: { leftOut: [3] } });
  });

  it('shortens nothing by more than half', () => {
    const crammed = [[part('Lezing', 90)], [part('Vragen', 10)]];
    expect(waysOut(crammed, session1).map(({ kind }) => kind)).not.toContain('shorten');
  });

  it('plans more time in steps of five minutes', () => {
    expect(waysOut(slides, session1).find(({ kind }) => kind === 'extra')?.minutes).toBe(10);
  });

  it('offers both sessions to who chose the short meeting, with nothing left out', () => {
    const both = waysOut(slides, { programme: 'short', type: 'vo', leftOut: [] }).at(-1);
    expect(both).toMatchObject({ kind: 'both', changes: { programme: 'both', leftOut: [] } });
  });
});

describe('partMinutes', () => {
  it('spreads what is left over the parts in whole minutes that add up', () => {
    expect(partMinutes(slides[4]!, 5, { ...session1, shorter: { 5: 19 } })).toEqual([0, 12, 7]);
  });

  it('never makes a slide longer', () => {
    expect(partMinutes(slides[4]!, 5, { ...session1, shorter: { 5: 40 } })).toEqual([0, 16, 10]);
  });
});
