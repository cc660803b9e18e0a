/** The broker in `npm run live`: aedes over WebSocket, with the access rules and limits of this folder. Keeps no log. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Aedes, type AedesOptions, type Client } from 'aedes';
import { WebSocketServer } from 'ws';
import { FACILITATOR, MAX_PACKET_BYTES, mayPublish, maySubscribe, type Role } from './access.js';
import { isLoopback } from './addresses.js';
import { SocketStream } from './socket-stream.js';

export interface BrokerLimits {
  readonly connections: number;
  /** Packets that a phone may send at once, and a second after that; it sends a few per question. */
  readonly burst: number;
  readonly perSecond: number;
  /** Topics that a phone may listen to at once. */
  readonly subscriptions: number;
}

const LIMITS: BrokerLimits = { connections: 6000, burst: 200, perSecond: 40, subscriptions: 200 };

export interface BrokerOptions {
  /** What the facilitator's page signs in with. */
  readonly password: string;
  /** In milliseconds. */
  readonly now: () => number;
  /** Somebody at this address has a connection that works. */
  readonly onClient: (address: string | undefined) => void;
  readonly limits?: Partial<BrokerLimits>;
}

export interface Broker {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const limits = { ...LIMITS, ...options.limits };
  /** Who signed in as such, by the name of the connection. */
  const facilitators = new Map<string, Client>();
  const aedes = await Aedes.createBroker({
    ...accessRules(options.password, limits, facilitators),
    connectTimeout: 10_000,
    drainTimeout: 20_000,
    maxTopicLevels: 6,
    // how many messages may wait for a slow phone before the others wait with it
    concurrency: 1000,
  });
  aedes.on('client', (client) => {
    if (roleOf(client) === 'facilitator') facilitators.set(client.id, client);
  });
  aedes.on('clientDisconnect', (client) => {
    if (facilitators.get(client.id) === client) facilitators.delete(client.id);
  });
  aedes.on('clientReady', (client) => options.onClient(streamOf(client).address));
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 2 * MAX_PACKET_BYTES,
    handleProtocols: (offered) => (offered.has('mqtt') ? 'mqtt' : false),
  });
  const socketLimits = {
    longest: MAX_PACKET_BYTES,
    burst: limits.burst,
    perSecond: limits.perSecond,
  };

  return {
    upgrade(request, socket, head) {
      const { remoteAddress } = request.socket;
      // a full house doesn't shut the facilitator out
      if (sockets.clients.size >= limits.connections && !isLoopback(remoteAddress)) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
        return;
      }
      // phones vanish without a word
      request.socket.setKeepAlive(true, 30_000);
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        aedes.handle(new SocketStream(webSocket, remoteAddress, socketLimits, options.now), request);
      });
    },

    async close() {
      await new Promise<void>((closed) => aedes.close(closed));
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function accessRules(
  password: string,
  limits: BrokerLimits,
  facilitators: ReadonlyMap<string, Client>,
): AedesOptions {
  return {
    preConnect(_, packet, done) {
      // nothing is kept for who is away: phones say again what they said
      packet.clean = true;
      done(null, packet.clientId.length <= 64);
    },

    authenticate(client, username, given, done) {
      const isFacilitator =
        username === FACILITATOR && given !== undefined && isEqual(given, Buffer.from(password));
      if (!isFacilitator && username !== undefined) {
        // MQTT 3.1.1, table 3.1: bad user name or password
        done(Object.assign(new Error('refused'), { returnCode: 4 }), false);
        return;
      }
      // a name that is in use moves to the newcomer, except the facilitator's
      if (!isFacilitator && facilitators.has(client.id)) {
        done(Object.assign(new Error('taken'), { returnCode: 2 }), false);
        return;
      }
      streamOf(client).isTrusted = isFacilitator;
      done(null, true);
    },

    authorizePublish(client, { topic, qos, retain, payload }, done) {
      const publication = { topic, qos, retain, length: payload.length };
      const isAllowed = client === null || mayPublish(roleOf(client), publication);
      // in 3.1.1 there is no other way to say no than to hang up
      done(isAllowed ? null : new Error('not allowed'));
    },

    authorizeSubscribe(client, subscription, done) {
      const { subscriptions } = client as unknown as { subscriptions: Record<string, unknown> };
      const role = roleOf(client);
      const isAllowed =
        maySubscribe(role, subscription.topic) &&
        (role === 'facilitator' || Object.keys(subscriptions).length < limits.subscriptions);
      done(null, isAllowed ? subscription : null);
    },
  };
}

const streamOf = (client: Client): SocketStream => client.conn as SocketStream;

const roleOf = (client: Client): Role => (streamOf(client).isTrusted ? 'facilitator' : 'phone');

const isEqual = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
