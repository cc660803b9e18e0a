/**
 * The follow-up as a calendar file: one event, by RFC 5545. Written here and not by a library: those that fold lines and
 * escape text as the standard asks weigh 7 KB (ts-ics) or bring a validator (ics), for the twenty lines below.
 */

export interface CalendarEvent {
  readonly uid: string;
  /** When the file was made, in milliseconds since the epoch. */
  readonly stamp: number;
  /** `2026-12-04`. */
  readonly date: string;
  /** `15:30`, on the clock in the Netherlands. */
  readonly time: string;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
}

/** The rules of the European Union (Directive 2000/84/EC), as tzdata has them for Europe/Amsterdam. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** TEXT, §3.3.11. */
const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Content lines of at most 75 octets, §3.1, never cut within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

export function calendarFile(event: CalendarEvent): string {
  const { uid, stamp, date, time, minutes, summary, description } = event;
  const start = `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const made = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//teamsessie//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIME_ZONE,
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;TZID=Europe/Amsterdam:${start}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
