/**
 * How a phone finds the room and knows that it is the right one. A room is named by the fingerprint of the facilitator's
 * signing key, which travels in the part of the address behind the `#`: that part is never sent to a server.
 */
import { base32, isBase32 } from './bytes.js';

/** 130 bits of the key's SHA-256: nobody finds another key with the same ones. In the QR code. */
export const FINGERPRINT_LENGTH = 26;
/** Its first 40 bits, for who types: another key with these takes 2^40 tries, in the time that a poll is open. */
export const CODE_LENGTH = 8;

export interface JoinTarget {
  /** Whole, or only its first `CODE_LENGTH` characters when somebody typed the code. */
  readonly fingerprint: string;
  /** Address of the broker (`wss://…`); undefined means the page's own server. */
  readonly broker: string | undefined;
}

/** `hash` is the SHA-256 of the signing key as raw bytes (an uncompressed point, 65 bytes). */
export const fingerprintOf = (hash: Uint8Array): string => base32(hash, FINGERPRINT_LENGTH);

/** The room's name in its topics. */
export const codeOf = (fingerprint: string): string => fingerprint.slice(0, CODE_LENGTH);

/** The code as it is read from the wall: `abcd-efgh`. */
export const spokenCode = (fingerprint: string): string => codeOf(fingerprint).replace(/^(.{4})/, '$1-');

/** What stands in the QR code. `page` is the address of the phone page, without a `#`. */
export function joinLink(page: string, { fingerprint, broker }: JoinTarget): string {
  return `${page}#${fingerprint}${broker === undefined ? '' : `,${broker}`}`;
}

/** Reads `location.hash` or what somebody typed; undefined when it is no room. */
export function readJoin(text: string): JoinTarget | undefined {
  const [name = '', ...rest] = text.replace(/^#/, '').split(',');
  const fingerprint = name.toLowerCase().replaceAll(/[\s-]/g, '');
  if (!isBase32(fingerprint, FINGERPRINT_LENGTH) && !isBase32(fingerprint, CODE_LENGTH)) return undefined;
  const broker = rest.join(',');
  if (broker === '') return { fingerprint, broker: undefined };
  return /^wss?:\/\/[^\s'";]+$/.test(broker) ? { fingerprint, broker } : undefined;
}
