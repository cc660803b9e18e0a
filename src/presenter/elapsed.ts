/** Since when this team session goes on, from the slides that were shown. Pure: the moments are in the log. */

/** A slide came in sight. */
export interface Visit {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Slides with the same run are given without a break: a team session, or the one meeting. */
  readonly run: number;
  /** The title slide, on which people wait for the start. */
  readonly opening: boolean;
}

const MINUTE = 60_000;
/** After this long without a step it is another meeting: the laptop was closed in between. */
const OTHER_MEETING = 180 * MINUTE;
/** Who waited this long on the title slide had been trying the deck out, and starts now. */
const WAITED = 10 * MINUTE;

/** The first step off the title slide into the run that was shown last; undefined before that. */
export function startedAt(visits: readonly Visit[]): number | undefined {
  const starts = new Map<number, number>();
  let before: Visit | undefined;
  let run: number | undefined;
  for (const visit of visits) {
    const gap = before === undefined ? 0 : visit.at - before.at;
    if (gap > OTHER_MEETING || (before?.opening === true && gap > WAITED)) starts.clear();
    before = visit;
    if (visit.opening) continue;
    run = visit.run;
    if (!starts.has(run)) starts.set(run, visit.at);
  }
  return run === undefined ? undefined : starts.get(run);
}
