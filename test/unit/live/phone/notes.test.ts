/** A form on the phone: kept at each letter, sent at a pause in typing, and gone with its question. */
import { describe, expect, it } from 'vitest';
import {
  dueAnswer,
  fold,
  keptOf,
  newPhone,
  type Phone,
  type PhoneEvent,
} from '../../../../src/live/phone/phone.js';
import { screenOf } from '../../../../src/live/phone/screen.js';
import { recall, remember } from '../../../../src/live/phone/storage.js';
import type { Ask, Form, RoomState } from '../../../../src/live/protocol/messages.js';
import { makeToken } from '../fake-line.js';

const ASK: Ask = {
  id: 'notes/1',
  kind: 'notes',
  question: 'Schrijf mee',
  options: ['Groep 1', 'Groep 2'],
  max: 1,
  open: true,
  sheet: 1,
};
const POLL: Ask = { id: 'p', kind: 'choice', question: '?', options: ['x', 'y'], max: 1, open: true };
const room = (asks: readonly Ask[], seq: number): RoomState => ({
  sealKey: new Uint8Array(65),
  epoch: 1,
  seq,
  asks,
});
const state = (asks: readonly Ask[], seq: number): PhoneEvent => ({
  type: 'state',
  room: room(asks, seq),
  chance: 0.5,
  now: 0,
});
const write = (now: number, choice: number, text: string): PhoneEvent => ({
  type: 'answer',
  ask: ASK.id,
  value: { choice, texts: [text, '', ''] },
  token: makeToken(now + 1),
  now,
});
const counted = (n: number): PhoneEvent => ({
  type: 'reply',
  ask: ASK.id,
  reply: { n, result: 'counted' },
  now: 0,
});
const more = (phone: Phone, ...events: readonly PhoneEvent[]): Phone => events.reduce(fold, phone);
const asked = more(newPhone(0), { type: 'connection', connection: 'online', now: 0 }, state([ASK], 1));
const shown = (phone: Phone) => {
  const screen = screenOf(phone, 0);
  const ask = screen.kind === 'joined' ? screen.asks.find((each) => each.ask.id === ASK.id) : undefined;
  return { text: (ask?.value as Form | undefined)?.texts[0], standing: ask?.standing };
};

describe('a form', () => {
  it('is sent once nobody has typed for a while, whole', () => {
    const typed = more(asked, write(0, 1, 'a'), write(400, 1, 'ap'), write(800, 1, 'app'));
    expect(dueAnswer(typed)).toMatchObject({ n: 3, due: 2000, value: { choice: 1, texts: ['app', '', ''] } });
    expect(shown(typed).standing).toBe('sending');
    expect(shown(more(typed, counted(2))).standing, 'a receipt for less').toBe('sending');
    expect(shown(more(typed, counted(3))).standing).toBe('counted');
  });

  it('with nothing in it yet is not sent, and nothing is said of it', () => {
    const chosen = more(asked, write(0, 1, ''));
    expect([dueAnswer(chosen), shown(chosen).standing]).toEqual([undefined, 'none']);
    const next = more(asked, write(0, 0, 'a'), counted(1), write(0, 1, ''));
    expect([dueAnswer(next), shown(next).standing]).toEqual([undefined, 'none']);
  });

  it('that is emptied again is sent: the words are taken back', () => {
    const emptied = more(asked, write(0, 0, 'a'), counted(1), write(0, 0, ''));
    expect(dueAnswer(emptied)).toMatchObject({ n: 2, value: { texts: ['', '', ''] } });
  });

  it('that is too long stays here, and says so, until it is shorter', () => {
    const long = more(asked, write(0, 0, '🙂'.repeat(500)));
    expect([dueAnswer(long), shown(long).standing]).toEqual([undefined, 'too-long']);
    expect(shown(more(long, write(0, 0, 'kort'))).standing).toBe('sending');
  });

  it('survives a reload in the middle of a word', () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
    const typed = more(asked, write(0, 1, 'halverw'));
    remember(storage, 'abcdefgh', { fingerprint: undefined, kept: keptOf(typed) });
    const { kept } = recall(storage, 'abcdefgh');
    const again = more(
      newPhone(0, kept),
      { type: 'connection', connection: 'online', now: 0 },
      state([ASK], 1),
    );
    expect(shown(again).text).toBe('halverw');
    expect(dueAnswer(again)).toMatchObject({ n: 1, token: makeToken(1), value: { choice: 1 } });
  });

  it('stays while nothing is asked, and is forgotten once something else is', () => {
    const written = more(asked, write(0, 0, 'a'), counted(1));
    expect(shown(more(written, state([], 2), state([ASK], 3))).text).toBe('a');
    const gone = more(written, state([POLL], 2));
    expect(JSON.stringify(keptOf(gone))).not.toContain('"a"');
    const back = more(gone, state([ASK], 3), write(0, 0, 'b'));
    expect(dueAnswer(back)?.n, 'another form, that takes nothing back').toBe(1);
  });
});
