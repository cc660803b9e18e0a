/** Ahead or behind: a fold of when each slide was shown over the plan's minutes. Pure: `now` is an argument. */
import type { SlidePart } from '../markdown/types.js';
import { nearest } from './clock-time.js';
import { partMinutes, type Choice } from './programme.js';

/** A stretch of the plan: a part with minutes of its own, and the parts around it that bring none. */
export interface Block {
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  /** Blocks with the same run follow each other without a break: a session, or the one meeting. */
  readonly run: number;
  /** Index of its first and its last part on the slide. */
  readonly from: number;
  readonly to: number;
}

/** A part came in sight; `number` is the slide's, 1-based, and `at` in milliseconds since the epoch. */
export interface Visit {
  readonly number: number;
  readonly part: number;
  readonly at: number;
}

export interface PaceFacts {
  readonly visits: readonly Visit[];
  /** When the facilitator last pressed the button to begin. */
  readonly begunAt: number | undefined;
  /** `HH:MM`, or empty. */
  readonly start: string;
  readonly start2: string;
  readonly now: number;
}

export interface SpentPart {
  readonly number: number;
  readonly title: string;
  readonly planned: number;
  /** Minutes, with a fraction. */
  readonly spent: number;
}

export interface Shortening {
  readonly number: number;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Times are in milliseconds since the epoch, lengths in minutes. */
export interface Pace {
  /** Whole minutes ahead of the plan; below nought is behind. */
  readonly ahead: number;
  readonly startedAt: number;
  readonly plannedEnd: number;
  /** The end when the rest takes what was planned for it. */
  readonly expectedEnd: number;
  readonly current: SpentPart;
  /** Every slide of this run that was shown, in the order of the deck. */
  readonly parts: readonly SpentPart[];
  /** What to shorten to end on time; empty when there is no need. */
  readonly proposal: readonly Shortening[];
  /** Minutes behind that the proposal can't make up. */
  readonly rest: number;
}

const MINUTE = 60_000;
/** Somebody who begins further from the time that was filled in is trying the deck out, or it is another day. */
const NEAR_START = 30 * MINUTE;
/** After this long nobody keeps time any more: the laptop was closed after the meeting. */
const FORGOTTEN = 6 * 60 * MINUTE;
/** Fewer minutes behind than this is nothing to act on. */
const WORTH_SHORTENING = 2;
/** A part this long bears being shortened, by at most this share. */
const LONG = 5;
const SHARE = 1 / 3;

export function blocksOf(slides: readonly (readonly SlidePart[])[], choice: Choice): readonly Block[] {
  let run = 0;
  return slides.flatMap((parts, index): readonly Block[] => {
    const session = parts.find((part) => part.session !== undefined)?.session;
    if (choice.programme === 'both') run = session ?? run;
    const blocks: Block[] = [];
    partMinutes(parts, index + 1, choice).forEach((minutes, part) => {
      if (minutes === 0) return;
      const before = blocks.at(-1);
      if (before !== undefined) blocks[blocks.length - 1] = { ...before, to: part - 1 };
      const title = parts[part]?.title ?? '';
      const from = before === undefined ? 0 : part;
      blocks.push({ number: index + 1, title, minutes, run, from, to: parts.length - 1 });
    });
    return blocks;
  });
}

/** Undefined before the beginning, and long after the end. */
export function paceOf(blocks: readonly Block[], facts: PaceFacts): Pace | undefined {
  const { begunAt, now } = facts;
  const seen = facts.visits.flatMap((visit) => {
    const block = blocks.find(
      ({ number, from, to }) => number === visit.number && visit.part >= from && visit.part <= to,
    );
    const since = begunAt === undefined || visit.at >= begunAt;
    return block !== undefined && since ? [{ ...visit, block }] : [];
  });
  const last = seen.at(-1);
  if (last === undefined) return undefined;

  const run = blocks.filter((block) => block.run === last.block.run);
  const mine = seen.filter(({ block }) => block.run === last.block.run);
  const startedAt = startOf(run[0] === blocks[0], mine[0]!.at, facts);
  // who shows the last part of all is done: what people linger over afterwards is not late
  const done = last.block === run.at(-1) && last.part === last.block.to && last.part > last.block.from;
  const until = done ? last.at : now;
  if (now - startedAt > FORGOTTEN) return undefined;

  const elapsed = (until - startedAt) / MINUTE;
  const index = run.indexOf(last.block);
  const before = sum(run.slice(0, index));
  const early = elapsed < 0 ? 0 : Math.max(0, before - elapsed);
  const late = Math.max(0, elapsed - before - last.block.minutes);
  const ahead = Math.trunc(early - late);
  const { proposal, rest } = shorten(run.slice(index + 1), -ahead);
  const plannedEnd = startedAt + sum(run) * MINUTE;
  const spent = spentOn(mine, until);
  return {
    ahead,
    startedAt,
    plannedEnd,
    expectedEnd: plannedEnd - ahead * MINUTE,
    current: {
      number: last.block.number,
      title: last.block.title,
      planned: last.block.minutes,
      spent: spent.get(last.block) ?? 0,
    },
    parts: bySlide(run, spent),
    proposal,
    rest,
  };
}

const sum = (blocks: readonly Block[]): number => blocks.reduce((total, { minutes }) => total + minutes, 0);

/** What was planned counts when it is near what happened; else a run starts when it does. */
function startOf(first: boolean, shownAt: number, { begunAt, start, start2 }: PaceFacts): number {
  const began = first ? (begunAt ?? shownAt) : shownAt;
  const planned = nearest(first ? start : start2, began);
  return planned !== undefined && Math.abs(planned - began) <= NEAR_START ? planned : began;
}

function spentOn(
  visits: readonly (Visit & { readonly block: Block })[],
  until: number,
): ReadonlyMap<Block, number> {
  const spent = new Map<Block, number>();
  visits.forEach(({ block, at }, index) => {
    const length = Math.max(0, (visits[index + 1]?.at ?? until) - at) / MINUTE;
    spent.set(block, (spent.get(block) ?? 0) + length);
  });
  return spent;
}

function bySlide(run: readonly Block[], spent: ReadonlyMap<Block, number>): readonly SpentPart[] {
  const slides = new Map<number, SpentPart>();
  for (const block of run) {
    const { number, title, minutes } = block;
    const before = slides.get(number) ?? { number, title, planned: 0, spent: 0 };
    slides.set(number, {
      ...before,
      planned: before.planned + minutes,
      spent: before.spent + (spent.get(block) ?? 0),
    });
  }
  return [...slides.values()].filter((slide) => slide.spent > 0);
}

/** Takes the time off the longest parts that are still to come. */
function shorten(
  coming: readonly Block[],
  behind: number,
): { readonly proposal: readonly Shortening[]; readonly rest: number } {
  if (behind < WORTH_SHORTENING) return { proposal: [], rest: 0 };
  let rest = behind;
  const proposal: Shortening[] = [];
  for (const { number, title, minutes } of [...coming].sort((a, b) => b.minutes - a.minutes)) {
    const off = Math.min(rest, Math.floor(minutes * SHARE));
    if (rest === 0 || minutes < LONG || off === 0) break;
    proposal.push({ number, title, from: minutes, to: minutes - off });
    rest -= off;
  }
  return { proposal, rest };
}
