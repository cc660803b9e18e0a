/** Which of several timers is worth a place on every slide. Pure: readings in, one of them out. */
import type { Reading } from '../../../components/countdown-timer/countdown.js';

/** So long after its end (seconds) a timer goes before others that still run: people haven't seen it yet. */
export const JUST_FINISHED = 60;
/** So long after its end (seconds) nobody is waiting for it any more, though nobody stopped it. */
export const FORGOTTEN = 15 * 60;

/** The one that ends first among those that run or are just finished; then one that is over but not stopped. */
export function pickTimer<Timer extends { readonly reading: Reading }>(
  timers: readonly Timer[],
): Timer | undefined {
  return timers
    .filter(({ reading }) => reading.counting && reading.overtime < FORGOTTEN)
    .sort((a, b) => urgency(a.reading) - urgency(b.reading))
    .at(0);
}

/** Lower is shown first. What is over for longer than a minute comes behind all that runs. */
function urgency({ state, remaining, overtime }: Reading): number {
  if (state !== 'finished') return remaining;
  return overtime <= JUST_FINISHED ? -overtime : Number.MAX_SAFE_INTEGER - FORGOTTEN + overtime;
}
