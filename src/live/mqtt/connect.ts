/** The MQTT client of rooms and phones: a line with the broker, and another one each time that it is lost. */
import { waitBefore, type BackoffTiming } from './backoff.js';
import type { ConnectMqtt, MqttClient, MqttOptions } from './client.js';
import { ConnectionLost, Line, type LineTiming } from './line.js';
import type { SocketConstructor } from './socket.js';

export { ConnectionLost, TopicRefused } from './line.js';

/** In milliseconds. */
export interface MqttTiming extends LineTiming, BackoffTiming {
  /** A connection that lasted so long was a good one: the next wait is the shortest again. */
  readonly steadyAfter: number;
}

export const TIMING: MqttTiming = {
  keepAlive: 30_000,
  answerWithin: 10_000,
  firstWait: 500,
  longestWait: 15_000,
  steadyAfter: 1_000,
};

/** What the client stands on; in the browser all of it is there. */
export interface MqttParts {
  /** `ws` in Node 20. */
  readonly WebSocket?: SocketConstructor;
  readonly timing?: Partial<MqttTiming>;
  /** Calls when the network or the page comes back; returns how to stop that. */
  readonly onWake?: (wake: () => void) => () => void;
}

export const connectMqtt: ConnectMqtt = (options) => mqttOver()(options);

export const mqttOver =
  ({ WebSocket, timing, onWake = watchPage }: MqttParts = {}): ConnectMqtt =>
  (options) =>
    new Client(options, WebSocket ?? globalThis.WebSocket, { ...TIMING, ...timing }, onWake);

class Client implements MqttClient {
  readonly #options: MqttOptions;
  readonly #Socket: SocketConstructor;
  readonly #timing: MqttTiming;
  readonly #topics: Set<string>;
  /**
   * The same for each connection of this page, so that the broker drops the one it thinks it still has, and says that one's
   * will before our next hello; new for each page, so that it names nobody.
   */
  readonly #clientId: string;
  readonly #stopWaking: () => void;
  #line: Line | undefined;
  #failures = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #steady: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(
    options: MqttOptions,
    Socket: SocketConstructor,
    timing: MqttTiming,
    onWake: (wake: () => void) => () => void,
  ) {
    this.#options = options;
    this.#Socket = Socket;
    this.#timing = timing;
    this.#topics = new Set(options.topics);
    this.#clientId = `ts${Array.from({ length: 20 }, () => letter(options.random())).join('')}`;
    this.#open();
    this.#stopWaking = onWake(() => this.#wake());
  }

  publish(
    topic: string,
    payload: Uint8Array,
    { qos = 0, retain = false }: { qos?: 0 | 1; retain?: boolean } = {},
  ): Promise<void> {
    return heard(this.#ready?.publish(topic, payload, qos, retain) ?? Promise.reject(new ConnectionLost()));
  }

  subscribe(topic: string): Promise<void> {
    if (!this.#isClosed) this.#topics.add(topic);
    return heard(this.#ready?.subscribe([topic]) ?? Promise.reject(new ConnectionLost()));
  }

  unsubscribe(topic: string): Promise<void> {
    this.#topics.delete(topic);
    return heard(this.#ready?.unsubscribe(topic) ?? Promise.resolve());
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopWaking();
    clearTimeout(this.#waiting);
    clearTimeout(this.#steady);
    this.#line?.close();
    this.#line = undefined;
  }

  get #ready(): Line | undefined {
    return this.#line?.isReady ? this.#line : undefined;
  }

  #open(): void {
    this.#waiting = undefined;
    const { url, username, password, will, onMessage, onOnline } = this.#options;
    this.#line = new Line({
      url,
      Socket: this.#Socket,
      timing: this.#timing,
      fields: { clientId: this.#clientId, username, password, will },
      topics: () => [...this.#topics],
      onMessage: (topic, payload) => safely(() => onMessage(topic, payload)),
      onReady: () => {
        this.#steady = setTimeout(() => (this.#failures = 0), this.#timing.steadyAfter);
        safely(onOnline);
      },
      onEnd: (why) => this.#ended(why),
    });
  }

  #ended(why: 'lost' | 'refused'): void {
    this.#line = undefined;
    clearTimeout(this.#steady);
    // who isn't welcome doesn't knock twice a second
    const wait = waitBefore(
      why === 'refused' ? Infinity : this.#failures,
      this.#options.random(),
      this.#timing,
    );
    this.#failures += 1;
    this.#waiting = setTimeout(() => this.#open(), wait);
    safely(() => this.#options.onOffline(why));
  }

  /** No time to lose: what waits is tried now, and what seems fine is asked whether it is. */
  #wake(): void {
    if (this.#waiting !== undefined) {
      clearTimeout(this.#waiting);
      this.#open();
    } else {
      this.#line?.probe();
    }
  }
}

/** The browser's own signs that the network or the page is back; in Node there are none. */
function watchPage(wake: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const look = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('online', wake);
    window.removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** A caller that doesn't wait for the answer needn't catch it either. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A mistake in who listens isn't the end of the connection. */
function safely(call: () => void): void {
  try {
    call();
  } catch (error) {
    console.error(error);
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const letter = (random: number): string => LETTERS.charAt(Math.floor(random * LETTERS.length));
