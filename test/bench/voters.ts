/** What the process of the voters can be asked: to join and seal, to send it all, to count bare, and to vote poll after poll. */
import { randomBytes, webcrypto } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { MqttClient, MqttOptions } from '../../src/live/mqtt/client.js';
import { mqttOver } from '../../src/live/mqtt/connect.js';
import type { SocketConstructor } from '../../src/live/mqtt/socket.js';
import { codeOf } from '../../src/live/protocol/join.js';
import type { Ask, RoomState } from '../../src/live/protocol/messages.js';
import { inTopic, replyTopic, stateTopic } from '../../src/live/protocol/topics.js';
import { phoneSeal } from '../../src/live/seal/phone.js';
import type { SealedBallot } from '../../src/live/seal/types.js';
import { allAsked, allCounted, gather, type CrowdPhone } from '../live/crowd.js';

interface Room {
  readonly url: string;
  readonly fingerprint: string;
}

interface Voter {
  readonly client: MqttClient;
  readonly ballot: SealedBallot;
}

const connect = mqttOver({ WebSocket: WebSocket as unknown as SocketConstructor });
const seal = phoneSeal((bytes) => webcrypto.getRandomValues(bytes));
/** Sockets that are opened at the same time: a broker's backlog is not what is measured. */
const AT_ONCE = 50;

let voters: Voter[] = [];
let receipts: { count: number; last: number } = { count: 0, last: 0 };
let counter: { client: MqttClient; count: number; last: number } | undefined;
let team: CrowdPhone[] = [];

const online = (options: Omit<MqttOptions, 'random' | 'onOnline' | 'onOffline'>) =>
  new Promise<MqttClient>((resolve, reject) => {
    const client = connect({
      ...options,
      random: Math.random,
      onOnline: () => resolve(client),
      onOffline: (why) => reject(new Error(why)),
    });
  });

export const acts = {
  /** Joins `count` voters, each with a sealed ballot for the open question in its hand. */
  async join({ url, fingerprint, count }: Room & { count: number }) {
    const code = codeOf(fingerprint);
    let known: RoomState | undefined;
    const listener = await online({
      url,
      topics: [stateTopic(code)],
      onMessage: (_, bytes) => (known = seal.readState(bytes, fingerprint) ?? known),
    });
    const open = (): Ask | undefined => known?.asks.find((ask) => ask.open);
    while (open() === undefined) await sleep(20);
    const ask = open()!.id;
    const { sealKey } = known!;
    while (voters.length < count) {
      const batch = Array.from({ length: Math.min(AT_ONCE, count - voters.length) }, async (_, index) => {
        const token = randomBytes(16).toString('base64url');
        const value = (voters.length + index) % 2;
        const ballot = seal.seal({ ask, token, n: 1, value }, { code, sealKey });
        const client = await online({
          url,
          topics: [stateTopic(code), replyTopic(code, ballot.replyId)],
          onMessage: (topic, bytes) => {
            if (topic === stateTopic(code) || ballot.readReply(bytes)?.result !== 'counted') return;
            receipts = { count: receipts.count + 1, last: Date.now() };
          },
        });
        return { client, ballot };
      });
      voters.push(...(await Promise.all(batch)));
    }
    listener.close();
    return voters.length;
  },

  /** Sends the ballots, spread evenly over `window` ms; gives when it began. */
  async send({ fingerprint, window }: Room & { window: number }) {
    const topic = inTopic(codeOf(fingerprint));
    receipts = { count: 0, last: 0 };
    const start = Date.now();
    const sent = voters.map(async ({ client, ballot }, index) => {
      await sleep((index / voters.length) * window);
      await client.publish(topic, ballot.bytes, { qos: 1 });
    });
    await Promise.all(sent);
    return { start, acked: Date.now() - start };
  },

  async receipts() {
    const until = Date.now() + 20_000;
    while (receipts.count < voters.length && Date.now() < until) await sleep(20);
    return receipts;
  },

  /** Counts what arrives and does nothing else: the broker alone. */
  async count({ url, fingerprint, password }: Room & { password: string }) {
    counter = { client: undefined as unknown as MqttClient, count: 0, last: 0 };
    counter.client = await online({
      url,
      username: 'facilitator',
      password,
      topics: [inTopic(codeOf(fingerprint))],
      onMessage: (_, { length }) => {
        // hellos are shorter
        if (length < 100) return;
        counter!.count += 1;
        counter!.last = Date.now();
      },
    });
  },

  async counted({ count }: { count: number }) {
    while (counter!.count < count) await sleep(20);
    return counter!.last;
  },

  async gather(options: Room & { count: number }) {
    team = gather(options);
  },

  /** Each of the team answers the open question, and has a receipt. */
  async vote() {
    while (!allAsked(team)) await sleep(10);
    team.forEach((phone, index) => phone.answer(index % 2));
    while (!allCounted(team)) await sleep(10);
  },

  async leave() {
    for (const { client } of voters) client.close();
    for (const phone of team) phone.close();
    counter?.client.close();
    voters = [];
    team = [];
  },
};
