/** The pace in words: for the sign in the corner once it is pressed, and for the presenter window. */
import { html, nothing } from 'lit';
import { clockTimeAt } from '../../programme/clock-time.js';
import type { Pace, Shortening, SpentPart } from '../../programme/pacing.js';
import { pace as t } from '../../strings/nl.js';

/** "3 minuten achter · einde 20:23". */
export const paceLine = (pace: Pace): string =>
  `${t.ahead(pace.ahead)} · ${t.end(clockTimeAt(pace.expectedEnd))}`;

const shortened = ({ number, title, from, to }: Shortening) =>
  html`<li>${t.shorten(number, title, from, to)}</li>`;

const row = ({ number, title, planned, spent }: SpentPart) =>
  html`<tr>
    <th scope="row">${number}. ${title}</th>
    <td>${planned}</td>
    <td>${Math.round(spent)}</td>
  </tr>`;

export function paceView(pace: Pace) {
  const { ahead, current, plannedEnd, expectedEnd, proposal, rest, parts } = pace;
  return html`
    <p class="headline">${t.ahead(ahead)}</p>
    <p>${t.now(current.title, Math.round(current.spent), current.planned)}</p>
    <p>${t.ends(clockTimeAt(expectedEnd), ahead === 0 ? undefined : clockTimeAt(plannedEnd))}</p>
    ${
      proposal.length > 0
        ? html`<p>${t.proposal}</p>
            <ul>
              ${proposal.map(shortened)}
            </ul>`
        : nothing
    }
    ${rest > 0 ? html`<p>${t.rest(rest)}</p>` : nothing}
    ${ahead >= 3 ? html`<p>${t.roomLeft(ahead)}</p>` : nothing}
    <table>
      <thead>
        <tr>
          <th scope="col">${t.part}</th>
          <th scope="col">${t.planned}</th>
          <th scope="col">${t.spent}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map(row)}
      </tbody>
    </table>
  `;
}
