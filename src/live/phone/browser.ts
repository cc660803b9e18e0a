/** What the browser may refuse: its storage, and a request for a file that may not be there. */
import type { Storage } from './storage.js';

/** How long the page waits for the server to say where the broker is. */
const PATIENCE = 5_000;

/** Where cookies are blocked, reading the property throws already. */
export function ownStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** What `live.json` beside the page says; undefined when there is none, or nobody answers. */
export async function readLive(): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch('live.json', { signal: stop.signal, cache: 'no-store' });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
