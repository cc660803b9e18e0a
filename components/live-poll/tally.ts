/** What a tally is: votes per option, how they are kept apart and added up. Pure; knows no way in. */
export type PollType = 'choice' | 'scale' | 'words';
export type PollState = 'idle' | 'open' | 'closed' | 'revealed';

export interface TallyEntry {
  readonly option: string;
  readonly votes: number;
}

/** What is counted for one option or word. */
export interface Count extends TallyEntry {
  /** How many of the votes were cast in private: these can't be taken back, nor looked at before the result. */
  readonly sealed: number;
}

/** Below this many votes a result could be traced to a person, so it isn't shown. */
export const MIN_VOTES = 5;
/** Per option: more people than any team has, and a number that still fits its field. */
export const MAX_VOTES = 9999;
/** More different words than this is not a result any more; the rest is passed over. */
export const MAX_WORDS = 500;
export const MAX_WORD_LENGTH = 60;
/** A poll with more options than this still works, but says that it can't be read from the back of a room. */
export const MAX_OPTIONS = 12;
export const SCALE = ['1', '2', '3', '4', '5'] as const;

/** Votes by `optionKey`, in the order in which the options were first voted for. */
export type Counts = ReadonlyMap<string, Count>;

/** Words that differ in capitals or spaces only are the same word. */
export function optionKey(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
}

/** A word as it is kept: one line, without spaces around it, cut at a length that fits the result. */
export function cleanWord(text: string): string {
  const line = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return Array.from(line).slice(0, MAX_WORD_LENGTH).join('').trim();
}

/**
 * How far `n` changes a count of `votes`: whole, never below what is sealed or above the maximum; nothing for NaN and
 * Infinity.
 */
export function appliedVotes(votes: number, n: number, sealed = 0): number {
  if (!Number.isFinite(n)) return 0;
  return Math.min(MAX_VOTES, Math.max(sealed, votes + Math.trunc(n))) - votes;
}

/** The votes per option: of a `words` poll the words that have any, most votes first; else every option in its order. */
export function tallyOf(counts: Counts, type: PollType, options: readonly string[]): readonly TallyEntry[] {
  if (type === 'words') {
    return [...counts.values()]
      .filter(({ votes }) => votes > 0)
      .sort((a, b) => b.votes - a.votes)
      .map(({ option, votes }) => ({ option, votes }));
  }
  return options.map((option) => ({ option, votes: counts.get(optionKey(option))?.votes ?? 0 }));
}

/** More votes than people here: a miscount. Of words anyone may say several. */
export function tooMany(type: PollType, total: number, participants: number): boolean {
  return type !== 'words' && participants > 0 && total > participants;
}

/** Per option only the votes that were counted in the open: those may be looked at while they come in. */
export function handsOf(counts: Counts, options: readonly string[]): readonly number[] {
  return options.map((option) => {
    const { votes, sealed } = counts.get(optionKey(option)) ?? { votes: 0, sealed: 0 };
    return votes - sealed;
  });
}

/** How many were cast in private. Words say nothing here: somebody reads them before they are shown. */
export function sealedOf(counts: Counts, type: PollType, options: readonly string[]): number {
  if (type === 'words') return 0;
  return options.reduce((sum, option) => sum + (counts.get(optionKey(option))?.sealed ?? 0), 0);
}

/**
 * Whether a result tells nobody's answer: five votes at least; and since the room has seen the hands, what is left when
 * those are taken off is none or five at least too.
 */
export function tellsNobody(total: number, sealed: number): boolean {
  return total >= MIN_VOTES && (sealed === 0 || sealed >= MIN_VOTES);
}

export function totalOf(tally: readonly TallyEntry[]): number {
  return tally.reduce((sum, { votes }) => sum + votes, 0);
}
