/** Collecting words: a field for what people call out. What was said before stays hidden, only the last word is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { poll as text } from '../../src/strings/nl.js';
import { MAX_WORD_LENGTH } from './tally.js';

export function renderWordForm(latest: string | undefined, add: (word: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    if (!input) return;
    add(input.value);
    input.value = '';
    input.focus();
  };
  return html`
    <form class="words" @submit=${submit}>
      <label for="word">${text.word}</label>
      <span class="no-names" id="no-names">${text.noNames}</span>
      <div class="entry">
        <input id="word" autocomplete="off" maxlength=${MAX_WORD_LENGTH} aria-describedby="no-names" />
        <button type="submit">${text.addWord}</button>
      </div>
      <p class="added">${latest === undefined ? nothing : text.added(latest)}</p>
    </form>
  `;
}
