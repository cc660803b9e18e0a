import { describe, expect, it } from 'vitest';
import { foldPoll, type PollRecord } from '../../../components/live-poll/poll-log.js';
import { meanOf, resultsOf } from '../../../components/live-poll/results.js';
import {
  appliedVotes,
  cleanWord,
  MAX_VOTES,
  optionKey,
  tallyOf,
  totalOf,
  type PollState,
} from '../../../components/live-poll/tally.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const OPTIONS = ['Ja', 'Nee', 'Weet niet'];

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const vote = (option: string, n = 1) => event('vote', { option, n });
const OPEN = event('open');
const CLOSE = event('close');
const REVEAL = event('reveal');
const RESET = event('reset');
const UNDO = event('undo');

const votes = (record: PollRecord) => tallyOf(record.counts, 'choice', OPTIONS).map((entry) => entry.votes);
const visible = (record: PollRecord) => ({ phase: record.phase, votes: votes(record), last: record.last });

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomEvents(random: () => number, length: number): LoggedEvent[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length }, () =>
    random() < 0.7
      ? vote(pick(OPTIONS), pick([1, 1, 1, 5, 12, -1, -3, -1000, 1e9]))
      : pick([OPEN, OPEN, CLOSE, REVEAL, RESET, UNDO, UNDO]),
  );
}

describe('votes in a log', () => {
  const cases: [name: string, events: LoggedEvent[], phase: PollState, votes: number[]][] = [
    ['nothing happened', [], 'idle', [0, 0, 0]],
    ['votes count while open', [OPEN, vote('Ja'), vote('Nee', 12)], 'open', [1, 12, 0]],
    ['not before it', [vote('Ja'), OPEN], 'open', [0, 0, 0]],
    ['not after it', [OPEN, vote('Ja'), CLOSE, vote('Ja')], 'closed', [1, 0, 0]],
    ['a closed poll can go on', [OPEN, vote('Ja'), CLOSE, OPEN, vote('Ja')], 'open', [2, 0, 0]],
    ['capitals and spaces are nothing', [OPEN, vote(' ja '), vote('WEET  niet')], 'open', [1, 0, 1]],
    ['taking back stops at nought', [OPEN, vote('Ja', 2), vote('Ja', -5), vote('Ja')], 'open', [1, 0, 0]],
    ['counts stop at the maximum', [OPEN, vote('Ja', 1e12), vote('Ja')], 'open', [MAX_VOTES, 0, 0]],
    ['half votes do not exist', [OPEN, vote('Ja', 2.9), vote('Nee', 0.5)], 'open', [2, 0, 0]],
    ['four votes are not revealed', [OPEN, vote('Ja', 4), CLOSE, REVEAL], 'closed', [4, 0, 0]],
    ['five are', [OPEN, vote('Ja', 4), vote('Nee'), CLOSE, REVEAL], 'revealed', [4, 1, 0]],
    ['not while open', [OPEN, vote('Ja', 9), REVEAL], 'open', [9, 0, 0]],
    ['a reset wipes', [OPEN, vote('Ja', 9), RESET], 'idle', [0, 0, 0]],
    ['an unknown option has no place', [OPEN, vote('Misschien')], 'open', [0, 0, 0]],
  ];
  it.each(cases)('%s', (_name, events, phase, expected) => {
    const record = foldPoll(events);
    expect({ phase: record.phase, votes: votes(record) }).toEqual({ phase, votes: expected });
  });

  it.each([NaN, Infinity, -Infinity, '3', null, undefined, {}, 3n])('passes over %s votes', (n) => {
    expect(votes(foldPoll([OPEN, event('vote', { option: 'Ja', n }), vote('Ja')]))).toEqual([1, 0, 0]);
  });

  it('passes over whatever is not an event of a poll', () => {
    const junk = [
      null,
      undefined,
      7,
      'open',
      [],
      {},
      { type: 3 },
      { type: 'vote' },
      { type: 'vote', data: 1 },
    ];
    const more = [
      { option: 7, n: 1 },
      { option: '', n: 1 },
      { option: 'x'.repeat(5000), n: 1 },
      { n: 1 },
      [],
    ];
    const events = [OPEN, ...junk, ...more.map((data) => event('vote', data)), vote('Nee')] as LoggedEvent[];
    expect(votes(foldPoll(events))).toEqual([0, 1, 0]);
    expect(foldPoll(events).counts.size).toBe(1);
  });

  it('counts an option that is called like a property of objects', () => {
    const record = foldPoll([OPEN, vote('__proto__'), vote('constructor', 2)]);
    expect(
      tallyOf(record.counts, 'choice', ['__proto__', 'constructor']).map((entry) => entry.votes),
    ).toEqual([1, 2]);
  });
});

describe('undo', () => {
  it('takes back what really changed', () => {
    expect(votes(foldPoll([OPEN, vote('Ja', 2), vote('Ja', -9), UNDO]))).toEqual([2, 0, 0]);
  });

  it('does nothing without a vote, and nothing once the poll is closed', () => {
    expect(votes(foldPoll([OPEN, UNDO, vote('Ja')]))).toEqual([1, 0, 0]);
    expect(votes(foldPoll([OPEN, vote('Ja'), CLOSE, UNDO]))).toEqual([1, 0, 0]);
  });

  it('brings back all after a reset, until the next start', () => {
    const before = [OPEN, vote('Ja', 3), vote('Nee', 4), CLOSE, REVEAL];
    expect(visible(foldPoll([...before, RESET, UNDO]))).toEqual(visible(foldPoll(before)));
    expect(visible(foldPoll([...before, RESET, OPEN, UNDO]))).toEqual(visible(foldPoll([OPEN])));
  });

  it('is the inverse of any vote and any reset, whatever came before', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const before = randomEvents(random, 30);
      const record = foldPoll(before);
      for (const step of [vote('Ja', 1), vote('Nee', -1), vote('Weet niet', 7), RESET]) {
        const after = foldPoll([...before, step]);
        if (JSON.stringify(visible(after)) === JSON.stringify(visible(record))) continue;
        expect(visible(foldPoll([...before, step, UNDO])), `seed ${seed}`).toEqual(visible(record));
      }
    }
  });
});

describe('any order of events', () => {
  it('never makes a wrong number, and never reveals fewer than five', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const record = foldPoll(randomEvents(seeded(seed), 60));
      for (const { votes: count } of record.counts.values()) {
        expect(Number.isInteger(count) && count >= 0 && count <= MAX_VOTES, `seed ${seed}: ${count}`).toBe(
          true,
        );
      }
      if (record.phase === 'revealed') expect(totalOf([...record.counts.values()])).toBeGreaterThanOrEqual(5);
    }
  });

  it('does not change the events it reads', () => {
    const events = Object.freeze(randomEvents(seeded(9), 40).map((one) => Object.freeze(one)));
    expect(visible(foldPoll(events))).toEqual(visible(foldPoll(events)));
  });
});

describe('the last vote: what undo takes back', () => {
  const cases: [name: string, events: LoggedEvent[], last: string | undefined][] = [
    ['none at the start', [OPEN], undefined],
    ['the last of several', [OPEN, vote('Nee'), vote('Ja')], 'Ja'],
    ['the one before it, after undo', [OPEN, vote('Nee'), vote('Ja'), UNDO], 'Nee'],
    ['not one without effect', [OPEN, vote('Nee'), vote('Ja', -1)], 'Nee'],
    ['none after closing', [OPEN, vote('Ja'), CLOSE], undefined],
  ];
  it.each(cases)('%s', (_name, events, last) => expect(foldPoll(events).last).toEqual(last));
});

describe('words', () => {
  it('groups the same word, most said first, written as it was first', () => {
    const record = foldPoll([OPEN, vote('schrik'), vote('Boos'), vote('boos '), vote('BOOS'), vote('bang')]);
    expect(tallyOf(record.counts, 'words', [])).toEqual([
      { option: 'Boos', votes: 3 },
      { option: 'schrik', votes: 1 },
      { option: 'bang', votes: 1 },
    ]);
  });

  it('forgets how a word was written that was undone', () => {
    const record = foldPoll([OPEN, vote('BOOS'), UNDO, vote('boos')]);
    expect(tallyOf(record.counts, 'words', [])).toEqual([{ option: 'boos', votes: 1 }]);
  });

  it('leaves out a word that was taken back', () => {
    expect(tallyOf(foldPoll([OPEN, vote('boos'), vote('boos', -1)]).counts, 'words', [])).toEqual([]);
    expect(tallyOf(foldPoll([OPEN, vote('boos'), UNDO]).counts, 'words', [])).toEqual([]);
  });

  it('stays readable when a log holds thousands', () => {
    const events = Array.from({ length: 3000 }, (_, index) => vote(`woord ${index}`));
    expect(tallyOf(foldPoll([OPEN, ...events]).counts, 'words', []).length).toBe(500);
  });

  it.each([
    ['  erg   naar ', 'erg naar'],
    ['regel\neen', 'regel een'],
    ['e\u0301e\u0301n', 'één'],
    ['x'.repeat(99), 'x'.repeat(60)],
    ['👩‍👧', '👩‍👧'],
    [' ', ''],
  ])('keeps %j as %j', (typed, kept) => expect(cleanWord(typed)).toBe(kept));

  it('knows the same word by another way of writing', () => {
    expect(optionKey(' Één  KEER ')).toBe(optionKey('e\u0301én keer'));
    expect(optionKey('een')).not.toBe(optionKey('één'));
  });
});

describe('results', () => {
  const tally = (...counts: number[]) =>
    counts.map((count, index) => ({ option: String(index + 1), votes: count }));

  it.each([
    [
      [3, 14, 9, 6],
      [9, 44, 28, 19],
    ],
    [
      [1, 1, 1],
      [33, 33, 33],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [[5], [100]],
  ])('%j votes are %j percent', (counts, percents) => {
    expect(resultsOf(tally(...counts), 'choice').map(({ percent }) => percent)).toEqual(percents);
  });

  it('draws a choice as parts of all votes, and a scale against its highest', () => {
    expect(resultsOf(tally(1, 3), 'choice').map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect(resultsOf(tally(1, 4, 2, 0, 0), 'scale').map(({ share }) => share)).toEqual([0.25, 1, 0.5, 0, 0]);
    expect(resultsOf(tally(0, 0), 'scale').map(({ share }) => share)).toEqual([0, 0]);
  });

  it('has the mean of a scale, and none without votes', () => {
    expect(meanOf(tally(1, 0, 0, 0, 3))).toBe(4);
    expect(meanOf(tally(0, 0, 0, 0, 0))).toBeUndefined();
  });
});

describe('one change of a count', () => {
  it.each([
    [0, 1, 1],
    [3, -5, -3],
    [0, -1, 0],
    [MAX_VOTES, 1, 0],
    [0, 1.9, 1],
    [4, NaN, 0],
    [4, -Infinity, 0],
  ])('at %d, %d changes %d', (count, n, applied) => expect(appliedVotes(count, n)).toBe(applied));
});
