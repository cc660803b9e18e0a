/** The line with the steps: where the group is, what it has seen (one click back), how much is still to come. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { scenario as text } from '../../src/strings/nl.js';

/**
 * Numbers alone: the titles of steps to come stay hidden, as the group should think first; that of the step on the screen
 * stands below it, and those of the steps before don't fit beside each other.
 */
export function renderStepper(
  steps: readonly string[],
  current: number,
  reached: number,
  show: (step: number) => void,
): TemplateResult {
  return html`
    <ol class="stepper" part="stepper" role="list" aria-label=${text.stepper}>
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
      ${index + 1}
    </button>
  `;
}
