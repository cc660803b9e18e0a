/** The groups as cards, with what can be done to them: the templates, without the element's state. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { groups as text } from '../../src/strings/nl.js';
import { sizesOf, type Group } from './groups.js';
import type { Division } from './state.js';
import type { SwapController } from './swap-controller.js';

export interface ResultView {
  readonly division: Division;
  readonly groups: readonly Group[];
  /** By person; undefined where people are known by number. */
  readonly told: readonly string[] | undefined;
  /** How many topics there are. */
  readonly topics: number;
  /** The groups, from 0, in which two people sit who may not. */
  readonly clashes: readonly number[];
  /** Whether the tools are shown. */
  readonly tools: boolean;
  readonly swap: SwapController;
  shuffle(): void;
  undo(): void;
  keydown(event: KeyboardEvent): void;
  toggleTools(): void;
  /** Shows the groups over the whole screen. */
  show(): void;
  print(): void;
  change(): void;
  setLock(group: number, on: boolean): void;
  /** Somebody comes later; without names there is no name. */
  join(name?: string): void;
}

const undoIcon = svg`<path d="M9 5 4 10l5 5M4 10h9a6 6 0 0 1 0 12h-2" />`;
const lockedIcon = svg`<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4" />`;
const unlockedIcon = svg`<path d="M5 11h14v10H5zM8 11V6a4 4 0 0 1 7.6-1.6" />`;

export function renderResult(view: ResultView): TemplateResult {
  const { division, groups } = view;
  const named = division.names !== undefined;
  return html`
    <div class="result" @keydown=${view.keydown}>
      <div class="head">
        <div class="told">
          <p class="say">${named ? sizesOf(groups) : text.countOff(groups.length)}</p>
          ${renderNote(view, named)}
        </div>
        <div class="actions">
          ${named ? html`<button type="button" @click=${view.shuffle}>${text.again}</button>` : nothing}
          <button class="icon" type="button" aria-label=${text.undo} title=${text.undo} @click=${view.undo}>
            <svg viewBox="0 0 24 24" aria-hidden="true">${undoIcon}</svg>
          </button>
          <button type="button" @click=${view.show}>${text.screen}</button>
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

function renderTools(view: ResultView, named: boolean): TemplateResult {
  const print = html`<button class="print" type="button" @click=${view.print}>${text.print}</button>`;
  if (!named) return html`<button type="button" @click=${() => view.join()}>${text.join}</button>${print}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('late') as HTMLInputElement;
    view.join(field.value);
    field.value = '';
  };
  return html`
    <form class="late" @submit=${submit}>
      <label for="late">${text.join}</label>
      <input id="late" name="late" autocomplete="off" required placeholder=${text.joinPlaceholder} />
      <button type="submit">${text.joinAdd}</button>
    </form>
    ${print}
  `;
}

function renderCard(view: ResultView, index: number): TemplateResult {
  const { members, topics } = view.groups[index]!;
  const named = view.division.names !== undefined;
  const locked = view.division.locked.includes(index);
  return html`
    <li class=${named && view.tools ? 'card open' : 'card'} part="card">
      <span class="badge" aria-hidden="true">${index + 1}</span>
      <span class="visually-hidden">${text.group(index + 1)}</span>
      ${named ? renderLock(view, index) : nothing}
      ${
        named
          ? html`<ul class="members" role="list">
              ${members.map((name, place) => html`<li>${view.tools && !locked ? renderPerson(view, index, place) : name}</li>`)}
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

/** Locking while the tools are open; without them only a sign that the group is locked. */
function renderLock(view: ResultView, group: number): TemplateResult | typeof nothing {
  const locked = view.division.locked.includes(group);
  const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true">${locked ? lockedIcon : unlockedIcon}</svg>`;
  if (!view.tools) {
    return locked
      ? html`<span class="locked" title=${text.locked}
          >${icon}<span class="visually-hidden">${text.locked}</span></span
        >`
      : nothing;
  }
  return html`
    <button
      class="icon lock"
      type="button"
      aria-pressed=${locked}
      aria-label=${text.lock(group + 1)}
      title=${text.lock(group + 1)}
      @click=${() => view.setLock(group, !locked)}
    >
      ${icon}
    </button>
  `;
}

/** The one thing to know now: who sits wrong, what a click does, or where the topics went. */
function renderNote({ clashes, groups, tools, topics, swap, told }: ResultView, named: boolean) {
  const hint = (words: string) => html`<p class="hint">${words}</p>`;
  if (tools && named) {
    return hint(swap.picked === undefined ? text.swapHint : text.swapWith(told![swap.picked]!));
  }
  if (clashes.length > 0) return html`<p class="warn">${text.clash(clashes.map((group) => group + 1))}</p>`;
  if (topics === 0 || topics === groups.length) return nothing;
  return hint(topics > groups.length ? text.spread(groups.length, topics) : text.repeated);
}
