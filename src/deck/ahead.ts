/** Lays out the next slide while nothing else happens, so that a slow laptop has less to do in the step to it. */
import type { RevealDeck } from './reveal.js';
import { whenIdle } from './idle.js';
import type { DeckPart } from './slides.js';

/** `shown`: whether a step goes to this part. */
export function layOutAhead(
  reveal: RevealDeck,
  parts: readonly DeckPart[],
  shown: (part: DeckPart) => boolean,
): void {
  const layOut = (): void => {
    const current = parts.findIndex(({ section }) => section === reveal.getCurrentSlide());
    const next = parts.find((part, index) => index > current && shown(part))?.section;
    if (next === undefined || reveal.isOverview()) return;
    const stack = next.parentElement?.closest('section');
    for (const section of [stack, next]) if (section) reveal.loadSlide(section);
  };
  const ask = (): void => {
    whenIdle(layOut);
  };
  ask();
  reveal.on('slidechanged', ask);
}
