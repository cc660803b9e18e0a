/** The fields of a step while somebody changes it. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { steps as t } from '../../strings/nl.js';
import { STEP_FIELDS, type PlanStep, type StepField } from '../plan.js';
import { partName, PARTS } from '../protocol.js';

export interface StepFormActions {
  /** What was typed in a field and isn't kept yet. */
  draft(field: StepField): string | undefined;
  type(field: StepField, text: string): void;
  /** Keeps at once what was typed. */
  flush(): void;
  choosePart(part: string): void;
  remove(): void;
  ready(): void;
}

export function renderForm(step: PlanStep, number: number, actions: StepFormActions): TemplateResult {
  return html`<div class="form" role="group" aria-label=${t.number(number)} @focusout=${actions.flush}>
    ${STEP_FIELDS.map(
      (field) =>
        html`<label
          ><span>${t[field]}</span>
          <textarea
            rows="1"
            .value=${live(actions.draft(field) ?? step[field])}
            @input=${(event: Event) => actions.type(field, (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>`,
    )}
    <label
      ><span>${t.part}</span>
      <select @change=${(event: Event) => actions.choosePart((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${step.part === ''}>${t.noPart}</option>
        ${PARTS.map(
          (part) => html`<option value=${part} ?selected=${step.part === part}>${partName(part)}</option>`,
        )}
      </select>
    </label>
    <div class="form-tools">
      <button type="button" @click=${actions.remove}>${t.remove}</button>
      <button type="button" data-main @click=${actions.ready}>${t.ready}</button>
    </div>
  </div>`;
}
