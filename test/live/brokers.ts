/**
 * The three brokers that the tests run against, each on free ports, with the very configurations that are handed out:
 * only ports, paths, addresses and the password are put in.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBroker } from '../../src/live/server/broker.js';
import { findProgram } from '../brokers.mjs';
import { freePorts } from './free-ports.js';
import { TestClient } from './mqtt-client.js';

export interface RunningBroker {
  /** One for each node. */
  readonly urls: readonly string[];
  readonly password: string;
  stop(): Promise<void>;
}

export const PASSWORD = 'correct-horse-battery';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../src/live/brokers/${name}`, import.meta.url));

export const BROKERS = [
  { name: 'aedes', nodes: 1, isHere: true, start: startAedes },
  { name: 'mosquitto', nodes: 1, isHere: findProgram('mosquitto') !== undefined, start: startMosquitto },
  { name: 'nats', nodes: 3, isHere: findProgram('nats-server') !== undefined, start: startNats },
] as const;

/** The broker of `npm run live`, without the pages around it. */
export async function startAedes(): Promise<RunningBroker> {
  const broker = await startBroker({
    password: PASSWORD,
    now: () => performance.now(),
    onClient: () => undefined,
  });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => broker.upgrade(request, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    urls: [`ws://127.0.0.1:${(server.address() as AddressInfo).port}/mqtt`],
    password: PASSWORD,
    async stop() {
      await broker.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function startMosquitto(): Promise<RunningBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'teamsessie-mosquitto-'));
  const [plain, port] = await freePorts(2);
  const passwords = join(folder, 'mosquitto.passwords');
  execFileSync(findProgram('mosquitto_passwd')!, ['-b', '-c', passwords, 'facilitator', PASSWORD], {
    stdio: 'ignore',
  });
  copyFileSync(sample('mosquitto.acl'), join(folder, 'mosquitto.acl'));
  const config = replaced(readFileSync(sample('mosquitto.conf'), 'utf8'), [
    ['/etc/mosquitto/', `${folder}/`],
    ['listener 1883 127.0.0.1', `listener ${plain!} 127.0.0.1`],
    ['listener 9001', `listener ${port!} 127.0.0.1`],
  ]);
  writeFileSync(join(folder, 'mosquitto.conf'), `${config}\nuser ${userInfo().username}\n`);
  const program = run('mosquitto', ['-c', join(folder, 'mosquitto.conf')]);
  return ready([`ws://127.0.0.1:${port!}/mqtt`], [program], folder);
}

export async function startNats(): Promise<RunningBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'teamsessie-nats-'));
  const ports = await freePorts(12);
  const at = (node: number, which: number) => ports[(node - 1) * 4 + which]!;
  const nodes = [1, 2, 3];
  const programs = nodes.map((node) => {
    const own = join(folder, String(node));
    mkdirSync(own);
    const common = replaced(readFileSync(sample('nats-common.conf'), 'utf8'), [
      ['CHANGE-ME', PASSWORD],
      ['port: 1883', `port: ${at(node, 0)}`],
    ]);
    const config = replaced(readFileSync(sample(`nats-${node}.conf`), 'utf8'), [
      ['/var/lib/nats', own],
      ['127.0.0.1:4222', `127.0.0.1:${at(node, 1)}`],
      ['0.0.0.0:6222', `127.0.0.1:${at(node, 2)}`],
      ['host: 0.0.0.0', 'host: 127.0.0.1'],
      ['port: 8080', `port: ${at(node, 3)}`],
      ...nodes.map((other) => [`node-${other}.internal:6222`, `127.0.0.1:${at(other, 2)}`] as const),
    ]);
    writeFileSync(join(own, 'nats-common.conf'), common);
    writeFileSync(join(own, 'nats.conf'), config);
    return run('nats-server', ['-c', join(own, 'nats.conf')]);
  });
  return ready(
    nodes.map((node) => `ws://127.0.0.1:${at(node, 3)}/mqtt`),
    programs,
    folder,
  );
}

interface Program {
  readonly child: ChildProcess;
  /** What it said, for when it doesn't start. */
  output(): string;
}

function run(name: 'mosquitto' | 'nats-server', args: readonly string[]): Program {
  const child = spawn(findProgram(name)!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  }
  return { child, output: () => output };
}

/** Once a client of each node can sign in: then a cluster has found itself too. */
async function ready(
  urls: readonly string[],
  programs: readonly Program[],
  folder: string,
): Promise<RunningBroker> {
  const stop = async () => {
    await Promise.all(
      programs.map(async ({ child }) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  const until = performance.now() + 90_000;
  for (const url of urls) {
    for (;;) {
      try {
        const client = await TestClient.connect(url, { username: 'facilitator', password: PASSWORD });
        await client.end();
        break;
      } catch (error) {
        const fallen = programs.find(({ child }) => child.exitCode !== null);
        if (fallen !== undefined || performance.now() > until) {
          await stop();
          throw new Error((fallen ?? programs[0])?.output(), { cause: error });
        }
        // refused connections come back at once
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
  return { urls, password: PASSWORD, stop };
}

/** Every change must find its place: otherwise it isn't the sample that is tested. */
function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`${from} is not in the sample configuration`);
    return before.replaceAll(from, to);
  }, text);
}
