/** The result as text, to copy by hand where the clipboard doesn't do it. */
import { html, type TemplateResult } from 'lit';
import { poll as text } from '../../src/strings/nl.js';
import { once } from './once.js';

/** As many as fit on a slide below a question. */
const MAX_ROWS = 6;

export function renderCopyByHand(result: string, close: () => void): TemplateResult {
  return html`
    <div class="by-hand" part="by-hand" role="group" aria-label=${text.result}>
      <p id="by-hand-why">${text.copyByHand}</p>
      <textarea
        readonly
        rows=${Math.min(MAX_ROWS, result.split('\n').length)}
        spellcheck="false"
        aria-label=${text.resultAsText}
        aria-describedby="by-hand-why"
        .value=${result}
        @focus=${(event: FocusEvent) => selectAll(event.currentTarget as HTMLTextAreaElement)}
      ></textarea>
      <button type="button" @click=${once(close)}>${text.copyDone}</button>
    </div>
  `;
}

function selectAll(field: HTMLTextAreaElement): void {
  field.select();
  // a selection scrolls to its end, and the question is what tells the text apart
  field.scrollTop = 0;
}
