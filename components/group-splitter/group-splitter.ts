/** The element `<group-splitter>`: a form, then the groups as cards. What it is and does is in `splitter-element.ts`. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { groups as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { keepOwnKeys } from '../shared/own-keys.js';
import { cardStyles } from './card.styles.js';
import { FitController } from './fit-controller.js';
import { renderForm } from './form.js';
import { formStyles } from './form.styles.js';
import './group-screen.js';
import type { GroupScreen } from './group-screen.js';
import { printCards } from './print-cards.js';
import { renderResult } from './result.js';
import { resultStyles } from './result.styles.js';
import { SplitterElement } from './splitter-element.js';
import type { Division } from './state.js';
import { SwapController } from './swap-controller.js';

/**
 * @summary Divides people over balanced groups by a fair shuffle, and the topics in the list inside over the groups.
 *
 * @slot - A list: its items are the topics, shown beside the form until the groups are made. From the first heading on,
 *   the content is the assignment: its questions are not on the screen, but printed on the card of each group.
 *
 * @event {GroupsChangeEvent} groups-change - Groups were made, made again or dropped, or got other topics.
 *
 * @cssstate wide - There are groups, or names are being pasted: what stands beside it can make room.
 *
 * @csspart form - The card with the numbers to fill in.
 * @csspart preview - Which sizes come out.
 * @csspart topics - The card with the topics, before the groups are made.
 * @csspart groups - The scrolling area with the cards.
 * @csspart card - The card of one group.
 * @csspart person - The button of one person, while people can be swapped.
 *
 * @cssproperty [--group-splitter-height=14em] - Height that the groups fit themselves into; where they cannot, they scroll; `none`: as high as they are.
 */
export class GroupSplitter extends SplitterElement {
  static override readonly styles = [elementStyles, formStyles, resultStyles, cardStyles];
  /** The questions stay out of the slot, so the Markdown inside stays as it was written. */
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  readonly #internals = this.attachInternals();
  readonly #swap = new SwapController(this, (first, second) => this.swapPeople(first, second));
  #shown: Division | undefined;

  @query('slot') private readonly introSlot!: HTMLSlotElement | null;
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('group-screen') private readonly screen!: GroupScreen | null;
  @query('.main') private readonly mainButton!: HTMLElement | null;

  @state() private tools = false;

  constructor() {
    super();
    new FitController(this, () => this.scroller);
    this.addEventListener('keydown', keepOwnKeys);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { division } = this;
    if (division === this.#shown) return;
    this.#shown = division;
    if (division === undefined) this.tools = false;
    // whoever was picked may sit elsewhere by now, or be gone
    this.#swap.clear();
  }

  protected override updated(): void {
    this.introSlot?.assign(...this.content.intro);
    this.#makeRoom();
  }

  #makeRoom(): void {
    const open = this.renderRoot.querySelector('.setup details[open]') !== null;
    if (this.division !== undefined || open) this.#internals.states.add('wide');
    else this.#internals.states.delete('wide');
  }

  /** Escape lets go of who was picked; only then, as it is also how people leave full screen. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#swap.picked === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#swap.clear();
  }

  /** The button that was pressed may be gone afterwards: then focus goes to what came instead. */
  async #change(change: () => void): Promise<void> {
    const before = this.division !== undefined;
    change();
    await this.updateComplete;
    if ((this.division !== undefined) === before) return;
    (before ? this.mainButton : this.scroller)?.focus();
  }

  /** After what was pressed has gone: the focus goes to the first of these that is there, instead of to the page. */
  async #refocus(...selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    if (this.shadowRoot?.activeElement) return;
    const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  }

  protected override render(): TemplateResult {
    const { division, content } = this;
    return html`
      ${
        division
          ? html`${this.#renderResult(division)}
              <group-screen .groups=${this.groups} ?named=${division.names !== undefined}></group-screen>`
          : nothing
      }
      <div
        class="setup"
        ?hidden=${division !== undefined}
        @toggle=${{ handleEvent: () => this.#makeRoom(), capture: true }}
      >
        ${division ? nothing : this.#renderForm()}
        <div
          class="topics"
          part="topics"
          ?hidden=${content.intro.every(({ textContent }) => textContent.trim() === '')}
        >
          ${content.topics.length > 0 ? html`<span class="label">${text.topics}</span>` : nothing}
          <slot></slot>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderForm(): TemplateResult {
    return renderForm({
      ...this.input,
      draft: this.draft,
      apart: this.apart,
      setApart: (pair, on) => {
        this.setApart(pair, on);
        void this.#refocus('.pairs li:last-child button', '.apart select');
      },
      canUndo: this.canUndo,
      fill: (name, value) => (this[name] = value),
      type: (draft) => (this.draft = draft),
      keepNames: () => this.keepNames(),
      forgetNames: () => {
        this.draft = '';
        this.keepNames();
        void this.#refocus('#participants');
      },
      split: () => void this.#change(() => this.split()),
      undo: () => void this.#change(() => this.undo()),
    });
  }

  #renderResult(division: Division): TemplateResult {
    return renderResult({
      division,
      groups: this.groups,
      told: this.told,
      topics: this.content.topics.length,
      clashes: this.clashes,
      setLock: (group, on) => this.setLock(group, on),
      tools: this.tools,
      shuffle: () => this.split(),
      undo: () => void this.#change(() => this.undo()),
      swap: this.#swap,
      keydown: (event) => this.#keydown(event),
      toggleTools: () => {
        this.tools = !this.tools;
        this.#swap.clear();
      },
      show: () => this.screen?.show(),
      print: () => printCards(this.groups, division.names !== undefined, this.content.questions),
      change: () => void this.#change(() => this.reset()),
      join: (name) => this.addPerson(name),
    });
  }
}

if (!customElements.get('group-splitter')) customElements.define('group-splitter', GroupSplitter);

declare global {
  interface HTMLElementTagNameMap {
    'group-splitter': GroupSplitter;
  }
}
