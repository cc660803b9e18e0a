/** The line with the steps: where the group is, what it has seen (one click back), how much is still to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { scenario as text } from '../../src/strings/nl.js';

/** Titles of steps to come stay hidden: the group should think first. */
export function renderStepper(
  steps: readonly string[],
  current: number,
  reached: number,
  show: (step: number) => void,
): TemplateResult {
  return html`
    <ol
      class=${classMap({ stepper: true, long: steps.length > 7 })}
      part="stepper"
      role="list"
      aria-label=${text.stepper}
    >
      ${steps.map((title, index) => html`<li>${renderStep(title, index, current, reached, show)}</li>`)}
    </ol>
  `;
}

function renderStep(
  title: string,
  index: number,
  current: number,
  reached: number,
  show: (step: number) => void,
): TemplateResult {
  if (index > reached) {
    return html`<span class="to-come"
      ><span aria-hidden="true">${index + 1}</span
      ><span class="visually-hidden">${text.toCome(index + 1)}</span></span
    >`;
  }
  return html`
    <button
      type="button"
      class=${classMap({ current: index === current })}
      aria-current=${index === current ? 'step' : nothing}
      aria-label=${text.goTo(index + 1, title)}
      title=${title}
      @click=${() => show(index)}
    >
      <span class="count" aria-hidden="true">${index + 1}</span>
      <span class="name">${title}</span>
    </button>
  `;
}
