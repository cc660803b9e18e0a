/** `npm run live` as it is typed, and what comes to it from the network. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LiveOptions } from '../../src/live/server/arguments.js';
import type { LiveInfo } from '../../src/live/server/http.js';
import { startLive, type Running } from '../../src/live/server/main.js';
import { TestClient } from './mqtt-client.js';

/** A second loopback address stands for another device; macOS has only the one. */
const OTHER_DEVICE = '127.0.0.2';
const hasOther = process.platform !== 'darwin';

const DECK = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'; base-uri 'none'"><title>deck</title>`;

let root: string;
const running: Running[] = [];
const said: string[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'teamsessie-live-'));
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'dist/teamsessie.html'), DECK);
  writeFileSync(join(root, 'dist/telefoon.html'), '<title>phone</title>');
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
  said.length = 0;
});

const start = (options: LiveOptions = {}, brokerPassword?: string) =>
  startLive({ port: 0, ...options }, { root, brokerPassword, say: (text) => said.push(text) });

async function started(options: LiveOptions = {}, brokerPassword?: string): Promise<number> {
  const live = await start(options, brokerPassword);
  if ('problem' in live) throw new Error(live.problem);
  running.push(live);
  return Number(new URL(live.facilitator).port);
}

interface Asked {
  readonly from?: string;
  readonly headers?: Record<string, string>;
}

/** Sent as it stands: nothing tidies up the path first. */
function ask(port: number, path: string, { from, headers }: Asked = {}) {
  return new Promise<{ status: number; body: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const to = { host: '127.0.0.1', port, path, localAddress: from, agent: false, headers };
    get(to, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    }).on('error', reject);
  });
}

const info = async (port: number, asked?: Asked) =>
  JSON.parse((await ask(port, '/live.json', asked)).body) as LiveInfo;

describe('the pages', () => {
  it('are the phone page, the deck and nothing else', async () => {
    const port = await started();
    for (const path of ['/', '/?view=vote', '/teamsessie.html?view=vote', '/x/y?view=vote'])
      expect((await ask(port, path)).body).toContain('phone');
    expect((await ask(port, '/teamsessie.html')).body).toBe(
      DECK.replace("connect-src 'none'", `connect-src 'self' ws://127.0.0.1:${port}`),
    );
    for (const path of [
      '/secret.txt',
      '/../secret.txt',
      '/dist/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '/teamsessie.html/../../secret.txt',
      '/dist/teamsessie.html',
      '//secret.txt',
    ])
      expect(await ask(port, path)).toMatchObject({ status: 404, body: 'Deze pagina bestaat niet.' });
  });

  it('are kept nowhere, and tell nobody where their reader came from', async () => {
    const { headers } = await ask(await started(), '/');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('are not given under another name', async () => {
    const port = await started({ host: 'school.example' });
    expect((await ask(port, '/live.json', { headers: { Host: 'evil.example' } })).status).toBe(421);
    expect((await ask(port, '/live.json', { headers: { Host: 'school.example' } })).status).toBe(200);
    const socket = TestClient.connect(`ws://127.0.0.1:${port}/mqtt`, { headers: { Host: 'evil.example' } });
    await expect(socket).rejects.toThrow('closed');
    const foreign = { headers: { Origin: 'https://evil.example' } };
    await expect(TestClient.connect(`ws://127.0.0.1:${port}/mqtt`, foreign)).rejects.toThrow('closed');
  });

  it('say clearly that one of them is missing', async () => {
    expect(await start({ deck: join(root, 'none.html') })).toMatchObject({
      problem: expect.stringContaining('none.html') as string,
    });
    expect(await start({ deck: join(root, 'secret.txt') })).toMatchObject({
      problem: expect.stringContaining('geen presentatie') as string,
    });
  });
});

describe('live.json', () => {
  it.runIf(hasOther)(
    'gives the password to pages on this computer only, and it opens the broker',
    async () => {
      const port = await started();
      expect((await info(port, { from: OTHER_DEVICE })).facilitator).toBeUndefined();
      const elsewhere: Record<string, string>[] = [
        { Host: `192.168.1.23:${port}` },
        { 'X-Forwarded-For': '10.0.0.9' },
        { 'Sec-Fetch-Site': 'cross-site' },
      ];
      for (const headers of elsewhere) expect((await info(port, { headers })).facilitator).toBeUndefined();
      const { facilitator, broker } = await info(port);
      const page = await TestClient.connect(`ws://127.0.0.1:${port}${broker}`, { ...facilitator });
      expect(await page.subscribe('teamsessie/aaaaaaaa/in')).toEqual([1]);
      await page.end();
      const other = await started();
      expect((await info(other)).facilitator?.password).not.toBe(facilitator?.password);
    },
  );

  it.runIf(hasOther)('says reached once another device has the page and a connection', async () => {
    const port = await started();
    await ask(port, '/');
    const own = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`);
    expect((await info(port)).reached).toBe(false);
    await ask(port, '/', { from: OTHER_DEVICE });
    expect((await info(port)).reached).toBe(false);
    const phone = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`, { localAddress: OTHER_DEVICE });
    // an answer comes after the broker has taken it in
    await phone.subscribe('teamsessie/aaaaaaaa/state');
    expect((await info(port)).reached).toBe(true);
    expect(said.at(-1)).toContain('Gelukt');
    await Promise.all([own.end(), phone.end()]);
  });

  it('names another broker, and runs none', async () => {
    const port = await started({ broker: 'wss://b.example/mqtt' }, 'a password');
    expect(await info(port)).toMatchObject({
      broker: 'wss://b.example/mqtt',
      facilitator: { username: 'facilitator', password: 'a password' },
    });
    expect((await ask(port, '/teamsessie.html')).body).toContain("connect-src 'self' wss://b.example/mqtt;");
    await expect(TestClient.connect(`ws://127.0.0.1:${port}/mqtt`)).rejects.toThrow('closed');
  });
});

describe('the port', () => {
  it('is not silently another when it was asked for and is taken', async () => {
    const port = await started();
    expect(await start({ port })).toMatchObject({
      problem: expect.stringMatching(`Poort ${port} is al bezet.*--port ${port + 1}`) as string,
    });
  });

  it('is the next one when none was asked for, and that is said', async () => {
    const first = await startLive({}, { root, brokerPassword: undefined, say: () => undefined });
    const second = await startLive({}, { root, brokerPassword: undefined, say: (text) => said.push(text) });
    if ('problem' in first || 'problem' in second) throw new Error('no port');
    running.push(first, second);
    expect(new URL(second.facilitator).port).not.toBe(new URL(first.facilitator).port);
    expect(said[0]).toContain('is al bezet');
  });
});

describe('as it is typed', () => {
  const children: ChildProcess[] = [];
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

  const type = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../src/live/server/live.mjs', import.meta.url)), ...args],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, CI: '1' },
      },
    );
    children.push(child);
    return child;
  };

  it('says in Dutch what it doesn’t understand', async () => {
    const child = type('--poort', '80');
    const [[error], [code]] = (await Promise.all([once(child.stderr, 'data'), once(child, 'exit')])) as [
      [Buffer],
      [number],
    ];
    expect([code, error.toString()]).toEqual([2, expect.stringContaining('De optie --poort bestaat niet.')]);
  });

  it('serves until Ctrl+C', { timeout: 120_000 }, async () => {
    const child = type('--port', '0');
    let out = '';
    for await (const chunk of child.stdout) {
      out += String(chunk);
      if (out.includes('Ctrl+C')) break;
    }
    const [, port] = /localhost:(\d+)\/teamsessie\.html/.exec(out)!;
    expect((await ask(Number(port), '/teamsessie.html')).body).toContain('teamsessie-deck');
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    expect((await exit)[0]).toBe(0);
  });
});

describe('junk', () => {
  const collect = async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    return process.memoryUsage().heapUsed;
  };

  /** Ends when the server has hung up. */
  const throwAway = async (port: number, bytes: Uint8Array, isWebSocket: boolean) => {
    if (!isWebSocket) {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.resume().end(bytes);
      await once(socket, 'close');
      return;
    }
    const client = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`);
    client.raw(bytes);
    await client.closed();
  };

  it('of 10,000 packets and connections breaks nothing and leaves nothing behind', async () => {
    const port = await started();
    const { facilitator } = await info(port);
    const page = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`, { ...facilitator });
    await page.subscribe('teamsessie/aaaaaaaa/in');
    const noise = (size: number, seed: number) =>
      Uint8Array.from({ length: size }, (_, at) => (Math.imul(at + 1, 2654435761 + seed) >>> 13) & 255);
    const wave = async (from: number, count: number, throws: (seed: number) => Promise<void>) => {
      for (let at = from; at < from + count; at += 50)
        await Promise.all(Array.from({ length: 50 }, (_, more) => throws(at + more)));
    };
    const connections = (count: number, seed: number) =>
      wave(seed, count, (at) => throwAway(port, noise(200, at), at % 2 === 0));

    await connections(500, 0);
    const before = await collect();
    await connections(2000, 1000);
    // one connection that floods; it is cut off, and comes again
    for (let flood = 0; flood < 8; flood += 1) {
      const client = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`);
      for (let at = 0; at < 1000; at += 1) void client.publish('teamsessie/aaaaaaaa/in', `junk ${at}`);
      await client.closed();
    }
    page.received.length = 0;
    expect((await collect()) - before).toBeLessThan(8_000_000);

    const voter = await TestClient.connect(`ws://127.0.0.1:${port}/mqtt`);
    await voter.publish('teamsessie/aaaaaaaa/in', 'vote');
    await page.message(({ text }) => text === 'vote');
    expect(page.isClosed).toBe(false);
    await Promise.all([voter.end(), page.end()]);
  });

  it('in long packets is cut off before it is all there', async () => {
    const port = await started();
    // a packet that says to be 200 MB, of which the first bytes come
    await throwAway(port, Uint8Array.of(0x30, 0x80, 0x84, 0xaf, 0x5f, 0, 1, 65), true);
  });
});
