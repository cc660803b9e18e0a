/** The result of words: a cloud in which the most said is the largest, or a plain list; in both a tap hides a word. */
import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { poll as text } from '../../src/strings/nl.js';
import { once } from './once.js';
import { wordSize } from './results.js';
import type { TallyEntry } from './tally.js';

export interface WordResults {
  /** What may be seen: without the hidden words. */
  readonly words: readonly TallyEntry[];
  /** The words of the round before; undefined in the first. */
  readonly before: readonly TallyEntry[] | undefined;
  readonly asList: boolean;
  readonly hide: (word: string) => void;
}

export function renderWords({ words, before, asList, hide }: WordResults): TemplateResult {
  // one measure for both rounds, so that a word can be seen to grow
  const most = Math.max(0, ...[...words, ...(before ?? [])].map(({ votes }) => votes));
  const list = (shown: readonly TallyEntry[], crowded: number) => html`
    <ul class=${classMap({ 'word-list': true, cloud: !asList, crowded: shown.length > crowded })} role="list">
      ${repeat(
        shown,
        ({ option }) => option,
        (word) => html`<li>${renderWord(word, most, hide)}</li>`,
      )}
    </ul>
  `;
  const round = (when: string, shown: readonly TallyEntry[]) => html`
    <section class="word-round" aria-label=${when}>
      <p class="when" aria-hidden="true">${when}</p>
      ${list(shown, 10)}
    </section>
  `;
  return html`
    <div
      class=${classMap({ results: true, 'word-rounds': before !== undefined })}
      part="results"
      tabindex="0"
      role="group"
      aria-label=${text.result}
    >
      ${before === undefined ? list(words, 24) : [round(text.before, before), round(text.now, words)]}
    </div>
  `;
}

function renderWord(
  { option, votes }: TallyEntry,
  most: number,
  hide: (word: string) => void,
): TemplateResult {
  return html`
    <button
      type="button"
      class=${classMap({ word: true, often: votes > 1 })}
      part="word"
      title=${text.hideWord}
      style=${styleMap({ '--size': wordSize(votes, most).toFixed(2) })}
      @click=${once(() => hide(option))}
    >
      ${option} ${votes > 1 ? html`<strong>${votes}×</strong>` : ''}
    </button>
  `;
}
