/** The groups as cards, with what can be done to them: the templates, without the element's state. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { groups as text } from '../../src/strings/nl.js';
import { tallySizes, type Group } from './groups.js';
import type { Division } from './state.js';
import type { SwapController } from './swap-controller.js';

export interface ResultView {
  readonly division: Division;
  readonly groups: readonly Group[];
  /** How many topics there are. */
  readonly topics: number;
  /** Whether the tools are shown. */
  readonly tools: boolean;
  readonly swap: SwapController;
  shuffle(): void;
  undo(): void;
  keydown(event: KeyboardEvent): void;
  toggleTools(): void;
  change(): void;
  /** Somebody comes later; without names there is no name. */
  join(name?: string): void;
}

const undoIcon = svg`<path d="M9 5 4 10l5 5M4 10h9a6 6 0 0 1 0 12h-2" />`;

export function renderResult(view: ResultView): TemplateResult {
  const { division, groups } = view;
  const named = division.names !== undefined;
  return html`
    <div class="result" @keydown=${view.keydown}>
      <div class="head">
        <div class="told">
          <p class="say">${named ? sizesOf(groups) : text.countOff(groups.length)}</p>
          ${view.tools ? nothing : renderTopicsNote(groups.length, view.topics)}
        </div>
        <div class="actions">
          ${named ? html`<button type="button" @click=${view.shuffle}>${text.again}</button>` : nothing}
          <button class="icon" type="button" aria-label=${text.undo} title=${text.undo} @click=${view.undo}>
            <svg viewBox="0 0 24 24" aria-hidden="true">${undoIcon}</svg>
          </button>
          <button type="button" aria-expanded=${view.tools} aria-controls="tools" @click=${view.toggleTools}>
            ${text.tools}
          </button>
          <button type="button" @click=${view.change}>${text.change}</button>
        </div>
      </div>
      <div id="tools" class="tools" role="group" aria-label=${text.toolsName} ?hidden=${!view.tools}>
        ${view.tools ? renderTools(view, named) : nothing}
      </div>
      <div class="scroller" part="groups" role="region" aria-label=${text.groups} tabindex="0">
        <ul class="cards" role="list">
          ${groups.map((_group, index) => renderCard(view, index))}
        </ul>
      </div>
    </div>
  `;
}

/** "6 groepen van 4, 1 groep van 3". */
export function sizesOf(groups: readonly Group[]): string {
  return text.sizes(tallySizes(groups.map(({ members }) => members.length)));
}

function renderTools(view: ResultView, named: boolean): TemplateResult {
  if (!named) return html`<button type="button" @click=${() => view.join()}>${text.join}</button>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('late') as HTMLInputElement;
    view.join(field.value);
    field.value = '';
  };
  const { picked } = view.swap;
  return html`
    <p class="hint">${picked === undefined ? text.swapHint : text.swapWith(view.division.names![picked]!)}</p>
    <form class="late" @submit=${submit}>
      <label for="late">${text.join}</label>
      <input id="late" name="late" autocomplete="off" required placeholder=${text.joinPlaceholder} />
      <button type="submit">${text.joinAdd}</button>
    </form>
  `;
}

function renderCard(view: ResultView, index: number): TemplateResult {
  const { members, topics } = view.groups[index]!;
  const named = view.division.names !== undefined;
  return html`
    <li class="card" part="card">
      <span class="badge" aria-hidden="true">${index + 1}</span>
      <span class="visually-hidden">${text.group(index + 1)}</span>
      ${
        named
          ? html`<ul class="members" role="list">
              ${members.map((name, place) => html`<li>${view.tools ? renderPerson(view, index, place) : name}</li>`)}
            </ul>`
          : html`<p class="persons">${text.persons(members.length)}</p>`
      }
      ${named && view.tools ? nothing : topics.map((topic) => html`<p class="topic">${topic}</p>`)}
    </li>
  `;
}

function renderPerson({ division, groups, swap }: ResultView, group: number, place: number): TemplateResult {
  const person = division.groups[group]![place]!;
  return html`
    <button
      class=${swap.over === person ? 'person over' : 'person'}
      part="person"
      type="button"
      data-person=${person}
      aria-pressed=${swap.picked === person}
      @click=${(event: MouseEvent) => swap.click(event, person)}
      @pointerdown=${swap.pointer}
      @pointermove=${swap.pointer}
      @pointerup=${swap.pointer}
      @pointercancel=${swap.pointer}
    >
      ${groups[group]!.members[place]!}
    </button>
  `;
}

function renderTopicsNote(groups: number, topics: number): TemplateResult | typeof nothing {
  if (topics === 0 || topics === groups) return nothing;
  return html`<p class="hint">${topics > groups ? text.spread(groups, topics) : text.repeated}</p>`;
}
