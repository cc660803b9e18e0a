/** The pace of this session, from the deck's own logs. Pure. */
import type { SlidePart } from '../markdown/types.js';
import { minutesOfDay, toMinutes } from '../programme/clock-time.js';
import type { PlanTimes } from '../programme/plan-html.js';
import { blocksOf, paceOf, type Pace, type Visit } from '../programme/pacing.js';
import type { LoggedEvent } from '../session/log.js';
import { readPosition, type SessionChoice } from './state.js';

/** Type of the event in the position log that says that the facilitator began. */
export const BEGIN = 'begin';

/** `names` are the slides' names in the order of the deck, as the position log has them. */
export function readPace(
  slides: readonly (readonly SlidePart[])[],
  names: readonly string[],
  choice: SessionChoice,
  events: readonly LoggedEvent[],
  now: number,
): Pace | undefined {
  const visits = events.flatMap(({ at, data }): Visit[] => {
    const position = readPosition(data);
    const number = position === undefined ? 0 : names.indexOf(position.slide) + 1;
    return position === undefined || number === 0 ? [] : [{ number, part: position.part, at }];
  });
  const { start, start2 } = choice;
  return paceOf(blocksOf(slides, choice), { visits, begunAt: begunAt(events), start, start2, now });
}

const begunAt = (events: readonly LoggedEvent[]): number | undefined =>
  events.findLast(({ type }) => type === BEGIN)?.at;

export const hasBegun = (events: readonly LoggedEvent[]): boolean => begunAt(events) !== undefined;

/** What the plan's clock times count from; undefined while nobody knows. */
export function planTimes(
  { start, start2 }: SessionChoice,
  events: readonly LoggedEvent[],
): PlanTimes | undefined {
  const begun = begunAt(events);
  const from = toMinutes(start) ?? (begun === undefined ? undefined : minutesOfDay(begun));
  return from === undefined ? undefined : { start: from, start2: toMinutes(start2) };
}
