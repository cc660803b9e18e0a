import { describe, expect, it } from 'vitest';
import type { SlidePart } from '../../../src/markdown/types.js';
import { planHtml } from '../../../src/programme/plan-html.js';
import { isShown, makePlan, plannedMinutes, type Choice } from '../../../src/programme/programme.js';

const part = (session: number | undefined, minutes: number, school?: 'po' | 'vo'): SlidePart => ({
  title: `Deel van ${minutes}`,
  session,
  minutes,
  school,
  hidden: false,
});

/** A title, two slides of session 1 (the second in two parts), one slide of session 2 with a case per school type. */
const slides = [
  [part(1, 0)],
  [part(1, 5)],
  [part(1, 10), part(1, 15)],
  [part(2, 6), part(2, 3, 'vo'), part(2, 4, 'po')],
];

describe('makePlan', () => {
  it.each<[string, Choice, readonly number[], number]>([
    ['both sessions', { programme: 'both', type: 'vo' }, [1, 2, 3, 4], 39],
    ['both sessions in PO', { programme: 'both', type: 'po' }, [1, 2, 3, 4], 40],
    ['session 1', { programme: '1', type: 'vo' }, [1, 2, 3], 30],
    ['session 2', { programme: '2', type: 'vo' }, [4], 9],
    ['a short meeting', { programme: 'short', type: 'vo', leftOut: [3] }, [1, 2, 4], 14],
    ['a short meeting with nothing left out', { programme: 'short', type: 'vo' }, [1, 2, 3, 4], 39],
  ])('counts the minutes of %s', (_, choice, numbers, minutes) => {
    const plan = makePlan(slides, choice);
    expect(plan.slides.map(({ number }) => number)).toEqual(numbers);
    expect(plan.minutes).toBe(minutes);
  });

  it('adds up the parts of one slide under its first title', () => {
    expect(makePlan(slides, { programme: 'both', type: 'vo' }).slides[2]).toEqual({
      number: 3,
      title: 'Deel van 10',
      session: 1,
      minutes: 25,
    });
  });
});

describe('isShown', () => {
  it('shows a part that belongs to no session in every programme', () => {
    expect(isShown(part(undefined, 1), 5, { programme: '2', type: 'po' })).toBe(true);
  });

  it('shows the title and the programme in every programme, though they count for session 1', () => {
    expect(isShown(part(1, 1), 2, { programme: '2', type: 'vo' })).toBe(true);
    expect(isShown(part(1, 1), 3, { programme: '2', type: 'vo' })).toBe(false);
  });

  it('hides the cases of the other school type', () => {
    expect(isShown(part(2, 1, 'po'), 15, { programme: 'both', type: 'vo' })).toBe(false);
  });
});

it('plans fifty minutes a session, and what was added', () => {
  expect(plannedMinutes({ programme: 'both' })).toBe(100);
  expect(plannedMinutes({ programme: '1' })).toBe(50);
  expect(plannedMinutes({ programme: 'short', extra: 10 })).toBe(60);
});

describe('planHtml', () => {
  it('writes clock times from the start, and from a start of its own for session 2', () => {
    const plan = makePlan([[part(1, 5)], [part(1, 10)], [part(2, 3)]], { programme: 'both', type: 'vo' });
    const times = (html: string) => [...html.matchAll(/class="time">(\d.*?)</g)].map(([, time]) => time);
    expect(times(planHtml(plan))).toEqual([]);
    expect(times(planHtml(plan, { start: 1170 }))).toEqual(['19:30', '19:35', '19:45']);
    expect(times(planHtml(plan, { start: 1170, start2: 1200 })).at(-1)).toBe('20:00');
  });

  it('gives a chapter one row, also where its first slide is left out, and ends it with the session', () => {
    const begins = { ...part(1, 5), chapter: 'De groep' };
    const slides = [[part(1, 2)], [begins], [part(1, 10)], [part(2, 3)]];
    const rows = (leftOut: readonly number[]) =>
      [
        ...planHtml(makePlan(slides, { programme: 'both', type: 'vo', leftOut })).matchAll(
          /scope="row">(.*?)<\/th><td>(\d+)</g,
        ),
      ].map(([, title, minutes]) => [title, Number(minutes)]);
    const [own, last] = [part(1, 2).title, part(2, 3).title];
    expect(rows([])).toEqual([
      [own, 2],
      ['De groep', 15],
      [last, 3],
    ]);
    expect(rows([2])).toEqual([
      [own, 2],
      ['De groep', 10],
      [last, 3],
    ]);
  });

  it('escapes titles and gives one table per session', () => {
    const html = planHtml(
      makePlan([[{ ...part(1, 5), title: '<b>&"' }], [part(2, 3)]], { programme: 'both', type: 'vo' }),
    );
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(html).toContain('5 minuten');
  });
});
