/** The result of a choice or a scale: bars for the room, and the same as a table for screen readers. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { poll as text } from '../../src/strings/nl.js';
import { renderOptions, spoken, type OptionList } from './option-list.js';
import type { Figures, ResultEntry } from './results.js';

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
      const entry = entries[index];
      if (!entry) return nothing;
      return entry.before ? renderBoth(entry.before, entry) : renderOne(entry);
    },
    true,
  );
  return html`
    <div
      class=${classMap({ results: true, fresh, both: entries.some(({ before }) => before) })}
      part="results"
      tabindex="0"
      role="group"
      aria-label=${text.result}
    >
      ${bars} ${renderTable(entries.map((entry, index) => ({ ...entry, option: spoken(results, index) })))}
    </div>
  `;
}

function renderOne({ votes, percent, share }: Figures): TemplateResult {
  return html`
    ${renderBar(share)}
    <span class="figures">
      <strong>${text.percent(percent)}</strong>
      <span class="votes">${text.votes(votes)}</span>
    </span>
  `;
}

function renderBoth(before: Figures, now: Figures): TemplateResult {
  const line = (label: string, { percent, votes }: Figures) => html`
    <span class="line"
      ><span class="when">${label}</span> <strong>${text.percent(percent)}</strong>
      <span class="votes">${text.votes(votes)}</span></span
    >
  `;
  return html`
    <span class="bars"
      ><span class="earlier">${renderBar(before.share)}</span
      ><span class="now">${renderBar(now.share)}</span></span
    >
    <span class="figures">${line(text.before, before)} ${line(text.now, now)}</span>
  `;
}

function renderBar(share: number): TemplateResult {
  return html`<span class="bar" part="bar" style=${styleMap({ '--share': share.toFixed(4) })}></span>`;
}

function renderTable(entries: readonly ResultEntry[]): TemplateResult {
  const both = entries.some(({ before }) => before);
  const name = (label: string, when: string) => (both ? `${label} (${when})` : label);
  const heads = (when: string) => html`
    <th scope="col">${name(text.number, when)}</th>
    <th scope="col">${name(text.share, when)}</th>
  `;
  const cells = ({ votes, percent }: Figures) => html`
    <td>${votes}</td>
    <td>${text.percent(percent)}</td>
  `;
  return html`
    <div class="visually-hidden">
      <table>
        <caption>
          ${text.result}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.option}</th>
            ${both ? heads(text.before) : nothing} ${heads(text.now)}
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) => html`
              <tr>
                <th scope="row">${entry.option}</th>
                ${entry.before ? cells(entry.before) : nothing} ${cells(entry)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
