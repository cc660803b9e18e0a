/** A poll on the screen: asks, counts without showing anything, and shows the result when the facilitator says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { poll as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { keepOwnKeys } from '../shared/own-keys.js';
import { BoxController } from './box-controller.js';
import { renderBox, renderBoxControls } from './box-view.js';
import { CopyController } from '../shared/copy-controller.js';
import { renderCopyByHand } from './copy-view.js';
import { HandsController } from './hands-controller.js';
import { digitOf, mayTurnSlide } from './keys.js';
import { pollStyles } from './live-poll.styles.js';
import { renderBody } from './poll-body.js';
import { renderControls, standingOf } from './poll-controls.js';
import { PollElement } from './poll-element.js';
import { handsOf, totalOf, type PollState } from './tally.js';

/**
 * @summary A blind poll by show of hands or with a ballot box that goes round: multiple choice, a scale of 1 to 5, or short reactions. Nothing is shown
 *   until the result is asked for, and never below five votes.
 * @slot - A list: the options of a choice, or (two items) what 1 and 5 of a scale stand for. Read, not shown: it is the poll where no script runs.
 * @csspart poll - Everything.
 * @csspart question - The question.
 * @csspart options - The list of options.
 * @csspart option - One option: with its counter while voting goes on, its bar in the result, its row on the paper of the ballot box.
 * @csspart bar - The bar of one option; where there are two rounds, each has its own.
 * @csspart word - One word in the result of a words poll: a button that hides it.
 * @csspart results - The result, of one round or two.
 * @csspart by-hand - The result as text, where the clipboard doesn't take it.
 * @csspart box - The ballot box: the paper of who has the device, or the words to pass it on.
 * @csspart controls - The total, what to know now, and the buttons.
 * @cssstate begun - Somebody has begun to vote, or there is a result: what stands beside it can make room.
 * @cssstate revealed - The result is shown.
 * @cssproperty [--live-poll-max-height=14.6em] - How high the poll grows before the options scroll.
 * @event {PollOpenEvent} poll-open - Voting has begun, goes on after it was closed, or begins a second round.
 * @event {PollVoteEvent} poll-vote - Votes were added or taken back in this window: which `option`, and how many (`n`).
 * @event {PollCloseEvent} poll-close - Voting has ended.
 * @event {PollRevealEvent} poll-reveal - A result is shown, also when it comes back: a second round was given up, or a reset undone.
 */
export class LivePoll extends PollElement {
  static override readonly styles = [elementStyles, pollStyles];

  readonly #hands = new HandsController(this);
  readonly #box = new BoxController(this);
  readonly #copy = new CopyController(this);
  readonly #internals = this.attachInternals();
  readonly #light = new MutationObserver(() => this.requestUpdate());
  /** What is on the screen now; undefined before the first render. */
  #rendered: { readonly state: PollState; readonly view: string } | undefined;
  #fresh = false;
  #moveFocus = false;

  @query('.poll') private readonly panel!: HTMLElement | null;

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
    const { states } = this.#internals;
    states[state === 'idle' ? 'delete' : 'add']('begun');
    states[state === 'revealed' ? 'add' : 'delete']('revealed');
    if (!boxGoing) this.#box.clear();
    if (state !== 'revealed') this.#copy.clear();
    const view = boxGoing ? this.#box.step : this.#byHand ? 'by-hand' : state;
    const before = this.#rendered;
    if (view === before?.view) return;
    // not every browser focuses a button that is clicked, and there the text would not be selected
    this.#moveFocus = this.hasUpdated && (this.shadowRoot?.activeElement != null || view === 'by-hand');
    this.#fresh = state === 'revealed' && (before?.state === 'open' || before?.state === 'closed');
    this.#rendered = { state, view };
    if (view !== 'open') this.#hands.clear();
  }

  protected override updated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    // The button that was pressed is gone. Where the keyboard now works: the digits or the word, else the next button.
    const next = { idle: '[data-main]', open: '#word', closed: '[data-main]', revealed: '.results' }[
      this.state
    ];
    const place = this.boxGoing ? '.box' : this.#byHand ? '.by-hand textarea' : next;
    (this.renderRoot.querySelector<HTMLElement>(place) ?? this.panel)?.focus();
  }

  override undo(): void {
    this.#hands.clear();
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
    this.#hands.press(index, takeBack);
    return true;
  }

  #onKeydown(event: KeyboardEvent): void {
    this.#onDigit(event);
    keepOwnKeys(event);
    // Whoever has the device in their hands turns no slides.
    if (this.boxGoing && mayTurnSlide(event)) event.stopPropagation();
  }

  #onDigit(event: KeyboardEvent): void {
    const digit = digitOf(event);
    if (digit === undefined || event.defaultPrevented || event.repeat) return;
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement && target.type !== 'radio') return;
    if (!this.pressKey(digit, event.shiftKey)) return;
    // Marks it as dealt with, and keeps it here: a deck that passes on digits would count it twice.
    event.preventDefault();
    event.stopPropagation();
  }

  /** Enter in a number field leads to the next one, and past the last to the button that ends the voting. */
  #focusAfter(index: number): void {
    const fields = this.renderRoot.querySelectorAll<HTMLElement>('.stepper input');
    (fields[index + 1] ?? this.renderRoot.querySelector<HTMLElement>('[data-main]'))?.focus();
  }

  async #count(index: number | undefined): Promise<void> {
    if (!this.#hands.count(index)) return;
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
        ${
          boxGoing
            ? this.#renderBox(question)
            : this.#byHand
              ? renderCopyByHand(this.resultText, () => this.#copy.clear())
              : this.#renderPoll(state)
        }
      </div>
      <slot hidden></slot>
    `;
  }

  #renderPoll(state: PollState): TemplateResult {
    const { type, tally, sealed, list, participants, asList } = this;
    const { counting, keyed } = this.#hands;
    const { last, undoable, counts, round, hidden } = this.record;
    const before = this.previousTally;
    const copied = this.#copy.outcomeOf(this.resultText) === 'copied';
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
          set: (index, votes) => this.setHands(index, votes),
          count: (index) => void this.#count(index),
          done: (index) => this.#focusAfter(index),
        },
      )}
      ${renderControls(
        {
          state,
          type,
          tally,
          sealed,
          before,
          round,
          participants,
          asList,
          options: list.options.length,
          undoable,
          copied,
        },
        this,
      )}
    `;
  }

  /** Whether the result stands there as text, to copy by hand. */
  get #byHand(): boolean {
    return this.state === 'revealed' && this.#copy.outcomeOf(this.resultText) === 'by-hand';
  }

  /** Puts `resultText` on the clipboard; where that can't be done, shows it to copy by hand. */
  copy(): void {
    if (this.state === 'revealed') void this.#copy.copy(this.resultText);
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
