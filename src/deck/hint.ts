/** The first time on this computer: how to go on. It leaves by itself, and never comes back once it was of use. */
import type { Preference } from '../session/preference.js';
import { soon } from './idle.js';
import type { RevealDeck } from './reveal.js';
import type { SessionNotice } from './session-notice/session-notice.js';

const SHOWN_FOR = 15_000;

/** Shows it after the first step into the deck. */
export function hintOnce(reveal: RevealDeck, notice: SessionNotice, hinted: Preference): void {
  if (hinted.read() !== undefined) return;
  let steps = 0;
  let leave: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(leave);
    if (notice.notice?.kind === 'hint') notice.notice = undefined;
  };
  const follow = (): void => {
    steps++;
    // in a small window it would lie over the slide, and the arrows stand below it
    const room = !document.documentElement.classList.contains('reflow');
    if (steps === 1 && notice.notice === undefined && room) {
      soon(() => {
        if (steps === 1) notice.notice ??= { kind: 'hint' };
      });
      leave = setTimeout(hide, SHOWN_FOR);
    } else if (steps > 1) {
      hide();
      hinted.write('');
      reveal.off('slidechanged', follow);
    }
  };
  reveal.on('slidechanged', follow);
}
