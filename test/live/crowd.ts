/** A room full of phones without a screen: the phone page's own session over real sockets, in Node. */
import { webcrypto } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { WebSocket } from 'ws';
import { mqttOver, type MqttTiming } from '../../src/live/mqtt/connect.js';
import type { SocketConstructor } from '../../src/live/mqtt/socket.js';
import { Session } from '../../src/live/phone/session.js';
import type { AskScreen, Screen } from '../../src/live/phone/screen.js';
import type { Ballot } from '../../src/live/protocol/messages.js';
import { phoneSeal } from '../../src/live/seal/phone.js';

const fill = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes);

export interface CrowdOptions {
  readonly url: string;
  readonly fingerprint: string;
  readonly count: number;
  readonly timing?: Partial<MqttTiming>;
  /** Where a phone's clock runs from; `Date.now` and timers by default. */
  readonly onScreen?: (index: number, screen: Screen) => void;
}

/** One phone; its line can be cut as a lift or a tunnel does. */
export class CrowdPhone {
  screen: Screen = { kind: 'connecting', slow: false };
  readonly #sockets = new Set<WebSocket>();
  readonly #session: Session;

  constructor({ url, fingerprint, timing, onScreen }: CrowdOptions, index: number) {
    const sockets = this.#sockets;
    class CutSocket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { perMessageDeflate: false });
        sockets.add(this);
        this.once('close', () => sockets.delete(this));
      }
    }
    this.#session = new Session(
      { url, fingerprint },
      {
        connect: mqttOver({
          WebSocket: CutSocket as unknown as SocketConstructor,
          ...(timing === undefined ? {} : { timing }),
        }),
        seal: phoneSeal(fill),
        sha256,
        fill,
        random: Math.random,
        now: Date.now,
        after: (ms, callback) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
        storage: undefined,
      },
      (screen) => {
        this.screen = screen;
        onScreen?.(index, screen);
      },
    );
  }

  get asks(): readonly AskScreen[] {
    return this.screen.kind === 'joined' ? this.screen.asks : [];
  }

  /** Answers the question that is open; false when there is none, or not in the first place. */
  answer(value: Ballot['value'], at = 0): boolean {
    const open = this.asks.filter(({ canAnswer }) => canAnswer)[at];
    if (open === undefined) return false;
    this.#session.answer(open.ask.id, value);
    return true;
  }

  /** The network drops, without a goodbye. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  close(): void {
    this.#session.close();
    this.cut();
  }
}

export const gather = (options: CrowdOptions): CrowdPhone[] =>
  Array.from({ length: options.count }, (_, index) => new CrowdPhone(options, index));

/** Whether every phone shows a question that can be answered. */
export const allAsked = (phones: readonly CrowdPhone[]): boolean =>
  phones.every(({ asks }) => asks.some(({ canAnswer }) => canAnswer));

/** Whether every phone has been told that its answer counts. */
export const allCounted = (phones: readonly CrowdPhone[]): boolean =>
  phones.every(({ asks }) => asks.some(({ standing }) => standing === 'counted'));
