/** A step in which the roles are placed: the people in the case, each with a choice of role that looks like a chip. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scenario as text } from '../../src/strings/nl.js';
import { ROLES, type Role } from './roles.js';

/**
 * A native select, not chips to drag: it works by keyboard, touch and screen reader, on every device, and five of them
 * fit on a slide.
 */
export function renderRoles(
  people: readonly string[],
  roleOf: (person: string) => Role | undefined,
  place: (person: string, role: Role | undefined) => void,
): TemplateResult {
  if (people.length === 0) return html`<p class="missing" role="note">${text.noPeople}</p>`;
  return html`
    <ul class="people" part="people" role="list" aria-label=${text.people}>
      ${people.map((person, index) => renderPerson(person, index, roleOf(person), place))}
    </ul>
  `;
}

function renderPerson(
  person: string,
  index: number,
  role: Role | undefined,
  place: (person: string, role: Role | undefined) => void,
): TemplateResult {
  const choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    place(
      person,
      ROLES.find((name) => name === value),
    );
  };
  return html`
    <li class="person" part="person">
      <label for=${`person-${index}`}>${person}</label>
      <select id=${`person-${index}`} part="role" ?data-placed=${role !== undefined} @change=${choose}>
        <option value="" .selected=${live(role === undefined)}>${text.chooseRole}</option>
        ${ROLES.map(
          (name) => html`<option value=${name} .selected=${live(role === name)}>${text.roles[name]}</option>`,
        )}
      </select>
    </li>
  `;
}
