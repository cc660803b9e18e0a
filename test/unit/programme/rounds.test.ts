import { describe, expect, it } from 'vitest';
import { planRounds } from '../../../src/programme/rounds.js';

describe('planRounds', () => {
  it.each([
    [5, 3, 15],
    [1, 3, 15],
  ])('%i groups of %i minutes fit in %i', (groups, minutes, planned) => {
    const plan = planRounds(groups, minutes, planned);
    expect(plan).toMatchObject({ fits: true, repeat: groups });
    expect(plan.ways.size).toBe(0);
  });

  it('gives three ways out for six groups of three minutes in fifteen', () => {
    const plan = planRounds(6, 3, 15);
    expect(plan).toMatchObject({ fits: false, total: 18, repeat: 6 });
    expect(Object.fromEntries(plan.ways)).toEqual({
      shorter: { repeat: 6, minutes: 2.5 },
      fewer: { repeat: 5, minutes: 3 },
      'two-rooms': { repeat: 3, minutes: 3 },
    });
  });

  it('offers no way that does not help', () => {
    expect([...planRounds(20, 3, 15).ways.keys()]).toEqual(['fewer']);
  });

  it('makes every way fit', () => {
    for (let groups = 1; groups <= 125; groups++) {
      for (const { repeat, minutes } of planRounds(groups, 3, 15).ways.values()) {
        expect(repeat * minutes).toBeLessThanOrEqual(15);
      }
    }
  });
});
