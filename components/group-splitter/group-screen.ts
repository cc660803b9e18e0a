/** Shows the groups one at a time over the whole screen; without names first how to count off. Used by the splitter. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { groups as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { groupScreenStyles } from './group-screen.styles.js';
import type { Group } from './groups.js';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

/** @internal Only the splitter uses it. */
export class GroupScreen extends LitElement {
  static override styles = [elementStyles, groupScreenStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @state() private page = 0;

  @property({ attribute: false }) groups: readonly Group[] = [];

  /** Whether members have names; without, the first page says how to count off. */
  @property({ type: Boolean }) named = false;

  /** Opens at the first page, over everything else. */
  show(): void {
    this.page = 0;
    if (this.dialog?.open === false) this.dialog.showModal();
  }

  get #pages(): number {
    return this.groups.length + (this.named ? 0 : 1);
  }

  #go(by: number): void {
    this.page = Math.min(this.#pages - 1, Math.max(0, this.page + by));
  }

  /** Keys stay here: the deck behind it would go to another slide. */
  #keydown(event: KeyboardEvent): void {
    event.stopPropagation();
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.#go(by);
  }

  protected override render(): TemplateResult {
    // Groups may have gone since, by an undo in another window.
    const page = Math.min(this.page, this.#pages - 1);
    const shown = this.named ? page : page - 1;
    const title = shown < 0 ? text.countOffTitle : text.groupOf(shown + 1, this.groups.length);
    return html`
      <dialog aria-label=${text.screenName} @keydown=${this.#keydown}>
        <p class="title" aria-live="polite">${title}</p>
        <div class="page">${shown < 0 ? this.#renderCountOff() : this.#renderGroup(shown)}</div>
        <div class="bar">
          <button type="button" ?disabled=${page <= 0} @click=${() => this.#go(-1)}>${text.previous}</button>
          <button
            type="button"
            data-main
            autofocus
            ?disabled=${page >= this.#pages - 1}
            @click=${() => this.#go(1)}
          >
            ${text.next}
          </button>
          <button type="button" @click=${() => this.dialog?.close()}>${text.close}</button>
        </div>
      </dialog>
    `;
  }

  #renderCountOff(): TemplateResult {
    const last = this.groups.length;
    return html`
      <p class="range" aria-hidden="true">
        <span>1</span>${last > 1 ? html`<i>–</i><span>${last}</span>` : nothing}
      </p>
      <p class="text">${text.countOff(last)}</p>
    `;
  }

  #renderGroup(index: number): TemplateResult | typeof nothing {
    const group = this.groups[index];
    if (!group) return nothing;
    const { members, topics } = group;
    return html`
      <p class="range" aria-hidden="true"><span>${index + 1}</span></p>
      <div class="who">
        ${
          this.named
            ? html`<ul class=${members.length > 6 ? 'many' : ''} role="list">
                ${members.map((name) => html`<li>${name}</li>`)}
              </ul>`
            : html`<p class="text">${text.persons(members.length)}</p>`
        }
        ${topics.map((topic) => html`<p class="text topic">${topic}</p>`)}
      </div>
    `;
  }
}

if (!customElements.get('group-screen')) customElements.define('group-screen', GroupScreen);

declare global {
  interface HTMLElementTagNameMap {
    'group-screen': GroupScreen;
  }
}
