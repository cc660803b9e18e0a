/** Dividing people so that who may not be together are not: the pairs, and a fair draw that honours them. */
import { deal, shuffle } from './groups.js';

/** Two people who may not be in one group, the lower number first. */
export type Pair = readonly [number, number];

/** How many draws before it looks hopeless and the best one is put right by swaps. */
const MOST_DRAWS = 60;
/** 2³² over the golden ratio: seeds far from each other, so that one draw tells nothing of the next. */
const STEP = 0x9e3779b9;

/** The groups, by number from 0, in which two people sit who may not; a group comes once for each such pair. */
export function clashes(groups: readonly (readonly number[])[], pairs: readonly Pair[]): number[] {
  const groupOf = seats(groups);
  return pairs.flatMap(([one, other]) => {
    const group = groupOf.get(one);
    return group !== undefined && group === groupOf.get(other) ? [group] : [];
  });
}

/**
 * Deals shuffled people over groups of these sizes. Draws are thrown away until one keeps every pair apart, so that each
 * such division is as likely as any other; where none comes, the best draw is put right by swaps as far as that goes.
 */
export function draw(
  people: readonly number[],
  sizes: readonly number[],
  pairs: readonly Pair[],
  seed: number,
): number[][] {
  const among = new Set(people);
  const relevant = pairs.filter((pair) => pair.every((person) => among.has(person)));
  let best = deal(shuffle(people, seed), sizes);
  let fewest = clashes(best, relevant).length;
  for (let turn = 1; turn < MOST_DRAWS && fewest > 0; turn++) {
    const groups = deal(shuffle(people, (seed + turn * STEP) >>> 0), sizes);
    const found = clashes(groups, relevant).length;
    if (found < fewest) [best, fewest] = [groups, found];
  }
  return fewest > 0 ? putRight(best, relevant) : best;
}

/** Swaps one of a pair with somebody elsewhere for as long as that leaves fewer together. */
function putRight(groups: number[][], pairs: readonly Pair[]): number[][] {
  const groupOf = seats(groups);
  const among = new Set(groups.flat());
  const partners = new Map<number, number[]>([...among].map((person) => [person, []]));
  for (const [one, other] of pairs) {
    partners.get(one)?.push(other);
    partners.get(other)?.push(one);
  }
  // How many of their partners somebody would meet in a group that `leaving` has left.
  const meets = (person: number, group: number | undefined, leaving: number): number =>
    partners.get(person)!.filter((each) => each !== leaving && groupOf.get(each) === group).length;
  const gain = (one: number, other: number): number => {
    const [from, to] = [groupOf.get(one), groupOf.get(other)];
    if (from === to) return 0;
    return meets(one, from, one) + meets(other, to, other) - meets(one, to, other) - meets(other, from, one);
  };
  let better = true;
  while (better) {
    better = false;
    for (const person of pairs.flat()) {
      if (meets(person, groupOf.get(person), person) === 0) continue;
      for (const other of among) {
        if (gain(person, other) <= 0) continue;
        const [from, to] = [groupOf.get(person)!, groupOf.get(other)!];
        groupOf.set(person, to).set(other, from);
        better = true;
      }
    }
  }
  return groups.map((_people, group) => [...among].filter((person) => groupOf.get(person) === group));
}

/** The groups with two people in each other's place. */
export function swapPeople(
  groups: readonly (readonly number[])[],
  first: number,
  second: number,
): number[][] {
  const other = (person: number): number => (person === first ? second : person === second ? first : person);
  return groups.map((people) => people.map(other));
}

/** The pairs that are still pairs when the list of names changes: by name, so that they move along with it. */
export function movePairs(
  pairs: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): Pair[] {
  if (pairs.length === 0) return [];
  const places = new Map<string, number>();
  for (const [place, key] of numbered(after).entries()) places.set(key, place);
  const keys = numbered(before);
  return pairs.flatMap(([one, other]): Pair[] => {
    const [first, second] = [places.get(keys[one] ?? ''), places.get(keys[other] ?? '')];
    return first === undefined || second === undefined ? [] : [pair(first, second)];
  });
}

export function pair(one: number, other: number): Pair {
  return one < other ? [one, other] : [other, one];
}

/** Names that come more than once told apart: "Anna", "Anna (2)". */
export function numbered(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

function seats(groups: readonly (readonly number[])[]): Map<number, number> {
  return new Map(
    groups.flatMap((people, group) => people.map((person): [number, number] => [person, group])),
  );
}
