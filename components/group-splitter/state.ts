/** What happened to the groups so far, as a fold over the log. Events speak of people by number, never by name. */
import type { LoggedEvent } from '../../src/session/log.js';
import { draw, movePairs, pair, swapPeople, type Pair } from './apart.js';
import { MOST_PEOPLE, SMALLEST_SIZE, countOff, groupSizes } from './groups.js';

/** The groups as they are now. People are numbered from 0, in the order of the names or of counting off. */
export interface Division {
  /** Names this way of making the groups: another one when they are made again. */
  readonly round: string;
  readonly size: number;
  /** How many people there are, with those who came later. */
  readonly count: number;
  /** By person; undefined where people are known by number. */
  readonly names: readonly string[] | undefined;
  /** The people of each group. */
  readonly groups: readonly (readonly number[])[];
  /** The groups, from 0, that stay as they are when the others are shuffled again. */
  readonly locked: readonly number[];
}

export interface Splitting {
  /** As pasted, with who came later. */
  readonly names: readonly string[];
  /** Who may not be together, by their places in `names`. Rules, not actions: undo leaves them. */
  readonly apart: readonly Pair[];
  /** Undefined while no groups have been made. */
  readonly division: Division | undefined;
  /** What there was before each action, oldest first. */
  readonly past: readonly Past[];
  /** How many places of each group were handed out, by the division's `round`. */
  readonly places: ReadonlyMap<string, HandedOut>;
}

/** What was handed out so far, and the event that says so. */
export interface HandedOut {
  readonly event: LoggedEvent;
  readonly given: readonly number[];
}

interface Past {
  readonly division: Division | undefined;
  /** The action that followed brought a name with it, that goes when the action is undone. */
  readonly joined: boolean;
}

const NOTHING: Splitting = { names: [], apart: [], division: undefined, past: [], places: new Map() };

/**
 * The state that follows from the events, oldest first; what it doesn't know it passes over. Names stand in events of
 * their own, so that an export leaves them out by leaving out one type; the groups then show numbers.
 */
export function foldGroups(events: readonly LoggedEvent[]): Splitting {
  return events.reduce(next, NOTHING);
}

function next(state: Splitting, event: LoggedEvent): Splitting {
  const { type, data: given } = asRecord(event);
  const data = asRecord(given);
  switch (type) {
    case 'names':
      return isNames(data.names) ? rename(state, data.names) : state;
    case 'apart':
    case 'together':
      return setApart(state, data, type === 'apart');
    case 'split':
      return act(state, split(state, data, event.at));
    case 'lock':
    case 'unlock':
      return act(state, setLock(state, data, type === 'lock'));
    case 'swap':
      return act(state, swap(state, data));
    case 'join':
      return join(state);
    case 'places':
      return handOut(state, data, event);
    case 'reset':
      return state.division ? { ...state, division: undefined, past: remember(state) } : state;
    case 'undo':
      return undo(state);
    default:
      return state;
  }
}

/** The state after an action; the same where the action was impossible. */
function act(state: Splitting, division: Division | undefined): Splitting {
  return division ? { ...state, division, past: remember(state) } : state;
}

function remember({ past, division }: Splitting, joined = false): Past[] {
  return [...past, { division, joined }];
}

function undo(state: Splitting): Splitting {
  const last = state.past.at(-1);
  if (!last) return state;
  // Names pasted since stay: only the name that came with this action goes.
  const { names, apart } =
    last.joined && isOf(state.division, state.names) ? rename(state, state.names.slice(0, -1)) : state;
  return { ...state, names, apart, division: last.division, past: state.past.slice(0, -1) };
}

function rename(state: Splitting, names: readonly string[]): Splitting {
  return { ...state, names, apart: movePairs(state.apart, state.names, names) };
}

function setApart(state: Splitting, { first, second }: Record<string, unknown>, on: boolean): Splitting {
  const last = state.names.length - 1;
  if (!isWhole(first, 0, last) || !isWhole(second, 0, last) || first === second) return state;
  const [one, other] = pair(first, second);
  const others = state.apart.filter((each) => each[0] !== one || each[1] !== other);
  return { ...state, apart: on ? [...others, [one, other]] : others };
}

function split(
  state: Splitting,
  { seed, size, count }: Record<string, unknown>,
  at: number,
): Division | undefined {
  if (!isWhole(seed, 0, 2 ** 32 - 1)) return undefined;
  if (!isWhole(size, SMALLEST_SIZE) || !isWhole(count, 2, MOST_PEOPLE)) return undefined;
  const { names, apart } = state;
  const round = `${seed.toString(36)}-${at.toString(36)}`;
  if (names.length !== count) {
    return { round, size, count, names: undefined, groups: countOff(groupSizes(count, size)), locked: [] };
  }
  const kept = shuffleUnlocked(state, seed);
  if (kept) return { ...kept, round, size };
  return {
    round,
    size,
    count,
    names,
    groups: draw([...names.keys()], groupSizes(count, size), apart, seed),
    locked: [],
  };
}

/** The groups with only those shuffled that aren't locked; undefined where none is, or where the people are others. */
function shuffleUnlocked({ division, names, apart }: Splitting, seed: number): Division | undefined {
  if (!division || division.locked.length === 0 || !isOf(division, names)) return undefined;
  const isFree = (_people: unknown, group: number): boolean => !division.locked.includes(group);
  const free = division.groups.filter(isFree);
  const people = free.flat().sort((one, other) => one - other);
  const sizes = free.map(({ length }) => length);
  const drawn = draw(people, sizes, apart, seed);
  const groups = division.groups.map((stays, group) => (isFree(stays, group) ? drawn.shift()! : stays));
  return { ...division, groups };
}

function handOut(state: Splitting, { round, given }: Record<string, unknown>, event: LoggedEvent): Splitting {
  if (typeof round !== 'string' || !Array.isArray(given) || given.length > MOST_PEOPLE) return state;
  if (!given.every((places) => isWhole(places, 0))) return state;
  return { ...state, places: new Map(state.places).set(round, { event, given }) };
}

/**
 * The group, from 0, of who comes next: the one with the most places left. When all are taken, the one that is least too
 * full; in a room everybody belongs somewhere.
 */
export function nextPlace({ groups }: Division, given: readonly number[]): number {
  const left = groups.map(({ length }, group) => length - (given[group] ?? 0));
  return left.indexOf(Math.max(...left));
}

/** Whether the groups are of these people. */
function isOf(division: Division | undefined, names: readonly string[]): boolean {
  return (
    division?.names?.length === names.length && names.every((name, place) => name === division.names?.[place])
  );
}

function setLock(
  { division }: Splitting,
  { group }: Record<string, unknown>,
  on: boolean,
): Division | undefined {
  if (!division || !isWhole(group, 0, division.groups.length - 1)) return undefined;
  if (division.locked.includes(group) === on) return undefined;
  const others = division.locked.filter((each) => each !== group);
  return { ...division, locked: on ? [...others, group] : others };
}

/** Two people from different groups take each other's place; not where one of those is locked. */
function swap({ division }: Splitting, { first, second }: Record<string, unknown>): Division | undefined {
  if (!division || !isWhole(first, 0) || !isWhole(second, 0)) return undefined;
  const from = division.groups.findIndex((people) => people.includes(first));
  const to = division.groups.findIndex((people) => people.includes(second));
  if (from < 0 || to < 0 || from === to || division.locked.includes(from) || division.locked.includes(to)) {
    return undefined;
  }
  return { ...division, groups: swapPeople(division.groups, first, second) };
}

/** Somebody came later. Their name, when there are names, was added at the end of the names just before. */
function join(state: Splitting): Splitting {
  const { division, names } = state;
  if (!division || division.count >= MOST_PEOPLE) return state;
  const joined = division.names !== undefined && names.length === division.count + 1;
  if (division.names && !joined) return state;
  const to = smallest(division);
  return {
    ...state,
    division: {
      ...division,
      count: division.count + 1,
      names: joined ? names : undefined,
      groups: division.groups.map((people, index) => (index === to ? [...people, division.count] : people)),
    },
    past: remember(state, joined),
  };
}

/**
 * The first of the smallest groups: without names that is also whose turn it is in counting off. A locked group stays as
 * it is, unless all are locked.
 */
function smallest({ groups, locked }: Division): number {
  const all = locked.length === groups.length;
  const sizes = groups.map(({ length }, group) => (all || !locked.includes(group) ? length : Infinity));
  return sizes.indexOf(Math.min(...sizes));
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isNames(names: unknown): names is string[] {
  return (
    Array.isArray(names) && names.length <= MOST_PEOPLE && names.every((name) => typeof name === 'string')
  );
}

/** Whether this is a whole number from `least` to `most`. */
export function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
