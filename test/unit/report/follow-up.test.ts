/** The date of the follow-up, its calendar file and the mail. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateRemark,
  dutchDate,
  isDate,
  isHoliday,
  isSchoolDay,
  proposeDate,
} from '../../../src/report/follow-up.js';
import { calendarFile } from '../../../src/report/ics.js';
import { mailText } from '../../../src/report/mail.js';

describe('the proposed date', () => {
  it.each([
    // from Monday: two weeks later
    ['2026-11-23', '2026-12-07', true],
    // from Sunday: the Friday before
    ['2026-11-22', '2026-12-04', true],
    // two weeks after this Monday is Easter Monday, and the Friday before is Good Friday
    ['2027-03-15', '2027-03-25', true],
    // King's Day falls on a Sunday and is kept on Saturday the 26th
    ['2031-04-14', '2031-04-28', true],
    // two weeks later is in the Christmas holiday, which begins on Saturday the 19th
    ['2026-12-11', '2026-12-18', true],
    // it lasts until Sunday 3 January: no school day is left within two weeks
    ['2026-12-18', '2027-01-04', false],
    // Christmas Day is a Saturday itself
    ['2027-12-10', '2027-12-24', true],
    ['2027-12-27', '2028-01-10', true],
  ])('from %s is %s', (today, date, inTime) => {
    expect(proposeDate(today)).toEqual({ date, inTime });
  });

  it('is never in a weekend or on a holiday, on any day of twenty years', () => {
    const start = Date.UTC(2026, 0, 1);
    const wrong: string[] = [];
    for (let day = 0; day < 20 * 365; day += 1) {
      const today = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      const { date, inTime } = proposeDate(today);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const remark = inTime ? undefined : 'tooLate';
      if ([0, 6].includes(weekday) || isHoliday(date) || dateRemark(date, today) !== remark)
        wrong.push(today);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-15', '2026-05-25', '2027-03-29'])(
    'knows the holiday %s',
    (date) => expect(isHoliday(date)).toBe(true),
  );

  // the Saturday on which it began and the Sunday on which it ended, as the ministry had them (rijksoverheid.nl)
  it.each([
    ['2019-12-21', '2020-01-05'],
    ['2020-12-19', '2021-01-03'],
    ['2021-12-25', '2022-01-09'],
    ['2022-12-24', '2023-01-08'],
    ['2023-12-23', '2024-01-07'],
    ['2024-12-21', '2025-01-05'],
    ['2025-12-20', '2026-01-04'],
  ])('knows the Christmas holiday that began on %s', (first, last) => {
    const fridayBefore = addDays(first, -1);
    expect([fridayBefore, addDays(first, 2), addDays(last, -2), addDays(last, 1)].map(isSchoolDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('remarks on a date that somebody chose', () => {
    expect(dateRemark('2026-11-20', '2026-11-23')).toBe('past');
    expect(dateRemark('2026-11-28', '2026-11-23')).toBe('notSchoolDay');
    expect(dateRemark('2027-01-12', '2026-11-23')).toBe('tooLate');
  });

  it('counts days as the Netherlands does', () => {
    expect(dutchDate(Date.parse('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dutchDate(Date.parse('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', 'x', 5])('takes %s for no date', (value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('the calendar file', () => {
  const file = calendarFile({
    uid: '1@teamsessie',
    stamp: Date.parse('2026-11-22T18:00:00.123Z'),
    date: '2026-12-04',
    time: '15:30',
    minutes: 60,
    summary: `Terugkoppeling; ${'één, twee 🙂 '.repeat(12)}`,
    description: 'regel 1\nregel \\ 2',
  });
  const lines = file.split('\r\n');

  it('is one event at that time in the Netherlands, summer time told', () => {
    expect(lines).toContain('DTSTART;TZID=Europe/Amsterdam:20261204T153000');
    expect(lines).toContain('DTSTAMP:20261122T180000Z');
    expect(lines).toContain('DURATION:PT60M');
    expect(lines.indexOf('TZID:Europe/Amsterdam')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it.each([
    // the clocks go back on Sunday 25 October 2026 and forward on Sunday 28 March 2027
    ['2026-10-23', '13:30'],
    ['2026-10-26', '14:30'],
    ['2027-03-26', '14:30'],
    ['2027-03-29', '13:30'],
  ])('is read by another program as half past three on %s, which is %s in UTC', (date, utc) => {
    const summary = 'Terugkoppeling; één, twee 🙂 '.repeat(12);
    const text = calendarFile({
      uid: '1@teamsessie',
      stamp: Date.parse('2026-10-22T18:00:00.123Z'),
      date,
      time: '15:30',
      minutes: 60,
      summary,
      description: 'regel 1\nregel \\ 2',
    });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
    expect(zones.map(({ tzid }) => tzid)).toEqual(['Europe/Amsterdam']);
    const [event, ...others] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(others).toEqual([]);
    expect(event?.summary).toBe(summary);
    expect(event?.description).toBe('regel 1\nregel \\ 2');
    const offset = zones[0]!.utcOffset(event!.startDate);
    expect(event?.startDate.toString()).toBe(`${date}T15:30:00`);
    expect(new Date(Date.parse(`${date}T15:30:00Z`) - offset * 1000).toISOString()).toBe(
      `${date}T${utc}:00.000Z`,
    );
    expect(event?.endDate.subtractDate(event.startDate).toSeconds()).toBe(3600);
  });

  it('folds lines at 75 octets without breaking a letter, and escapes what means something', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n/);
    const whole = file.replaceAll('\r\n ', '');
    expect(whole).toContain(`SUMMARY:Terugkoppeling\\; ${'één\\, twee 🙂 '.repeat(12)}`);
    expect(whole).toContain('DESCRIPTION:regel 1\\nregel \\\\ 2');
  });
});

describe('the mail', () => {
  const step = {
    id: 'a',
    from: '',
    what: 'Eén meldpunt',
    who: '',
    when: 'januari',
    done: '',
    part: '',
  } as const;

  it('names the date, the steps and who is still missing', () => {
    const text = mailText([step], { date: '2026-12-04', time: '15:30' });
    expect(text).toContain('vrijdag 4 december 2026');
    expect(text).toContain('15:30');
    expect(text).toContain('1. Eén meldpunt (nog niemand, januari)');
    expect(text).toContain('Wil jij er een oppakken?');
  });

  it('says nothing of steps when there are none', () => {
    expect(mailText([], { date: '2026-12-04', time: '15:30' })).not.toContain('stappen die we');
  });
});
