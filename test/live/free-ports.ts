/** Ports for servers that are started a moment later, or again at the same place. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Below those that the system gives to a connection that goes out: there are thousands of these in the tests, and one that
 * got the port of a server that is down would keep it from coming back.
 */
const FROM = 20_000;
const TO = 32_000;

/** Held all at once, so that they differ, and let go before they are handed out. */
export async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  while (held.size < count) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (isFree) held.set(port, server);
  }
  await Promise.all([...held.values()].map((server) => once(server.close(), 'close')));
  return [...held.keys()];
}
