/** When the team hears what was done with its words: a school day within two weeks. Pure; dates are `2026-12-04`. */

/** Whether this is a day that exists. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && toDate(time) === value;
}

const DAY = 86_400_000;
const WITHIN = 14;

const toTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string => toDate(toTime(date) + days * DAY);
export const daysBetween = (from: string, to: string): number => (toTime(to) - toTime(from)) / DAY;

/** The day in the Netherlands at this moment, in milliseconds since the epoch. */
export function dutchDate(at: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "vrijdag 4 december 2026". */
export const longDate = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'full' }).format(toTime(date));

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm in Meeus, Astronomical Algorithms (1991), ch. 8. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return toDate(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

/**
 * The Christmas holiday is the same for every school: two weeks from the Saturday on or before Christmas Day, as the
 * ministry has set it each year. The other school holidays differ by region and year, and a list here would soon be wrong.
 */
function isChristmasHoliday(date: string): boolean {
  // the first days of January belong to the Christmas of the year before
  const christmas = `${Number(date.slice(0, 4)) - (date.slice(5) < '02' ? 1 : 0)}-12-25`;
  const sinceStart = daysBetween(addDays(christmas, -((weekday(christmas) + 1) % 7)), date);
  return sinceStart >= 0 && sinceStart < 16;
}

/** Public holidays on which Dutch schools are closed, with the Friday after Ascension Day. */
export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const afterEaster = daysBetween(easter(year), date);
  const kingsDay = weekday(`${year}-04-27`) === 0 ? '04-26' : '04-27';
  return (
    ['01-01', kingsDay, '05-05', '12-25', '12-26'].includes(date.slice(5)) ||
    // Good Friday, Easter Monday, Ascension Day and the day after, Whit Monday
    [-2, 1, 39, 40, 50].includes(afterEaster)
  );
}

/** 0 is Sunday. */
const weekday = (date: string): number => new Date(toTime(date)).getUTCDay();

export const isSchoolDay = (date: string): boolean =>
  weekday(date) !== 0 && weekday(date) !== 6 && !isHoliday(date) && !isChristmasHoliday(date);

export interface Proposal {
  readonly date: string;
  /** False when there was no school day left within two weeks. */
  readonly inTime: boolean;
}

/** The last school day within two weeks: it leaves the small group the most time. */
export function proposeDate(today: string): Proposal {
  for (let days = WITHIN; days > 0; days -= 1) {
    if (isSchoolDay(addDays(today, days))) return { date: addDays(today, days), inTime: true };
  }
  let date = addDays(today, WITHIN + 1);
  while (!isSchoolDay(date)) date = addDays(date, 1);
  return { date, inTime: false };
}

/** What to say about a date that somebody chose; undefined when nothing. */
export function dateRemark(date: string, today: string): 'past' | 'tooLate' | 'notSchoolDay' | undefined {
  if (daysBetween(today, date) < 0) return 'past';
  if (!isSchoolDay(date)) return 'notSchoolDay';
  return daysBetween(today, date) > WITHIN ? 'tooLate' : undefined;
}
