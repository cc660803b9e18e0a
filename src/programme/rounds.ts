/** Do the presentations of all groups fit in the planned time, and if not: what can be done? Pure. */

export type WayOut = 'shorter' | 'fewer' | 'two-rooms';

/** How the rounds go: so many of them, of so many minutes. */
export interface Rounds {
  readonly repeat: number;
  readonly minutes: number;
}

export interface RoundsPlan extends Rounds {
  /** All rounds together, in minutes. */
  readonly total: number;
  readonly fits: boolean;
  /** What the rounds would be with each way out; empty when no way is needed. A way that can't help isn't there. */
  readonly ways: ReadonlyMap<WayOut, Rounds>;
}

/** `groups` present `minutes` each; `planned` minutes are there for it. */
export function planRounds(groups: number, minutes: number, planned: number): RoundsPlan {
  const total = groups * minutes;
  const fits = total <= planned;
  const ways = new Map<WayOut, Rounds>();
  if (!fits) {
    // in half minutes: a shorter turn than one minute is no presentation
    const shorter = Math.floor((2 * planned) / groups) / 2;
    if (shorter >= 1) ways.set('shorter', { repeat: groups, minutes: shorter });
    const fewer = Math.floor(planned / minutes);
    if (fewer >= 1) ways.set('fewer', { repeat: fewer, minutes });
    const half = Math.ceil(groups / 2);
    if (half * minutes <= planned) ways.set('two-rooms', { repeat: half, minutes });
  }
  return { repeat: groups, minutes, total, fits, ways };
}
