/** The plan as a table: one function for the build, which writes it into the slide, and for the running deck. */
import { escapeHtml } from '../document/escape.js';
import { plan as t } from '../strings/nl.js';
import type { Plan, PlannedSlide } from './programme.js';

const bySession = (slides: readonly PlannedSlide[]): ReadonlyMap<number, readonly PlannedSlide[]> => {
  const sessions = new Map<number, PlannedSlide[]>();
  for (const slide of slides) {
    if (slide.session === undefined || slide.minutes === 0) continue;
    sessions.set(slide.session, [...(sessions.get(slide.session) ?? []), slide]);
  }
  return sessions;
};

const row = ({ number, title, minutes }: PlannedSlide): string =>
  `<tr><td>${number}</td><th scope="row">${escapeHtml(title)}</th><td>${minutes}</td></tr>`;

/** A table per team session; slides that take no time of their own are left out. */
export function planHtml(plan: Plan): string {
  return [...bySession(plan.slides)]
    .map(([session, slides]) => {
      const minutes = slides.reduce((sum, slide) => sum + slide.minutes, 0);
      return [
        `<table class="plan"><caption>${t.session(session)}: ${t.duration(minutes)}</caption>`,
        `<thead><tr><th scope="col">${t.slide}</th><th scope="col">${t.part}</th><th scope="col">${t.minutes}</th></tr></thead>`,
        `<tbody>${slides.map(row).join('')}</tbody></table>`,
      ].join('');
    })
    .join('');
}
