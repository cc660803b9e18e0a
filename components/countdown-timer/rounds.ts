/** How many rounds of how long fit in the planned time, and the ways out when they don't. Pure; all times in seconds. */

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
 * less than a minute, and two rooms are offered only where they are enough.
 */
export function waysOut({ rounds, seconds }: Rounds, planned: number): readonly WayOut[] | undefined {
  if (rounds * seconds <= planned) return undefined;
  const each = Math.floor(planned / rounds / 60) * 60;
  const some = Math.floor(planned / seconds);
  const half = Math.ceil(rounds / 2);
  return [
    ...(each >= 60 ? [{ way: 'shorter', rounds, seconds: each } as const] : []),
    ...(some >= 1 ? [{ way: 'fewer', rounds: some, seconds } as const] : []),
    ...(half * seconds <= planned ? [{ way: 'rooms', rounds: half, seconds } as const] : []),
  ];
}
