/** Answers requests: two pages and one small JSON, from memory. Whatever else is asked isn't there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { liveServer as t } from '../../strings/nl.js';
import { isLoopback } from './addresses.js';
import type { Files } from './files.js';
import { isKnownHost, isLocalName } from './hosts.js';

/** What `live.json` tells the deck. */
export interface LiveInfo {
  /** A path on this server, or the address of a broker elsewhere. */
  readonly broker: string;
  /** Where phones find their page, the likeliest first. */
  readonly phones: readonly string[];
  /** Whether another device has loaded the phone page and has a connection. */
  readonly reached: boolean;
  /** For pages on this computer only. */
  readonly facilitator?: { readonly username: string; readonly password: string };
}

export interface SiteOptions {
  readonly files: Files;
  /** This run of the server: the self-test knows itself by it. */
  readonly id: string;
  readonly hosts: () => readonly string[];
  /** Where the deck may connect to, apart from its own server. Undefined: the broker in this server. */
  readonly broker: string | undefined;
  readonly info: (isFacilitator: boolean) => LiveInfo;
  /** The phone page went to this address. */
  readonly onPhonePage: (address: string | undefined) => void;
}

export type Target = 'phone' | 'deck' | 'info' | 'nothing';

/** What is asked for. `url` is a path with a query, as in a request. */
export function targetOf(url: string): Target {
  const asked = `http://localhost${url}`;
  if (!url.startsWith('/') || !URL.canParse(asked)) return 'nothing';
  const { pathname, searchParams } = new URL(asked);
  if (searchParams.get('view') === 'vote') return 'phone';
  switch (pathname) {
    case '/':
    case '/telefoon.html':
      return 'phone';
    case '/teamsessie.html':
      return 'deck';
    case '/live.json':
      return 'info';
    default:
      return 'nothing';
  }
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** Made to be given to `http.createServer`. */
export function site(options: SiteOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const send = (status: number, type: string, body: string | Buffer, more: Record<string, string> = {}) =>
      void response
        .writeHead(status, {
          ...HEADERS,
          'X-Teamsessie': options.id,
          'Content-Type': type,
          'Content-Length': Buffer.byteLength(body),
          ...more,
        })
        .end(request.method === 'HEAD' ? undefined : body);

    if (!isKnownHost(request.headers.host, options.hosts())) {
      send(421, TEXT, t.otherHost);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, TEXT, t.onlyReading, { Allow: 'GET, HEAD' });
      return;
    }
    switch (targetOf(request.url ?? '')) {
      case 'phone':
        sendPhonePage();
        break;
      case 'deck':
        send(200, HTML, options.files.deck(options.broker ?? `ws://${request.headers.host ?? ''}`));
        break;
      case 'info':
        send(200, 'application/json', JSON.stringify(options.info(isFacilitators(request))));
        break;
      case 'nothing':
        send(404, TEXT, t.notFound);
    }

    function sendPhonePage() {
      const { phone } = options.files;
      if (phone === undefined) {
        send(503, TEXT, t.noPhonePage);
        return;
      }
      options.onPhonePage(request.socket.remoteAddress);
      const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      if (isZipped) send(200, HTML, phone.zipped, { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
      else send(200, HTML, phone.plain, { Vary: 'Accept-Encoding' });
    }
  };
}

/** From this computer, under its own name, by a page of this server, and not by way of a proxy on it. */
function isFacilitators({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'via'].some((name) => headers[name] !== undefined);
  const site = headers['sec-fetch-site'];
  const isOwnPage = site === undefined || site === 'same-origin' || site === 'none';
  return isLoopback(socket.remoteAddress) && isLocalName(headers.host) && isOwnPage && !isForwarded;
}
