/** The dialog in which the facilitator picks what stays in. */
import { html } from 'lit';
import type { SlidePart } from '../../markdown/types.js';
import { makePlan, plannedMinutes } from '../../programme/programme.js';
import { start as t } from '../../strings/nl.js';
import type { SessionChoice } from '../state.js';

export function partsView(
  slides: readonly (readonly SlidePart[])[],
  choice: SessionChoice,
  choose: (changes: Partial<SessionChoice>) => void,
) {
  const all = makePlan(slides, { ...choice, leftOut: [] }).slides.filter(({ minutes }) => minutes > 0);
  const toggle = (number: number, kept: boolean): void => {
    const others = choice.leftOut.filter((other) => other !== number);
    choose({ leftOut: kept ? others : [...others, number] });
  };
  return html`<dialog id="parts" aria-labelledby="parts-title">
    <h2 id="parts-title">${t.parts}</h2>
    <ul>
      ${all.map(
        ({ number, title, minutes }) =>
          html`<li>
            <label
              ><input
                type="checkbox"
                .checked=${!choice.leftOut.includes(number)}
                @change=${(event: Event) => toggle(number, (event.target as HTMLInputElement).checked)}
              />
              <span>${number}. ${title}</span> <small>${minutes} min</small></label
            >
          </li>`,
      )}
    </ul>
    <p aria-live="polite">${t.fits(makePlan(slides, choice).minutes, plannedMinutes(choice))}</p>
    <form method="dialog"><button data-main>${t.done}</button></form>
  </dialog>`;
}
