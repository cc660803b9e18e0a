/** The first time on this computer: how to go on. It leaves by itself, and never comes back once it was of use. */
import type { RevealDeck } from './reveal.js';
import type { SessionNotice } from './session-notice/session-notice.js';

/** Remembers one thing on this computer, beyond a session. */
export interface Once {
  readonly done: boolean;
  /** Never throws. */
  do(): void;
}

const SHOWN_FOR = 15_000;

/** Shows it after the first step into the deck. */
export function hintOnce(reveal: RevealDeck, notice: SessionNotice, once: Once): void {
  if (once.done) return;
  let steps = 0;
  let leave: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(leave);
    if (notice.notice?.kind === 'hint') notice.notice = undefined;
  };
  const follow = (): void => {
    steps++;
    if (steps === 1 && notice.notice === undefined) {
      notice.notice = { kind: 'hint' };
      leave = setTimeout(hide, SHOWN_FOR);
    } else if (steps > 1) {
      hide();
      once.do();
      reveal.off('slidechanged', follow);
    }
  };
  reveal.on('slidechanged', follow);
}
