/** Says that the rounds don't fit in the planned time, with a button for each way out; then which way was chosen. */
import { html, type TemplateResult } from 'lit';
import { timer as text } from '../../src/strings/nl.js';
import type { Misfit, Way, WayOut } from './rounds.js';

export interface RoundsView extends Misfit {
  readonly chosen: WayOut | undefined;
  readonly choose: (way: Way | undefined) => void;
}

export function roundsView({ asked, planned, ways, chosen, choose }: RoundsView): TemplateResult {
  const told = ({ way, rounds, seconds }: WayOut) => ({
    way,
    rounds,
    other: asked.rounds - rounds,
    minutes: seconds / 60,
    shorter: seconds < asked.seconds,
  });
  if (chosen) {
    const total = chosen.rounds * chosen.seconds;
    return html`<p class="ways" part="ways">
      <span>${text.wayChosen({ ...told(chosen), total: total / 60 })}</span>
      <button type="button" @click=${() => choose(undefined)}>${text.otherWay}</button>
    </p>`;
  }
  return html`<div class="ways missing" part="ways" role="note">
    ${text.tooManyRounds(asked.rounds, asked.seconds / 60, planned / 60)}
    <div class="choices">
      ${ways.map(
        (out) => html`<button type="button" @click=${() => choose(out.way)}>${text.way(told(out))}</button>`,
      )}
    </div>
  </div>`;
}
