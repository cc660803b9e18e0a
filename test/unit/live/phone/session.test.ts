/** A phone in its room, with a broker that is not there: what goes over the line, and when. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { MqttClient, MqttOptions } from '../../../../src/live/mqtt/client.js';
import { Session } from '../../../../src/live/phone/session.js';
import type { Screen } from '../../../../src/live/phone/screen.js';
import {
  encodeReply,
  encodeSigned,
  encodeState,
  parseIncoming,
  parseReply,
  parseState,
  type Ask,
  type Ballot,
} from '../../../../src/live/protocol/messages.js';
import { fingerprintOf } from '../../../../src/live/protocol/join.js';
import type { PhoneSeal } from '../../../../src/live/seal/types.js';

const ASK: Ask = { id: 'a', kind: 'choice', question: '?', options: ['x', 'y'], max: 1, open: true };
const CODE = 'abcdefgh';
const STATE_TOPIC = `teamsessie/${CODE}/state`;

/** Its first byte is the first of the key. */
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(32).fill(bytes[0] ?? 0);
const WHOLE = fingerprintOf(sha256(Uint8Array.of(7)));

function signed(asks: readonly Ask[], seq: number, { epoch = 1, key = 7 } = {}): Uint8Array {
  return encodeSigned({
    key: new Uint8Array(65).fill(key),
    signature: new Uint8Array(64),
    body: encodeState({ sealKey: new Uint8Array(65), epoch, seq, asks }),
  });
}

/** A clock, a line and a seal that do what the test says. */
class World {
  now = 0;
  timers: { at: number; callback: () => void }[] = [];
  options!: MqttOptions;
  readonly published: { topic: string; payload: Uint8Array }[] = [];
  readonly subscribed: string[] = [];
  readonly unsubscribed: string[] = [];
  readonly sealed: Ballot[] = [];
  readonly checkedWith: string[] = [];
  readonly items = new Map<string, string>();
  closed = false;
  screen: Screen | undefined;

  readonly seal: PhoneSeal = {
    readState: (bytes, fingerprint) => {
      this.checkedWith.push(fingerprint);
      return bytes[0] === 7 ? parseState(bytes.subarray(65 + 64)) : undefined;
    },
    seal: (ballot) => {
      this.sealed.push(ballot);
      return { bytes: Uint8Array.of(1, this.sealed.length), replyId: ballot.token, readReply: parseReply };
    },
  };

  open(fingerprint = CODE): Session {
    return new Session(
      { url: 'ws://x/', fingerprint },
      {
        connect: (options) => this.connect(options),
        seal: this.seal,
        sha256,
        fill: (bytes) => bytes.fill(this.now % 251),
        random: () => 0.5,
        now: () => this.now,
        after: (ms, callback) => {
          const timer = { at: this.now + ms, callback };
          this.timers.push(timer);
          return () => (this.timers = this.timers.filter((other) => other !== timer));
        },
        storage: {
          getItem: (key) => this.items.get(key) ?? null,
          setItem: (key, value) => void this.items.set(key, value),
        },
      },
      (screen) => (this.screen = screen),
    );
  }

  private connect(options: MqttOptions): MqttClient {
    this.options = options;
    return {
      publish: async (topic, payload) => void this.published.push({ topic, payload }),
      subscribe: async (topic) => void this.subscribed.push(topic),
      unsubscribe: async (topic) => void this.unsubscribed.push(topic),
      close: () => (this.closed = true),
    };
  }

  /** Lets time pass, and what is due happen. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await new Promise(setImmediate);
      const next = this.timers.sort((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      this.timers.shift();
      this.now = next.at;
      next.callback();
    }
    this.now = end;
  }

  async hear(bytes: Uint8Array, topic = STATE_TOPIC): Promise<void> {
    this.options.onMessage(topic, bytes);
    await this.pass(30);
  }

  get ballots(): string[] {
    return this.sealed.map(({ n, value }) => `${n}:${JSON.stringify(value)}`);
  }

  get kinds(): string[] {
    return this.published.map(({ payload }) => parseIncoming(payload)?.kind ?? 'ballot');
  }
}

let world: World;
let session: Session;

beforeEach(async () => {
  world = new World();
  session = world.open();
  world.options.onOnline();
  await world.hear(signed([ASK], 1));
});

const reply = (n: number) =>
  world.hear(encodeReply({ n, result: 'counted' }), `teamsessie/${CODE}/r/${world.sealed.at(-1)!.token}`);
const standing = () => (world.screen?.kind === 'joined' ? world.screen.asks[0]?.standing : undefined);

describe('a vote', () => {
  it('is listened for before it is sent, and sent again until there is a receipt', async () => {
    session.answer('a', 1);
    await world.pass(100);
    expect(world.ballots).toEqual(['1:1']);
    expect(world.subscribed).toEqual([`teamsessie/${CODE}/r/${world.sealed[0]!.token}`]);
    await world.pass(4000);
    expect(world.ballots).toEqual(['1:1', '1:1']);
    await reply(1);
    expect(standing()).toBe('counted');
    await world.pass(600_000);
    expect(world.ballots).toHaveLength(2);
  });

  it('is sealed after what was tapped is on the screen', async () => {
    session.answer('a', 1);
    expect(standing()).toBe('sending');
    expect(world.sealed).toEqual([]);
  });

  it('goes along when the line is back, and is listened for anew', async () => {
    world.options.onOffline('lost');
    session.answer('a', 0);
    await world.pass(60_000);
    expect(world.ballots).toEqual([]);
    expect(standing()).toBe('offline');
    world.options.onOnline();
    await world.pass(100);
    expect(world.ballots).toEqual(['1:0']);
    world.options.onOffline('lost');
    world.options.onOnline();
    await world.pass(100);
    expect(world.ballots).toEqual(['1:0', '1:0']);
    expect(world.subscribed).toHaveLength(2);
  });

  it('has one token over a reload, and is kept before it is sent', async () => {
    session.answer('a', 1);
    expect([...world.items.values()].join()).toContain('"value":1');
    await world.pass(100);
    session.close();
    world.now += 1;
    session = world.open();
    world.options.onOnline();
    await world.hear(signed([ASK], 2));
    session.answer('a', 0);
    await world.pass(100);
    expect(new Set(world.sealed.map(({ token }) => token)).size).toBe(1);
    expect(world.ballots.at(-1)).toBe('2:0');
  });

  it('is no longer listened for when the question is gone', async () => {
    session.answer('a', 1);
    await world.pass(100);
    await reply(1);
    await world.hear(signed([{ ...ASK, id: 'b' }], 2));
    expect(world.unsubscribed).toEqual(world.subscribed);
    await reply(1);
    expect(standing()).toBe('none');
  });
});

describe('who is there', () => {
  it('says so when the line is there, and again when the facilitator’s page was away', async () => {
    expect(world.kinds).toEqual(['hello']);
    await world.hear(signed([ASK], 1, { epoch: 2 }));
    await world.pass(1000);
    expect(world.kinds).toEqual(['hello', 'hello']);
  });

  it('says goodbye, by itself or by its last will, with what nobody else knows', () => {
    session.close();
    const [hello, gone] = world.published.map(({ payload }) => parseIncoming(payload));
    expect(hello).toMatchObject({ kind: 'hello' });
    expect(gone).toMatchObject({ kind: 'gone' });
    expect(parseIncoming(world.options.will!.payload)).toEqual(gone);
    expect(world.closed).toBe(true);
  });
});

describe('states', () => {
  it('pin the whole fingerprint where only the code was typed, also over a reload', async () => {
    expect(world.checkedWith).toEqual([CODE]);
    await world.hear(signed([], 2));
    expect(world.checkedWith.at(-1)).toBe(WHOLE);
  });

  it('that are old or the same cost no look at the signature', async () => {
    const before = world.checkedWith.length;
    await world.hear(signed([ASK], 1));
    await world.hear(signed([], 0));
    expect(world.checkedWith).toHaveLength(before);
  });

  it('in a flood of ten thousand are checked a few at a time, none is kept, and the last counts', async () => {
    for (let seq = 2; seq <= 10_001; seq += 1) {
      world.options.onMessage(STATE_TOPIC, signed([{ ...ASK, question: `${seq}` }], seq));
    }
    await world.pass(1000);
    expect(world.checkedWith.length).toBeLessThan(40);
    expect(world.screen).toMatchObject({ asks: [{ ask: { question: '10001' } }] });
    expect(world.timers).toHaveLength(0);
    expect([...world.items.values()].join().length).toBeLessThan(1000);
  });

  it('of somebody else change nothing', async () => {
    const before = world.screen;
    await world.hear(signed([{ ...ASK, question: 'Vals' }], 9, { key: 8 }));
    expect(world.screen).toBe(before);
  });
});
