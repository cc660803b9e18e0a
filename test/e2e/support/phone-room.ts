/** A room for the phone page: the built page over http, a broker on the same port, and a facilitator without a screen. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Aedes } from 'aedes';
import { createWebSocketStream, WebSocket, WebSocketServer } from 'ws';
import { mqttOver } from '../../../src/live/mqtt/connect.js';
import type { MqttClient } from '../../../src/live/mqtt/client.js';
import { ConnectionLost } from '../../../src/live/mqtt/line.js';
import { codeOf } from '../../../src/live/protocol/join.js';
import { parseIncoming, type Ask, type Ballot, type Reply } from '../../../src/live/protocol/messages.js';
import { inTopic, replyTopic, stateTopic } from '../../../src/live/protocol/topics.js';
import { newRoom } from '../../../src/live/seal/facilitator.js';
import { MemoryKeyStore } from '../../../src/live/seal/key-store.js';
import { freePorts } from '../../live/free-ports.js';

export const PHONE_PAGE = fileURLToPath(new URL('../../../dist/telefoon.html', import.meta.url));

export interface PhoneRoom {
  readonly address: string;
  readonly fingerprint: string;
  /** What phones sent, in order. */
  readonly ballots: readonly Ballot[];
  /** How many said that they are there, less those who said goodbye. */
  present(): number;
  /** Says how each ballot is answered; undefined: not at all. */
  answerWith(reply: (ballot: Ballot) => Reply | undefined): void;
  ask(asks: readonly Ask[], again?: { epoch?: number; seq?: number }): Promise<void>;
  /** The bytes of a state of this room. */
  sign(asks: readonly Ask[]): Promise<Uint8Array>;
  /** Puts bytes where the state should be, as anybody can on a broker without access rules. */
  forge(bytes: Uint8Array): Promise<void>;
  stopBroker(): Promise<void>;
  startBroker(): Promise<void>;
  close(): Promise<void>;
}

export async function openPhoneRoom(): Promise<PhoneRoom> {
  const keys = await newRoom(new MemoryKeyStore());
  const code = codeOf(keys.fingerprint);
  const ballots: Ballot[] = [];
  let present = 0;
  let replyTo: (ballot: Ballot) => Reply | undefined = ({ n }) => ({ n, result: 'counted' });
  let [epoch, seq] = [1, 0];

  const [port] = (await freePorts(1)) as [number];
  let broker = await startServer(port);

  async function heard(payload: Uint8Array): Promise<void> {
    const message = parseIncoming(payload);
    if (message?.kind === 'hello') present += 1;
    if (message?.kind === 'gone') present -= 1;
    if (message?.kind !== 'sealed') return;
    const opened = await keys.open(message.enc, message.sealed);
    if (opened === undefined) return;
    ballots.push(opened.ballot);
    const reply = replyTo(opened.ballot);
    if (reply === undefined) return;
    const sealed = await opened.sealReply(reply);
    try {
      await facilitator.publish(replyTopic(code, opened.replyId), sealed, { qos: 1 });
    } catch (error) {
      // it went with the broker: a phone without an answer sends again
      if (!(error instanceof ConnectionLost)) throw error;
    }
  }

  const connect = mqttOver({ WebSocket: WebSocket, timing: { firstWait: 50, longestWait: 200 } });
  let online: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => (online = resolve));
  const facilitator: MqttClient = connect({
    url: `ws://127.0.0.1:${port}/mqtt`,
    topics: [inTopic(code)],
    onMessage: (_, payload) => void heard(payload),
    onOnline: () => online(),
    onOffline: () => undefined,
    random: () => 0,
  });
  await connected;

  const sign = (asks: readonly Ask[]) => keys.signState({ sealKey: keys.sealKey, epoch, seq, asks });
  const put = (bytes: Uint8Array) => facilitator.publish(stateTopic(code), bytes, { qos: 1, retain: true });

  return {
    address: `http://127.0.0.1:${port}/`,
    fingerprint: keys.fingerprint,
    ballots,
    present: () => present,
    answerWith: (reply) => void (replyTo = reply),
    async ask(asks, again = {}) {
      epoch = again.epoch ?? epoch;
      seq = again.seq ?? seq + 1;
      await put(await sign(asks));
    },
    sign,
    forge: put,
    stopBroker: () => broker.stop(),
    async startBroker() {
      broker = await startServer(port);
    },
    async close() {
      facilitator.close();
      await broker.stop();
    },
  };
}

async function startServer(port: number): Promise<{ server: Server; stop: () => Promise<void> }> {
  const page = await readFile(PHONE_PAGE);
  const aedes = await Aedes.createBroker();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else if (path === '/live.json') response.end(JSON.stringify({ broker: '/mqtt' }));
    else response.writeHead(404).end();
  });
  const sockets = new WebSocketServer({ server, path: '/mqtt' });
  sockets.on('connection', (socket) =>
    aedes.handle(createWebSocketStream(socket).on('error', () => undefined)),
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => aedes.close(() => resolve(undefined)));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
