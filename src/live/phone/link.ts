/** The phone's end of the line: hears states and receipts, sends ballots, and says that it is there. */
import type { ConnectMqtt, MqttClient } from '../mqtt/client.js';
import { codeOf } from '../protocol/join.js';
import {
  encodeIncoming,
  PRESENCE_BYTES,
  type Ballot,
  type Reply,
  type RoomState,
} from '../protocol/messages.js';
import { inTopic, replyTopic, stateTopic } from '../protocol/topics.js';
import type { PhoneSeal } from '../seal/types.js';
import { IncomingStates, type After } from './incoming-states.js';
import type { Connection } from './phone.js';
import { Receipts } from './receipts.js';

export interface LinkPorts {
  readonly connect: ConnectMqtt;
  readonly seal: PhoneSeal;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** Fills an array with chance fit for keys. */
  readonly fill: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  readonly random: () => number;
  readonly after: After;
}

export interface LinkEvents {
  connection(connection: Connection): void;
  /** `fingerprint` is the whole of it, though the code may be all that was typed. */
  state(room: RoomState, fingerprint: string): void;
  foreign(): void;
  reply(ask: string, reply: Reply): void;
}

export interface LinkTarget {
  readonly url: string;
  /** Whole, or the code only. */
  readonly fingerprint: string;
}

/** Over how long a room full of phones says again that it is there. */
const SPREAD = 1_000;

export class Link {
  private readonly code: string;
  private readonly states: IncomingStates;
  private readonly receipts = new Receipts();
  private readonly client: MqttClient;
  private readonly hello: Uint8Array;
  private readonly goodbye: Uint8Array;
  /** What the broker of this connection knows that this phone listens to. */
  private readonly subscribed = new Set<string>();
  private isOnline = false;
  private isClosed = false;
  private epoch: number | undefined;
  private callOff: (() => void) | undefined;

  constructor(
    target: LinkTarget,
    private readonly ports: LinkPorts,
    private readonly events: LinkEvents,
  ) {
    this.code = codeOf(target.fingerprint);
    this.states = new IncomingStates(target.fingerprint, ports, {
      state: (room, fingerprint) => this.heardState(room, fingerprint),
      foreign: () => events.foreign(),
    });
    // of this page only: one that is loaded again has another, of which the goodbye of this one says nothing
    const id = new Uint8Array(PRESENCE_BYTES);
    ports.fill(id);
    const hash = new Uint8Array(ports.sha256(id)).slice(0, PRESENCE_BYTES);
    this.hello = encodeIncoming({ kind: 'hello', hash });
    this.goodbye = encodeIncoming({ kind: 'gone', id });
    this.client = this.connect(target.url);
  }

  /** Sealed anew each time, so that nobody sees that it is the same vote. */
  async send(ballot: Ballot): Promise<void> {
    const room = this.states.latest;
    if (room === undefined) return;
    const sealed = this.ports.seal.seal(ballot, { code: this.code, sealKey: room.sealKey });
    const topic = replyTopic(this.code, sealed.replyId);
    this.receipts.expect(topic, ballot.ask, sealed);
    try {
      // first, or the answer passes by unheard
      if (!this.subscribed.has(topic)) await this.client.subscribe(topic);
      this.subscribed.add(topic);
      await this.client.publish(inTopic(this.code), sealed.bytes, { qos: 1 });
    } catch {
      // the line broke: it is sent again when there is one
    }
  }

  close(): void {
    this.isClosed = true;
    this.callOff?.();
    this.states.stop();
    // a line that is closed in good order has no last will
    if (this.isOnline)
      this.client.publish(inTopic(this.code), this.goodbye, { qos: 0 }).catch(() => undefined);
    this.client.close();
  }

  private connect(url: string): MqttClient {
    return this.ports.connect({
      url,
      topics: [stateTopic(this.code)],
      will: { topic: inTopic(this.code), payload: this.goodbye },
      random: this.ports.random,
      onMessage: (topic, bytes) => {
        if (!this.isClosed) this.heard(topic, bytes);
      },
      onOnline: () => {
        if (this.isClosed) return;
        this.isOnline = true;
        this.subscribed.clear();
        this.greet();
        this.events.connection('online');
      },
      onOffline: (why) => {
        if (this.isClosed) return;
        this.isOnline = false;
        this.events.connection(why === 'refused' ? 'refused' : 'offline');
      },
    });
  }

  private greet(): void {
    this.client.publish(inTopic(this.code), this.hello, { qos: 1 }).catch(() => undefined);
  }

  private heard(topic: string, bytes: Uint8Array): void {
    if (topic === stateTopic(this.code)) {
      this.states.take(bytes);
      return;
    }
    const receipt = this.receipts.read(topic, bytes);
    if (receipt !== undefined) this.events.reply(receipt.ask, receipt.reply);
  }

  private heardState(room: RoomState, fingerprint: string): void {
    for (const topic of this.receipts.keepOnly(room.asks.map(({ id }) => id))) {
      this.subscribed.delete(topic);
      this.client.unsubscribe(topic).catch(() => undefined);
    }
    // the facilitator's page was away and counts anew who is there; not all of us in the same moment
    const isBack = this.epoch !== undefined && room.epoch > this.epoch;
    this.epoch = room.epoch;
    if (isBack && this.isOnline) {
      this.callOff?.();
      this.callOff = this.ports.after(this.ports.random() * SPREAD, () => this.greet());
    }
    this.events.state(room, fingerprint);
  }
}
