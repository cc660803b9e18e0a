/** Light or dark, as the facilitator asked: kept with the session and the same in every window. */
import type { EventLog } from '../session/log.js';

export const SCHEME_LOG = 'deck/scheme';

export interface Scheme {
  toggle(): void;
}

/** Shows the scheme on `root`, now and after each change. Light unless somebody asked for dark. */
export function keepScheme(root: HTMLElement, log: EventLog): Scheme {
  const isDark = (): boolean => log.events.at(-1)?.data === 'dark';
  const show = (): void => {
    if (isDark()) root.dataset.scheme = 'dark';
    else delete root.dataset.scheme;
  };
  show();
  log.subscribe(show);
  return { toggle: () => log.append('scheme', isDark() ? 'light' : 'dark') };
}
