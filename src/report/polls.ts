/** What a poll came to, for the report: only what was shown to everybody, and never fewer than five votes. Pure. */
import { foldPoll } from '../../components/live-poll/poll-log.js';
import { resultsOf, shownWords } from '../../components/live-poll/results.js';
import {
  MIN_VOTES,
  sealedOf,
  tellsNobody,
  tallyOf,
  totalOf,
  type PollType,
  type TallyEntry,
} from '../../components/live-poll/tally.js';
import type { LoggedEvent } from '../session/log.js';
import { report as t } from '../strings/nl.js';

export interface PollSource {
  readonly question: string;
  /** Of its slide. */
  readonly title: string;
  /** What stands above the question, which may mean nothing without it. */
  readonly about: string;
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
  /** Where the same question is asked more than once: what it is asked of. */
  readonly about?: string;
  readonly type: PollType;
  /** `few`: fewer than five votes. `hidden`: voted on, never shown. Of both only the question is known. */
  readonly state: 'shown' | 'few' | 'hidden';
  readonly lines: readonly PollLine[];
}

/**
 * All polls that were voted on, in the order of the deck. Questions that are asked of several things bear the title of
 * their slide too: by that name they are told apart, now and the next time.
 */
export function pollReports(sources: readonly PollSource[]): readonly PollReport[] {
  const taken = new Set<string>();
  return sources.flatMap((source) => {
    const { question, title, about } = source;
    if (sources.filter((each) => each.question === question).length === 1) return pollReport(source) ?? [];
    let name = question === title ? question : t.pollOf(question, title);
    for (let number = 2; taken.has(name); number += 1) name = t.pollOf(question, `${title} ${number}`);
    taken.add(name);
    const told = pollReport({ ...source, question: name });
    return told === undefined ? [] : [about === '' ? told : { ...told, about }];
  });
}

/** Undefined when nobody voted. While a second round goes on, the first is still what was shown. */
function pollReport({ question, type, options, events }: PollSource): PollReport | undefined {
  const { counts, before, phase, hidden } = foldPoll(events);
  const now = tallyOf(counts, type, options);
  const first = before === undefined ? [] : tallyOf(before, type, options);
  const lines = (tally: Tally, earlier: Tally = []): PollReport => ({
    question,
    type,
    state: 'shown',
    lines: linesOf(shownWords(tally, hidden), type, earlier),
  });
  const enough = (tally: Tally): boolean => totalOf(tally) >= MIN_VOTES;
  const isShown = phase === 'revealed' && tellsNobody(totalOf(now), sealedOf(counts, type, options));
  if (isShown) return lines(now, enough(first) ? first : []);
  if (enough(first)) return lines(first);
  if (counts.size === 0) return undefined;
  return { question, type, state: enough(now) ? 'hidden' : 'few', lines: [] };
}

type Tally = readonly TallyEntry[];

function linesOf(tally: Tally, type: PollType, before: Tally): readonly PollLine[] {
  // the words of two rounds are other words
  const earlier = type === 'words' ? [] : before;
  return resultsOf(tally, type, earlier).map(({ option, votes, percent, before: then }) => ({
    option,
    votes,
    percent,
    ...(then && { before: { votes: then.votes, percent: then.percent } }),
  }));
}
