import { describe, expect, it } from 'vitest';
import { foldPoll } from '../../../components/live-poll/poll-log.js';
import { resultsOf } from '../../../components/live-poll/results.js';
import { tallyOf, type Counts } from '../../../components/live-poll/tally.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const vote = (option: string, n: number) => event('vote', { option, n });
const OPTIONS = ['Ja', 'Nee'];
const votes = (counts: Counts | undefined) =>
  counts && tallyOf(counts, 'choice', OPTIONS).map((entry) => entry.votes);
const FIRST = [event('open'), vote('Ja', 4), vote('Nee', 1), event('close'), event('reveal')];
const AGAIN = event('again');

describe('voting again', () => {
  it('opens a second round with an empty tally, and keeps the first beside it', () => {
    const { phase, counts, before, round } = foldPoll([...FIRST, AGAIN, vote('Nee', 3)]);
    expect([phase, votes(counts), votes(before), round]).toEqual(['open', [0, 3], [4, 1], 2]);
  });

  it('is for a result that was shown', () => {
    for (const length of [0, 1, 3, 4]) {
      expect(foldPoll([...FIRST.slice(0, length), AGAIN]).round, `after ${length} events`).toBe(1);
    }
  });

  it('keeps the result of the second round hidden below five votes too', () => {
    const few = [...FIRST, AGAIN, vote('Nee', 4), event('close'), event('reveal')];
    expect(foldPoll(few).phase).toBe('closed');
    expect(foldPoll([...few, event('open'), vote('Ja', 1), event('close'), event('reveal')]).phase).toBe(
      'revealed',
    );
  });

  it('compares a third round with the second', () => {
    const second = [AGAIN, vote('Nee', 5), event('close'), event('reveal')];
    const { before, round } = foldPoll([...FIRST, ...second, AGAIN]);
    expect([votes(before), round]).toEqual([[0, 5], 3]);
  });

  it('can be taken back until somebody has voted, also in private', () => {
    expect(foldPoll([...FIRST, AGAIN, event('undo')])).toEqual(foldPoll(FIRST));
    const cast = event('ballots', { counts: [{ option: 'Nee', votes: 1 }] });
    const { round, counts } = foldPoll([...FIRST, AGAIN, cast, event('undo')]);
    expect([round, votes(counts)]).toEqual([2, [0, 1]]);
  });

  const few = [...FIRST, AGAIN, vote('Nee', 4), event('close')];
  const DROP = event('drop');

  it('can be given up, with or without votes, open or closed: back to the result before', () => {
    for (const events of [[...FIRST, AGAIN], [...FIRST, AGAIN, vote('Ja', 9)], few]) {
      const { phase, counts, before, round } = foldPoll([...events, DROP]);
      expect([phase, votes(counts), before, round]).toEqual(['revealed', [4, 1], undefined, 1]);
    }
  });

  it('comes back whole after it was given up', () => {
    expect(foldPoll([...few, DROP]).undoable).toBe('drop');
    expect(foldPoll([...few, DROP, event('undo')])).toEqual(foldPoll(few));
    const again = foldPoll([...few, DROP, AGAIN]);
    expect([again.phase, again.round, votes(again.counts)]).toEqual(['open', 2, [0, 0]]);
  });

  it('is not given up once its result is shown, nor is a first round', () => {
    const second = [...FIRST, AGAIN, vote('Nee', 5), event('close'), event('reveal')];
    for (const events of [[], [event('open'), vote('Ja', 5)], FIRST, second])
      expect(foldPoll([...events, DROP])).toEqual(foldPoll(events));
  });

  it('leaves the result alone when it is voted on by a tampered log after it', () => {
    const tampered = [
      ...few,
      DROP,
      event('open'),
      vote('Ja', 9),
      event('reset'),
      event('undo'),
      event('undo'),
    ];
    expect(votes(foldPoll([...few, DROP]).counts)).toEqual([4, 1]);
    expect(() => foldPoll(tampered)).not.toThrow();
  });

  it('is wiped by a reset, and comes back whole', () => {
    const events = [...FIRST, AGAIN, vote('Nee', 3)];
    const wiped = foldPoll([...events, event('reset')]);
    expect([wiped.phase, wiped.before, wiped.round]).toEqual(['idle', undefined, 1]);
    expect(foldPoll([...events, event('reset'), event('undo')])).toEqual(foldPoll(events));
  });
});

describe('two rounds side by side', () => {
  const tally = (...counts: number[]) =>
    counts.map((count, index) => ({ option: String(index + 1), votes: count }));

  it('measures each against its own votes', () => {
    const entries = resultsOf(tally(5, 5), 'choice', tally(4, 1));
    expect(entries.map(({ percent, before }) => [before?.percent, percent])).toEqual([
      [80, 50],
      [20, 50],
    ]);
  });

  it('draws both rounds of a scale to one measure', () => {
    const entries = resultsOf(tally(0, 10), 'scale', tally(5, 5));
    expect(entries.map(({ share, before }) => [before?.share, share])).toEqual([
      [0.5, 0],
      [0.5, 1],
    ]);
  });

  it('has no before in a first round', () => {
    expect(resultsOf(tally(5), 'choice')[0]).not.toHaveProperty('before');
  });
});
