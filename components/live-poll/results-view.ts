/** The result: bars or a list of words for the room, and the same as a table for screen readers. */
import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { poll as text } from '../../src/strings/nl.js';
import { renderOptions, spoken, type OptionList } from './option-list.js';
import type { ResultEntry } from './results.js';

export interface Results extends OptionList {
  readonly entries: readonly ResultEntry[];
  /** The result was asked for just now: the bars grow. After a reload they simply stand there. */
  readonly fresh: boolean;
}

export function renderResults(results: Results): TemplateResult {
  const { entries, fresh } = results;
  const bars = renderOptions(
    results,
    (index) => {
      const { votes, percent, share } = entries[index] ?? { votes: 0, percent: 0, share: 0 };
      return html`
        <span class="bar" part="bar" style=${styleMap({ '--share': share.toFixed(4) })}></span>
        <span class="figures">
          <strong>${text.percent(percent)}</strong>
          <span class="votes">${text.votes(votes)}</span>
        </span>
      `;
    },
    true,
  );
  return html`
    <div
      class=${classMap({ results: true, fresh })}
      part="results"
      tabindex="0"
      role="group"
      aria-label=${text.result}
    >
      ${bars}
      ${renderTable(
        text.option,
        entries.map((entry, index) => ({ ...entry, option: spoken(results, index) })),
      )}
    </div>
  `;
}

export function renderWords(entries: readonly ResultEntry[], fresh: boolean): TemplateResult {
  return html`
    <div
      class=${classMap({ results: true, fresh })}
      part="results"
      tabindex="0"
      role="group"
      aria-label=${text.result}
    >
      <ul class="word-list" aria-hidden="true">
        ${entries.map(
          ({ option, votes }) =>
            html`<li class=${classMap({ word: true, often: votes > 1 })} part="word">
              ${option} ${votes > 1 ? html`<strong>${votes}×</strong>` : ''}
            </li>`,
        )}
      </ul>
      ${renderTable(text.reaction, entries)}
    </div>
  `;
}

function renderTable(heading: string, entries: readonly ResultEntry[]): TemplateResult {
  return html`
    <table class="visually-hidden">
      <caption>
        ${text.result}
      </caption>
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          <th scope="col">${text.number}</th>
          <th scope="col">${text.share}</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          ({ option, votes, percent }) => html`
            <tr>
              <th scope="row">${option}</th>
              <td>${votes}</td>
              <td>${text.percent(percent)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
