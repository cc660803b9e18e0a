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

const row = ({ number, title, minutes }: PlannedSlide, from: number | undefined): string =>
  `<tr><td>${number}</td><th scope="row">${escapeHtml(title)}</th>${
    from === undefined ? '' : `<td class="time">${clockTime(from)}–${clockTime(from + minutes)}</td>`
  }<td>${minutes}</td></tr>`;

/** A table per team session; slides that take no time of their own are left out. Without `times` it names none. */
export function planHtml(plan: Plan, times?: PlanTimes): string {
  let now = times?.start;
  return [...bySession(plan.slides)]
    .map(([session, slides], index) => {
      const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0);
      if (index > 0 && now !== undefined) now = times?.start2 ?? now;
      const begin = now;
      const rows = slides.map((slide) => {
        const from = now;
        if (now !== undefined) now += slide.minutes;
        return row(slide, from);
      });
      const span = begin === undefined ? '' : `, ${t.from(clockTime(begin), clockTime(begin + minutes))}`;
      return [
        `<table class="plan"><caption>${t.session(session)}: ${t.duration(minutes)}${span}</caption>`,
        `<thead><tr><th scope="col">${t.slide}</th><th scope="col">${t.part}</th>`,
        begin === undefined ? '' : `<th scope="col" class="time">${t.time}</th>`,
        `<th scope="col">${t.minutes}</th></tr></thead>`,
        `<tbody>${rows.join('')}</tbody></table>`,
      ].join('');
    })
    .join('');
}
