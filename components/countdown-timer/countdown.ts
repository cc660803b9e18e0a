/** The time maths of a countdown: facts in, what there is to see out. No clock, no DOM: `now` is an argument. */
import type { LoggedEvent } from '../../src/session/log.js';

export type TimerState = 'idle' | 'running' | 'paused' | 'finished';

/** What has happened to one timer, as far as it matters for the present round. */
export interface Countdown {
  /** Which round this is, from 1. */
  readonly round: number;
  /** The length in seconds that the round was started with; undefined while it hasn't been started. */
  readonly length: number | undefined;
  /** Seconds added to (or taken off) the length by hand in this round. */
  readonly added: number;
  /** Milliseconds that have run before the present stretch. */
  readonly elapsed: number;
  /** When the present stretch began (milliseconds since the epoch); undefined while the clock stands still. */
  readonly since: number | undefined;
  /** Whether the sound is off; stays through rounds and resets. */
  readonly muted: boolean;
  /** The way out that was chosen for so many rounds; for another number of rounds it no longer counts. */
  readonly plan: { readonly way: unknown; readonly rounds: number } | undefined;
}

/** What a countdown looks like at one moment. All times are whole seconds, except `nextTick`. */
export interface Reading {
  readonly state: TimerState;
  /** Whether the clock runs: down while `running`, up while `finished`. */
  readonly counting: boolean;
  readonly duration: number;
  /** Rounded up, so that 0 is the end itself; never negative. */
  readonly remaining: number;
  readonly overtime: number;
  /** Milliseconds until another second shows; undefined while the clock stands still. */
  readonly nextTick: number | undefined;
}

export type Milestone = 'half' | 'minute' | 'end';

/** The longest time a timer can be set to, in seconds: ten hours, more than a school day. */
export const LONGEST = 10 * 60 * 60;
export const MOST_ROUNDS = 99;

/** A round that nothing has happened in yet. */
const FRESH = { length: undefined, added: 0, elapsed: 0, since: undefined } as const;
const NEW: Countdown = { ...FRESH, round: 1, muted: false, plan: undefined };

/** The state that follows from the events, oldest first. Events with an unknown type or shape are passed over. */
export function foldCountdown(events: readonly LoggedEvent[]): Countdown {
  return events.filter(isFact).reduce(applyEvent, NEW);
}

function isFact(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'at' in event && Number.isFinite(event.at);
}

function applyEvent(timer: Countdown, event: LoggedEvent): Countdown {
  switch (event.type) {
    case 'start': {
      const length = timer.length ?? numberIn(event.data, 'seconds');
      if (timer.since !== undefined || length === undefined || !(length > 0 && length <= LONGEST))
        return timer;
      return { ...timer, length, since: event.at };
    }
    case 'pause':
      if (timer.since === undefined) return timer;
      return { ...timer, elapsed: elapsedAt(timer, event.at), since: undefined };
    case 'add': {
      const seconds = numberIn(event.data, 'seconds');
      if (seconds === undefined) return timer;
      // whatever stands in the log, a timer is never longer than it can be set to
      return { ...timer, added: Math.min(LONGEST, Math.max(-LONGEST, timer.added + seconds)) };
    }
    case 'reset':
      return { ...timer, ...FRESH };
    case 'round': {
      const round = numberIn(event.data, 'round');
      const known = Number.isInteger(round) && round! >= 1 && round! <= MOST_ROUNDS;
      return known ? { ...timer, ...FRESH, round: round! } : timer;
    }
    case 'mute': {
      const on = field(event.data, 'on');
      return typeof on === 'boolean' ? { ...timer, muted: on } : timer;
    }
    case 'plan': {
      const rounds = numberIn(event.data, 'rounds');
      return { ...timer, plan: rounds === undefined ? undefined : { way: field(event.data, 'way'), rounds } };
    }
    default:
      return timer;
  }
}

function field(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
}

function numberIn(data: unknown, key: string): number | undefined {
  const value = field(data, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A system clock that was put back never gives a negative stretch: the time that ran before it is kept. */
function elapsedAt(timer: Countdown, now: number): number {
  return timer.elapsed + (timer.since === undefined ? 0 : Math.max(0, now - timer.since));
}

/** Reads the timer at `now` (milliseconds since the epoch). `planned` is the length in seconds when not yet started. */
export function read(timer: Countdown, planned: number, now: number): Reading {
  const duration = Math.max(0, (timer.length ?? planned) + timer.added);
  const elapsed = elapsedAt(timer, now);
  const left = duration * 1000 - elapsed;
  const counting = timer.since !== undefined;
  const started = timer.length !== undefined;
  const state = !started ? 'idle' : left <= 0 ? 'finished' : counting ? 'running' : 'paused';
  return {
    state,
    counting,
    duration,
    remaining: Math.max(0, Math.ceil(left / 1000)),
    overtime: Math.max(0, Math.floor(-left / 1000)),
    nextTick: counting ? untilNextSecond(left) : undefined,
  };
}

/** From `left` milliseconds (negative in overtime) to the moment that the number of seconds shown changes. */
function untilNextSecond(left: number): number {
  const part = ((left % 1000) + 1000) % 1000;
  return part === 0 ? 1000 : part;
}

/**
 * How many seconds really go on or off when `seconds` are asked for. In overtime a minute extra is a minute from now;
 * the time left never becomes negative, and a timer that hasn't started keeps at least a minute, or what it had.
 */
export function timeToAdd(reading: Reading, seconds: number): number {
  if (!Number.isFinite(seconds)) return 0;
  const { state, duration, remaining, overtime } = reading;
  if (seconds > 0) return Math.min(Math.round(seconds) + overtime, Math.max(0, LONGEST - duration));
  const least = state === 'idle' ? Math.min(60, remaining) : 0;
  return state === 'finished' ? 0 : -Math.min(Math.round(-seconds), Math.max(0, remaining - least));
}

/** The length in whole seconds for `minutes`, or undefined where that is no time a timer can run. */
export function secondsFrom(minutes: number | undefined): number | undefined {
  const seconds = Math.round((minutes ?? NaN) * 60);
  return seconds >= 1 && seconds <= LONGEST ? seconds : undefined;
}

/** A number as people write it in an attribute ("2.5", "2,5"); NaN where it is none, undefined where there is nothing. */
export function parseNumber(text: string | null): number | undefined {
  if (text === null) return undefined;
  return text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
}

/** "4:05"; minutes go on above 60, as on a kitchen timer. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * The last moment worth telling between two readings of the time left (seconds): the middle, one minute, the end.
 * A timer of two minutes or less doesn't tell both of the first two: they would all but coincide.
 */
export function milestonePassed(duration: number, before: number, after: number): Milestone | undefined {
  const passed = (mark: number): boolean => before > mark && after <= mark;
  if (passed(0)) return 'end';
  if (duration > 60 && passed(60)) return 'minute';
  if (duration !== 120 && passed(Math.floor(duration / 2)) && after > 0) return 'half';
  return undefined;
}

/**
 * What there is to tell of the time that passed between two readings. What is taken off by hand passes no middle and no
 * last minute; it can bring the end.
 */
export function milestoneBetween(before: Reading, after: Reading): Milestone | undefined {
  if (before.state === 'idle' || after.state === 'idle') return undefined;
  if (before.remaining > 0 && after.remaining === 0) return 'end';
  const taken = Math.min(0, after.duration - before.duration);
  return milestonePassed(after.duration, before.remaining + taken, after.remaining);
}

/** Where the shape has its divisions, as parts of the whole: every minute, or every five or thirty in a long time. */
export function divisions(duration: number): number[] {
  const step = duration <= 20 * 60 ? 60 : duration <= 100 * 60 ? 300 : 1800;
  const marks: number[] = [];
  for (let at = step; at < duration; at += step) marks.push(at / duration);
  return marks;
}
