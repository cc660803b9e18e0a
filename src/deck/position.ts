/** Remembers which slide is shown, and goes back to it after a reload or a crash. */
import type { EventLog } from '../session/log.js';
import type { RevealDeck } from './reveal.js';
import type { DeckPart } from './slides.js';
import type { Position } from './state.js';

/** Notes each change of slide or fragment in the log. */
export function keepPosition(reveal: RevealDeck, parts: readonly DeckPart[], log: EventLog): void {
  const keep = (): void => {
    // typed as numbers, but `f` is undefined on a slide without fragments
    const { h, v, f } = reveal.getIndices() as { h: number; v: number; f: number | undefined };
    const part = parts.find((candidate) => candidate.h === h && candidate.v === v);
    if (part === undefined) return;
    log.append('slide', { slide: part.slide, part: v, fragment: f ?? -1 } satisfies Position);
  };
  reveal.on('slidechanged', keep);
  reveal.on('fragmentshown', keep);
  reveal.on('fragmenthidden', keep);
}

/**
 * Goes to `position`; true when that wasn't where the deck stood already. A link to another slide wins: whoever opens
 * `#/12` wants slide 12.
 */
export function restorePosition(
  reveal: RevealDeck,
  parts: readonly DeckPart[],
  position: Position | undefined,
): boolean {
  if (position === undefined) return false;
  const part = parts.find(({ slide, v }) => slide === position.slide && v === position.part);
  if (part === undefined) return false;
  const { h, v } = reveal.getIndices();
  const same = part.h === h && part.v === v;
  const linked = /^#\/.*[^/]/.test(location.hash);
  if (linked && !same) return false;
  reveal.slide(part.h, part.v, position.fragment);
  return part.h > 0;
}
