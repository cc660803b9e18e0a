/** Starts `npm run live`: puts its parts together, and says in Dutch what happens. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { liveServer as t } from '../../strings/nl.js';
import { FACILITATOR } from './access.js';
import { isThisComputer, lanAddresses, pageAddress } from './addresses.js';
import type { LiveOptions } from './arguments.js';
import { startBroker, type Broker } from './broker.js';
import { readFiles } from './files.js';
import { isKnownHost, isSameOrigin } from './hosts.js';
import { site, type LiveInfo } from './http.js';
import { listen } from './listen.js';
import { ReachWatch, type Reach } from './reach.js';
import { ask } from './self-test.js';

export { readArguments } from './arguments.js';

export interface Surroundings {
  /** Folder of the project, in which `dist/` is. */
  readonly root: string;
  /** What the facilitator signs in with at a broker elsewhere. */
  readonly brokerPassword: string | undefined;
  readonly say: (text: string) => void;
}

export interface Running {
  /** Address of the deck, to open on this computer. */
  readonly facilitator: string;
  readonly info: LiveInfo;
  close(): Promise<void>;
}

/** How often is looked whether this computer has other addresses: a hotspot was switched on, a cable pulled out. */
const LOOK_AGAIN_MS = 5000;
/** A phone that has the page has its connection well within this time. */
const CONNECT_MS = 15_000;

export async function startLive(
  { port, host, broker: elsewhere, deck }: LiveOptions,
  { root, brokerPassword, say }: Surroundings,
): Promise<Running | { readonly problem: string }> {
  const files = await readFiles(root, deck);
  if ('problem' in files) return files;

  let waiting: NodeJS.Timeout | undefined;
  const id = randomBytes(9).toString('base64url');
  const password = elsewhere === undefined ? randomBytes(24).toString('base64url') : brokerPassword;
  const reach = new ReachWatch((address) => !isThisComputer(address, networkInterfaces()), told());
  const broker =
    elsewhere === undefined
      ? await startBroker({
          password: password ?? '',
          now: () => performance.now(),
          onClient: (address) => reach.socket(address),
        })
      : undefined;

  const names = () => [hostname(), ...(host === undefined ? [] : [host])];
  let taken = 0;
  const phones = () => {
    const lan = lanAddresses(networkInterfaces());
    return (host === undefined ? lan : [host]).map((address) => pageAddress(address, taken));
  };
  const info = (isFacilitator: boolean): LiveInfo => ({
    broker: elsewhere ?? '/mqtt',
    phones: phones(),
    // a broker elsewhere is reached or not whatever this computer's network does
    reached: reach.seen.page && (reach.seen.socket || elsewhere !== undefined),
    ...(isFacilitator && password !== undefined ? { facilitator: { username: FACILITATOR, password } } : {}),
  });
  const handle = site({
    files,
    id,
    hosts: names,
    broker: elsewhere,
    info,
    onPhonePage: (address) => reach.page(address),
  });

  const listening = await listen({
    make: () => makeServer(handle, broker, names),
    port,
    address: isOwnAddress(host) ? host : undefined,
  });
  if ('code' in listening) {
    await broker?.close();
    return { problem: t.cantListen(listening.code, port) };
  }
  taken = listening.port;
  const local = pageAddress('localhost', taken);
  const close = async () => {
    clearInterval(looking);
    clearTimeout(waiting);
    for (const server of listening.servers) {
      server.close();
      server.closeAllConnections();
    }
    await broker?.close();
  };
  // where another program has the port on one of the addresses that `localhost` means, the browser would get that one
  const looking = setInterval(lookAgain, LOOK_AGAIN_MS);
  if ((await ask(local, id)) === 'another') {
    await close();
    return { problem: t.cantListen('EADDRINUSE', port ?? taken) };
  }

  if (listening.passedOver !== undefined) say(t.passedOver(listening.passedOver, taken));
  if (files.phone === undefined) say(t.noPhonePage);
  let shown = '';
  await showAddresses();
  return { facilitator: `${local}teamsessie.html`, info: info(true), close };

  async function showAddresses() {
    const addresses = phones();
    shown = addresses.join(' ');
    say(t.addresses(`${local}teamsessie.html`, addresses, elsewhere));
    const [first] = addresses;
    if (first !== undefined && (await ask(first, id)) !== 'ours') say(t.notAnswering(first));
  }

  function lookAgain() {
    if (taken !== 0 && phones().join(' ') !== shown) void showAddresses();
  }

  /** Says once that it works; and what is wrong when half of it does. */
  function told() {
    return ({ page, socket }: Reach) => {
      clearTimeout(waiting);
      if (page && (socket || elsewhere !== undefined)) say(t.reached);
      else if (page) waiting = setTimeout(() => say(t.noSocket), CONNECT_MS);
    };
  }
}

function makeServer(
  handle: ReturnType<typeof site>,
  broker: Broker | undefined,
  names: () => readonly string[],
): Server {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000 }, handle);
  server.maxConnections = 12_000;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const { host, origin } = request.headers;
    const isAsked = broker !== undefined && /^\/mqtt(\?|$)/.test(request.url ?? '');
    if (isAsked && isKnownHost(host, names()) && isSameOrigin(origin, host))
      broker.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${isAsked ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
  });
  return server;
}

const isOwnAddress = (host: string | undefined): boolean =>
  host !== undefined &&
  (host.startsWith('127.') ||
    Object.values(networkInterfaces()).some((infos) => infos?.some(({ address }) => address === host)));
