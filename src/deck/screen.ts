/** The black screen as a fact of the session: whichever window turns it black, the one on the wall is. */
import { isRecord } from '../document/deck.js';
import type { EventLog, LoggedEvent } from '../session/log.js';
import type { RevealDeck } from './reveal.js';

/** Id of its log in the session. */
export const SCREEN_LOG = 'deck/screen';

export const isBlack = (events: readonly LoggedEvent[]): boolean =>
  events.reduce(
    (black, { data }) => (isRecord(data) && typeof data.black === 'boolean' ? data.black : black),
    false,
  );

export const setBlack = (log: EventLog, black: boolean): void => {
  if (isBlack(log.events) !== black) log.append('screen', { black });
};

/** Turns this window black with the log, and the log with this window. */
export function followScreen(reveal: RevealDeck, log: EventLog): void {
  // who opens the deck wants to see it, also when it was left black
  setBlack(log, false);
  reveal.on('paused', () => setBlack(log, true));
  reveal.on('resumed', () => setBlack(log, false));
  log.subscribe(() => reveal.togglePause(isBlack(log.events)));
}
