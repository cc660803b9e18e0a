/** Servers on this machine to connect to: aedes, and one that answers whatever a test wants. */
import { Aedes, type AedesOptions } from 'aedes';
import type { AddressInfo } from 'node:net';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';

export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Cuts every line without a word, as a server does that loses its power. */
  stop(): Promise<void>;
}

/** Port 0 is any that is free. */
export async function serve(port: number, onSocket: (socket: WebSocket) => void): Promise<TestServer> {
  const server = new WebSocketServer({ port, host: '127.0.0.1', handleProtocols: () => 'mqtt' });
  server.on('connection', onSocket);
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const address = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${address.port}`,
    port: address.port,
    async stop() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface TestBroker extends TestServer {
  readonly aedes: Aedes;
}

export async function startBroker({ port = 0, ...options }: AedesOptions & { port?: number } = {}) {
  const aedes = await Aedes.createBroker(options);
  // what a cut line says is of no interest
  aedes.on('clientError', () => undefined);
  aedes.on('connectionError', () => undefined);
  const server = await serve(port, (socket) => {
    const stream = createWebSocketStream(socket);
    stream.on('error', () => undefined);
    aedes.handle(stream);
  });
  return {
    ...server,
    aedes,
    async stop() {
      await server.stop();
      await new Promise<void>((resolve) => aedes.close(resolve));
    },
  } satisfies TestBroker;
}
