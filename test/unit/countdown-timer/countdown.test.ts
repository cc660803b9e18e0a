/** The time maths of the timer: facts and a moment in, what there is to see out. */
import { describe, expect, it } from 'vitest';
import {
  LONGEST,
  clockFace,
  divisions,
  foldCountdown,
  milestonePassed,
  parseNumber,
  read,
  secondsFrom,
  timeToAdd,
} from '../../../components/countdown-timer/countdown.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const START = Date.UTC(2026, 10, 22, 13);
const FIVE = 300;

/** "start 300 @0, pause @60" in seconds after START. */
function log(...facts: [type: string, at: number, data?: unknown][]): LoggedEvent[] {
  return facts.map(([type, at, data]) => ({ type, at: START + at * 1000, data }));
}

function at(seconds: number, ...facts: Parameters<typeof log>) {
  return read(foldCountdown(log(...facts)), FIVE, START + seconds * 1000);
}

const start = (seconds: number): [string, number, unknown] => ['start', seconds, { seconds: FIVE }];

describe('the state of a timer', () => {
  it.each<[string, number, Parameters<typeof log>, ReturnType<typeof at>['state'], number, number]>([
    ['nothing happened', 1000, [], 'idle', 300, 0],
    ['just started', 0, [start(0)], 'running', 300, 0],
    ['part of a second gone', 0.4, [start(0)], 'running', 300, 0],
    ['under way', 60, [start(0)], 'running', 240, 0],
    ['the last moment', 299.999, [start(0)], 'running', 1, 0],
    ['the end itself', 300, [start(0)], 'finished', 0, 0],
    ['overtime', 324.6, [start(0)], 'finished', 0, 24],
    ['overtime stopped', 900, [start(0), ['pause', 310]], 'finished', 0, 10],
    ['paused', 900, [start(0), ['pause', 60]], 'paused', 240, 0],
    ['resumed', 130, [start(0), ['pause', 60], ['start', 100]], 'running', 210, 0],
    ['a minute added', 60, [start(0), ['add', 30, { seconds: 60 }]], 'running', 300, 0],
    ['more taken off than is left', 60, [start(0), ['add', 30, { seconds: -600 }]], 'finished', 0, 60],
    ['added before the start', 0, [['add', 0, { seconds: 60 }]], 'idle', 360, 0],
    ['reset', 90, [start(0), ['add', 30, { seconds: 60 }], ['reset', 80]], 'idle', 300, 0],
    ['next round', 90, [start(0), ['round', 80, { round: 2 }]], 'idle', 300, 0],
    ['started twice', 60, [start(0), start(30)], 'running', 240, 0],
    ['paused twice', 90, [start(0), ['pause', 30], ['pause', 60]], 'paused', 270, 0],
    ['the system clock put back', -3600, [start(0)], 'running', 300, 0],
  ])('%s', (_name, seconds, facts, state, remaining, overtime) => {
    expect(at(seconds, ...facts)).toMatchObject({ state, remaining, overtime });
  });

  it('keeps the length it was started with when the slide is changed meanwhile', () => {
    const timer = foldCountdown(log(start(0)));
    expect(read(timer, 60, START).duration).toBe(300);
  });

  it('counts rounds, and a reset stays in its round', () => {
    expect(foldCountdown(log(['round', 0, { round: 3 }], start(1), ['reset', 2])).round).toBe(3);
  });

  it('keeps the sound off through rounds and resets, until it is turned on', () => {
    const off: [string, number, unknown] = ['mute', 0, { on: true }];
    expect(foldCountdown(log(off, start(1), ['round', 2, { round: 2 }], ['reset', 3])).muted).toBe(true);
    expect(foldCountdown(log(off, ['mute', 1, { on: false }])).muted).toBe(false);
    expect(foldCountdown(log(off, ['mute', 1, { on: 'no' }])).muted).toBe(true);
  });

  it.each([
    ['an unknown type', { type: 'explode', at: START }],
    ['a start without a length', { type: 'start', at: START }],
    ['a start with an impossible length', { type: 'start', at: START, data: { seconds: 1e12 } }],
    ['a start with a length in words', { type: 'start', at: START, data: { seconds: '300' } }],
    ['a moment that is none', { type: 'start', at: NaN, data: { seconds: 300 } }],
    ['time added without an amount', { type: 'add', at: START, data: null }],
    ['an endless amount', { type: 'add', at: START, data: { seconds: Infinity } }],
    ['round one and a half', { type: 'round', at: START, data: { round: 1.5 } }],
    ['nothing at all', null],
    ['an array', []],
  ])('passes over %s', (_name, event) => {
    expect(foldCountdown([event as LoggedEvent])).toEqual(foldCountdown([]));
  });
});

describe('ticks', () => {
  it.each([
    [0, 1000],
    [0.25, 750],
    [299.9, 100],
    [300, 1000],
    [300.4, 600],
  ])('after %s s the face changes in %s ms', (seconds, delay) => {
    expect(at(seconds, start(0)).nextTick).toBeCloseTo(delay, 3);
  });

  it('come only while the clock runs', () => {
    expect(at(5).nextTick).toBeUndefined();
    expect(at(90, start(0), ['pause', 60]).nextTick).toBeUndefined();
  });
});

describe('adding time', () => {
  it.each<[string, number, Parameters<typeof log>, number, number]>([
    ['while running', 60, [start(0)], 60, 60],
    ['off while running', 60, [start(0)], -60, -60],
    ['off in the last minute ends it, and no more', 270, [start(0)], -60, -30],
    ['in overtime counts from now', 320, [start(0)], 60, 80],
    ['off in overtime does nothing', 320, [start(0)], -60, 0],
    ['off before the start leaves a minute', 0, [], -600, -240],
    ['up to the longest time', 0, [], 1e9, LONGEST - FIVE],
    ['an amount that is none', 0, [], NaN, 0],
  ])('%s', (_name, seconds, facts, asked, given) => {
    expect(timeToAdd(at(seconds, ...facts), asked)).toBe(given);
  });
});

describe('what is told', () => {
  it.each([
    [300, 151, 150, 'half'],
    [300, 61, 60, 'minute'],
    [300, 1, 0, 'end'],
    [300, 150, 149, undefined],
    [300, 200, 0, 'end'],
    [300, 240, 30, 'minute'],
    [60, 60, 59, undefined],
    [60, 31, 30, 'half'],
    [120, 61, 60, 'minute'],
    [300, 240, 300, undefined],
  ] as const)('of %i s, from %i to %i left: %s', (duration, before, after, milestone) => {
    expect(milestonePassed(duration, before, after)).toBe(milestone);
  });
});

describe('reading attributes', () => {
  it.each([
    ['5', 300],
    ['2.5', 150],
    ['2,5', 150],
    [' 3 ', 180],
    ['600', LONGEST],
    [null, undefined],
    ['', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['vijf', undefined],
    ['NaN', undefined],
    ['1e9', undefined],
    ['Infinity', undefined],
    ['0.001', undefined],
  ])('minutes="%s" is %s s', (attribute, seconds) => {
    expect(secondsFrom(parseNumber(attribute))).toBe(seconds);
  });
});

describe('the face', () => {
  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [60, '1:00'],
    [605, '10:05'],
    [5400, '90:00'],
  ])('%i s is %s', (seconds, face) => {
    expect(clockFace(seconds)).toBe(face);
  });

  it.each([
    [60, 0],
    [180, 2],
    [300, 4],
    [90, 1],
    [3600, 11],
    [LONGEST, 19],
  ])('a bar of %i s has %i divisions', (duration, count) => {
    const marks = divisions(duration);
    expect(marks).toHaveLength(count);
    expect(marks.every((mark) => mark > 0 && mark < 1)).toBe(true);
  });
});

describe('a log that was tampered with', () => {
  it.each([1e300, -1e300, Number.MAX_VALUE])('can not make a timer longer than can be set: %d', (seconds) => {
    const { duration } = at(0, start(0), ['add', 0, { seconds }], ['add', 0, { seconds }]);
    expect(Math.abs(duration)).toBeLessThanOrEqual(2 * LONGEST);
    expect(divisions(Math.max(0, duration)).length).toBeLessThan(1000);
  });
});
