/** What a step and a part of the protocol look like to read. */
import { html, nothing, type TemplateResult } from 'lit';
import { steps as t } from '../../strings/nl.js';
import { isFilled } from '../notes.js';
import type { PartContent } from '../outline.js';
import type { PlanStep, StepField } from '../plan.js';
import { partAbout, partName } from '../protocol.js';

/** One part of the protocol, with what fills it. */
export function renderPart({ part, steps, advice }: PartContent): TemplateResult {
  const by = [...steps.map(({ number }) => t.byStep(number)), ...(advice.length > 0 ? [t.byAdvice] : [])];
  return html`<li class=${by.length > 0 ? 'filled' : 'empty'} title=${partAbout(part)}>
    <span class="mark" aria-hidden="true">${by.length > 0 ? '✓' : '○'}</span>
    ${partName(part)}<span class="visually-hidden"
      >: ${by.length > 0 ? t.isFilled(by.join(', ')) : t.isEmpty}</span
    >
    ${
      steps.length > 0
        ? html`<small aria-hidden="true">${steps.map(({ number }) => number).join(', ')}</small>`
        : nothing
    }
  </li>`;
}

/** What a step says while nobody changes it; what is still open stands out. */
export function renderFacts(step: PlanStep): TemplateResult {
  const fact = (field: StepField): TemplateResult =>
    isFilled(step[field])
      ? html`<span>${field === 'done' ? html`<b>${t.done}</b> ` : nothing}${step[field]}</span>`
      : html`<span class="gap">${field === 'done' ? t.doneGap : t.gaps[field]}</span>`;
  return html`<div class="facts">
    <p class="what">${fact('what')}</p>
    <p class="rest">${fact('who')} ${fact('when')} ${fact('done')}</p>
  </div>`;
}
