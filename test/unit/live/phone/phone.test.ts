/** What a phone makes of what happens: a vote is sent until it has a receipt, counts once, and what is shown is true. */
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  dueAnswer,
  fold,
  keptOf,
  newPhone,
  type Phone,
  type PhoneEvent,
} from '../../../../src/live/phone/phone.js';
import { screenOf, type Standing } from '../../../../src/live/phone/screen.js';
import type { Ask, Reply, RoomState } from '../../../../src/live/protocol/messages.js';

const ASK: Ask = { id: 'a', kind: 'choice', question: '?', options: ['x', 'y'], max: 1, open: true };
const CLOSED = { ...ASK, open: false };
const GROUP: Ask = { ...ASK, id: 'g', kind: 'group', options: [] };

const room = (asks: readonly Ask[], seq: number, epoch = 1): RoomState => ({
  sealKey: new Uint8Array(65),
  epoch,
  seq,
  asks,
});

type Step = PhoneEvent extends infer E
  ? E extends PhoneEvent
    ? Omit<E, 'now'> & { now?: number }
    : never
  : never;
const state = (asks: readonly Ask[], seq: number, epoch = 1, now = 0): Step => ({
  type: 'state',
  room: room(asks, seq, epoch),
  chance: 0.5,
  now,
});
const line = (connection: Phone['connection'], now = 0): Step => ({ type: 'connection', connection, now });
const answer = (value: number | null, now = 0, ask = 'a'): Step => ({
  type: 'answer',
  ask,
  value,
  token: `token-${now}`,
  now,
});
const sent = (n: number, now: number, chance = 0.5): Step => ({ type: 'sent', ask: 'a', n, chance, now });
const reply = (n: number, result: Reply['result'], ask = 'a', more = {}): Step => ({
  type: 'reply',
  ask,
  reply: { n, result, ...more },
});

const after = (...steps: readonly Step[]): Phone => more(newPhone(0), ...steps);
const more = (phone: Phone, ...steps: readonly Step[]): Phone =>
  steps.reduce((before, step) => fold(before, { now: 0, ...step }), phone);

const asked = [line('online'), state([ASK], 1)];
const voted = [...asked, answer(0)];

const standing = (phone: Phone, at = 0): Standing | undefined => {
  const screen = screenOf(phone, 0);
  return screen.kind === 'joined' ? screen.asks[at]?.standing : undefined;
};
const shown = (phone: Phone) => {
  const screen = screenOf(phone, 0);
  return screen.kind === 'joined' ? screen.asks[0]?.value : undefined;
};

describe('what is said of a vote', () => {
  it.each<[string, readonly Step[], Standing]>([
    ['nothing was tapped', asked, 'none'],
    ['it was tapped', voted, 'sending'],
    ['it was sent', [...voted, sent(1, 0)], 'sending'],
    ['it was tapped without a network', [...asked, line('offline'), answer(0)], 'offline'],
    ['the room has it', [...voted, reply(1, 'counted')], 'counted'],
    ['it was changed', [...voted, reply(1, 'counted'), answer(1)], 'sending'],
    ['the receipt is for the one before', [...voted, answer(1), reply(1, 'counted')], 'sending'],
    ['the receipt is for one that was never given', [...voted, reply(7, 'counted')], 'sending'],
    ['it is closed, and there was none', [...asked, state([CLOSED], 2)], 'closed'],
    ['it is closed, and was counted', [...voted, reply(1, 'counted'), state([CLOSED], 2)], 'closed-counted'],
    ['it is closed, and nobody knows', [...voted, state([CLOSED], 2)], 'closed-sending'],
    [
      'it is closed, and nobody can be asked',
      [...voted, state([CLOSED], 2), line('offline')],
      'closed-offline',
    ],
    ['it was too late', [...voted, state([CLOSED], 2), reply(1, 'closed')], 'closed-late'],
    [
      'only the change was too late',
      [...voted, reply(1, 'counted'), answer(1), state([CLOSED], 2), reply(2, 'closed')],
      'closed-late-change',
    ],
    ['it can’t be changed any more', [...voted, reply(1, 'counted'), answer(1), reply(2, 'fixed')], 'fixed'],
    ['it was refused', [...voted, reply(1, 'refused')], 'refused'],
    [
      'it counted, and is heard again too late',
      [...voted, reply(1, 'counted'), reply(1, 'closed')],
      'counted',
    ],
  ])('when %s', (_, steps, expected) => {
    expect(standing(after(...steps))).toBe(expected);
  });

  it('shows what stands, when the change came too late or can’t be', () => {
    const changed = after(...voted, reply(1, 'counted'), answer(1));
    expect(shown(changed)).toBe(1);
    expect(shown(more(changed, reply(2, 'closed')))).toBe(0);
    expect(shown(more(changed, reply(2, 'fixed')))).toBe(0);
  });

  it('takes no answer to what is closed, fixed or not asked', () => {
    expect(after(...asked, state([CLOSED], 2), answer(0)).answers).toEqual([]);
    expect(after(...asked, answer(0, 0, 'other')).answers).toEqual([]);
    const fixed = after(...voted, reply(1, 'fixed'), answer(1));
    expect(answerTo(fixed, 'a')?.n).toBe(1);
  });
});

describe('sending', () => {
  it('begins at once, and waits longer each time, up to half a minute', () => {
    let phone = after(...voted);
    let now = 0;
    const waits: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const due = dueAnswer(phone)!.due;
      waits.push(due - now);
      now = due;
      phone = more(phone, sent(1, now));
    }
    expect(waits).toEqual([0, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it.each([
    [0, 3000],
    [0.5, 4000],
    [0.999, 4998],
  ])('spreads phones: with chance %d it waits %d ms', (chance, wait) => {
    expect(dueAnswer(after(...voted, sent(1, 100, chance)))!.due).toBeCloseTo(100 + wait, 0);
  });

  it('stops with the receipt, and keeps token and n until then', () => {
    const waiting = after(...voted, sent(1, 0), sent(1, 4000));
    expect(dueAnswer(waiting)).toMatchObject({ token: 'token-0', n: 1, value: 0 });
    expect(dueAnswer(more(waiting, reply(1, 'counted')))).toBeUndefined();
    expect(dueAnswer(more(waiting, reply(1, 'closed')))).toBeUndefined();
  });

  it('is not done without a line, and is done at once when there is one again', () => {
    const away = after(...voted, sent(1, 0), sent(1, 4000), sent(1, 12_000), line('offline', 13_000));
    expect(dueAnswer(away)).toBeUndefined();
    expect(dueAnswer(more(away, line('online', 14_000)))!.due).toBe(14_000);
  });

  it('says a vote again when the facilitator’s page comes back, though it has a receipt', () => {
    const counted = after(...voted, sent(1, 0), reply(1, 'counted'));
    expect(dueAnswer(more(counted, state([ASK], 2)))).toBeUndefined();
    const back = more(counted, state([ASK], 1, 2, 5000));
    expect(dueAnswer(back)).toMatchObject({ token: 'token-0', n: 1, due: 5500 });
    expect(standing(back)).toBe('counted');
    expect(dueAnswer(more(back, reply(1, 'counted')))).toBeUndefined();
  });

  it('raises n with each change, under one token; the same answer again is none', () => {
    const changed = after(...voted, answer(1, 1), answer(1, 2), answer(0, 3));
    expect(answerTo(changed, 'a')).toMatchObject({ token: 'token-0', n: 3, value: 0 });
  });

  it('sends what came too late when the question is opened again', () => {
    const late = after(...voted, state([CLOSED], 2), reply(1, 'closed'));
    expect(dueAnswer(more(late, state([ASK], 3, 1, 9)))).toMatchObject({ n: 1, value: 0, due: 9 });
  });
});

describe('states', () => {
  it.each([
    [1, 1],
    [1, 4],
    [0, 9],
  ])('epoch %d, seq %d is passed over after 1, 4', (epoch, seq) => {
    const phone = after(line('online'), state([ASK], 4));
    expect(more(phone, state([], seq, epoch))).toBe(phone);
  });

  it('one of somebody else shows only as long as the room’s own was never seen', () => {
    expect(screenOf(after(line('online'), { type: 'foreign' }), 0).kind).toBe('foreign');
    expect(screenOf(after(line('online'), { type: 'foreign' }, state([], 1)), 0).kind).toBe('joined');
    expect(screenOf(after(line('online'), state([], 1), { type: 'foreign' }), 0).kind).toBe('joined');
  });
});

describe('a question that goes and comes back', () => {
  const gone = after(...voted, reply(1, 'counted'), state([{ ...ASK, id: 'b' }], 2));

  it('leaves the token, so that nobody counts twice, and not the answer', () => {
    expect(answerTo(gone, 'a')).toMatchObject({ token: 'token-0', n: 1, value: undefined });
    expect(JSON.stringify(keptOf(gone))).not.toContain('"value":0');
    const back = more(gone, state([ASK], 3), answer(1, 7));
    expect(answerTo(back, 'a')).toMatchObject({ token: 'token-0', n: 2, value: 1 });
  });

  it('takes nothing back of itself, also when the facilitator’s page was away', () => {
    expect(dueAnswer(more(gone, state([ASK], 1, 2)))).toBeUndefined();
  });

  it('is remembered whole while nothing is asked', () => {
    expect(answerTo(after(...voted, state([], 2)), 'a')?.value).toBe(0);
  });

  it('forgets the oldest of very many', () => {
    let phone = after(line('online'));
    for (let seq = 1; seq <= 10_000; seq += 1) {
      phone = more(phone, state([{ ...ASK, id: `q${seq}` }], seq), answer(0, seq, `q${seq}`));
    }
    expect(phone.answers.length).toBeLessThan(100);
    expect(answerTo(phone, 'q10000')?.value).toBe(0);
  });
});

describe('a group', () => {
  const inGroup = after(
    line('online'),
    state([GROUP], 1),
    answer(null, 0, 'g'),
    reply(1, 'counted', 'g', { group: 3, topic: 'De wet' }),
  );

  it('stays in sight when the question is gone, up to the next one', () => {
    expect(inGroup.place).toEqual({ ask: 'g', group: 3, topic: 'De wet' });
    expect(more(inGroup, state([ASK], 2)).place?.group).toBe(3);
    expect(more(inGroup, state([{ ...GROUP, id: 'h' }], 2)).place).toBeUndefined();
  });

  it('can be asked for again when another came in between', () => {
    const back = more(inGroup, state([{ ...GROUP, id: 'h' }], 2), state([GROUP], 3), answer(null, 5, 'g'));
    expect(dueAnswer(back)).toMatchObject({ ask: 'g', token: 'token-0', n: 2, value: null });
  });
});

describe('a page that is loaded again', () => {
  it('knows its vote, says it once more, and can change it under the same token', () => {
    const kept = keptOf(after(...voted, sent(1, 0), reply(1, 'counted')));
    const again = more(newPhone(50, kept), line('online', 60), state([ASK], 1, 1, 61));
    expect(standing(again)).toBe('counted');
    expect(dueAnswer(again)).toMatchObject({ token: 'token-0', n: 1, due: 50 });
    expect(answerTo(more(again, answer(1, 70)), 'a')).toMatchObject({ token: 'token-0', n: 2 });
  });
});

describe('on the way in', () => {
  it.each<[string, readonly Step[], number, string]>([
    ['connects', [], 0, 'connecting'],
    ['is refused', [line('refused')], 0, 'refused'],
    ['is in, and nothing came yet', [line('online')], 4999, 'connecting'],
    ['is in, and there is no room', [line('online')], 5000, 'not-found'],
    ['is in the room', [line('online'), state([], 1)], 0, 'joined'],
  ])('who %s', (_, steps, now, kind) => {
    expect(screenOf(after(...steps), now).kind).toBe(kind);
  });

  it('is told what to try when it takes long, or went wrong', () => {
    expect(screenOf(after(), 7999)).toEqual({ kind: 'connecting', slow: false });
    expect(screenOf(after(), 8000)).toEqual({ kind: 'connecting', slow: true });
    expect(screenOf(after(line('offline')), 0)).toEqual({ kind: 'connecting', slow: true });
  });
});
