/** Who is in which group, with which topic: sizes, shuffle, dealing. Seed and data are arguments. */

import { groups as text } from '../../src/strings/nl.js';

export interface Group {
  /** Names, or the numbers "1", "2"… of people in counting order when there are no names. */
  readonly members: readonly string[];
  readonly topics: readonly string[];
}

export const MOST_PEOPLE = 500;
export const SMALLEST_SIZE = 2;

/**
 * The sizes of the groups, largest first. They differ by at most one. There are as many groups as go into the number of
 * people, rounded: ten people in groups of seven are one group of ten. A group of one or two comes out only where people
 * asked for pairs, or where there are no more than two.
 */
export function groupSizes(count: number, size: number): number[] {
  if (count < 1 || size < 1) return [];
  const smallest = Math.min(3, size);
  const wanted = Math.max(1, Math.round(count / size));
  const groups = Math.max(1, Math.min(wanted, Math.floor(count / smallest)));
  const base = Math.floor(count / groups);
  return Array.from({ length: groups }, (_, index) => base + (index < count % groups ? 1 : 0));
}

/** Sizes with how often they come, largest first: [4, 3, 4] → [[2, 4], [1, 3]]. */
export function tallySizes(sizes: readonly number[]): [times: number, size: number][] {
  const tally = new Map<number, number>();
  for (const size of sizes) tally.set(size, (tally.get(size) ?? 0) + 1);
  return [...tally].sort(([one], [other]) => other - one).map(([size, times]) => [times, size]);
}

/** "6 groepen van 4, 1 groep van 3". */
export function sizesOf(groups: readonly Group[]): string {
  return text.sizes(tallySizes(groups.map(({ members }) => members.length)));
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
 * People without names, by their place in counting order from 0: dealt in turn, as people do when they count off round
 * the room. Where they sit is the chance, so a shuffle would only contradict what is said aloud.
 */
export function countOff(sizes: readonly number[]): number[][] {
  return sizes.map((length, group) => Array.from({ length }, (_, turn) => group + turn * sizes.length));
}

/** Takes as many people as each size says, in order. */
export function deal(people: readonly number[], sizes: readonly number[]): number[][] {
  const waiting = [...people];
  return sizes.map((length) => waiting.splice(0, length));
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
