/** What to do when a programme takes longer than it has: a few ways out, each with the choice that it comes down to. Pure. */
import type { SlidePart } from '../markdown/types.js';
import { makePlan, plannedMinutes, type Choice, type PlannedSlide } from './programme.js';

export interface WayOut {
  readonly kind: 'shorten' | 'leave-out' | 'extra' | 'both';
  /** What it is about, as the slides name it; empty where it is about the whole programme. */
  readonly title: string;
  /** Minutes: what the part then takes (`shorten`), what comes on top (`extra`), else what the whole then takes. */
  readonly minutes: number;
  /** What the facilitator then has chosen. */
  readonly changes: Partial<Choice>;
}

/** Neighbouring slides that are one thing to a team: an assignment may go over several slides. */
interface Item {
  readonly title: string;
  readonly minutes: number;
  readonly slides: readonly PlannedSlide[];
}

/** A part shortened to less than this share of its time is better left out. */
const LEAST_SHARE = 0.5;

/** People plan in steps of this many minutes. */
const STEP = 5;

/** The ways out, the mildest first; empty when the programme fits. */
export function waysOut(slides: readonly (readonly SlidePart[])[], choice: Choice): readonly WayOut[] {
  const plan = makePlan(slides, choice);
  const over = plan.minutes - plannedMinutes(choice);
  if (over <= 0) return [];
  const items = itemsOf(plan.slides);
  return [
    ...shorten(items, over, choice),
    ...leaveOut(items, over, choice, plan.minutes),
    extra(over, choice),
    ...(choice.programme === 'short' ? [both(slides, choice)] : []),
  ];
}

/** The longest part bears being shortened best. */
function shorten(items: readonly Item[], over: number, choice: Choice): readonly WayOut[] {
  const longest = [...items].sort((a, b) => b.minutes - a.minutes)[0];
  if (longest === undefined || longest.minutes - over < longest.minutes * LEAST_SHARE) return [];
  const minutes = Math.floor(longest.minutes - over);
  let before = 0;
  const shorter = Object.fromEntries(
    longest.slides.map((slide): [number, number] => {
      const from = Math.round((before * minutes) / longest.minutes);
      before += slide.minutes;
      return [slide.number, Math.round((before * minutes) / longest.minutes) - from];
    }),
  );
  return [
    {
      kind: 'shorten',
      title: longest.title,
      minutes,
      changes: { shorter: { ...choice.shorter, ...shorter } },
    },
  ];
}

/** The smallest part that makes the difference; the whole assignments are offered too, as they stand alone. */
function leaveOut(items: readonly Item[], over: number, choice: Choice, total: number): readonly WayOut[] {
  const enough = items.filter(({ minutes }) => minutes >= over).sort((a, b) => a.minutes - b.minutes);
  return enough.slice(0, 2).map(({ title, minutes, slides }) => ({
    kind: 'leave-out',
    title,
    minutes: total - minutes,
    changes: { leftOut: [...(choice.leftOut ?? []), ...slides.map(({ number }) => number)] },
  }));
}

function extra(over: number, choice: Choice): WayOut {
  const minutes = Math.ceil(over / STEP) * STEP;
  return { kind: 'extra', title: '', minutes, changes: { extra: (choice.extra ?? 0) + minutes } };
}

function both(slides: readonly (readonly SlidePart[])[], { type }: Choice): WayOut {
  const changes = { programme: 'both', leftOut: [], shorter: {}, extra: 0 } as const;
  return { kind: 'both', title: '', minutes: makePlan(slides, { type, ...changes }).minutes, changes };
}

function itemsOf(slides: readonly PlannedSlide[]): readonly Item[] {
  const items: Item[] = [];
  for (const slide of slides) {
    if (slide.minutes === 0) continue;
    // "Opdracht 1: aanpak in de klas", "Opdracht 1: stap 3"
    const title = /^\p{L}+ \d+(?=:)/u.exec(slide.title)?.[0] ?? slide.title;
    const last = items.at(-1);
    if (last?.title === title) {
      items[items.length - 1] = {
        title,
        minutes: last.minutes + slide.minutes,
        slides: [...last.slides, slide],
      };
    } else items.push({ title, minutes: slide.minutes, slides: [slide] });
  }
  return items;
}
