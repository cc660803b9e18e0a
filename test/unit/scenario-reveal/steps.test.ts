import { describe, expect, it } from 'vitest';
import {
  foldScenario,
  splitSteps,
  withinSteps,
  type Block,
} from '../../../components/scenario-reveal/steps.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const h = (level: number, text: string): Block => ({ level, text });
const p: Block = { level: undefined, text: '' };
const to = (step: unknown): LoggedEvent => ({ type: 'step', at: 0, data: { to: step } });
const RESET: LoggedEvent = { type: 'reset', at: 0 };

describe('steps of a case', () => {
  const cases: [name: string, blocks: Block[], steps: [title: string, from: number, to: number][]][] = [
    ['nothing', [], []],
    ['no headings', [p, p], []],
    [
      'one step per heading, with what stands below it',
      [h(3, 'A'), p, p, h(3, 'B'), p],
      [
        ['A', 0, 3],
        ['B', 3, 5],
      ],
    ],
    [
      'a deeper heading belongs to its step',
      [h(2, 'A'), h(3, 'a'), p, h(2, 'B')],
      [
        ['A', 0, 3],
        ['B', 3, 4],
      ],
    ],
    ['also when the deeper one comes first', [h(4, 'a'), h(3, 'A'), p], [['A', 0, 3]]],
    [
      'what stands above belongs to the first',
      [p, h(3, 'A'), h(3, 'B')],
      [
        ['A', 0, 2],
        ['B', 2, 3],
      ],
    ],
    ['titles on one line', [h(3, ' Wat\n gebeurt er? ')], [['Wat gebeurt er?', 0, 1]]],
  ];
  it('a class on the heading says what people do there, and only of the heading that starts the step', () => {
    const blocks: Block[] = [
      { ...h(3, 'A'), classes: ['fragment', 'reactions'] },
      { ...h(4, 'a'), classes: ['reactions'] },
      { ...h(3, 'B'), classes: ['other'] },
      { ...h(4, 'b'), classes: ['reactions'] },
    ];
    expect(splitSteps(blocks).map(({ kind }) => kind)).toEqual(['reactions', undefined]);
  });

  it('each has a key of its own: its id, or else its text, or else its number', () => {
    const blocks = [h(3, 'Wat  NU?'), { ...h(3, 'B'), id: 'klas' }, h(3, 'wat nu?'), h(3, '')];
    expect(splitSteps(blocks).map(({ key }) => key)).toEqual(['wat nu?', 'klas', 'wat nu? (2)', '4']);
  });

  it.each(cases)('%s', (_name, blocks, steps) => {
    expect(splitSteps(blocks).map((step) => [step.title, step.from, step.to])).toEqual(steps);
  });
});

describe('how far the group has come', () => {
  const cases: [name: string, events: LoggedEvent[], step: number, reached: number][] = [
    ['at the start', [], 0, 0],
    ['forward', [to(1), to(2)], 2, 2],
    ['back, with the later ones within reach', [to(1), to(2), to(0)], 0, 2],
    ['and straight forward again', [to(1), to(2), to(0), to(2)], 2, 2],
    ['never past a step nobody has seen', [to(5), to(1)], 1, 1],
    ['a reset hides all', [to(1), to(2), RESET], 0, 0],
    ['junk is passed over', [to(-1), to(0.5), to(NaN), to('1'), to(null), to(undefined)], 0, 0],
    [
      'also where there is no event at all',
      [null, 3, {}, { type: 'step' }, { type: 'step', data: 1 }, to(1)] as LoggedEvent[],
      1,
      1,
    ],
  ];
  const choose = (from: unknown, goal: unknown): LoggedEvent => ({
    type: 'choose',
    at: 0,
    data: { from, to: goal },
  });
  const chosen: [name: string, events: LoggedEvent[], step: number, path: number[]][] = [
    ['a choice leads anywhere', [choose(0, 3), to(4)], 4, [0, 3, 4]],
    ['back, and the same again', [choose(0, 3), to(4), to(0), choose(0, 3)], 3, [0, 3, 4]],
    ['back, and another way', [choose(0, 3), to(4), to(0), choose(0, 1)], 1, [0, 1]],
    ['a ring goes back on the way that was gone', [to(1), choose(1, 0)], 0, [0, 1]],
    ['only from where the group is', [choose(2, 3)], 0, [0]],
    ['junk', [choose(0, -1), choose(0, 'x'), choose(0, null), choose(0, 0)], 0, [0]],
  ];
  it.each(chosen)('%s', (_name, events, step, path) => {
    expect(foldScenario(events)).toEqual({ step, path });
  });

  it.each(cases)('%s', (_name, events, step, reached) => {
    const record = foldScenario(events);
    expect([record.step, record.path.at(-1)]).toEqual([step, reached]);
  });

  it.each([
    [{ step: 4, path: [0, 1, 2, 3, 4] }, 3, { step: 2, path: [0, 1, 2] }],
    [{ step: 1, path: [0, 1, 2] }, 5, { step: 1, path: [0, 1, 2] }],
    [{ step: 2, path: [0, 1, 2] }, 0, { step: 0, path: [0] }],
  ])('%j in a case of %d steps is %j', (record, count, expected) => {
    expect(withinSteps(record, count)).toEqual(expected);
  });
});
