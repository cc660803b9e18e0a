/** The line with the buttons of a case: another one, back, where the group is, and on. */
import { html, nothing, type TemplateResult } from 'lit';
import { scenario as text } from '../../src/strings/nl.js';

export interface CaseControls {
  readonly position: string;
  /** What there is to do now; a button stands for each that is given. */
  readonly other: (() => void) | undefined;
  readonly restore: (() => void) | undefined;
  readonly reset: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

export function renderControls(controls: CaseControls): TemplateResult {
  const { position, other, restore, reset, previous, next } = controls;
  return html`
    <div class="controls" part="controls">
      ${other ? html`<button class="other" type="button" @click=${other}>${text.other}</button>` : nothing}
      ${restore ? html`<button type="button" @click=${restore}>${text.restore}</button>` : nothing}
      ${reset ? html`<button type="button" @click=${reset}>${text.reset}</button>` : nothing}
      ${
        previous
          ? html`<button type="button" @click=${previous}>
              <span aria-hidden="true">←</span> ${text.previous}
            </button>`
          : nothing
      }
      <span class="position">${position}</span>
      ${
        next
          ? html`<button
              class="next"
              type="button"
              data-main
              @click=${(event: MouseEvent) => {
                // The second click of a double click isn't meant: it would give away a step nobody has thought about.
                if (event.detail < 2) next();
              }}
            >
              ${text.next} <span aria-hidden="true">→</span>
            </button>`
          : nothing
      }
    </div>
  `;
}
