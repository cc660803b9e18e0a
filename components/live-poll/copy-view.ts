/** The result as text, to copy by hand where the clipboard doesn't do it. */
import { html, type TemplateResult } from 'lit';
import { poll as text } from '../../src/strings/nl.js';
import { once } from './once.js';

export function renderCopyByHand(result: string, close: () => void): TemplateResult {
  return html`
    <div class="by-hand" part="by-hand" role="group" aria-label=${text.result}>
      <p id="by-hand-why">${text.copyByHand}</p>
      <textarea
        readonly
        spellcheck="false"
        aria-label=${text.resultAsText}
        aria-describedby="by-hand-why"
        .value=${result}
        @focus=${(event: FocusEvent) => (event.currentTarget as HTMLTextAreaElement).select()}
      ></textarea>
      <button type="button" @click=${once(close)}>${text.copyDone}</button>
    </div>
  `;
}
