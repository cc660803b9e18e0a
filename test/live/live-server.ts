/** `npm run live` as the tests and the bench start it: on any free port, saying nothing, with its own broker or another. */
import { fileURLToPath } from 'node:url';
import { startLive, type Running } from '../../src/live/server/main.js';
import { BROKERS } from './brokers.js';

export interface LiveServer extends Running {
  /** A broker elsewhere, one address for each of its nodes; empty with the server's own. */
  readonly nodes: readonly string[];
}

/** aedes is what `npm run live` brings itself. */
export async function startLiveOn(name: (typeof BROKERS)[number]['name'] = 'aedes'): Promise<LiveServer> {
  const broker =
    name === 'aedes' ? undefined : await BROKERS.find((candidate) => candidate.name === name)!.start();
  const server = await startLive(
    { port: 0, ...(broker === undefined ? {} : { broker: broker.urls[0]! }) },
    {
      root: fileURLToPath(new URL('../..', import.meta.url)),
      brokerPassword: broker?.password,
      say: () => undefined,
    },
  );
  if ('problem' in server) throw new Error(server.problem);
  return {
    ...server,
    nodes: broker?.urls ?? [],
    close: async () => {
      await server.close();
      await broker?.stop();
    },
  };
}
