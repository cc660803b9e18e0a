/** What only the window on the wall does, where people look on: it keeps awake, goes black, gives hints and warns before it closes. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { Preference } from '../session/preference.js';
import type { Session } from '../session/session.js';
import { comeBackFromBlack, markBlack } from './black.js';
import type { RunningDeck } from './deck.js';
import { hintOnce } from './hint.js';
import { BEGIN, hasBegun } from './pace.js';
import { startOnF5, stayAwake, warnBeforeLeaving } from './presenting.js';
import { followScreen, SCREEN_LOG } from './screen.js';
import { POSITION_LOG } from './state.js';

export interface WallOptions {
  readonly root: HTMLElement;
  readonly session: Session;
  /** Whether the hint for who never used the deck was of use. */
  readonly hinted: Preference;
}

export function presentOnWall(deck: RunningDeck, { root, session, hinted }: WallOptions): void {
  const { reveal, notice } = deck;
  comeBackFromBlack(root, () => reveal.togglePause(false));
  markBlack(reveal);
  followScreen(reveal, session.for(SCREEN_LOG));
  startOnF5();
  hintOnce(reveal, notice, hinted);
  keepTime(deck, session);
  deck.onLeave = warnBeforeLeaving(() => root.querySelectorAll<CountdownTimer>('countdown-timer'));
}

/** Notes when the facilitator begins; from then on the screen stays on. */
function keepTime({ reveal, stage }: RunningDeck, session: Session): void {
  const log = session.for(POSITION_LOG);
  const awake = stayAwake();
  if (hasBegun(log.events)) awake();
  // by the button, an arrow, a clicker, a swipe or the other window; before the step itself is noted
  reveal.on('beforeslidechange', () => {
    if (stage.editing || reveal.getCurrentSlide().dataset.panel !== 'start' || hasBegun(log.events)) return;
    log.append(BEGIN);
    awake();
  });
}
