/** Who is in which group, with which topic: sizes, names, shuffle and the fold. Seed and data are arguments. */
import type { LoggedEvent } from '../../src/session/log.js';

export interface Group {
  /** Names, or the numbers "1", "2"… of people in counting order when there are no names. */
  readonly members: readonly string[];
  readonly topics: readonly string[];
}

/** A division that was made: enough to make the same groups again in any window. */
export interface Split {
  readonly seed: number;
  readonly size: number;
  readonly count: number;
  /** As pasted; undefined where people are known by number. */
  readonly names: readonly string[] | undefined;
}

export interface Splitting {
  readonly names: readonly string[];
  readonly split: Split | undefined;
}

export const MOST_PEOPLE = 500;
export const SMALLEST_SIZE = 2;
const LONGEST_NAME = 80;

const SEPARATORS = /[\r\n\v\f\u0085\u2028\u2029\t,;|/•·]+/;
/** "1. ", "2) ", "- " and the like, as lists are pasted with. */
const LIST_MARK = /^(?:\d{1,3}[.)]\s*|[-–—*]\s+)/;
/** The address behind a name copied from a mail program. */
const ADDRESS = /<[^>]*>/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n\v\f\r])\p{Cc}/gu;

/**
 * The names in a pasted text, in order. Lines, tabs, commas, semicolons, bars, slashes and bullets all separate; a space
 * doesn't, as it stands inside names. Two people with the same name stay two people.
 */
export function parseNames(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(ADDRESS, '')
    .split(SEPARATORS)
    .map((part) => part.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(LIST_MARK, '').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name))
    .map((name) => name.slice(0, LONGEST_NAME));
}

/**
 * The sizes of the groups, largest first. They differ by at most one and come as near to `size` as they can; a group of
 * one or two comes out only where people asked for pairs, or where there are no more than two.
 */
export function groupSizes(count: number, size: number): number[] {
  if (count < 1 || size < 1) return [];
  const smallest = Math.min(3, size);
  const wanted = Math.max(1, Math.round(count / size));
  const groups = Math.max(1, Math.min(wanted, Math.floor(count / smallest)));
  const base = Math.floor(count / groups);
  return Array.from({ length: groups }, (_, index) => base + (index < count % groups ? 1 : 0));
}

/** Sizes with how often they come, in the same order: [4, 4, 3] → [[2, 4], [1, 3]]. */
export function tallySizes(sizes: readonly number[]): [times: number, size: number][] {
  const tally = new Map<number, number>();
  for (const size of sizes) tally.set(size, (tally.get(size) ?? 0) + 1);
  return [...tally].map(([size, times]) => [times, size]);
}

/**
 * Mulberry32 by Tommy Ettinger (2017), public domain: a 32-bit seed to numbers in [0, 1).
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates in Durstenfeld's form (CACM 7:7, 1964, Algorithm 235): every order is as likely as any other. */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const random = mulberry32(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[pick]] = [shuffled[pick]!, shuffled[last]!];
  }
  return shuffled;
}

/**
 * The members of each group. Names are shuffled with the seed. Numbers are dealt in turn, as people do when they count
 * off round the room: where they sit is the chance, so a shuffle would only contradict what is said aloud.
 */
export function divide({ seed, size, count, names }: Split): string[][] {
  const sizes = groupSizes(count, size);
  if (names === undefined) {
    return sizes.map((length, group) =>
      Array.from({ length }, (_, turn) => String(group + 1 + turn * sizes.length)),
    );
  }
  const people = shuffle(names, seed);
  return sizes.map((length) => people.splice(0, length));
}

/**
 * The topics of each group. With more groups than topics the topics are dealt again; with fewer, what is left over is
 * dealt on, so that every topic is somewhere.
 */
export function dealTopics(groups: number, topics: readonly string[]): string[][] {
  return Array.from({ length: groups }, (_, group) =>
    groups >= topics.length
      ? topics.slice(group % topics.length || 0).slice(0, 1)
      : topics.filter((_topic, index) => index % groups === group),
  );
}

const NOTHING: Splitting = { names: [], split: undefined };

/**
 * The state that follows from the events, oldest first; what it doesn't know it passes over. Names stand in events of
 * their own, so that an export leaves them out by leaving out one type; the groups then show numbers.
 */
export function foldGroups(events: readonly LoggedEvent[]): Splitting {
  return events.reduce((state: Splitting, event): Splitting => {
    const { type, data } = asRecord(event);
    const { names, seed, size, count } = asRecord(data);
    switch (type) {
      case 'names':
        return isNames(names) ? { ...state, names } : state;
      case 'split':
        if (
          !isWhole(seed, 0, 2 ** 32 - 1) ||
          !isWhole(size, SMALLEST_SIZE) ||
          !isWhole(count, 2, MOST_PEOPLE)
        ) {
          return state;
        }
        return {
          ...state,
          split: { seed, size, count, names: state.names.length === count ? state.names : undefined },
        };
      case 'reset':
        return { ...state, split: undefined };
      default:
        return state;
    }
  }, NOTHING);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isNames(names: unknown): names is string[] {
  return (
    Array.isArray(names) && names.length <= MOST_PEOPLE && names.every((name) => typeof name === 'string')
  );
}

export function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
