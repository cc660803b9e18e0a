/** Light or dark, as the facilitator asked: kept with the session and the same in every window. */
import type { EventLog } from '../session/log.js';
import type { Preference } from '../session/preference.js';

export const SCHEME_LOG = 'deck/scheme';

export interface Scheme {
  toggle(): void;
}

/** Where `src/boot.ts` reads what the first paint has to be, before there is a session. */
export const SCHEME_KEY = 'teamsessie:scheme';

/**
 * Shows the scheme on `root`, now and after each change, and leaves it in `first` for the next first paint. Light unless
 * somebody asked for dark.
 */
export function keepScheme(root: HTMLElement, log: EventLog, first: Pick<Preference, 'write'>): Scheme {
  const isDark = (): boolean => log.events.at(-1)?.data === 'dark';
  const show = (): void => {
    if (isDark()) root.dataset.scheme = 'dark';
    else delete root.dataset.scheme;
    first.write(isDark() ? 'dark' : undefined);
  };
  show();
  log.subscribe(show);
  return { toggle: () => log.append('scheme', isDark() ? 'light' : 'dark') };
}
