/** The element `<group-splitter>`: a form for the numbers, then the groups as cards. What was made is in its log. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { EventLog } from '../../src/session/log.js';
import { groups as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import { GroupsChangeEvent } from './events.js';
import { FitController } from './fit-controller.js';
import { groupSplitterStyles } from './group-splitter.styles.js';
import {
  MOST_PEOPLE,
  SMALLEST_SIZE,
  dealTopics,
  divide,
  foldGroups,
  groupSizes,
  isWhole,
  parseNames,
  tallySizes,
  type Group,
  type Split,
} from './groups.js';
import { TopicsController } from './topics-controller.js';

/** Where + and − begin when no number was filled in: a school team of ordinary size. */
const USUAL_TEAM = 20;

const wholeNumber = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value.trim() === '' ? NaN : Number(value),
};

/**
 * @summary Divides people over balanced groups by a fair shuffle, and the topics in the list inside over the groups.
 *
 * @slot - A list: its items are the topics. Shown beside the form until the groups are made.
 *
 * @event {GroupsChangeEvent} groups-change - Groups were made, made again or dropped, or got other topics.
 *
 * @csspart form - The card with the numbers to fill in.
 * @csspart preview - Which sizes come out.
 * @csspart topics - The card with the topics, before the groups are made.
 * @csspart groups - The scrolling area with the cards.
 * @csspart card - The card of one group.
 *
 * @cssproperty [--group-splitter-height=14em] - Height that the groups fit themselves into; where they cannot, they scroll.
 */
export class GroupSplitter extends LitElement {
  static override styles = [elementStyles, groupSplitterStyles];

  readonly #events = new LogController(this, foldGroups);
  readonly #topics = new TopicsController(this, () => this.#topicsChanged());
  #made: { split: Split; topics: readonly string[]; groups: readonly Group[] } | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.main') private readonly mainButton!: HTMLElement | null;

  /** What stands in the names field while somebody is typing in it; undefined when that is what the log says. */
  @state() private draft: string | undefined;
  @state() private announcement = '';

  /** How many people there should be in a group. */
  @property({ reflect: true, useDefault: true, converter: wholeNumber }) size: number | undefined = 4;

  /** How many people there are. Names, once pasted, count for themselves. */
  @property({ reflect: true, converter: wholeNumber }) participants: number | undefined;

  /** Where the events of this splitter are kept. The state follows from them, so another log is another state. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#events.log;
  }

  set log(log: EventLog) {
    this.#events.log = log;
    this.draft = undefined;
    this.announcement = '';
    const { split } = this.#events.state;
    if (!split) return;
    this.size = split.size;
    if (!split.names) this.participants = split.count;
  }

  constructor() {
    super();
    new FitController(this, () => this.scroller);
  }

  #topicsChanged(): void {
    this.requestUpdate();
    if (this.hasUpdated && this.#events.state.split) this.dispatchEvent(new GroupsChangeEvent());
  }

  /** The groups that were made; empty before that. */
  get groups(): readonly Group[] {
    const { split } = this.#events.state;
    const { topics } = this.#topics;
    if (!split) return [];
    if (this.#made?.split !== split || this.#made.topics !== topics) {
      const members = divide(split);
      const dealt = dealTopics(members.length, topics);
      const groups = members.map((people, index) => ({ members: people, topics: dealt[index] ?? [] }));
      this.#made = { split, topics, groups };
    }
    return this.#made.groups;
  }

  /** Makes groups, or makes them again with a new shuffle. Does nothing while a number is missing or impossible. */
  split(): void {
    if (this.#problem !== undefined) return;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0];
    this.#keepNames();
    this.log.append('split', { seed, size: this.size, count: this.#count });
    const tally = tallySizes(this.groups.map(({ members }) => members.length));
    this.announcement = `${text.made(text.sizes(tally))} ${this.#countOff}`.trim();
    this.dispatchEvent(new GroupsChangeEvent());
  }

  /** Drops the groups and goes back to the form. Numbers and names stay as they were filled in. */
  reset(): void {
    if (!this.#events.state.split) return;
    this.log.append('reset');
    this.announcement = '';
    this.dispatchEvent(new GroupsChangeEvent());
  }

  get #names(): readonly string[] {
    return this.draft === undefined ? this.#events.state.names : parseNames(this.draft);
  }

  get #count(): number | undefined {
    return this.#names.length || this.participants;
  }

  /** Why no groups can be made, in a sentence that says what to do; undefined when they can. */
  get #problem(): string | undefined {
    const names = this.#names.length;
    if (names > 0 && !isWhole(names, 2, MOST_PEOPLE)) return text.badNames(names, MOST_PEOPLE);
    if (!isWhole(this.size, SMALLEST_SIZE)) return text.badSize;
    if (this.#count === undefined) return text.noPeople;
    return isWhole(this.#count, 2, MOST_PEOPLE) ? undefined : text.badPeople(MOST_PEOPLE);
  }

  get #countOff(): string {
    const { split } = this.#events.state;
    return split && !split.names ? text.countOff(this.groups.length) : '';
  }

  /** Names go into the log as they are used, one by one as they were read, so that what counts is what you see. */
  #keepNames(): void {
    if (this.draft === undefined) return;
    const names = parseNames(this.draft);
    if (names.length > MOST_PEOPLE) return;
    if (names.join('\n') !== this.#events.state.names.join('\n')) this.log.append('names', { names });
    this.draft = undefined;
  }

  #forgetNames(): void {
    this.draft = '';
    this.#keepNames();
  }

  /** The button that was pressed is gone afterwards: focus goes to what came instead. */
  async #change(change: () => void, focus: () => HTMLElement | null): Promise<void> {
    change();
    await this.updateComplete;
    focus()?.focus();
  }

  protected override render(): TemplateResult {
    const { split } = this.#events.state;
    return html`
      ${split ? this.#renderResult() : nothing}
      <div class="setup" ?hidden=${split !== undefined}>
        ${split ? nothing : this.#renderForm()}
        <div class="topics" part="topics" ?hidden=${this.childElementCount === 0}>
          ${this.#topics.topics.length > 0 ? html`<span class="label">${text.topics}</span>` : nothing}
          <slot></slot>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #renderForm(): TemplateResult {
    const names = this.#names;
    const problem = this.#problem;
    return html`
      <div class="form" part="form" role="group" aria-label=${text.name}>
        <div class="numbers">
          ${
            names.length > 0
              ? html`
                  <div class="number">
                    <span class="label">${text.people}</span>
                    <span class="counted">
                      ${text.namesCounted(names.length)}
                      <button type="button" @click=${this.#forgetNames}>${text.forgetNames}</button>
                    </span>
                  </div>
                `
              : this.#renderNumber('participants', text.people, 2, MOST_PEOPLE, USUAL_TEAM)
          }
          ${this.#renderNumber('size', text.size, SMALLEST_SIZE, MOST_PEOPLE, 4)}
        </div>
        ${
          problem === undefined || problem === text.noPeople
            ? nothing
            : html`<p class="missing" role="note">${problem}</p>`
        }
        <output class="preview" part="preview">${this.#preview(problem)}</output>
        <button
          class="main"
          data-main
          type="button"
          ?disabled=${problem !== undefined}
          @click=${() =>
            this.#change(
              () => this.split(),
              () => this.scroller,
            )}
        >
          ${text.split}
        </button>
      </div>
      ${this.#renderNames(names)}
    `;
  }

  #preview(problem: string | undefined): string | typeof nothing {
    if (problem !== undefined) return problem === text.noPeople ? problem : nothing;
    const count = this.#count!;
    const sizes = text.sizes(tallySizes(groupSizes(count, this.size!)));
    return this.size! > count ? `${sizes}. ${text.sizeTooLarge(count)}` : sizes;
  }

  #renderNumber(
    name: 'participants' | 'size',
    label: string,
    least: number,
    most: number,
    usual: number,
  ): TemplateResult {
    const value = this[name];
    const step = (by: number) => () => {
      const from = Number.isFinite(value) ? Math.round(value!) + by : usual;
      this[name] = Math.min(most, Math.max(least, from));
    };
    const typed = (event: InputEvent) => {
      const { value } = event.target as HTMLInputElement;
      this[name] = value === '' ? undefined : Number(value);
    };
    return html`
      <div class="number">
        <label for=${name}>${label}</label>
        <div class="stepper">
          <button type="button" aria-label="${label} ${text.fewer}" @click=${step(-1)}>−</button>
          <input
            id=${name}
            type="number"
            inputmode="numeric"
            min=${least}
            max=${most}
            .value=${live(Number.isFinite(value) ? String(value) : '')}
            @input=${typed}
          />
          <button type="button" aria-label="${label} ${text.more}" @click=${step(1)}>+</button>
        </div>
      </div>
    `;
  }

  #renderNames(names: readonly string[]): TemplateResult {
    return html`
      <details class="names">
        <summary>${text.names}</summary>
        <label for="names">${text.namesLabel}</label>
        <textarea
          id="names"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.draft ?? names.join('\n'))}
          @input=${(event: InputEvent) => (this.draft = (event.target as HTMLTextAreaElement).value)}
          @change=${this.#keepNames}
        ></textarea>
        <p class="hint">${text.namesHint}</p>
      </details>
    `;
  }

  #renderResult(): TemplateResult {
    const { groups } = this;
    const named = this.#events.state.split?.names !== undefined;
    const tally = tallySizes(groups.map(({ members }) => members.length));
    return html`
      <div class="result">
        <div class="head">
          <div class="told">
            <p class="say">${named ? text.sizes(tally) : this.#countOff}</p>
            ${this.#renderTopicsNote(groups.length)}
          </div>
          <div class="actions">
            ${named ? html`<button type="button" @click=${this.split}>${text.again}</button>` : nothing}
            <button
              type="button"
              @click=${() =>
                this.#change(
                  () => this.reset(),
                  () => this.mainButton,
                )}
            >
              ${text.change}
            </button>
          </div>
        </div>
        <div class="scroller" part="groups" role="region" aria-label=${text.groups} tabindex="0">
          <ul class="cards" role="list">
            ${groups.map((group, index) => this.#renderCard(group, index + 1, named))}
          </ul>
        </div>
      </div>
    `;
  }

  #renderCard({ members, topics }: Group, number: number, named: boolean): TemplateResult {
    return html`
      <li class="card" part="card">
        <span class="badge" aria-hidden="true">${number}</span>
        <span class="visually-hidden">${text.group(number)}</span>
        ${
          named
            ? html`<ul class="members" role="list">
                ${members.map((name) => html`<li>${name}</li>`)}
              </ul>`
            : html`<p class="persons">${text.persons(members.length)}</p>`
        }
        ${topics.map((topic) => html`<p class="topic">${topic}</p>`)}
      </li>
    `;
  }

  #renderTopicsNote(groups: number): TemplateResult | typeof nothing {
    const topics = this.#topics.topics.length;
    if (topics === 0 || topics === groups) return nothing;
    return html`<p class="hint">${topics > groups ? text.spread(groups, topics) : text.repeated}</p>`;
  }
}

if (!customElements.get('group-splitter')) customElements.define('group-splitter', GroupSplitter);

declare global {
  interface HTMLElementTagNameMap {
    'group-splitter': GroupSplitter;
  }
}
