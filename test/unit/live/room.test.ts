import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../components/group-splitter/groups.js';
import type { Ask } from '../../../src/live/protocol/messages.js';
import { inTopic, stateTopic } from '../../../src/live/protocol/topics.js';
import { Room } from '../../../src/live/room/room.js';
import type { FormChange } from '../../../src/live/room/forms.js';
import { RoomStore } from '../../../src/live/room/room-store.js';
import {
  CODE,
  fakeKeys,
  FakeBroker,
  FakeClock,
  FakePhone,
  FakeTexts,
  forgedState,
  idle,
  makeToken,
  readSigned,
  sealedBallot,
} from './fake-line.js';

const ask = (id = 'q1', open = true): Ask => ({
  id,
  kind: 'choice',
  question: 'Is er een protocol?',
  options: ['Ja', 'Nee'],
  max: 1,
  open,
});

/** A facilitator's page, a broker and phones that have read what is asked. */
async function meet(phones = 3, pause = () => Promise.resolve()) {
  const clock = new FakeClock();
  const broker = new FakeBroker();
  const texts = new FakeTexts();
  const totals = new Map<string, readonly number[]>();
  const flushes: string[] = [];
  const forms: FormChange[] = [];
  const page = () =>
    new Room({
      keys: fakeKeys,
      connect: broker.connect,
      line: { url: 'ws://test' },
      store: new RoomStore(texts),
      now: clock.now,
      later: clock.later,
      random: () => 0.5,
      pause,
      hash: async (bytes) => new Uint8Array([...bytes, ...bytes]),
      onChange: () => {},
      onTotals: (id, votes) => {
        totals.set(id, [...votes]);
        flushes.push(id);
      },
      onTexts: () => {},
      onForms: (_id, changes) => forms.push(...changes),
      place: () => undefined,
    });
  const room = page();
  await clock.pass(10);
  room.ask([ask()]);
  const there = Array.from({ length: phones }, (_, id) => new FakePhone(broker, id + 1));
  await clock.pass(10);
  return { clock, broker, texts, totals, flushes, forms, room, page, phones: there };
}

/** Phones that heard nothing say it again, until all have heard. */
async function settle(clock: FakeClock, phones: readonly FakePhone[]): Promise<number> {
  let rounds = 0;
  for (; rounds < 200 && phones.some(({ confirmed }) => !confirmed); rounds += 1) {
    for (const phone of phones) if (!phone.confirmed && phone.online) void phone.send();
    await clock.pass(200);
  }
  return rounds;
}

describe('votes by phone', () => {
  it('reach the poll, and are confirmed once they are kept', async () => {
    const { clock, phones, totals, texts } = await meet();
    for (const [index, phone] of phones.entries()) await phone.vote(index % 2);
    expect(totals.get('q1'), 'the first is shown at once, the others together').toBeUndefined();
    await clock.pass(200);
    expect(totals.get('q1')).toEqual([2, 1]);
    expect(phones.map(({ reply }) => reply)).toEqual(Array(3).fill({ n: 1, result: 'counted' }));
    expect(texts.get('box:q1')).toContain('"totals":[2,1]');
  });

  it('are not confirmed before they are kept, also while earlier ones are still being confirmed', async () => {
    let pauses = 0;
    let goOn = (): void => {};
    // the second pause is that of the confirming
    const { clock, phones, totals } = await meet(2, () =>
      ++pauses === 2 ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve(),
    );
    const [first, second] = phones as [FakePhone, FakePhone];
    await first.vote(0);
    await clock.pass(200);
    await second.vote(0);
    await idle();
    goOn();
    await idle();
    expect([totals.get('q1'), second.confirmed]).toEqual([[1, 0], false]);
    await clock.pass(200);
    expect([totals.get('q1'), second.confirmed]).toEqual([[2, 0], true]);
  });

  it('are shown a few times a second, not one by one', async () => {
    const { clock, broker, flushes, totals } = await meet(0);
    for (let phone = 1; phone <= 1000; phone += 1) {
      const ballot = { ask: 'q1', token: makeToken(phone), n: 1, value: phone % 2 };
      broker.deliver(inTopic(CODE), sealedBallot(ballot, `r${phone}`));
      if (phone % 10 === 0) await clock.pass(10);
    }
    await clock.pass(200);
    expect(totals.get('q1')).toEqual([500, 500]);
    expect(flushes.length).toBeLessThan(12);
  });

  it('can be changed until the question is closed, and not after it', async () => {
    const { clock, room, phones, totals } = await meet(1);
    const [phone] = phones as [FakePhone];
    await phone.vote(0);
    await phone.vote(1);
    await clock.pass(200);
    expect(totals.get('q1')).toEqual([0, 1]);
    room.ask([ask('q1', false)]);
    await phone.vote(0);
    await clock.pass(200);
    expect([totals.get('q1'), phone.reply?.result]).toEqual([[0, 1], 'closed']);
  });

  it('that came in before the closing are in the total before anybody can look', async () => {
    const { clock, room, phones, totals } = await meet(1);
    await phones[0]!.vote(0);
    await clock.pass(0);
    room.ask([]);
    expect(totals.get('q1')).toEqual([1, 0]);
  });

  it('find the question of now when they join late', async () => {
    const { clock, broker, room } = await meet(0);
    room.ask([ask('q2')]);
    await clock.pass(10);
    const late = new FakePhone(broker, 9);
    await clock.pass(10);
    expect(late.state?.asks.map(({ id }) => id)).toEqual(['q2']);
  });
});

describe('what a group writes', () => {
  const notes: Ask = { ...ask('notes/1'), kind: 'notes', options: ['Groep 1', 'Groep 2'], sheet: 1 };
  const form = (text: string) => ({ choice: 1, texts: [text, '', ''] });

  it('is handed on with what stood there before, confirmed once it is, and not twice after a reload', async () => {
    const { clock, room, page, phones, forms } = await meet(1);
    const [phone] = phones as [FakePhone];
    room.ask([notes]);
    await clock.pass(10);
    await phone.vote(form('half'));
    expect([forms, phone.confirmed]).toEqual([[], false]);
    await clock.pass(200);
    expect([forms, phone.confirmed]).toEqual([[{ before: undefined, after: form('half') }], true]);
    const again = page();
    await clock.pass(10);
    again.ask([notes]);
    await phone.send();
    await phone.vote(form('heel'));
    await clock.pass(200);
    expect(forms.filter(({ after }) => after.texts[0] === 'half')).toHaveLength(1);
    expect(forms.at(-1)).toEqual({ before: form('half'), after: form('heel') });
  });
});

describe('what goes wrong', () => {
  it('a broker that dies twenty times, and messages lost, doubled and late: everybody counts once', async () => {
    const { clock, broker, phones, totals } = await meet(200);
    const random = mulberry32(20);
    const held: Uint8Array[] = [];
    broker.meddle = (payload) => {
      const chance = random();
      if (chance < 0.2) return [];
      if (chance < 0.4) held.push(payload);
      return [...(chance < 0.4 ? [] : [payload]), ...(random() < 0.3 ? held.splice(0, 5) : []), payload];
    };
    for (let death = 0; death < 20; death += 1) {
      for (const phone of phones.slice(death * 10, death * 10 + 20))
        void phone.vote(Math.floor(random() * 2));
      await clock.pass(random() * 60);
      broker.kill();
      await clock.pass(50);
      broker.restart();
      await clock.pass(20);
    }
    await settle(clock, phones);
    const model = [0, 1].map((option) => phones.filter(({ value }) => value === option).length);
    expect(phones.every(({ reply, n }) => reply?.result === 'counted' && reply.n === n)).toBe(true);
    expect(totals.get('q1')).toEqual(model);
  });

  it('the page is reloaded in between: nobody is counted twice, and nobody is lost', async () => {
    const { clock, room, page, phones, totals } = await meet(40);
    for (const phone of phones.slice(0, 20)) void phone.vote(0);
    await clock.pass(100);
    // gone without a word, with ballots of the last moment not confirmed
    await room.close();
    for (const phone of phones.slice(20, 30)) void phone.vote(1);
    const reloaded = page();
    await clock.pass(10);
    reloaded.ask([ask()]);
    await clock.pass(200);
    for (const phone of phones.slice(30)) void phone.vote(1);
    await settle(clock, phones);
    expect(totals.get('q1')).toEqual([20, 20]);
  });

  it('an answer from before a reload can not be changed any more, and its phone hears so', async () => {
    const { clock, room, page, phones, totals } = await meet(1);
    const [phone] = phones as [FakePhone];
    await phone.vote(0);
    await clock.pass(200);
    await room.close();
    const reloaded = page();
    await clock.pass(10);
    reloaded.ask([ask()]);
    await clock.pass(10);
    await phone.vote(1);
    await clock.pass(200);
    expect([phone.reply?.result, totals.get('q1')]).toEqual(['fixed', [1, 0]]);
  });

  it('a flood of junk is dropped, and the votes in it count', async () => {
    const { clock, broker, phones, totals } = await meet(5);
    const random = mulberry32(10_000);
    const junk = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
    for (let count = 0; count < 10_000; count += 1) {
      const kind = count % 4;
      broker.deliver(
        inTopic(CODE),
        kind === 0
          ? junk(Math.floor(random() * 3000))
          : kind === 1
            ? Uint8Array.of(1, ...junk(65 + 16 + 256))
            : kind === 2
              ? Uint8Array.of(2 + (count % 3), ...junk(16))
              : sealedBallot({ ask: 'q1', token: makeToken(1), n: 99, value: 1 }, 'r', 'of another room!'),
      );
      if (count % 2000 === 1000) void phones[count / 2000 - 0.5]?.vote(0);
    }
    await clock.pass(500);
    await settle(clock, phones);
    expect(totals.get('q1')).toEqual([5, 0]);
  });

  it('who claims to be the facilitator is overruled', async () => {
    const { clock, broker, phones, room } = await meet(1);
    const forged = forgedState({ sealKey: fakeKeys.sealKey, epoch: 9e15, seq: 1, asks: [] });
    broker.retained.set(stateTopic(CODE), forged);
    broker.deliver(stateTopic(CODE), forged);
    expect(phones[0]?.state?.asks, 'a phone believes only what is signed').toHaveLength(1);
    await clock.pass(1_500);
    expect(readSigned(broker.retained.get(stateTopic(CODE))!)?.asks, 'and who joins finds ours').toHaveLength(
      1,
    );
    expect(room.status).toBe('online');
  });

  it('a replay of what was said for another question counts for none', async () => {
    const { clock, broker, room, phones, totals } = await meet(1);
    const heard: Uint8Array[] = [];
    broker.meddle = (payload) => {
      heard.push(payload);
      return [payload];
    };
    await phones[0]!.vote(0);
    await clock.pass(200);
    room.ask([ask('q2')]);
    for (const payload of [...heard]) broker.deliver(inTopic(CODE), payload);
    await clock.pass(200);
    expect([totals.get('q1'), totals.get('q2')]).toEqual([[1, 0], undefined]);
  });
});

describe('a room', () => {
  it('hears its own state before it is there: a broker that passes nothing on has refused it', async () => {
    const { clock, broker, room, page } = await meet(0);
    expect(room.status).toBe('online');
    broker.deaf = true;
    const stranger = page();
    await clock.pass(1_000);
    expect(stranger.status).toBe('connecting');
    await clock.pass(6_000);
    expect(stranger.status).toBe('refused');
    broker.deaf = false;
    stranger.ask([ask('q9')]);
    await clock.pass(100);
    expect(stranger.status).toBe('online');
  });

  it('asks what a school wrote much too long, and leaves none of its options out', async () => {
    const { clock, room, phones } = await meet(1);
    const long = {
      ...ask('long'),
      question: '€'.repeat(400),
      options: Array<string>(40).fill('é'.repeat(400)),
    };
    room.ask([long, ask('q2')]);
    await clock.pass(10);
    const [asked] = phones[0]!.state!.asks;
    expect([asked?.id, asked?.options.length]).toEqual(['long', 40]);
    expect(asked?.options[39]).toMatch(/^é{20,}…$/);
  });

  it('tells phones by a higher epoch that the page joined again', async () => {
    const { clock, broker, phones } = await meet(1);
    const before = phones[0]!.state!.epoch;
    broker.kill();
    broker.restart();
    await clock.pass(20);
    expect(phones[0]!.state!.epoch).toBeGreaterThan(before);
  });

  it('asks nothing any more once it is closed', async () => {
    const { clock, room, phones } = await meet(1);
    await room.close();
    await clock.pass(10);
    expect(phones[0]?.state?.asks).toEqual([]);
  });

  it('keeps little, also after a hundred polls', async () => {
    const { clock, room, phones, texts } = await meet(5);
    for (let poll = 0; poll < 100; poll += 1) {
      room.ask([ask(`p${poll}`)]);
      await clock.pass(10);
      for (const phone of phones) await phone.vote(poll % 2);
      await clock.pass(200);
      room.ask([ask(`p${poll}`, false)]);
      if (poll % 2 === 0) room.settle(`p${poll}`);
    }
    expect(texts.texts.size, 'of the last few questions only').toBeLessThanOrEqual(14);
    expect(room.answered('p1').phones).toBe(0);
    expect(room.answered('p99').phones).toBe(5);
  });

  it('says when more phones voted than were ever there', async () => {
    const { clock, room, broker, phones } = await meet(3);
    const hello = (id: number) =>
      broker.deliver(inTopic(CODE), Uint8Array.of(2, ...new Uint8Array(16).fill(id)));
    [1, 2].forEach(hello);
    for (const phone of phones.slice(0, 2)) await phone.vote(0);
    await clock.pass(200);
    expect([room.present, room.answered('q1')]).toEqual([2, { phones: 2, tooMany: false }]);
    broker.deliver(inTopic(CODE), Uint8Array.of(3, ...new Uint8Array(16).fill(1)));
    await clock.pass(10);
    expect(room.present).toBe(1);
    await phones[2]!.vote(0);
    await clock.pass(200);
    expect(room.answered('q1').tooMany).toBe(true);
  });
});
