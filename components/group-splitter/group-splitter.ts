/** The element `<group-splitter>`: a form for the numbers, then the groups as cards. What was made is in its log. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EventLog } from '../../src/session/log.js';
import { groups as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import { clashes, type Pair } from './apart.js';
import { GroupsChangeEvent } from './events.js';
import { FitController } from './fit-controller.js';
import { formProblem, peopleCount, renderForm, type FormInput } from './form.js';
import { formStyles } from './form.styles.js';
import { MOST_PEOPLE, dealTopics, type Group } from './groups.js';
import { parseNames } from './names.js';
import { renderResult, sizesOf } from './result.js';
import './group-screen.js';
import type { GroupScreen } from './group-screen.js';
import { printCards } from './print-cards.js';
import { resultStyles } from './result.styles.js';
import { foldGroups, type Division } from './state.js';
import { SwapController } from './swap-controller.js';
import { TopicsController } from './topics-controller.js';

const wholeNumber = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value.trim() === '' ? NaN : Number(value),
};

/**
 * @summary Divides people over balanced groups by a fair shuffle, and the topics in the list inside over the groups.
 *
 * @slot - A list: its items are the topics. Shown beside the form until the groups are made.
 * @slot questions - Questions of the assignment, printed on each card; so is what stands after the list.
 *
 * @event {GroupsChangeEvent} groups-change - Groups were made, made again or dropped, or got other topics.
 *
 * @csspart form - The card with the numbers to fill in.
 * @csspart preview - Which sizes come out.
 * @csspart topics - The card with the topics, before the groups are made.
 * @csspart groups - The scrolling area with the cards.
 * @csspart card - The card of one group.
 * @csspart person - The button of one person, while people can be swapped.
 *
 * @cssproperty [--group-splitter-height=14em] - Height that the groups fit themselves into; where they cannot, they scroll.
 */
export class GroupSplitter extends LitElement {
  static override styles = [elementStyles, formStyles, resultStyles];

  readonly #events = new LogController(this, foldGroups);
  readonly #topics = new TopicsController(this, () => this.#topicsChanged());
  readonly #swap = new SwapController(this, (first, second) => this.#swapPeople(first, second));
  #made: { division: Division; topics: readonly string[]; groups: readonly Group[] } | undefined;

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('group-screen') private readonly screen!: GroupScreen | null;
  @query('.main') private readonly mainButton!: HTMLElement | null;

  /** What stands in the names field while somebody is typing in it; undefined when that is what the log says. */
  @state() private draft: string | undefined;
  @state() private announcement = '';
  @state() private tools = false;

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
    this.tools = false;
    this.#followNumbers();
  }

  constructor() {
    super();
    new FitController(this, () => this.scroller);
  }

  #topicsChanged(): void {
    this.requestUpdate();
    if (this.hasUpdated && this.#events.state.division) this.dispatchEvent(new GroupsChangeEvent());
  }

  /** The groups that were made; empty before that. */
  get groups(): readonly Group[] {
    const { division } = this.#events.state;
    const { topics } = this.#topics;
    if (!division) return [];
    if (this.#made?.division !== division || this.#made.topics !== topics) {
      const dealt = dealTopics(division.groups.length, topics);
      const groups = division.groups.map((people, index) => ({
        members: people.map((person) => division.names?.[person] ?? String(person + 1)),
        topics: dealt[index] ?? [],
      }));
      this.#made = { division, topics, groups };
    }
    return this.#made.groups;
  }

  /** Makes groups, or makes them again with a new shuffle. Does nothing while a number is missing or impossible. */
  split(): void {
    const input = this.#input;
    if (formProblem(input) !== undefined) return;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0];
    this.#keepNames();
    const made = this.#act('split', { seed, size: input.size, count: peopleCount(input) });
    if (!made) return;
    const countOff = made.names ? '' : text.countOff(made.groups.length);
    this.announcement = [text.made(sizesOf(this.groups)), countOff, this.#clash].filter(Boolean).join(' ');
  }

  /** Drops the groups and goes back to the form. Numbers and names stay as they were filled in. */
  reset(): void {
    if (!this.#events.state.division) return;
    this.#act('reset');
    this.announcement = '';
    this.tools = false;
  }

  /** Takes back the last thing that was done to the groups; again for the one before. Does nothing when there is none. */
  undo(): void {
    if (this.#events.state.past.length === 0) return;
    this.#act('undo');
    this.#followNumbers();
    this.announcement = text.undone;
  }

  /**
   * Adds somebody who comes later to the smallest group; everybody else stays where they are. Where the groups have names
   * this needs one; without, the next number is added. Does nothing before there are groups, or when they are full.
   */
  addPerson(name = ''): void {
    const { division } = this.#events.state;
    if (!division || division.count >= MOST_PEOPLE) return;
    const [who] = parseNames(name);
    if (division.names) {
      if (who === undefined) return;
      // Whoever was put into the field after the groups were made, doesn't come in by this way.
      this.log.append('names', { names: [...division.names, who] });
    }
    const after = this.#act('join');
    if (!after) return;
    this.#followNumbers();
    const group = after.groups.findIndex((people) => people.includes(division.count)) + 1;
    this.announcement =
      who !== undefined && after.names ? text.joined(who, group) : text.joinedNumber(after.count, group);
  }

  #swapPeople(first: number, second: number): void {
    const before = this.#events.state.division;
    if (!before?.names) return;
    const group = (person: number) => before.groups.findIndex((people) => people.includes(person)) + 1;
    const [one, other] = [before.names[first]!, before.names[second]!];
    if (group(first) === group(second)) {
      this.announcement = text.sameGroup(one, other);
      return;
    }
    this.#act('swap', { first, second });
    this.announcement = `${text.swapped(one, group(second), other, group(first))} ${this.#clash}`.trim();
  }

  #setLock(group: number, on: boolean): void {
    this.#act(on ? 'lock' : 'unlock', { group });
    this.announcement = on ? text.lockedNow(group + 1) : text.unlockedNow(group + 1);
  }

  #setApart(pair: Pair, on: boolean): void {
    this.#keepNames();
    const [first, second] = pair;
    this.log.append(on ? 'apart' : 'together', { first, second });
  }

  /** The groups in which two people sit who may not. Which two is said nowhere: the whole team is looking. */
  get #clashes(): readonly number[] {
    const { division, apart } = this.#events.state;
    return division?.names ? clashes(division.groups, apart) : [];
  }

  get #clash(): string {
    const groups = this.#clashes;
    return groups.length > 0 ? text.clash(groups.map((group) => group + 1)) : '';
  }

  /** Escape lets go of who was picked; only then, as it is also how people leave full screen. */
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#swap.picked === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#swap.clear();
  }

  /** Writes an action in the log and tells the page. Returns the groups that it led to. */
  #act(type: string, data?: unknown): Division | undefined {
    this.#swap.clear();
    this.log.append(type, data);
    this.dispatchEvent(new GroupsChangeEvent());
    return this.#events.state.division;
  }

  /** The form goes on with the numbers that the groups were made with. */
  #followNumbers(): void {
    const { division } = this.#events.state;
    if (!division) return;
    this.size = division.size;
    if (!division.names) this.participants = division.count;
  }

  get #input(): FormInput {
    const names = this.draft === undefined ? this.#events.state.names : parseNames(this.draft);
    return { size: this.size, participants: this.participants, names };
  }

  /** Names go into the log as they are used, one by one as they were read, so that what counts is what you see. */
  #keepNames(): void {
    if (this.draft === undefined) return;
    const names = parseNames(this.draft);
    if (names.length > MOST_PEOPLE) return;
    if (names.join('\n') !== this.#events.state.names.join('\n')) this.log.append('names', { names });
    this.draft = undefined;
  }

  /** The button that was pressed may be gone afterwards: then focus goes to what came instead. */
  async #change(change: () => void): Promise<void> {
    const before = this.#events.state.division !== undefined;
    change();
    await this.updateComplete;
    if ((this.#events.state.division !== undefined) === before) return;
    (before ? this.mainButton : this.scroller)?.focus();
  }

  protected override render(): TemplateResult {
    const { division } = this.#events.state;
    return html`
      ${division ? this.#renderResult(division) : nothing}
      ${
        division
          ? html`<group-screen .groups=${this.groups} ?named=${division.names !== undefined}></group-screen>`
          : nothing
      }
      <div class="setup" ?hidden=${division !== undefined}>
        ${division ? nothing : this.#renderForm()}
        <div class="topics" part="topics" ?hidden=${this.childElementCount === 0}>
          ${this.#topics.topics.length > 0 ? html`<span class="label">${text.topics}</span>` : nothing}
          <slot></slot>
          <slot name="questions"></slot>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  /** What stands after the list, or in the slot "questions": the questions of the assignment. */
  get #questions(): readonly Element[] {
    return [
      ...this.querySelectorAll(':scope > [slot=questions], :scope > :is(ol, ul) ~ :not(ol, ul, [slot])'),
    ];
  }

  #renderForm(): TemplateResult {
    return renderForm({
      ...this.#input,
      draft: this.draft,
      apart: this.#events.state.apart,
      setApart: (pair, on) => this.#setApart(pair, on),
      canUndo: this.#events.state.past.length > 0,
      fill: (name, value) => (this[name] = value),
      type: (draft) => (this.draft = draft),
      keepNames: () => this.#keepNames(),
      forgetNames: () => {
        this.draft = '';
        this.#keepNames();
      },
      split: () => void this.#change(() => this.split()),
      undo: () => void this.#change(() => this.undo()),
    });
  }

  #renderResult(division: Division): TemplateResult {
    return renderResult({
      division,
      groups: this.groups,
      topics: this.#topics.topics.length,
      clashes: this.#clashes,
      setLock: (group, on) => this.#setLock(group, on),
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
      print: () => printCards(this.groups, division.names !== undefined, this.#questions),
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
