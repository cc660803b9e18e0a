/** An MQTT client that shares no code with ours: what it sees is what the broker really does. */
import { randomBytes } from 'node:crypto';
import mqtt, { type IConnackPacket, type ISubackPacket, type Packet } from 'mqtt-packet';
import { WebSocket, type RawData } from 'ws';

export interface TestClientOptions {
  readonly username?: string;
  readonly password?: string;
  readonly clientId?: string;
  readonly will?: { topic: string; payload: string };
  readonly headers?: Record<string, string>;
  readonly localAddress?: string;
}

export interface Received {
  readonly topic: string;
  readonly text: string;
  readonly retain: boolean;
}

export class TestClient {
  readonly received: Received[] = [];
  isClosed = false;
  readonly #socket: WebSocket;
  #nextId = 1;
  #waiting: (() => void)[] = [];
  #acks = new Map<number, Packet>();
  #connack: IConnackPacket | undefined;

  private constructor(url: string, options: TestClientOptions) {
    const { clientId, will, username, password, headers, localAddress } = options;
    this.#socket = new WebSocket(url, 'mqtt', { headers, localAddress, perMessageDeflate: false });
    const parser = mqtt.parser();
    parser.on('packet', (packet) => this.#take(packet));
    this.#socket.on('message', (data: RawData) => parser.parse(data as Buffer));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.isClosed = true;
      this.#wake();
    });
    this.#socket.on('open', () =>
      this.#send({
        cmd: 'connect',
        protocolId: 'MQTT',
        protocolVersion: 4,
        clean: true,
        clientId: clientId ?? `test-${randomBytes(6).toString('hex')}`,
        keepalive: 60,
        ...(will === undefined
          ? {}
          : { will: { ...will, payload: Buffer.from(will.payload), qos: 1, retain: false } }),
        ...(username === undefined ? {} : { username }),
        ...(password === undefined ? {} : { password: Buffer.from(password) }),
      }),
    );
  }

  /** Rejects when the broker doesn't want us, with its return code in the message. */
  static async connect(url: string, options: TestClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(url, options);
    await client.#until(() => client.#connack !== undefined || client.isClosed);
    const code = client.#connack?.returnCode;
    if (code !== 0) {
      client.#socket.terminate();
      throw new Error(`refused: ${code ?? 'closed'}`);
    }
    return client;
  }

  /** What the broker grants for each: 0, 1, 2, or 128 for no; 128 as well when it hangs up. */
  async subscribe(...topics: string[]): Promise<number[]> {
    const messageId = this.#nextId++;
    this.#send({
      cmd: 'subscribe',
      messageId,
      subscriptions: topics.map((topic) => ({ topic, qos: 1 as const })),
    });
    const packet = (await this.#ack(messageId)) as ISubackPacket | undefined;
    return packet === undefined ? topics.map(() => 128) : (packet.granted as number[]);
  }

  /**
   * Subscribes with QoS 1 to what may be read. A cluster that is choosing who keeps what says no for a moment; one that
   * really refuses goes on doing so, and then this rejects.
   */
  async follow(...topics: string[]): Promise<void> {
    const until = performance.now() + 45_000;
    for (;;) {
      const granted = await this.subscribe(...topics);
      if (granted.every((qos) => qos === 1)) return;
      if (this.isClosed || performance.now() > until) throw new Error(`not granted: ${granted.join()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** `hung-up` when the broker closes the connection for it. */
  async publish(topic: string, text: string | Buffer, retain = false): Promise<'acked' | 'hung-up'> {
    const messageId = this.#nextId++;
    this.#send({ cmd: 'publish', topic, payload: text, qos: 1, retain, dup: false, messageId });
    return (await this.#ack(messageId)) === undefined ? 'hung-up' : 'acked';
  }

  /** Waits for a message; what came before is looked through too. */
  async message(isIt: (message: Received) => boolean): Promise<Received> {
    await this.#until(() => this.received.some(isIt) || this.isClosed);
    const found = this.received.find(isIt);
    if (found === undefined) throw new Error('closed before it came');
    return found;
  }

  raw(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  closed(): Promise<void> {
    return this.#until(() => this.isClosed);
  }

  /** Says goodbye. */
  async end(): Promise<void> {
    if (!this.isClosed) this.#send({ cmd: 'disconnect' });
    this.#socket.close();
    await this.closed();
  }

  /** As when the network drops. */
  async drop(): Promise<void> {
    this.#socket.terminate();
    await this.closed();
  }

  async #ack(messageId: number): Promise<Packet | undefined> {
    await this.#until(() => this.#acks.has(messageId) || this.isClosed);
    return this.#acks.get(messageId);
  }

  #take(packet: Packet): void {
    if (packet.cmd === 'connack') this.#connack = packet;
    else if (packet.cmd === 'puback' || packet.cmd === 'suback') this.#acks.set(packet.messageId!, packet);
    else if (packet.cmd === 'publish') {
      const { topic, payload, retain, qos, messageId } = packet;
      this.received.push({ topic, text: payload.toString(), retain });
      if (qos === 1) this.#send({ cmd: 'puback', messageId: messageId! });
    }
    this.#wake();
  }

  #send(packet: Packet): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(mqtt.generate(packet));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((wake) => this.#waiting.push(wake));
  }
}
