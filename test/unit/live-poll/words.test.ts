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
