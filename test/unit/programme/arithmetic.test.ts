/** The plan of the deck as it is, in every programme and for both school types. */
import { describe, expect, it } from 'vitest';
import { foldChoice } from '../../../src/deck/state.js';
import { DEFAULT_SETTINGS, type Programme, type SchoolType } from '../../../src/document/deck.js';
import { readDeck } from '../../../src/build/read-deck.js';
import { render } from '../../../src/markdown/render.js';
import { waysOut } from '../../../src/programme/fit.js';
import { blocksOf } from '../../../src/programme/pacing.js';
import { planHtml } from '../../../src/programme/plan-html.js';
import { makePlan, plannedMinutes } from '../../../src/programme/programme.js';

const { deck } = await readDeck('slides');
const slides = render(deck.slides).map(({ parts }) => parts);
const types: readonly SchoolType[] = ['po', 'vo'];
const programmes: readonly Programme[] = ['both', '1', '2', 'short'];

describe.each(types)('for %s', (type) => {
  it.each<[Programme, number, number]>([
    ['both', 100, 100],
    ['1', 50, 50],
    ['2', 50, 50],
    ['short', 62, 50],
  ])('the programme %s takes %i of %i minutes', (programme, minutes, room) => {
    const choice = foldChoice({ ...DEFAULT_SETTINGS, type, programme }, []);
    expect(makePlan(slides, choice).minutes).toBe(minutes);
    expect(plannedMinutes(choice)).toBe(room);
  });

  it.each(programmes)('the stretches of the programme %s add up to its plan', (programme) => {
    const choice = foldChoice({ ...DEFAULT_SETTINGS, type, programme }, []);
    const blocks = blocksOf(slides, choice);
    expect(blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(makePlan(slides, choice).minutes);
  });

  it.each(programmes)('the clock times of the programme %s follow each other without a gap', (programme) => {
    const choice = foldChoice({ ...DEFAULT_SETTINGS, type, programme }, []);
    const plan = makePlan(slides, choice);
    const rows = planHtml(plan, { start: 19 * 60 + 30 }).matchAll(/--minutes:(\d+).*?>(\d\d):(\d\d)</g);
    let expected = 19 * 60 + 30;
    for (const [, minutes, hour, minute] of rows) {
      expect(Number(hour) * 60 + Number(minute)).toBe(expected);
      expected += Number(minutes);
    }
    expect(expected - (19 * 60 + 30)).toBe(plan.minutes);
  });

  it('one click makes the short programme fit', () => {
    const choice = foldChoice({ ...DEFAULT_SETTINGS, type, programme: 'short' }, []);
    const [way] = waysOut(slides, choice);
    expect(way).toMatchObject({ kind: 'shorten', title: 'Opdracht 2', minutes: 23 });
    expect(makePlan(slides, { ...choice, ...way!.changes }).minutes).toBe(50);
  });
});
