/** Remembers which slide is shown, goes back to it after a reload or a crash, and keeps two windows on the same one. */
import type { EventLog } from '../session/log.js';
import type { RevealDeck } from './reveal.js';
import type { DeckPart } from './slides.js';
import { lastPosition, type Position } from './state.js';

export interface PositionKeeper {
  /** Writes down where the deck is, where the log doesn't say so yet: a window that follows begins there. */
  keep(): void;
}

/**
 * Notes each change of slide or fragment in the log, and goes along with what another window noted there. Neither while
 * `away`: who edits goes through the slides for another reason.
 */
export function keepPosition(
  reveal: RevealDeck,
  parts: readonly DeckPart[],
  log: EventLog,
  away: () => boolean,
): PositionKeeper {
  let following = false;
  const here = (): Position | undefined => {
    // typed as numbers, but `f` is undefined on a slide without fragments
    const { h, v, f } = reveal.getIndices() as { h: number; v: number; f: number | undefined };
    const part = parts.find((candidate) => candidate.h === h && candidate.v === v);
    return part && { slide: part.slide, part: v, fragment: f ?? -1 };
  };
  const keep = (): void => {
    const position = here();
    if (following || away() || position === undefined || isSame(position, lastPosition(log.events))) return;
    log.append('slide', position);
  };
  const follow = (): void => {
    const position = lastPosition(log.events);
    // the log also tells when the facilitator began
    if (away() || isSame(here(), position) || (position === undefined && log.events.length > 0)) return;
    const part = position === undefined ? parts[0] : partAt(parts, position);
    if (part === undefined) return;
    following = true;
    reveal.slide(part.h, part.v, position?.fragment);
    following = false;
  };
  reveal.on('slidechanged', keep);
  reveal.on('fragmentshown', keep);
  reveal.on('fragmenthidden', keep);
  log.subscribe(follow);
  return { keep };
}

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.slide === other?.slide && one?.part === other?.part && one?.fragment === other?.fragment;

/** Undefined when the deck has no such part any more. */
export const partAt = (parts: readonly DeckPart[], position: Position | undefined): DeckPart | undefined =>
  parts.find(({ slide, v }) => slide === position?.slide && v === position.part);

/**
 * Goes to `position`; true when that wasn't where the deck stood already. A link to another slide wins: whoever opens
 * `#/12` wants slide 12.
 */
export function restorePosition(
  reveal: RevealDeck,
  parts: readonly DeckPart[],
  position: Position | undefined,
  linkWins = true,
): boolean {
  if (position === undefined) return false;
  const part = partAt(parts, position);
  if (part === undefined) return false;
  const { h, v } = reveal.getIndices();
  const same = part.h === h && part.v === v;
  const linked = /^#\/.*[^/]/.test(location.hash);
  if (linkWins && linked && !same) return false;
  reveal.slide(part.h, part.v, position.fragment);
  return part.h > 0;
}
