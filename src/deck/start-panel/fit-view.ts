/** Whether the programme fits in its time, and when it doesn't, a button for each way out. */
import { html, nothing } from 'lit';
import type { SlidePart } from '../../markdown/types.js';
import { waysOut } from '../../programme/fit.js';
import type { Choice } from '../../programme/programme.js';
import { start as t } from '../../strings/nl.js';

export interface FitActions {
  choose(changes: Partial<Choice>): void;
  /** Opens the list to pick from; undefined where there is none. */
  readonly pick: (() => void) | undefined;
}

export function fitView(
  minutes: number,
  room: number,
  slides: readonly (readonly SlidePart[])[],
  choice: Choice,
  { choose, pick }: FitActions,
) {
  const button = (label: string, act: () => void) =>
    html`<li><button type="button" class="small" @click=${act}>${label}</button></li>`;
  const fits = minutes <= room;
  const ways = waysOut(slides, choice);
  return html`<p class=${fits ? '' : 'too-long'} role="status">
      ${fits ? t.fits(minutes, room) : t.tooLong(minutes, room)}
    </p>
    ${
      ways.length === 0 && pick === undefined
        ? nothing
        : html`<ul class="ways">
            ${ways.map((way) => button(t.way[way.kind](way.title, way.minutes), () => choose(way.changes)))}
            ${pick === undefined ? nothing : button(t.parts, pick)}
          </ul>`
    }`;
}
