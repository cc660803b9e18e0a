/** A poll on the screen: asks, counts without showing anything, and shows the result when the facilitator says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { poll as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import type { Keyed } from './ballot-view.js';
import { BoxController } from './box-controller.js';
import { renderBox, renderBoxControls } from './box-view.js';
import { digitOf } from './keys.js';
import { pollStyles } from './live-poll.styles.js';
import { renderBody } from './poll-body.js';
import { renderControls, standingOf } from './poll-controls.js';
import { PollElement } from './poll-element.js';
import { handsOf, totalOf, type PollState } from './tally.js';

/**
 * @summary A blind poll by show of hands or with a ballot box that goes round: multiple choice, a scale of 1 to 5, or short reactions. Nothing is shown
 *   until the result is asked for, and never below five votes.
 * @slot - A list: the options of a choice, or (two items) what 1 and 5 of a scale stand for.
 * @csspart poll - Everything.
 * @csspart question - The question.
 * @csspart options - The list of options.
 * @csspart option - One option, with its counter or bar.
 * @csspart bar - The bar of one option.
 * @csspart word - One word in the result of a words poll.
 * @csspart results - The result.
 * @csspart box - The ballot box: the paper of who has the device, or the words to pass it on.
 * @csspart controls - The line with the total and the buttons.
 * @cssproperty [--live-poll-max-height=14.6em] - How high the poll grows before the options scroll.
 * @event {PollOpenEvent} poll-open - Voting has begun, or goes on after it was closed.
 * @event {PollVoteEvent} poll-vote - Votes were added or taken back here.
 * @event {PollCloseEvent} poll-close - Voting has ended.
 * @event {PollRevealEvent} poll-reveal - The result is shown.
 */
export class LivePoll extends PollElement {
  static override readonly styles = [elementStyles, pollStyles];

  readonly #box = new BoxController(this);
  readonly #light = new MutationObserver(() => this.requestUpdate());
  /** What is on the screen now; undefined before the first render. */
  #rendered: { readonly state: PollState; readonly view: string } | undefined;
  #fresh = false;
  #moveFocus = false;

  @query('.poll') private readonly panel!: HTMLElement | null;

  /** The option whose counter has the focus: the only one whose number is shown while voting goes on. */
  @state() private counting: number | undefined;

  /** What the keys brought in just now. */
  @state() private keyed: Keyed | undefined;

  /** Words as a list instead of a cloud: a matter of this window. */
  @state() private asList = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#light.observe(this, { childList: true, characterData: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#light.disconnect();
  }

  protected override willUpdate(): void {
    const { state, boxGoing } = this;
    if (!boxGoing) this.#box.clear();
    const view = boxGoing ? this.#box.step : state;
    const before = this.#rendered;
    if (view === before?.view) return;
    this.#moveFocus = this.hasUpdated && this.shadowRoot?.activeElement != null;
    this.#fresh = state === 'revealed' && (before?.state === 'open' || before?.state === 'closed');
    this.#rendered = { state, view };
    if (view !== 'open') this.counting = this.keyed = undefined;
  }

  protected override updated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    // The button that was pressed is gone. Where the keyboard now works: the digits or the word, else the next button.
    const next = { idle: '[data-main]', open: '#word', closed: '[data-main]', revealed: '.results' }[
      this.state
    ];
    const place = this.boxGoing ? '.box' : next;
    (this.renderRoot.querySelector<HTMLElement>(place) ?? this.panel)?.focus();
  }

  override undo(): void {
    this.counting = this.keyed = undefined;
    super.undo();
  }

  /**
   * What the key 1–9 does: a vote for that option, or one taken back. For a deck that passes on the digits pressed on its
   * slide; skip an event that is `defaultPrevented`, the poll has had it. Returns whether the key did anything.
   */
  pressKey(digit: number, takeBack = false): boolean {
    const listed = Number.isInteger(digit) && digit >= 1 && digit <= Math.min(9, this.list.options.length);
    if (!listed || this.type === 'words' || this.state !== 'open') return false;
    const index = digit - 1;
    if (this.boxGoing) {
      this.#box.choose(index);
      return this.#box.step === 'choose';
    }
    const before = this.tally[index]?.votes ?? 0;
    this.vote(index, takeBack ? -1 : 1);
    const n = (this.tally[index]?.votes ?? 0) - before;
    this.counting = undefined;
    this.keyed = { index, n: n + (this.keyed?.index === index ? this.keyed.n : 0) };
    return true;
  }

  #onKeydown(event: KeyboardEvent): void {
    const digit = digitOf(event);
    if (digit === undefined || event.defaultPrevented || event.repeat) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.type !== 'radio') return;
    // Marks it as dealt with: a deck that passes on digits would count it twice.
    if (this.pressKey(digit, event.shiftKey)) event.preventDefault();
  }

  /** Enter in a number field leads to the next one, and past the last to the button that ends the voting. */
  #focusAfter(index: number): void {
    const fields = this.renderRoot.querySelectorAll<HTMLElement>('.stepper input');
    (fields[index + 1] ?? this.renderRoot.querySelector<HTMLElement>('[data-main]'))?.focus();
  }

  async #count(index: number | undefined): Promise<void> {
    if (index === this.counting) return;
    this.keyed = undefined;
    this.counting = index;
    await this.updateComplete;
    const focused = this.shadowRoot?.activeElement;
    if (focused instanceof HTMLInputElement) focused.select();
  }

  protected override render(): TemplateResult {
    const { problem, state, boxGoing } = this;
    if (problem !== undefined)
      return html`<p class="missing" role="note">${problem}</p>
        <slot></slot>`;
    const question = this.question.trim();
    const asks = question !== '' && !(boxGoing && this.#box.step === 'pass');
    return html`
      <div class="poll" part="poll" role="group" aria-label=${question || text.label} tabindex="-1">
        ${asks ? html`<p class="question" part="question">${question}</p>` : nothing}
        ${boxGoing ? this.#renderBox(question) : this.#renderPoll(state)}
      </div>
      <slot hidden></slot>
    `;
  }

  #renderPoll(state: PollState): TemplateResult {
    const { type, tally, counting, keyed, list, participants, asList } = this;
    const { last, undoable, counts, round, hidden } = this.record;
    const before = this.previousTally;
    const hands = handsOf(counts, list.options);
    return html`
      ${renderBody(
        {
          ...list,
          state,
          type,
          tally,
          before,
          hands,
          counting,
          keyed,
          last,
          hidden,
          asList,
          fresh: this.#fresh,
        },
        {
          vote: (option, n) => this.vote(option, n),
          hide: (word) => this.hide(word),
          set: (index, votes) => this.vote(index, votes - (hands[index] ?? 0)),
          count: (index) => void this.#count(index),
          done: (index) => this.#focusAfter(index),
        },
      )}
      ${renderControls(
        { state, type, tally, before, round, participants, asList, options: list.options.length, undoable },
        this,
      )}
    `;
  }

  /** Shows words as a list instead of a cloud, or the other way round. */
  toggleList(): void {
    this.asList = !this.asList;
  }

  #renderBox(question: string): TemplateResult {
    const { type, list, participants } = this;
    const { step, chosen, thanks } = this.#box;
    const total = totalOf(this.tally);
    const box = { ...list, type, question, step, chosen, thanks, first: total === 0 };
    return html`
      ${renderBox(box, {
        begin: () => this.#box.begin(),
        choose: (index) => this.#box.choose(index),
        confirm: (option) => this.cast(option) && this.#box.confirmed(),
      })}
      ${renderBoxControls(box, standingOf(type, total, participants), () => this.stopBox())}
    `;
  }
}

if (!customElements.get('live-poll')) customElements.define('live-poll', LivePoll);

declare global {
  interface HTMLElementTagNameMap {
    'live-poll': LivePoll;
  }
}
