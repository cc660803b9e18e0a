import { describe, expect, it } from 'vitest';
import { clockTime, nearest, readClockTime, toMinutes } from '../../../src/programme/clock-time.js';

it.each([
  ['19:30', '19:30'],
  ['19.30', '19:30'],
  ['1930', '19:30'],
  ['9:05', '09:05'],
  [' 20 uur ', '20:00'],
  ['20u', '20:00'],
  ['24:00', undefined],
  ['19:60', undefined],
  ['half acht', undefined],
  ['', undefined],
])('reads %j as %s', (text, time) => {
  expect(readClockTime(text)).toBe(time);
});

it('counts minutes of the day, also past midnight', () => {
  expect(toMinutes('19:30')).toBe(1170);
  expect(clockTime(1170)).toBe('19:30');
  expect(clockTime(24 * 60 + 5)).toBe('00:05');
});

describe('nearest', () => {
  it.each([
    ['19:30', [23, 19, 33], [23, 19, 30]],
    ['23:55', [24, 0, 5], [23, 23, 55]],
    ['00:05', [23, 23, 50], [24, 0, 5]],
  ] as const)('%s', (time, [day, hours, minutes], [atDay, atHours, atMinutes]) => {
    const found = nearest(time, new Date(2026, 10, day, hours, minutes).getTime());
    expect(found).toBe(new Date(2026, 10, atDay, atHours, atMinutes).getTime());
  });
});
