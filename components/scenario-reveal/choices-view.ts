/** The choices at the end of a step: large buttons, with a word at the one that was chosen before. */
import { html, nothing, type TemplateResult } from 'lit';
import { scenario as text } from '../../src/strings/nl.js';
import type { Choice } from './story.js';

export function renderChoices(
  choices: readonly Choice[],
  chosen: number | undefined,
  choose: (choice: Choice) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`
    <ul class="choices" part="choices" role="list" aria-label=${text.choices}>
      ${choices.map(
        (choice) =>
          html`<li>
            <button
              type="button"
              @click=${({ detail }: MouseEvent) => {
                if (detail < 2) choose(choice);
              }}
            >
              ${choice.label} ${choice.to === chosen ? html`<small>(${text.chosen})</small>` : nothing}
            </button>
          </li>`,
      )}
    </ul>
  `;
}
