/** What a result says: percentages, bars and the mean of a tally. Pure. */
import { optionKey, totalOf, type PollType, type TallyEntry } from './tally.js';

/** `percent` is whole (so a column needn't add up to 100); `share` is the bar, 0 to 1. */
export interface Figures {
  readonly votes: number;
  readonly percent: number;
  readonly share: number;
}

/** One line of a result. */
export interface ResultEntry extends TallyEntry, Figures {
  /** The same option in the round before. */
  readonly before?: Figures;
}

/**
 * The lines of a result. Bars are parts of all votes of their own round; those of a scale stand against the highest one
 * of both rounds, because its shape is the message. `before` is the tally of the round before, of the same options.
 */
export function resultsOf(
  tally: readonly TallyEntry[],
  type: PollType,
  before: readonly TallyEntry[] = [],
): readonly ResultEntry[] {
  const [now, earlier] = [partsOf(tally), partsOf(before)];
  const full = type === 'scale' ? Math.max(0, ...now, ...earlier) : 1;
  const figures = (votes: number, part = 0): Figures => ({
    votes,
    percent: Math.round(100 * part),
    share: full === 0 ? 0 : part / full,
  });
  return tally.map(({ option, votes }, index) => {
    const then = before[index];
    const entry = { option, ...figures(votes, now[index]) };
    return then ? { ...entry, before: figures(then.votes, earlier[index]) } : entry;
  });
}

function partsOf(tally: readonly TallyEntry[]): readonly number[] {
  const total = totalOf(tally);
  return tally.map(({ votes }) => (total === 0 ? 0 : votes / total));
}

/** The words that may be seen. */
export function shownWords<Entry extends TallyEntry>(
  words: readonly Entry[],
  hidden: ReadonlySet<string>,
): readonly Entry[] {
  return words.filter(({ option }) => !hidden.has(optionKey(option)));
}

/** How large a word stands in the cloud, 1 to 2.2 times: by the root, so that its surface says how often it was said. */
export function wordSize(votes: number, most: number): number {
  return most <= 1 ? 1 : 1 + 1.2 * Math.sqrt((Math.max(1, votes) - 1) / (most - 1));
}

/** The mean answer on a scale of 1 to 5, or undefined without votes. */
export function meanOf(tally: readonly TallyEntry[]): number | undefined {
  const total = totalOf(tally);
  if (total === 0) return undefined;
  return tally.reduce((sum, { votes }, index) => sum + (index + 1) * votes, 0) / total;
}
