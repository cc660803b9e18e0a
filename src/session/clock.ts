/** The session's clock: the time of day, made steady against somebody setting the computer's clock. */

/** What is more than the drift of two good clocks, in milliseconds. */
const JUMP = 1000;

/**
 * A clock in milliseconds since the epoch that never runs back while the page lives. It starts at `wall` (`Date.now`) and
 * goes on with `monotonic` (`performance.now`).
 *
 * - The computer's clock is put back: nothing is noticed.
 * - The laptop slept: most browsers stop `performance.now` meanwhile (High Resolution Time, §4 leaves it open), so what
 *   the wall clock gained on it, by more than a second, is taken to be time that passed.
 * - The computer's clock is put forward: a page can't tell that from sleep, so that time counts as passed too.
 * - After a reload only the wall clock is left. If it was put back meanwhile, a timer that ran keeps standing at what it
 *   had until that moment comes round again; if it was put forward, the difference counts as passed.
 */
export function steadyClock(wall: () => number, monotonic: () => number): () => number {
  let offset = wall() - monotonic();
  let last = offset;
  return () => {
    const steady = monotonic();
    const seen = wall() - steady;
    if (seen - last > JUMP) offset += seen - last;
    // small steps are followed too, or they would add up to a jump; they are not counted
    last = seen;
    return offset + steady;
  };
}
