/**
 * Which names a request may be for. Otherwise a web page elsewhere could give its own name this computer's address, and
 * read what is meant for the facilitator (DNS rebinding).
 */
import { isIP } from 'node:net';

/** Reads `Host`; undefined when it is no `name:port`. */
export function hostName(header: string | undefined): string | undefined {
  const [, name] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return name?.toLowerCase();
}

/** `names` are this computer's own, and what `--host` says. */
export function isKnownHost(header: string | undefined, names: readonly string[]): boolean {
  const name = hostName(header);
  if (name === undefined) return false;
  // a number can't be given away by somebody's name server; and a computer may be reached by one that it doesn't know of
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true;
  const known = names.map((own) => own.toLowerCase());
  return name === 'localhost' || known.some((own) => name === own || name === `${own}.local`);
}

/** Under these names a page gets what is for the facilitator only. */
export const isLocalName = (header: string | undefined): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostName(header) ?? '');

/** A page of another site may not use the visitor's browser to reach the broker; programs send no `Origin`. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
