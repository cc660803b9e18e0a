/** How long to wait before the next attempt. */

export interface BackoffTiming {
  /** In milliseconds. */
  readonly firstWait: number;
  readonly longestWait: number;
}

/**
 * Twice as long after each failed attempt, and somewhere between half of that and all of it: a thousand phones that lose the
 * broker at once don't come back at once. `random` from 0 up to 1.
 */
export function waitBefore(failures: number, random: number, timing: BackoffTiming): number {
  const whole = Math.min(timing.longestWait, timing.firstWait * 2 ** Math.min(failures, 30));
  return whole * (0.5 + random / 2);
}
