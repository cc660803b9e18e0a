/** The plan as a table: one function for the build, which writes it into the slide, and for the running deck. */
import { escapeHtml } from '../document/escape.js';
import { plan as t } from '../strings/nl.js';
import { clockTime } from './clock-time.js';
import type { Plan, PlannedSlide } from './programme.js';

const bySession = (slides: readonly PlannedSlide[]): ReadonlyMap<number, readonly PlannedSlide[]> => {
  const sessions = new Map<number, PlannedSlide[]>();
  for (const slide of slides) {
    if (slide.session === undefined || slide.minutes === 0) continue;
    sessions.set(slide.session, [...(sessions.get(slide.session) ?? []), slide]);
  }
  return sessions;
};

/** When each session starts, in minutes since midnight: the first one shown, and one after it that has a time of its own. */
export interface PlanTimes {
  readonly start: number;
  readonly start2?: number | undefined;
}

/** What stands on one row: a chapter, or a slide that is part of none. */
interface Row {
  readonly title: string;
  readonly chapter: string | undefined;
  readonly minutes: number;
}

function rowsOf(slides: readonly PlannedSlide[]): readonly Row[] {
  const rows: Row[] = [];
  for (const { title, minutes, chapter } of slides) {
    const before = rows.at(-1);
    if (before !== undefined && chapter !== undefined && before.chapter === chapter) {
      rows[rows.length - 1] = { ...before, minutes: before.minutes + minutes };
    } else {
      rows.push({ title: chapter ?? title, chapter, minutes });
    }
  }
  return rows;
}

/** `--minutes` makes a row as high as it is long, and `main` is what takes most of the time: seen from the last row too. */
const rowHtml = ({ title, minutes }: Row, from: number | undefined, total: number): string =>
  [
    `<tr${minutes * 2 > total ? ' class="main"' : ''} style="--minutes:${minutes}">`,
    from === undefined ? '' : `<td class="time">${clockTime(from)}</td>`,
    `<th scope="row">${escapeHtml(title)}</th><td>${minutes}</td></tr>`,
  ].join('');

/** A table per team session; slides that take no time of their own are left out. Without `times` it names none. */
export function planHtml(plan: Plan, times?: PlanTimes): string {
  let now = times?.start;
  return [...bySession(plan.slides)]
    .map(([session, slides], index) => {
      const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0);
      if (index > 0 && now !== undefined) now = times?.start2 ?? now;
      const begin = now;
      const rows = rowsOf(slides).map((row) => {
        const from = now;
        if (now !== undefined) now += row.minutes;
        return rowHtml(row, from, minutes);
      });
      const span = begin === undefined ? '' : `, ${t.from(clockTime(begin), clockTime(begin + minutes))}`;
      return [
        `<table class="plan" data-session="${session}" style="--total:${minutes};--rows:${rows.length}"><caption>${t.session(session)}: ${t.duration(minutes)}${span}</caption>`,
        '<thead><tr>',
        begin === undefined ? '' : `<th scope="col" class="time">${t.time}</th>`,
        `<th scope="col">${t.part}</th><th scope="col">${t.minutes}</th></tr></thead>`,
        `<tbody>${rows.join('')}</tbody></table>`,
      ].join('');
    })
    .join('');
}
