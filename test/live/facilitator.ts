/** The facilitator's room in Node: the deck's own counting, without a deck. */
import { webcrypto } from 'node:crypto';
import { WebSocket } from 'ws';
import { mqttOver } from '../../src/live/mqtt/connect.js';
import type { SocketConstructor } from '../../src/live/mqtt/socket.js';
import type { ConnectMqtt } from '../../src/live/mqtt/client.js';
import type { Ask } from '../../src/live/protocol/messages.js';
import { Room } from '../../src/live/room/room.js';
import { RoomStore } from '../../src/live/room/room-store.js';
import { newRoom } from '../../src/live/seal/facilitator.js';
import { MemoryKeyStore } from '../../src/live/seal/key-store.js';
import type { RoomKeys } from '../../src/live/seal/types.js';

/** Comes back quickly, so that a test doesn't wait for it. */
export const QUICK = { firstWait: 20, longestWait: 200, answerWithin: 2_000 };

export const quickMqtt: ConnectMqtt = mqttOver({
  WebSocket: WebSocket as unknown as SocketConstructor,
  timing: QUICK,
});

export class TestRoom {
  readonly totals = new Map<string, readonly number[]>();
  readonly texts: string[] = [];
  readonly room: Room;

  private constructor(
    readonly keys: RoomKeys,
    readonly kept: Map<string, string>,
    url: string,
    password: string | undefined,
    connect: ConnectMqtt,
  ) {
    this.room = new Room({
      keys,
      connect,
      line: { url, ...(password === undefined ? {} : { username: 'facilitator', password }) },
      store: new RoomStore({
        get: (key) => kept.get(key),
        set: (key, text) => (text === undefined ? kept.delete(key) : kept.set(key, text)),
      }),
      now: Date.now,
      random: Math.random,
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      hash: async (bytes) => new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes)),
      onChange: () => undefined,
      onTotals: (ask, totals) => this.totals.set(ask, totals),
      onTexts: (_, { added }) => this.texts.push(...added),
      onForms: () => undefined,
      place: () => undefined,
    });
  }

  static async open(url: string, password?: string, connect: ConnectMqtt = quickMqtt): Promise<TestRoom> {
    const keys = await newRoom(new MemoryKeyStore(), webcrypto as Crypto);
    return new TestRoom(keys, new Map(), url, password, connect);
  }

  /** The same room in a page that was loaded again: what it kept is all that it knows. */
  again(url: string, password?: string, connect: ConnectMqtt = quickMqtt): TestRoom {
    return new TestRoom(this.keys, this.kept, url, password, connect);
  }
}

export const choice = (id: string, open = true): Ask => ({
  id,
  kind: 'choice',
  question: 'Is er een protocol?',
  options: ['Ja', 'Nee', 'Weet ik niet'],
  max: 1,
  open,
});
