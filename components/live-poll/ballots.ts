/**
 * What was cast in private, as it is kept: a total per option and nothing else. No vote has an entry of its own and the
 * options stand in the order of the alphabet, so that nobody can lay the votes beside the order in which people passed.
 */
import { optionKey, type TallyEntry } from './tally.js';

/** Text longer than any option or word: such an entry is not one of ours. */
export const MAX_KEY_LENGTH = 2000;

/** The way in of the ballot box; the others name themselves. */
export const BOX = 'box';

/** Which way in the data of an event is of. */
export function wayOf(data: unknown): string {
  const { way } = asRecord(data);
  return typeof way === 'string' ? way : BOX;
}

/** The data of the event of a way in that counts for itself, such as phones: all of its totals. */
export function totalsOf(way: string, counts: readonly TallyEntry[]): unknown {
  return { way, counts: readBallots({ counts }).toSorted(byOption) };
}

const byOption = (a: TallyEntry, b: TallyEntry): number =>
  a.option < b.option ? -1 : a.option > b.option ? 1 : 0;

/** The data of the event after one more vote; `data` is that of the event so far. */
export function withBallot(data: unknown, option: string): { readonly counts: readonly TallyEntry[] } {
  const key = optionKey(option);
  const counts = readBallots(data);
  const known = counts.find((entry) => optionKey(entry.option) === key);
  const after: TallyEntry = { option: known?.option ?? option, votes: (known?.votes ?? 0) + 1 };
  return {
    counts: [...counts.filter((entry) => entry !== known), after].sort(byOption),
  };
}

/** The totals in the data of an event; what isn't one is passed over. */
export function readBallots(data: unknown): readonly TallyEntry[] {
  const { counts } = asRecord(data);
  if (!Array.isArray(counts)) return [];
  return counts.flatMap((entry: unknown): TallyEntry[] => {
    const { option, votes } = asRecord(entry);
    if (typeof option !== 'string' || option.length > MAX_KEY_LENGTH || optionKey(option) === '') return [];
    return Number.isSafeInteger(votes) && Number(votes) > 0 ? [{ option, votes: Number(votes) }] : [];
  });
}

/** Anything at all, as something whose fields can be asked for. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
