/** The date of the follow-up, its calendar file and the mail. */
import { describe, expect, it } from 'vitest';
import { dateRemark, dutchDate, isDate, isHoliday, proposeDate } from '../../../src/report/follow-up.js';
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
    // Christmas
    ['2026-12-11', '2026-12-24', true],
  ])('from %s is %s', (today, date, inTime) => {
    expect(proposeDate(today)).toEqual({ date, inTime });
  });

  it('is never in a weekend or on a holiday, on any day of twenty years', () => {
    const start = Date.UTC(2026, 0, 1);
    const wrong: string[] = [];
    for (let day = 0; day < 20 * 365; day += 1) {
      const today = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      const { date } = proposeDate(today);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      if ([0, 6].includes(weekday) || isHoliday(date) || dateRemark(date, today) !== undefined)
        wrong.push(today);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-15', '2026-05-25', '2027-03-29'])(
    'knows the holiday %s',
    (date) => expect(isHoliday(date)).toBe(true),
  );

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
