/** Where the phones and the facilitator meet: a broker in the file's settings, or the server that this page came from. */
import { isRecord, type DeckSettings } from '../../document/deck.js';
import type { Problem } from './facts.js';

export interface Connection {
  /** `ws://…` or `wss://…`. */
  readonly url: string;
  /** What phones need to be told of it; undefined where it is the server of their own page. */
  readonly broker: string | undefined;
  /** Addresses of the phone page, the likeliest first. */
  readonly pages: readonly string[];
  readonly login: { readonly username: string; readonly password: string } | undefined;
  /** Somebody may have to sign in: a broker that isn't ours. */
  readonly external: boolean;
  /** Whether another device has opened the phone page; undefined where nobody knows. */
  readonly reached: boolean | undefined;
}

export interface Surroundings {
  readonly settings: Pick<DeckSettings, 'broker' | 'phonePage'>;
  readonly location: Pick<Location, 'protocol' | 'host' | 'href'>;
  readonly fetch: typeof fetch;
}

export async function findConnection({
  settings: { broker, phonePage },
  location,
  fetch,
}: Surroundings): Promise<Connection | Problem> {
  if (broker !== '') {
    if (phonePage === '') return 'noPhonePage';
    const pages = [phonePage];
    return { url: broker, broker, pages, login: undefined, external: true, reached: undefined };
  }
  if (!location.protocol.startsWith('http')) return 'file';
  const info = await readInfo(fetch, location);
  if (info === undefined) return 'noServer';
  const pages = phonePage === '' ? info.phones : [phonePage, ...info.phones];
  if (pages.length === 0) return 'noAddress';
  const own = info.broker.startsWith('/');
  const socket = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
  return {
    url: own ? socket + info.broker : info.broker,
    broker: own ? undefined : info.broker,
    pages,
    login: info.facilitator,
    external: !own,
    reached: info.reached,
  };
}

/** Whether another device has got here by now. */
export async function isReached({ fetch, location }: Surroundings): Promise<boolean | undefined> {
  return (await readInfo(fetch, location))?.reached;
}

interface Info {
  readonly broker: string;
  readonly phones: readonly string[];
  readonly reached: boolean;
  readonly facilitator: Connection['login'];
}

async function readInfo(
  fetch: Surroundings['fetch'],
  location: Surroundings['location'],
): Promise<Info | undefined> {
  try {
    const answer = await fetch(new URL('live.json', location.href), { cache: 'no-store' });
    return answer.ok ? parseInfo(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** What the server says of itself; undefined when it isn't ours. */
export function parseInfo(json: unknown): Info | undefined {
  if (!isRecord(json)) return undefined;
  const { broker, phones, reached, facilitator } = json;
  if (typeof broker !== 'string' || !/^(\/|wss?:\/\/)[^\s'"]*$/.test(broker)) return undefined;
  if (!Array.isArray(phones)) return undefined;
  return {
    broker,
    phones: phones.filter((page): page is string => typeof page === 'string' && /^https?:\/\//.test(page)),
    reached: reached === true,
    facilitator: readLogin(facilitator),
  };
}

function readLogin(value: unknown): Connection['login'] {
  if (!isRecord(value)) return undefined;
  const { username, password } = value;
  return typeof username === 'string' && typeof password === 'string' ? { username, password } : undefined;
}
