/** Times of day as people write them, `19:30`, and the minutes since midnight that they stand for. Pure. */

const DAY = 24 * 60;

export const isClockTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** What people type for a time (`19.30`, `1930`, `9:05`, `19 uur`) as `HH:MM`; undefined for what is no time. */
export function readClockTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:. ]?(\d{2}))?(?: ?u(?:ur)?)?$/.exec(text.trim());
  const time = `${found?.[1]?.padStart(2, '0')}:${found?.[2] ?? '00'}`;
  return isClockTime(time) ? time : undefined;
}

/** `19:30` → 1170; undefined for what is no time. */
export function toMinutes(time: string): number | undefined {
  if (!isClockTime(time)) return undefined;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** 1170 → `19:30`; goes on after midnight. */
export function clockTime(minutes: number): string {
  const within = ((Math.floor(minutes) % DAY) + DAY) % DAY;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** Local minutes since midnight of a moment in milliseconds since the epoch. */
export function minutesOfDay(at: number): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}

/** A moment in milliseconds since the epoch as local clocks show it: `19:30`. */
export const clockTimeAt = (at: number): string => clockTime(minutesOfDay(at));

/** The moment nearest to `at` at which local clocks show `time`, in milliseconds since the epoch. */
export function nearest(time: string, at: number): number | undefined {
  const minutes = toMinutes(time);
  if (minutes === undefined) return undefined;
  const days = [-1, 0, 1].map((offset) => {
    const date = new Date(at);
    date.setDate(date.getDate() + offset);
    return date.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0);
  });
  return days.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
}
