import { describe, expect, it } from 'vitest';
import { foldPoll } from '../../../components/live-poll/poll-log.js';
import { wordSize } from '../../../components/live-poll/results.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const OPEN = [
  event('open'),
  event('vote', { option: 'Boos', n: 3 }),
  event('vote', { option: 'bang', n: 3 }),
];
const SHOWN = [...OPEN, event('close'), event('reveal')];
const hide = (option: unknown) => event('hide', { option });

describe('a hidden word', () => {
  it('goes from the screen, and stays in the tally', () => {
    const { hidden, counts } = foldPoll([...SHOWN, hide(' boos')]);
    expect([[...hidden], counts.get('boos')?.votes]).toEqual([['boos'], 3]);
  });

  it('comes back with undo, the last one first', () => {
    const { hidden, undoable } = foldPoll([...SHOWN, hide('boos'), hide('bang'), event('undo')]);
    expect([[...hidden], undoable]).toEqual([['boos'], 'hide']);
    expect(foldPoll([...SHOWN, hide('boos'), event('undo')]).hidden.size).toBe(0);
  });

  it('stays hidden in the next round, also when it is said again, and can still be brought back there', () => {
    const vote = event('vote', { option: 'boos', n: 5 });
    const second = [...SHOWN, hide('bang'), hide('boos'), event('again'), vote];
    expect(foldPoll(second).undoable, 'while voting goes on only votes are taken back').toBe('vote');
    const shown = [...second, event('close'), event('reveal')];
    expect([...foldPoll(shown).hidden]).toEqual(['bang', 'boos']);
    const back = foldPoll([...shown, event('undo')]);
    expect([[...back.hidden], back.counts.get('boos')?.votes, back.undoable]).toEqual([['bang'], 5, 'hide']);
  });

  it('may be one of the round before', () => {
    const vote = event('vote', { option: 'rustig', n: 5 });
    const second = [...SHOWN, event('again'), vote, event('close'), event('reveal')];
    expect([...foldPoll([...second, hide('boos')]).hidden]).toEqual(['boos']);
  });

  it('is one that was said and is on the screen', () => {
    const junk = ['onbekend', 7, null, '', 'x'.repeat(5000)].map(hide);
    expect(foldPoll([...SHOWN, ...junk, event('hide')]).hidden.size).toBe(0);
    expect(foldPoll([...OPEN, hide('boos')]).hidden.size).toBe(0);
  });
});

describe('the size of a word', () => {
  it.each([
    [1, 1, 1],
    [1, 9, 1],
    [3, 9, 1.6],
    [9, 9, 2.2],
    [0, 0, 1],
  ])('said %d times of at most %d: %d', (votes, most, size) => expect(wordSize(votes, most)).toBe(size));
});
