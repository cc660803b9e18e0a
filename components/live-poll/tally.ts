/** Counts votes. Pure: a poll's state is a fold over its events, and nothing in a log can make a number wrong. */
import type { LoggedEvent } from '../../src/session/log.js';

export type PollType = 'choice' | 'scale' | 'words';
export type PollState = 'idle' | 'open' | 'closed' | 'revealed';

export interface TallyEntry {
  readonly option: string;
  readonly votes: number;
}

/** One line of a result. `percent` is whole (so a column needn't add up to 100); `share` is the bar, 0 to 1. */
export interface ResultEntry extends TallyEntry {
  readonly percent: number;
  readonly share: number;
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

/** Text longer than any option or word: such an event is not one of ours. */
const MAX_KEY_LENGTH = 2000;

/** What the events come down to. */
export interface PollRecord {
  readonly phase: PollState;
  /** Votes by `optionKey`, in the order in which the options were first voted for. */
  readonly counts: ReadonlyMap<string, TallyEntry>;
  /** The option or word of the last vote that can be taken back. */
  readonly last: string | undefined;
  /** What `undo` would take back. */
  readonly undoable: 'vote' | 'reset' | undefined;
}

interface Vote {
  readonly kind: 'vote';
  readonly key: string;
  readonly option: string;
  /** What really changed: taking three from two takes two. */
  readonly applied: number;
  readonly isNew: boolean;
}

interface Reset {
  readonly kind: 'reset';
  readonly before: Draft;
}

/** The fold's own working copy; mutable, because a log of thousands of votes is folded again at every vote. */
interface Draft {
  phase: PollState;
  counts: Map<string, TallyEntry>;
  past: (Vote | Reset)[];
}

/** Words that differ in capitals or spaces only are the same word. */
export function optionKey(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
}

/** A word as it is kept: one line, without spaces around it, cut at a length that fits the result. */
export function cleanWord(text: string): string {
  const line = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return Array.from(line).slice(0, MAX_WORD_LENGTH).join('').trim();
}

/** How far `n` changes a count of `votes`: whole, never below 0 or above the maximum; nothing for NaN and Infinity. */
export function appliedVotes(votes: number, n: number): number {
  if (!Number.isFinite(n)) return 0;
  return Math.min(MAX_VOTES, Math.max(0, votes + Math.trunc(n))) - votes;
}

export function foldPoll(events: readonly LoggedEvent[]): PollRecord {
  let draft: Draft = { phase: 'idle', counts: new Map(), past: [] };
  for (const event of events) draft = apply(draft, event);
  const last = undoable(draft);
  return {
    phase: draft.phase,
    counts: draft.counts,
    last: last?.kind === 'vote' ? last.option : undefined,
    undoable: last?.kind,
  };
}

/** The votes per option: of a `words` poll the words that have any, most votes first; else every option in its order. */
export function tallyOf(
  record: PollRecord,
  type: PollType,
  options: readonly string[],
): readonly TallyEntry[] {
  if (type === 'words') {
    return [...record.counts.values()].filter(({ votes }) => votes > 0).sort((a, b) => b.votes - a.votes);
  }
  return options.map((option) => ({ option, votes: record.counts.get(optionKey(option))?.votes ?? 0 }));
}

export function totalOf(tally: readonly TallyEntry[]): number {
  return tally.reduce((sum, { votes }) => sum + votes, 0);
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

function apply(draft: Draft, event: unknown): Draft {
  const { type, data } = asRecord(event);
  switch (type) {
    case 'open':
      draft.phase = 'open';
      return draft;
    case 'vote':
      applyVote(draft, asRecord(data));
      return draft;
    case 'close':
      if (draft.phase === 'open') draft.phase = 'closed';
      return draft;
    case 'reveal':
      if (draft.phase === 'closed' && totalOf([...draft.counts.values()]) >= MIN_VOTES)
        draft.phase = 'revealed';
      return draft;
    case 'reset':
      if (draft.phase === 'idle') return draft;
      return { phase: 'idle', counts: new Map(), past: [{ kind: 'reset', before: draft }] };
    case 'undo':
      return undo(draft);
    default:
      return draft;
  }
}

function applyVote(draft: Draft, { option, n }: Record<string, unknown>): void {
  if (draft.phase !== 'open' || typeof option !== 'string' || typeof n !== 'number') return;
  if (option.length > MAX_KEY_LENGTH) return;
  const key = optionKey(option);
  const known = draft.counts.get(key);
  const applied = appliedVotes(known?.votes ?? 0, n);
  if (key === '' || applied === 0 || (!known && draft.counts.size >= MAX_WORDS)) return;
  const entry = known ?? { option, votes: 0 };
  draft.counts.set(key, { option: entry.option, votes: entry.votes + applied });
  draft.past.push({ kind: 'vote', key, option: entry.option, applied, isNew: !known });
}

function undo(draft: Draft): Draft {
  const last = undoable(draft);
  if (!last) return draft;
  if (last.kind === 'reset') return last.before;
  draft.past.pop();
  const entry = draft.counts.get(last.key);
  if (last.isNew) draft.counts.delete(last.key);
  else if (entry) draft.counts.set(last.key, { option: entry.option, votes: entry.votes - last.applied });
  return draft;
}

/** A vote can be taken back while voting goes on, a reset until a new round begins. */
function undoable({ phase, past }: Draft): Vote | Reset | undefined {
  const last = past.at(-1);
  if (last?.kind === 'vote') return phase === 'open' ? last : undefined;
  return phase === 'idle' ? last : undefined;
}

/** Anything at all, as something whose fields can be asked for. */
function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
