import { describe, expect, it } from 'vitest';
import { readBallots, withBallot } from '../../../components/live-poll/ballots.js';
import { foldBox } from '../../../components/live-poll/box-log.js';
import { foldPoll } from '../../../components/live-poll/poll-log.js';
import { appliedVotes, handsOf, tallyOf } from '../../../components/live-poll/tally.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const vote = (option: string, n = 1) => event('vote', { option, n });
const sealed = (option: string, n = 1) => event('ballots', { counts: [{ option, votes: n }] });
const OPTIONS = ['Ja', 'Nee'];
const votes = (events: LoggedEvent[]) =>
  tallyOf(foldPoll(events).counts, 'choice', OPTIONS).map((entry) => entry.votes);

describe('the ballot box', () => {
  const cases: [name: string, events: unknown[], going: boolean][] = [
    ['stands still at first', [], false],
    ['goes round', [event('open'), event('box-start')], true],
    ['keeps going while votes come in', [event('box-start'), sealed('Ja')], true],
    ['is stopped', [event('box-start'), event('box-stop')], false],
    ['ends with the voting', [event('box-start'), event('close'), event('open')], false],
    ['ends with a reset, also one taken back', [event('box-start'), event('reset'), event('undo')], false],
    ['can go round once more', [event('box-start'), event('box-stop'), event('box-start')], true],
    ['passes over junk', [null, 7, {}, { type: ['box-start'] }], false],
  ];
  it.each(cases)('%s', (_name, events, going) => expect(foldBox(events as LoggedEvent[])).toBe(going));
});

describe('votes cast in private', () => {
  it('count in the same tally as hands', () => {
    expect(votes([event('open'), vote('Ja', 3), sealed('Ja'), sealed('Nee')])).toEqual([4, 1]);
  });

  it('are not shown where hands are counted', () => {
    const { counts } = foldPoll([event('open'), vote('Ja', 3), sealed('Ja', 2), sealed('Nee')]);
    expect(handsOf(counts, OPTIONS)).toEqual([3, 0]);
  });

  it('can not be taken away, whatever a log says', () => {
    expect(votes([event('open'), vote('Ja', 2), sealed('Ja'), vote('Ja', -9)])).toEqual([1, 0]);
    expect(votes([event('open'), sealed('Ja', 2), sealed('Ja', -1)])).toEqual([2, 0]);
    expect(appliedVotes(5, -9, 3)).toBe(-2);
  });

  it('are passed over by undo, which takes back the last hand', () => {
    expect(votes([event('open'), vote('Ja'), sealed('Ja'), sealed('Nee'), event('undo')])).toEqual([1, 1]);
    const { last, undoable } = foldPoll([event('open'), sealed('Ja')]);
    expect([last, undoable], 'else the last one to vote is on the screen').toEqual([undefined, undefined]);
  });

  it('leave no trace of the order in which people passed', () => {
    const kept = (options: string[]) =>
      JSON.stringify(options.reduce<unknown>((data, option) => withBallot(data, option), undefined));
    expect(kept(['Nee', 'Ja', 'ja ', 'Zo'])).toBe(kept(['Zo', 'Ja', 'Nee', 'Ja']));
    expect(readBallots(withBallot(withBallot(undefined, 'Nee'), 'nee'))).toEqual([
      { option: 'Nee', votes: 2 },
    ]);
  });

  it.each([null, 3, {}, { counts: 'x' }, { counts: [null, { option: 'Ja' }, { option: 7, votes: 1 }] }])(
    'pass over junk: %j',
    (data) => expect(votes([event('open'), event('ballots', data)])).toEqual([0, 0]),
  );

  it.each([0.5, -1, NaN, Infinity])('pass over a total of %d', (n) =>
    expect(votes([event('open'), sealed('Ja', n)])).toEqual([0, 0]),
  );

  it('are forgotten with a reset, come back with it, and count for their own round only', () => {
    const first = [event('open'), sealed('Ja', 5)];
    expect(votes([...first, event('reset')])).toEqual([0, 0]);
    expect(votes([...first, event('reset'), event('undo')])).toEqual([5, 0]);
    const again = [...first, event('close'), event('reveal'), event('again')];
    expect([votes(again), foldPoll(again).ballots.size]).toEqual([[0, 0], 0]);
  });
});
