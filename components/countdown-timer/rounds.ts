/** How many rounds of how long there are, and the ways out when they don't fit in the planned time. Pure; times in seconds. */

import { MOST_ROUNDS } from './countdown.js';

/** Less time each, only so many groups, or two rooms at once. */
export type Way = 'shorter' | 'fewer' | 'rooms';

export interface Rounds {
  readonly rounds: number;
  /** The length of one round. */
  readonly seconds: number;
}

export interface WayOut extends Rounds {
  readonly way: Way;
}

/**
 * Which ways there are to fit `rounds` of `seconds` in `planned`; undefined when they fit already. A round is never cut to
 * less than a minute; in two rooms it is cut where half the rounds still don't fit.
 */
export function waysOut({ rounds, seconds }: Rounds, planned: number): readonly WayOut[] | undefined {
  if (rounds * seconds <= planned) return undefined;
  const each = Math.floor(planned / rounds / 60) * 60;
  const some = Math.floor(planned / seconds);
  const half = Math.ceil(rounds / 2);
  const inRoom = half * seconds <= planned ? seconds : Math.floor(planned / half / 60) * 60;
  return [
    ...(each >= 60 ? [{ way: 'shorter', rounds, seconds: each } as const] : []),
    ...(some >= 1 ? [{ way: 'fewer', rounds: some, seconds } as const] : []),
    ...(inRoom >= 60 ? [{ way: 'rooms', rounds: half, seconds: inRoom } as const] : []),
  ];
}

/** What is asked of a timer. */
export interface RoundsAsked {
  /** How many rounds the slide asks for. */
  readonly repeat: number | undefined;
  /** How many groups there are, where that is known: each has a round. */
  readonly groups: number | undefined;
  /** The length of a round; undefined where that is no time a timer can run. */
  readonly seconds: number | undefined;
  /** For all rounds together. */
  readonly planned: number | undefined;
}

export interface RoundsPlan {
  /** False where what was asked for is no number of rounds; the timer then does one. */
  readonly valid: boolean;
  readonly rounds: number;
  readonly seconds: number | undefined;
  /** What was asked for, where it doesn't fit, with the ways out of that; undefined where it fits. */
  readonly misfit: Misfit | undefined;
  /** The way out that was chosen. */
  readonly chosen: WayOut | undefined;
}

export interface Misfit {
  readonly asked: Rounds;
  readonly planned: number;
  readonly ways: readonly WayOut[];
}

/** A choice holds for as many rounds as there were when it was made; with more or fewer groups it is asked again. */
export interface Choice {
  readonly way: unknown;
  readonly rounds: number;
}

/** The rounds that come out of what was asked for and what was chosen. */
export function planRounds(
  { repeat, groups, seconds, planned }: RoundsAsked,
  choice: Choice | undefined,
): RoundsPlan {
  const count = groups === undefined ? (repeat ?? 1) : Math.min(groups, MOST_ROUNDS);
  const valid = Number.isInteger(count) && count >= 1 && count <= MOST_ROUNDS;
  const rounds = valid ? count : 1;
  const asked = { rounds, seconds: seconds ?? 0 };
  const ways = planned === undefined || rounds === 1 ? undefined : waysOut(asked, planned);
  const misfit = planned === undefined || ways === undefined ? undefined : { asked, planned, ways };
  const chosen = choice?.rounds === rounds ? ways?.find(({ way }) => way === choice.way) : undefined;
  return {
    valid,
    rounds: chosen?.rounds ?? rounds,
    seconds: chosen?.seconds ?? seconds,
    misfit,
    chosen,
  };
}
