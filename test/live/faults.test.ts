/** What goes wrong in a real room, all at once: nothing is lost, nothing counts twice, nothing is forged, nothing falls over. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { ConnectMqtt, MqttOptions } from '../../src/live/mqtt/client.js';
import { codeOf } from '../../src/live/protocol/join.js';
import { encodeSigned, encodeState } from '../../src/live/protocol/messages.js';
import { inTopic, stateTopic } from '../../src/live/protocol/topics.js';
import { newRoom } from '../../src/live/seal/facilitator.js';
import { MemoryKeyStore } from '../../src/live/seal/key-store.js';
import { startBroker, type Broker } from '../../src/live/server/broker.js';
import { allAsked, allCounted, CrowdPhone, gather } from './crowd.js';
import { freePorts } from './free-ports.js';
import { choice, QUICK, quickMqtt, TestRoom } from './facilitator.js';

const PASSWORD = 'geheim';
const WAIT = { timeout: 120_000, interval: 50 };

/** A broker that can be killed and started again at the same address; nothing of it survives. */
class Killable {
  #server: Server | undefined;
  #broker: Broker | undefined;
  readonly #sockets = new Set<Socket>();
  port = 0;

  get url(): string {
    return `ws://127.0.0.1:${this.port}/mqtt`;
  }

  async start(): Promise<void> {
    const broker = await startBroker({
      password: PASSWORD,
      now: () => performance.now(),
      onClient: () => undefined,
    });
    const server = createServer();
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.on('upgrade', (request, socket, head) => broker.upgrade(request, socket, head));
    [this.port] = this.port === 0 ? ((await freePorts(1)) as [number]) : [this.port];
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
    this.#broker = broker;
  }

  async kill(): Promise<void> {
    const [server, broker] = [this.#server, this.#broker];
    this.#server = this.#broker = undefined;
    for (const socket of this.#sockets) socket.destroy();
    server?.close();
    await broker?.close();
  }
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function openRoom(connect?: ConnectMqtt) {
  const broker = new Killable();
  await broker.start();
  closers.push(() => broker.kill());
  const facilitator = await TestRoom.open(broker.url, PASSWORD, connect);
  closers.push(() => facilitator.room.close());
  const { fingerprint } = facilitator.room;
  const join = (count: number): CrowdPhone[] => {
    const phones = gather({ url: broker.url, fingerprint, count, timing: QUICK });
    closers.push(() => phones.forEach((phone) => phone.close()));
    return phones;
  };
  return { broker, facilitator, room: facilitator.room, fingerprint, join };
}

/** How many mean each option. */
const tallyOf = (votes: readonly number[]): number[] =>
  [0, 1, 2].map((option) => votes.filter((vote) => vote === option).length);

it('counts 200 voters exactly while the broker dies twenty times and phones drop out', async () => {
  const { broker, facilitator, room, join } = await openRoom();
  const phones = join(200);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);

  const votes = phones.map((_, index) => index % 3);
  for (let round = 0; round < 20; round += 1) {
    // ten vote in each round, ten change their mind, and a few are cut off in the middle of it
    for (let index = round * 10; index < round * 10 + 10; index += 1) phones[index]!.answer(votes[index]!);
    const earlier = Math.max(0, round - 5) * 10;
    for (let index = earlier; index < earlier + 10 && round >= 5; index += 1) {
      votes[index] = (votes[index]! + 1) % 3;
      phones[index]!.answer(votes[index]!);
    }
    for (let index = round; index < 200; index += 17) phones[index]!.cut();
    await broker.kill();
    await broker.start();
    if (round % 4 === 3) await vi.waitFor(() => expect(room.status).toBe('online'), WAIT);
  }
  await vi.waitFor(() => expect(allCounted(phones)).toBe(true), WAIT);
  await vi.waitFor(() => expect(facilitator.totals.get('q')).toEqual(tallyOf(votes)), WAIT);
  expect(room.answered('q')).toEqual({ phones: 200, tooMany: false });
}, 300_000);

it('counts each once over a line that loses, repeats and reorders', async () => {
  const { facilitator, room, join } = await openRoom(unreliable(0x5eed));
  const phones = join(60);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);
  const votes = phones.map((phone, index) => {
    phone.answer(index % 2);
    return index % 2;
  });
  // a second answer overtakes the first of half of them
  phones.forEach((phone, index) => {
    if (index % 2 === 0) return;
    votes[index] = 2;
    phone.answer(2);
  });
  await vi.waitFor(() => expect(allCounted(phones)).toBe(true), WAIT);
  await vi.waitFor(() => expect(facilitator.totals.get('q')).toEqual(tallyOf(votes)), WAIT);
}, 300_000);

it('goes on after the facilitator’s page was loaded again, and counts nobody twice', async () => {
  const { broker, facilitator, room, join } = await openRoom();
  const phones = join(30);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);
  phones.slice(0, 20).forEach((phone) => phone.answer(1));
  await vi.waitFor(() => expect(facilitator.totals.get('q')).toEqual([0, 20, 0]), WAIT);
  await room.close();

  const again = facilitator.again(broker.url, PASSWORD);
  closers.push(() => again.room.close());
  expect([...facilitator.kept.values()].join(), 'no answer beside a token').not.toMatch(/"value"|choice/);
  again.room.ask([choice('q')]);
  await vi.waitFor(() => expect(again.room.present).toBe(30), WAIT);
  phones.slice(20).forEach((phone) => phone.answer(0));
  await vi.waitFor(() => expect(allCounted(phones)).toBe(true), WAIT);
  await vi.waitFor(() => expect(again.totals.get('q')).toEqual([10, 20, 0]), WAIT);
}, 300_000);

it('takes nothing after the closing', async () => {
  const { facilitator, room, join } = await openRoom();
  const phones = join(6);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);
  phones.slice(0, 5).forEach((phone) => phone.answer(0));
  await vi.waitFor(() => expect(facilitator.totals.get('q')).toEqual([5, 0, 0]), WAIT);
  // on its way while the facilitator closes
  room.ask([choice('q', false)]);
  phones[5]!.answer(1);
  await vi.waitFor(() => {
    const standings = phones.map(({ asks }) => asks[0]?.standing);
    expect(standings.slice(0, 5)).toEqual(Array(5).fill('closed-counted'));
    expect(standings[5]).toMatch(/^closed-late$|^closed$/);
  }, WAIT);
  expect(facilitator.totals.get('q')).toEqual([5, 0, 0]);
}, 300_000);

it('stays upright in a flood of 10,000 junk messages', async () => {
  const { broker, facilitator, room, fingerprint, join } = await openRoom();
  const phones = join(20);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);
  const topic = inTopic(codeOf(fingerprint));
  const vandal = await online(broker.url);
  for (let index = 0; index < 10_000; index += 1) {
    const length = [0, 1, 17, 338, 338, 338, 2_000][index % 7]!;
    const junk = Uint8Array.from({ length }, (_, at) => (at * 31 + index * 7) & 255);
    // half of it looks like a ballot until somebody tries to open it
    if (length === 338) junk.set([1, 4]);
    void vandal.publish(topic, junk, { qos: 0 }).catch(() => undefined);
    if (index === 5_000) phones.forEach((phone, at) => phone.answer(at % 3));
  }
  await vi.waitFor(() => expect(allCounted(phones)).toBe(true), WAIT);
  expect(facilitator.totals.get('q')).toEqual([7, 7, 6]);
}, 300_000);

it('believes nobody who says to be the facilitator, on a broker that lets everybody write', async () => {
  const { broker, facilitator, room, fingerprint, join } = await openRoom();
  const phones = join(5);
  room.ask([choice('q')]);
  await vi.waitFor(() => expect(allAsked(phones)).toBe(true), WAIT);

  const topic = stateTopic(codeOf(fingerprint));
  const forger = await newRoom(new MemoryKeyStore(), globalThis.crypto);
  const state = { sealKey: forger.sealKey, epoch: Date.now() + 1e9, seq: 1, asks: [choice('vals')] };
  const own = await forger.signState(state);
  const borrowed = await facilitator.keys.signState({
    ...state,
    sealKey: facilitator.keys.sealKey,
    epoch: 1,
  });
  const mixed = encodeSigned({
    key: borrowed.slice(0, 65),
    signature: own.slice(65, 129),
    body: encodeState(state),
  });
  // with the password of a broker that was set up carelessly
  const intruder = await online(broker.url, { username: 'facilitator', password: PASSWORD });
  // its own key, somebody else's signature, and an old state of the real one
  for (const forged of [own, mixed, borrowed])
    await intruder.publish(topic, forged, { qos: 1, retain: true });

  phones.forEach((phone) => phone.answer(2));
  await vi.waitFor(() => expect(facilitator.totals.get('q')).toEqual([0, 0, 5]), WAIT);
  expect(phones.map(({ asks }) => asks[0]?.ask.id)).toEqual(Array(5).fill('q'));
  // and the room puts its own state back, for who joins now
  const [late] = join(1);
  await vi.waitFor(() => expect(late!.asks[0]?.ask.id).toBe('q'), WAIT);
}, 300_000);

/** A client that is connected. */
function online(url: string, more: Partial<MqttOptions> = {}) {
  return new Promise<ReturnType<ConnectMqtt>>((resolve) => {
    const client = quickMqtt({
      url,
      topics: [],
      random: Math.random,
      onMessage: () => undefined,
      onOnline: () => resolve(client),
      onOffline: () => undefined,
      ...more,
    });
    closers.push(() => client.close());
  });
}

/** Of what arrives a tenth is lost, half comes twice, and all of it in another order. */
function unreliable(seed: number): ConnectMqtt {
  let state = seed;
  const chance = (): number => {
    // Numerical Recipes' generator: the same faults in each run
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return (options) =>
    quickMqtt({
      ...options,
      onMessage(topic, payload) {
        const fate = chance();
        if (fate < 1 / 10) return;
        const copies = fate < 1 / 2 ? 1 : 2;
        for (let copy = 0; copy < copies; copy += 1) {
          const timer = setTimeout(() => options.onMessage(topic, payload), chance() * 300);
          closers.push(() => clearTimeout(timer));
        }
      },
    });
}
