/** What a result says: percentages, bars and the mean of a tally. Pure. */
import { totalOf, type PollType, type TallyEntry } from './tally.js';

/** One line of a result. `percent` is whole (so a column needn't add up to 100); `share` is the bar, 0 to 1. */
export interface ResultEntry extends TallyEntry {
  readonly percent: number;
  readonly share: number;
}

/** The lines of a result. Bars are shares of all votes, those of a scale of the highest one: its shape is the message. */
export function resultsOf(tally: readonly TallyEntry[], type: PollType): readonly ResultEntry[] {
  const total = totalOf(tally);
  const full = type === 'scale' ? Math.max(0, ...tally.map(({ votes }) => votes)) : total;
  return tally.map(({ option, votes }) => ({
    option,
    votes,
    percent: total === 0 ? 0 : Math.round((100 * votes) / total),
    share: full === 0 ? 0 : votes / full,
  }));
}

/** The mean answer on a scale of 1 to 5, or undefined without votes. */
export function meanOf(tally: readonly TallyEntry[]): number | undefined {
  const total = totalOf(tally);
  if (total === 0) return undefined;
  return tally.reduce((sum, { votes }, index) => sum + (index + 1) * votes, 0) / total;
}
