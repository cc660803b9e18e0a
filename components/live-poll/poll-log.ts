/** Counts votes. Pure: a poll's state is a fold over its events, and nothing in a log can make a number wrong. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord, BOX, MAX_KEY_LENGTH, readBallots, wayOf } from './ballots.js';
import {
  appliedVotes,
  MAX_WORDS,
  MIN_VOTES,
  optionKey,
  totalOf,
  type Count,
  type Counts,
  type PollState,
} from './tally.js';

/** What the events come down to. */
export interface PollRecord {
  readonly phase: PollState;
  readonly counts: Counts;
  /** What the round before came to; undefined in the first. */
  readonly before: Counts | undefined;
  /** 1 for the first time that people vote. */
  readonly round: number;
  /** The words, by `optionKey`, that are kept off the screen. */
  readonly hidden: ReadonlySet<string>;
  /** The option or word of the last vote that can be taken back. */
  readonly last: string | undefined;
  /** Names this round of this poll: another one after a reset or when people vote again. Undefined before the first. */
  readonly roundId: string | undefined;
  /** What was cast in private in this round, one event for each way in that was used. */
  readonly ballots: ReadonlyMap<string, LoggedEvent>;
  /** What `undo` would take back. */
  readonly undoable: Done['kind'] | undefined;
}

interface Vote {
  readonly kind: 'vote';
  readonly key: string;
  readonly option: string;
  /** What really changed: taking three from two takes two. */
  readonly applied: number;
  readonly isNew: boolean;
}

interface Hide {
  readonly kind: 'hide';
  readonly key: string;
}

/** `drop`: a second round was given up, and the result before it is shown again. */
interface Step {
  readonly kind: 'again' | 'drop' | 'reset';
  readonly before: Draft;
}

type Done = Vote | Hide | Step;

/** The fold's own working copy; mutable, because a log of thousands of votes is folded again at every vote. */
interface Draft {
  phase: PollState;
  counts: Map<string, Count>;
  before: Counts | undefined;
  round: number;
  hidden: Set<string>;
  roundId: string | undefined;
  /** How often a round has begun, also those that were wiped or given up: a name is never given twice. */
  begun: number;
  ballots: Map<string, LoggedEvent>;
  past: Done[];
}

export function foldPoll(events: readonly LoggedEvent[]): PollRecord {
  let draft: Draft = begin();
  for (const event of events) {
    const before = draft;
    draft = apply(before, event);
    draft.begun = Math.max(draft.begun, before.begun);
  }
  const last = undoable(draft);
  return {
    phase: draft.phase,
    counts: draft.counts,
    before: draft.before,
    round: draft.round,
    hidden: draft.hidden,
    roundId: draft.roundId,
    ballots: draft.ballots,
    last: last?.kind === 'vote' ? last.option : undefined,
    undoable: last?.kind,
  };
}

function apply(draft: Draft, event: LoggedEvent): Draft {
  const { type, data } = asRecord(event);
  switch (type) {
    case 'open':
      draft.phase = 'open';
      draft.roundId ??= nameRound(draft, event);
      return draft;
    case 'vote':
      applyVote(draft, asRecord(data));
      return draft;
    case 'ballots':
      applyBallots(draft, event);
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
      return { ...begin(), past: [{ kind: 'reset', before: draft }] };
    case 'hide':
      hide(draft, asRecord(data)['option']);
      return draft;
    case 'again':
      return again(draft, event);
    case 'drop':
      return drop(draft);
    case 'undo':
      return undo(draft);
    default:
      return draft;
  }
}

function begin(): Draft {
  return {
    phase: 'idle',
    counts: new Map(),
    before: undefined,
    round: 1,
    hidden: new Set(),
    roundId: undefined,
    begun: 0,
    ballots: new Map(),
    past: [],
  };
}

/** With the time in it: unlike a count alone, other than that of any other poll. */
function nameRound(draft: Draft, event: LoggedEvent): string {
  draft.begun += 1;
  return `${draft.begun}-${event.at.toString(36)}`;
}

/** Only a result that was shown can be voted on again: so each round has its five votes before it is compared. */
function again(draft: Draft, event: LoggedEvent): Draft {
  if (draft.phase !== 'revealed') return draft;
  const { counts, round, hidden } = draft;
  // what was hidden stays so, also in the next round, and can still be brought back then
  const past: Draft['past'] = [...draft.past.filter(isHide), { kind: 'again', before: draft }];
  const roundId = nameRound(draft, event);
  return {
    ...begin(),
    phase: 'open',
    before: counts,
    round: round + 1,
    roundId,
    hidden: new Set(hidden),
    past,
  };
}

/** Gives a second round up, whatever was voted in it: back to the result that it would have been compared with. */
function drop(draft: Draft): Draft {
  const step = draft.past.findLast((done): done is Step => done.kind === 'again');
  if (!step || draft.phase === 'revealed') return draft;
  const { before } = step;
  const past: Draft['past'] = [...before.past, { kind: 'drop', before: draft }];
  return { ...before, counts: new Map(before.counts), hidden: new Set(before.hidden), past };
}

const isHide = (done: Done): boolean => done.kind === 'hide';

/** A word stays in the tally: it was said. It only goes from the screen. */
function hide(draft: Draft, option: unknown): void {
  if (draft.phase !== 'revealed' || typeof option !== 'string' || option.length > MAX_KEY_LENGTH) return;
  const key = optionKey(option);
  if (!(draft.counts.has(key) || draft.before?.has(key)) || draft.hidden.has(key)) return;
  draft.hidden.add(key);
  draft.past.push({ kind: 'hide', key });
}

function applyVote(draft: Draft, data: Record<string, unknown>): void {
  const { option, n } = data;
  if (draft.phase !== 'open' || typeof option !== 'string' || typeof n !== 'number') return;
  if (option.length > MAX_KEY_LENGTH) return;
  const key = optionKey(option);
  const known = draft.counts.get(key);
  const applied = appliedVotes(known?.votes ?? 0, n, known?.sealed);
  if (key === '' || applied === 0 || (!known && draft.counts.size >= MAX_WORDS)) return;
  const entry = known ?? { option, votes: 0, sealed: 0 };
  draft.counts.set(key, { ...entry, votes: entry.votes + applied });
  draft.past.push({ kind: 'vote', key, option: entry.option, applied, isNew: !known });
}

/**
 * What is sealed can't be taken back by counting hands. The ballot box only ever grows; of a way in that counts for itself
 * the last event holds all there is, and may come a moment after the closing.
 */
function applyBallots(draft: Draft, event: LoggedEvent): void {
  const way = wayOf(event.data);
  if (draft.phase === 'idle' || (way === BOX && draft.phase !== 'open')) return;
  const before = draft.ballots.get(way);
  if (way !== BOX && before !== undefined) addSealed(draft, before.data, -1);
  draft.ballots.set(way, event);
  addSealed(draft, event.data, 1);
}

function addSealed(draft: Draft, data: unknown, sign: 1 | -1): void {
  for (const { option, votes: n } of readBallots(data)) {
    const key = optionKey(option);
    const known = draft.counts.get(key);
    if (!known && draft.counts.size >= MAX_WORDS) continue;
    const { votes, sealed, ...entry } = known ?? { option, votes: 0, sealed: 0 };
    const applied = appliedVotes(votes, n * sign, sign === 1 ? votes : votes - sealed);
    draft.counts.set(key, { ...entry, votes: votes + applied, sealed: sealed + applied });
  }
}

function undo(draft: Draft): Draft {
  const last = undoable(draft);
  if (!last) return draft;
  if (last.kind === 'hide') {
    draft.past.splice(draft.past.lastIndexOf(last), 1);
    draft.hidden.delete(last.key);
    return draft;
  }
  if (last.kind !== 'vote') return last.before;
  draft.past.pop();
  const entry = draft.counts.get(last.key);
  if (!entry) return draft;
  const votes = entry.votes - last.applied;
  if (last.isNew && votes === 0) draft.counts.delete(last.key);
  else draft.counts.set(last.key, { ...entry, votes });
  return draft;
}

/**
 * A vote can be taken back while voting goes on, a second round until its first vote, a reset until the next start; while
 * a result is shown what was hidden, also in the round before, and that a round was given up.
 */
function undoable({ phase, counts, past }: Draft): Done | undefined {
  if (phase === 'revealed') return past.findLast(({ kind }) => kind === 'hide' || kind === 'drop');
  const last = past.at(-1);
  if (last?.kind === 'again') {
    // what was cast in private isn't in the past, and must not be lost
    return phase === 'open' && totalOf([...counts.values()]) === 0 ? last : undefined;
  }
  if (last?.kind === 'vote') return phase === 'open' ? last : undefined;
  return phase === 'idle' ? last : undefined;
}
