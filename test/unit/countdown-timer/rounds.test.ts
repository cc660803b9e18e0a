/** Which ways out there are when the rounds don't fit in the planned time. */
import { describe, expect, it } from 'vitest';
import { waysOut } from '../../../components/countdown-timer/rounds.js';

describe('groups of 3 minutes in 15', () => {
  it.each([
    [5, undefined],
    [6, ['shorter 6 × 120', 'fewer 5 × 180', 'rooms 3 × 180']],
    [7, ['shorter 7 × 120', 'fewer 5 × 180', 'rooms 4 × 180']],
    [10, ['shorter 10 × 60', 'fewer 5 × 180', 'rooms 5 × 180']],
    [11, ['shorter 11 × 60', 'fewer 5 × 180', 'rooms 6 × 120']],
    [16, ['fewer 5 × 180', 'rooms 8 × 60']],
    [31, ['fewer 5 × 180']],
  ])('%i groups: %j', (rounds, expected) => {
    const ways = waysOut({ rounds, seconds: 180 }, 900);
    expect(ways?.map((out) => `${out.way} ${out.rounds} × ${out.seconds}`)).toEqual(expected);
  });

  it('has no way out where not even one fits', () => {
    expect(waysOut({ rounds: 2, seconds: 600 }, 50)).toEqual([]);
  });
});
