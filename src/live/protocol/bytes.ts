/** Bytes as text and back. What can't be read is undefined: it came from outside. */

/** Without 0, 1, 8 and 9: nobody mistakes a letter for one of them (RFC 4648, section 6, in small letters). */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` characters; five bits each. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) {
    const bit = at * 5;
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += BASE32.charAt((two >> (11 - (bit & 7))) & 31);
  }
  return text;
}

export const isBase32 = (text: string, length: number): boolean =>
  text.length === length && /^[a-z2-7]*$/.test(text);

/** Base64 for addresses, without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** `length` is the number of bytes expected. */
export function fromBase64url(text: unknown, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Undefined when the bytes are no UTF-8, or no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
