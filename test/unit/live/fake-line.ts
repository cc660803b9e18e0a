/** A broker, keys and a clock that a test has in its own hands: what is lost, doubled or late is up to the test. */
import type { ConnectMqtt, MqttClient, MqttOptions } from '../../../src/live/mqtt/client.js';
import { toBase64url, utf8 } from '../../../src/live/protocol/bytes.js';
import {
  concat,
  encodeBallot,
  encodeIncoming,
  encodeReply,
  encodeSigned,
  encodeState,
  parseBallot,
  parseReply,
  parseSigned,
  parseState,
  type Ballot,
  type Reply,
  type RoomState,
} from '../../../src/live/protocol/messages.js';
import { codeOf } from '../../../src/live/protocol/join.js';
import { inTopic, replyTopic, stateTopic } from '../../../src/live/protocol/topics.js';
import type { OpenedBallot, RoomKeys } from '../../../src/live/seal/types.js';
import type { KeyedTexts } from '../../../src/live/room/room-store.js';

export class FakeClock {
  #now = 1_000_000;
  #timers: { at: number; run: () => void }[] = [];
  readonly now = (): number => this.#now;
  readonly later = (run: () => void, milliseconds: number): (() => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  };

  /** Runs what is due in the next so many milliseconds, and everything that follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await idle();
    for (;;) {
      const due = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
      await idle();
    }
    this.#now = end;
    await idle();
  }
}

/** All that waits for promises only has happened. */
export const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Delivers at once, keeps what is retained, and can be killed. `meddle` changes what is on the way to the facilitator. */
export class FakeBroker {
  readonly retained = new Map<string, Uint8Array>();
  readonly #clients = new Set<{ readonly options: MqttOptions; readonly topics: Set<string>; up: boolean }>();
  up = true;
  /** Takes everything and passes nothing on, as Mosquitto does with who may not write. */
  deaf = false;
  meddle: (payload: Uint8Array) => readonly Uint8Array[] = (payload) => [payload];

  readonly connect: ConnectMqtt = (options): MqttClient => {
    const client = { options, topics: new Set(options.topics), up: false };
    this.#clients.add(client);
    if (this.up) queueMicrotask(() => this.#welcome(client));
    return {
      publish: async (topic, payload, { retain = false } = {}) => {
        if (!client.up) throw new Error('lost');
        if (this.deaf) return;
        if (retain) this.retained.set(topic, payload);
        this.deliver(topic, payload);
      },
      subscribe: async (topic) => {
        client.topics.add(topic);
        const kept = this.retained.get(topic);
        if (kept !== undefined) options.onMessage(topic, kept);
      },
      unsubscribe: async (topic) => void client.topics.delete(topic),
      close: () => {
        client.up = false;
        this.#clients.delete(client);
      },
    };
  };

  deliver(topic: string, payload: Uint8Array): void {
    for (const message of topic.endsWith('/in') ? this.meddle(payload) : [payload]) {
      for (const { up, topics, options } of this.#clients) {
        if (up && topics.has(topic)) options.onMessage(topic, message);
      }
    }
  }

  /** Whatever was retained is gone too: the broker keeps nothing on disk. */
  kill(): void {
    this.up = false;
    this.retained.clear();
    for (const client of this.#clients) {
      client.up = false;
      client.options.onOffline('lost');
    }
  }

  restart(): void {
    this.up = true;
    for (const client of this.#clients) this.#welcome(client);
  }

  #welcome(client: { readonly options: MqttOptions; up: boolean; readonly topics: Set<string> }): void {
    client.up = true;
    for (const topic of client.topics) {
      const kept = this.retained.get(topic);
      if (kept !== undefined) client.options.onMessage(topic, kept);
    }
    client.options.onOnline();
  }
}

const KEY = new Uint8Array(65).fill(7);
const SEAL = 'for this room only';
export const FINGERPRINT = 'abcdefghijklmnopqrstuvwxyz';
export const CODE = codeOf(FINGERPRINT);

/** No cryptography: a ballot is sealed when it says so. What is real of it is tested with the real keys. */
export const fakeKeys: RoomKeys = {
  fingerprint: FINGERPRINT,
  sealKey: KEY,
  signState: async (state) => signed(state, 1),
  open: async (enc, sealed) => {
    if (new TextDecoder().decode(sealed.slice(-16)) !== SEAL.slice(0, 16)) return undefined;
    const ballot = parseBallot(sealed.slice(0, -16));
    if (ballot === undefined) return undefined;
    return {
      ballot,
      replyId: new TextDecoder().decode(enc.slice(0, 30)).trim(),
      sealReply: async (reply) => encodeReply(reply),
    } satisfies OpenedBallot;
  },
};

const signed = (state: RoomState, by: number): Uint8Array<ArrayBuffer> =>
  encodeSigned({ key: KEY, signature: new Uint8Array(64).fill(by), body: encodeState(state) });

/** The state in these bytes when our facilitator signed it. */
export function readSigned(bytes: Uint8Array): RoomState | undefined {
  const read = parseSigned(bytes);
  return read?.signature[0] === 1 ? parseState(read.body) : undefined;
}

export const forgedState = (state: RoomState): Uint8Array => signed(state, 2);

export const sealedBallot = (ballot: Ballot, replyId: string, seal = SEAL.slice(0, 16)): Uint8Array =>
  encodeIncoming({
    kind: 'sealed',
    enc: new Uint8Array(concat(utf8(replyId.padEnd(65).slice(0, 65)))),
    sealed: concat(encodeBallot(ballot), utf8(seal)),
  });

export const makeToken = (seed: number): string => {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, Math.imul(seed, 0x9e3779b9));
  new DataView(bytes.buffer).setUint32(4, seed);
  return toBase64url(bytes);
};

/** A phone as far as the facilitator notices: it says its ballot again until it has the receipt. */
export class FakePhone {
  readonly token: string;
  readonly replies: Reply[] = [];
  n = 0;
  value: Ballot['value'] = null;
  confirmed = true;
  state: RoomState | undefined;
  online = false;
  readonly #client: MqttClient;

  constructor(
    broker: FakeBroker,
    readonly id: number,
  ) {
    this.token = makeToken(id);
    this.#client = broker.connect({
      url: 'ws://test',
      topics: [stateTopic(CODE)],
      random: () => 0.5,
      onMessage: (topic, payload) => this.#take(topic, payload),
      onOnline: () => {
        this.online = true;
        void this.send();
      },
      onOffline: () => (this.online = false),
    });
  }

  get reply(): Reply | undefined {
    return this.replies.at(-1);
  }

  vote(value: Ballot['value']): Promise<void> {
    this.value = value;
    this.n += 1;
    this.confirmed = false;
    return this.send();
  }

  /** Once more, whether or not it was confirmed. */
  async send(): Promise<void> {
    const ask = this.state?.asks[0]?.id;
    if (ask === undefined || this.n === 0) return;
    const replyId = `r${this.id}x${this.n}`;
    try {
      await this.#client.subscribe(replyTopic(CODE, replyId));
      const { token, n, value } = this;
      await this.#client.publish(inTopic(CODE), sealedBallot({ ask, token, n, value }, replyId));
    } catch {
      // again, later
    }
  }

  leave(): void {
    this.#client.close();
  }

  #take(topic: string, payload: Uint8Array): void {
    if (topic === stateTopic(CODE)) {
      const state = readSigned(payload);
      if (state === undefined) return;
      const { epoch = 0, seq = 0 } = this.state ?? {};
      if (state.epoch < epoch || (state.epoch === epoch && state.seq <= seq)) return;
      const rejoined = state.epoch > epoch;
      this.state = state;
      if (rejoined) void this.send();
      return;
    }
    const reply = parseReply(payload);
    if (reply === undefined) return;
    this.replies.push(reply);
    if (reply.n === this.n) this.confirmed = true;
  }
}

export class FakeTexts implements KeyedTexts {
  readonly texts = new Map<string, string>();
  get = (key: string): string | undefined => this.texts.get(key);
  set = (key: string, text: string | undefined): void => {
    if (text === undefined) this.texts.delete(key);
    else this.texts.set(key, text);
  };
}
