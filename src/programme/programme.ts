/** Which parts of the deck belong to the chosen programme, and how long they take. Pure: no DOM, no clock. */
import type { Programme, SchoolType } from '../document/deck.js';
import type { SlidePart } from '../markdown/types.js';

/** What the facilitator chose. */
export interface Choice {
  readonly programme: Programme;
  readonly type: SchoolType;
  /** Numbers of the slides that are left out. */
  readonly leftOut?: readonly number[];
  /** Slides that get fewer minutes than they bring, by number. */
  readonly shorter?: Readonly<Record<number, number>>;
  /** Minutes more than the programme usually has. */
  readonly extra?: number;
}

/** A planned slide: all parts of one numbered slide that the choice includes. */
export interface PlannedSlide {
  /** 1-based number, as in the draaiboek; it stays the same whatever the programme leaves out. */
  readonly number: number;
  readonly title: string;
  readonly session: number | undefined;
  readonly minutes: number;
  /** Name of the stretch that it is part of; undefined where the slides name none. */
  readonly chapter?: string | undefined;
}

export interface Plan {
  readonly slides: readonly PlannedSlide[];
  readonly minutes: number;
}

/** Planned length of one team session, in minutes (draaiboek: about 50). */
export const SESSION_MINUTES = 50;

/** The title and the programme: shown whatever is chosen, as it is there that the choice is made and seen. */
const OPENING_SLIDES = 2;

/**
 * Whether a part of slide `number` belongs to the programme. A part without a session belongs to every programme, one
 * without a school type to both types.
 */
function isPlanned(part: SlidePart, number: number, choice: Choice): boolean {
  if (part.hidden) return false;
  if (part.school !== undefined && part.school !== choice.type) return false;
  if (choice.leftOut?.includes(number) === true) return false;
  return (
    choice.programme === 'both' ||
    choice.programme === 'short' ||
    part.session === undefined ||
    String(part.session) === choice.programme
  );
}

/** Whether a part of slide `number` is shown. */
export const isShown = (part: SlidePart, number: number, choice: Choice): boolean =>
  (number <= OPENING_SLIDES && !part.hidden) || isPlanned(part, number, choice);

/** The programme with its minutes. `slides` are all slides of the deck in order, each with its parts. */
export function makePlan(slides: readonly (readonly SlidePart[])[], choice: Choice): Plan {
  let chapter: string | undefined;
  let session: number | undefined;
  const planned = slides.flatMap((parts, index): PlannedSlide[] => {
    const number = index + 1;
    // a slide that is left out may still begin a chapter; a chapter ends with its session
    if (parts[0]?.session !== session) chapter = undefined;
    session = parts[0]?.session;
    chapter = parts.find((part) => part.chapter !== undefined)?.chapter ?? chapter;
    const shown = parts.filter((part) => isPlanned(part, number, choice));
    const first = shown[0];
    if (first === undefined) return [];
    const minutes = partMinutes(parts, number, choice).reduce((sum, own) => sum + own, 0);
    return [{ number, title: first.title, session: first.session, minutes, chapter }];
  });
  return { slides: planned, minutes: planned.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/**
 * The minutes of each part of slide `number`, 0 for one that is not planned. A slide made shorter takes the time off all
 * its parts alike, in whole minutes that add up.
 */
export function partMinutes(parts: readonly SlidePart[], number: number, choice: Choice): readonly number[] {
  const own = parts.map((part) => (isPlanned(part, number, choice) ? part.minutes : 0));
  const total = own.reduce((sum, minutes) => sum + minutes, 0);
  const wanted = choice.shorter?.[number];
  if (wanted === undefined || wanted >= total) return own;
  let before = 0;
  return own.map((minutes) => {
    const from = Math.round((before * wanted) / total);
    before += minutes;
    return Math.round((before * wanted) / total) - from;
  });
}

/** The time that a programme has: a session each, or one meeting, and what was planned on top. */
export const plannedMinutes = ({ programme, extra = 0 }: Pick<Choice, 'programme' | 'extra'>): number =>
  (programme === 'both' ? 2 * SESSION_MINUTES : SESSION_MINUTES) + extra;
