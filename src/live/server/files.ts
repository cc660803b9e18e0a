/** The two pages that are served, read once. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { liveServer as t } from '../../strings/nl.js';

export interface Files {
  /** The deck, with only the directive of where it may connect to changed. */
  deck(connect: string): string;
  /** Undefined when it isn't there. */
  readonly phone: { readonly plain: Buffer; readonly zipped: Buffer } | undefined;
}

export async function readFiles(
  root: string,
  deck: string | undefined,
): Promise<Files | { readonly problem: string }> {
  const path = deck === undefined ? join(root, 'dist/teamsessie.html') : resolve(deck);
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) return { problem: t.noDeck(path) };
  const parts = aroundConnectSource(source);
  if (parts === undefined) return { problem: t.notADeck(path) };
  const plain = await readFile(join(root, 'dist/telefoon.html')).catch(() => undefined);
  return {
    deck: (connect) => parts.before + connectSources(parts.sources, connect) + parts.after,
    phone: plain === undefined ? undefined : { plain, zipped: await promisify(gzip)(plain) },
  };
}

/** In the policy only: the same words stand in the deck's code, where they must stay as they are. */
export function aroundConnectSource(
  html: string,
): { before: string; sources: string; after: string } | undefined {
  const found = /<meta http-equiv="Content-Security-Policy"\s+content="[^"]*?connect-src ([^;"]*)/.exec(html);
  if (found === null) return undefined;
  const [whole, sources = ''] = found;
  const end = found.index + whole.length;
  return { before: html.slice(0, end - sources.length), sources, after: html.slice(end) };
}

/** The page's own server, `connect`, and the broker that the deck names itself. */
export const connectSources = (own: string, connect: string): string =>
  [...new Set(["'self'", connect, ...own.split(' ').filter((source) => source !== "'none'")])].join(' ');
