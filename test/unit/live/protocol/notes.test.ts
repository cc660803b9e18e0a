/** What a group writes, as it travels: only for its own kind of question, in its own limits, and all of one length. */
import { describe, expect, it } from 'vitest';
import {
  encodeBallot,
  encodeIncoming,
  encodeState,
  fitsMessage,
  MAX_IN_BYTES,
  MAX_NOTE,
  parseBallot,
  parseIncoming,
  parseState,
  type Ask,
  type Ballot,
} from '../../../../src/live/protocol/messages.js';
import { makeToken } from '../fake-line.js';

const ASK: Ask = {
  id: 'notes/1',
  kind: 'notes',
  question: 'Schrijf mee',
  options: Array.from({ length: 40 }, (_, index) => `Groep ${index + 1}`),
  max: 1,
  open: true,
  sheet: 1,
};
const ballot = (value: unknown): Ballot => ({
  ask: 'notes/1',
  token: makeToken(1),
  n: 1,
  value: value as Ballot['value'],
});
const heard = (ask: object) =>
  parseState(encodeState({ sealKey: new Uint8Array(65), epoch: 1, seq: 1, asks: [ask as Ask] }))?.asks[0];
const read = (value: unknown) => parseBallot(encodeBallot(ballot(value)))?.value;

describe('a form', () => {
  it('comes back as it was, with its lines and its characters', () => {
    const form = { choice: 2, texts: ['één\ntwee', '', '🧑‍🏫 “mentor”'] };
    expect(read(form)).toEqual(form);
  });

  it('is as long as every other, empty or full, and fits in one message', () => {
    const full = { choice: 0, texts: ['x'.repeat(1500), '', ''] };
    const lengths = [{ choice: 0, texts: ['', '', ''] }, full].map(
      (form) => encodeBallot(ballot(form)).length,
    );
    expect(lengths[0]).toBe(lengths[1]);
    expect(encodeBallot(ballot(1)).length, 'a vote stays short').toBe(256);
    const message = encodeIncoming({
      kind: 'sealed',
      enc: new Uint8Array(65),
      sealed: new Uint8Array(lengths[0]! + 16),
    });
    expect(message.length).toBeLessThanOrEqual(MAX_IN_BYTES);
    expect(parseIncoming(message)?.kind).toBe('sealed');
  });

  it('is told to be too long before it is sent, by its bytes and not its characters', () => {
    const of = (text: string) => fitsMessage(ballot({ choice: 0, texts: [text, '', ''] }));
    expect([of('x'.repeat(1600)), of('é'.repeat(800)), of('é'.repeat(900))]).toEqual([true, true, false]);
  });

  it.each<[string, unknown]>([
    ['no choice', { texts: ['a'] }],
    ['a choice that no team has', { choice: 40, texts: ['a'] }],
    ['half a choice', { choice: 0.5, texts: ['a'] }],
    ['no texts', { choice: 1 }],
    ['more texts than any form has', { choice: 1, texts: Array<string>(6).fill('') }],
    ['a text too long', { choice: 1, texts: ['x'.repeat(MAX_NOTE + 1)] }],
    ['a number for a text', { choice: 1, texts: [1] }],
  ])('is nothing with %s', (_name, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('loses what does not belong to it', () => {
    expect(read({ choice: 1, texts: ['a'], name: 'Jan' })).toEqual({ choice: 1, texts: ['a'] });
  });
});

describe('a question for the groups', () => {
  it('has room for forty groups', () => {
    expect(heard(ASK)).toEqual(ASK);
    expect(heard({ ...ASK, options: [...ASK.options, 'Groep 41'] })).toBeUndefined();
  });

  it.each([undefined, 0, 3, '1', null])('says which assignment it is, not %j', (sheet) => {
    expect(heard({ ...ASK, sheet })).toBeUndefined();
    if (sheet !== undefined) expect(heard({ ...ASK, kind: 'choice', options: [], sheet })).toBeUndefined();
  });
});
