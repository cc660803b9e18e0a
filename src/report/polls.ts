/** What a poll came to, for the report: only what was shown to everybody, and never fewer than five votes. Pure. */
import { foldPoll } from '../../components/live-poll/poll-log.js';
import { resultsOf, shownWords } from '../../components/live-poll/results.js';
import { MIN_VOTES, tallyOf, totalOf, type PollType } from '../../components/live-poll/tally.js';
import type { LoggedEvent } from '../session/log.js';

export interface PollSource {
  readonly question: string;
  readonly type: PollType;
  /** As named on the screen; of words none. */
  readonly options: readonly string[];
  readonly events: readonly LoggedEvent[];
}

export interface PollFigures {
  readonly votes: number;
  readonly percent: number;
}

export interface PollLine extends PollFigures {
  readonly option: string;
  /** In the round before. */
  readonly before?: PollFigures;
}

export interface PollReport {
  readonly question: string;
  readonly type: PollType;
  /** `few`: fewer than five votes. `hidden`: voted on, never shown. Of both only the question is known. */
  readonly state: 'shown' | 'few' | 'hidden';
  readonly lines: readonly PollLine[];
}

/** Undefined when nobody voted. */
export function pollReport({ question, type, options, events }: PollSource): PollReport | undefined {
  const { counts, before, phase, hidden } = foldPoll(events);
  const all = tallyOf(counts, type, options);
  const total = totalOf(all);
  const cast = [...counts.values()].reduce((sum, { votes }) => sum + votes, 0);
  if (cast === 0 && !before) return undefined;
  // while a second round goes on, the first is what was shown
  const state =
    phase === 'revealed' ? (total < MIN_VOTES ? 'few' : 'shown') : total < MIN_VOTES ? 'few' : 'hidden';
  if (state !== 'shown') {
    const first = before && tallyOf(before, type, options);
    if (!first || totalOf(first) < MIN_VOTES) return { question, type, state, lines: [] };
    return { question, type, state: 'shown', lines: linesOf(shownWords(first, hidden), type) };
  }
  const then = before && tallyOf(before, type, options);
  const tooFew = then && totalOf(then) < MIN_VOTES;
  return {
    question,
    type,
    state,
    lines: linesOf(shownWords(all, hidden), type, tooFew ? undefined : then),
  };
}

function linesOf(
  tally: ReturnType<typeof tallyOf>,
  type: PollType,
  before?: ReturnType<typeof tallyOf>,
): readonly PollLine[] {
  // the words of two rounds are other words
  const earlier = type === 'words' ? [] : (before ?? []);
  return resultsOf(tally, type, earlier).map(({ option, votes, percent, before: then }) => ({
    option,
    votes,
    percent,
    ...(then && { before: { votes: then.votes, percent: then.percent } }),
  }));
}
