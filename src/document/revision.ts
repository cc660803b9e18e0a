/** The revision of a deck: the same contents give the same one, in the build and in the browser. */
import type { Deck } from './deck.js';

export async function revisionOf({ settings, slides }: Pick<Deck, 'settings' | 'slides'>): Promise<string> {
  const contents = new TextEncoder().encode(JSON.stringify([settings, slides]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', contents));
  return Array.from(hash.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
