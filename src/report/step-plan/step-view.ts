/** What a step and the protocol look like to read, and the buttons of a step. */
import { html, nothing, type TemplateResult } from 'lit';
import { steps as t } from '../../strings/nl.js';
import { isFilled } from '../notes.js';
import { isFilledPart, type PartContent } from '../outline.js';
import type { PlanStep, StepField } from '../plan.js';
import { partAbout, partName } from '../protocol.js';

/** The parts of the protocol, and how many of them are filled. */
export const renderProtocol = (parts: readonly PartContent[]): TemplateResult => html`
  <h3 id="protocol">
    ${t.protocol} <small>${t.filled(parts.filter(isFilledPart).length, parts.length)}</small>
  </h3>
  <ul class="parts" role="list" aria-labelledby="protocol">
    ${parts.map((part) => renderPart(part))}
  </ul>
`;

/** One part of the protocol, with what fills it. */
function renderPart({ part, steps, advice }: PartContent): TemplateResult {
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

/** The step at `index` of `count`: up, down, and to change it. */
export function renderTools(
  index: number,
  count: number,
  actions: Readonly<Record<'up' | 'down' | 'edit', () => void>>,
): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${t.number(index + 1)}>
    <button
      type="button"
      class="up"
      aria-label=${t.up}
      title=${t.upByKey}
      aria-keyshortcuts="Alt+ArrowUp"
      ?disabled=${index === 0}
      @click=${actions.up}
    >
      ↑
    </button>
    <button
      type="button"
      class="down"
      aria-label=${t.down}
      title=${t.downByKey}
      aria-keyshortcuts="Alt+ArrowDown"
      ?disabled=${index === count - 1}
      @click=${actions.down}
    >
      ↓
    </button>
    <button type="button" class="edit" @click=${actions.edit}>${t.edit}</button>
  </div>`;
}
