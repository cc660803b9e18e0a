/** A poll: asks, counts without showing anything, and shows the result when the facilitator says so. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EventLog } from '../../src/session/log.js';
import { poll as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import type { Keyed } from './ballot-view.js';
import { PollCloseEvent, PollOpenEvent, PollRevealEvent, PollVoteEvent } from './events.js';
import { digitOf } from './keys.js';
import { optionList, problemOf } from './light-options.js';
import { pollStyles } from './live-poll.styles.js';
import type { OptionList } from './option-list.js';
import { renderBody } from './poll-body.js';
import { renderControls } from './poll-controls.js';
import {
  appliedVotes,
  cleanWord,
  foldPoll,
  MIN_VOTES,
  optionKey,
  tallyOf,
  totalOf,
  type PollState,
  type PollType,
  type TallyEntry,
} from './tally.js';

/**
 * @summary A blind poll by show of hands: multiple choice, a scale of 1 to 5, or short reactions. Nothing is shown
 *   until the result is asked for, and never below five votes.
 * @slot - A list: the options of a choice, or (two items) what 1 and 5 of a scale stand for.
 * @csspart poll - Everything.
 * @csspart question - The question.
 * @csspart options - The list of options.
 * @csspart option - One option, with its counter or bar.
 * @csspart bar - The bar of one option.
 * @csspart word - One word in the result of a words poll.
 * @csspart results - The result.
 * @csspart controls - The line with the total and the buttons.
 * @cssproperty [--live-poll-max-height=14.6em] - How high the poll grows before the options scroll.
 * @event {PollOpenEvent} poll-open - Voting has begun, or goes on after it was closed.
 * @event {PollVoteEvent} poll-vote - Votes were added or taken back here.
 * @event {PollCloseEvent} poll-close - Voting has ended.
 * @event {PollRevealEvent} poll-reveal - The result is shown.
 */
export class LivePoll extends LitElement {
  static override readonly styles = [elementStyles, pollStyles];

  readonly #session = new LogController(this, foldPoll);
  readonly #light = new MutationObserver(() => this.requestUpdate());
  /** The state that is on the screen now; undefined before the first render. */
  #rendered: PollState | undefined;
  #fresh = false;
  #moveFocus = false;

  @query('.poll') private readonly panel!: HTMLElement | null;

  /** The option whose counter has the focus: the only one whose number is shown while voting goes on. */
  @state() private counting: number | undefined;

  /** What the keys brought in just now. */
  @state() private keyed: Keyed | undefined;

  /** The question. Leave it out where the heading above the poll already asks it. */
  @property({ reflect: true, useDefault: true }) question = '';

  /** What is asked: `choice` (one of the options), `scale` (1 to 5) or `words` (short reactions). */
  @property({ reflect: true, useDefault: true }) type: PollType = 'choice';

  /** Where the votes are kept. Without one they live as long as the element. */
  @property({ attribute: false })
  get log(): EventLog {
    return this.#session.log;
  }

  set log(log: EventLog) {
    this.#session.log = log;
  }

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
    const next = this.state;
    if (next === this.#rendered) return;
    this.#moveFocus = this.hasUpdated && this.shadowRoot?.activeElement != null;
    this.#fresh = next === 'revealed' && (this.#rendered === 'open' || this.#rendered === 'closed');
    this.#rendered = next;
    if (next !== 'open') this.counting = this.keyed = undefined;
  }

  protected override updated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    // The button that was pressed is gone. Where the keyboard now works: the digits or the word, else the next button.
    const next = { idle: '[data-main]', open: '#word', closed: '[data-main]', revealed: '.results' }[
      this.state
    ];
    (this.renderRoot.querySelector<HTMLElement>(next) ?? this.panel)?.focus();
  }

  /** The votes so far: per option in its order; of a `words` poll per word, most votes first. Not for the screen. */
  get tally(): readonly TallyEntry[] {
    return tallyOf(this.#session.state, this.type, this.#list.options);
  }

  /** `revealed` means that the result can be seen, so never with fewer than five votes: that stays `closed`. */
  get state(): PollState {
    const { phase } = this.#session.state;
    return phase === 'revealed' && totalOf(this.tally) < MIN_VOTES ? 'closed' : phase;
  }

  /** Starts the voting, or goes on with it after it was closed. */
  open(): void {
    if (this.#problem !== undefined || this.state === 'open' || this.state === 'revealed') return;
    this.log.append('open');
    this.dispatchEvent(new PollOpenEvent());
  }

  /**
   * Adds `n` votes, or takes them back when `n` is below 0; a count never goes below 0. `option` is the 0-based index or
   * the text of an option; in a `words` poll the word. Without effect unless the poll is open.
   */
  vote(option: number | string, n = 1): void {
    if (this.state !== 'open' || this.#problem !== undefined) return;
    const name = this.#optionNamed(option);
    if (name === undefined) return;
    const votes = this.#session.state.counts.get(optionKey(name))?.votes ?? 0;
    const applied = appliedVotes(votes, n);
    if (applied === 0) return;
    this.log.append('vote', { option: name, n: applied });
    this.dispatchEvent(new PollVoteEvent(name, applied));
  }

  /** Ends the voting. The result stays hidden. */
  close(): void {
    if (this.state !== 'open') return;
    this.log.append('close');
    this.dispatchEvent(new PollCloseEvent());
  }

  /** Shows the result, and ends the voting first where needed. With fewer than five votes it says why it doesn't. */
  reveal(): void {
    this.close();
    if (this.state !== 'closed' || totalOf(this.tally) < MIN_VOTES) return;
    this.log.append('reveal');
    this.dispatchEvent(new PollRevealEvent());
  }

  /** Wipes all votes and goes back to the beginning. `undo()` brings them back until the next start. */
  reset(): void {
    if (this.#session.state.phase === 'idle') return;
    this.log.append('reset');
  }

  /** Takes back the last vote (while open) or the last reset (before the next start). */
  undo(): void {
    const { undoable, counts } = this.#session.state;
    if (undoable === undefined) return;
    this.counting = this.keyed = undefined;
    this.log.append('undo');
    if (undoable === 'reset') return;
    for (const [key, { option, votes }] of counts) {
      const n = (this.#session.state.counts.get(key)?.votes ?? 0) - votes;
      if (n !== 0) this.dispatchEvent(new PollVoteEvent(option, n));
    }
  }

  /**
   * What the key 1–9 does: a vote for that option, or one taken back. For a deck that passes on the digits pressed on its
   * slide; skip an event that is `defaultPrevented`, the poll has had it. Returns whether the key did anything.
   */
  pressKey(digit: number, takeBack = false): boolean {
    const listed = Number.isInteger(digit) && digit >= 1 && digit <= Math.min(9, this.#list.options.length);
    if (!listed || this.type === 'words' || this.state !== 'open') return false;
    const index = digit - 1;
    const before = this.tally[index]?.votes ?? 0;
    this.vote(index, takeBack ? -1 : 1);
    const n = (this.tally[index]?.votes ?? 0) - before;
    this.counting = undefined;
    this.keyed = { index, n: n + (this.keyed?.index === index ? this.keyed.n : 0) };
    return true;
  }

  get #list(): OptionList {
    return optionList(this, this.type);
  }

  get #problem(): string | undefined {
    return problemOf(this.type, this.#list.options.length);
  }

  #optionNamed(option: unknown): string | undefined {
    if (this.type === 'words') return (typeof option === 'string' && cleanWord(option)) || undefined;
    const { options } = this.#list;
    if (typeof option === 'number') return options[option];
    if (typeof option !== 'string') return undefined;
    return options.find((known) => optionKey(known) === optionKey(option));
  }

  #onKeydown(event: KeyboardEvent): void {
    const digit = digitOf(event);
    if (digit === undefined || event.defaultPrevented || event.repeat) return;
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
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
    const problem = this.#problem;
    if (problem !== undefined)
      return html`<p class="missing" role="note">${problem}</p>
        <slot></slot>`;
    const { state, type, tally, counting, keyed } = this;
    const { last, undoable } = this.#session.state;
    const list = this.#list;
    const question = this.question.trim();
    return html`
      <div class="poll" part="poll" role="group" aria-label=${question || text.label} tabindex="-1">
        ${question ? html`<p class="question" part="question">${question}</p>` : nothing}
        ${renderBody(
          { ...list, state, type, tally, counting, keyed, last, fresh: this.#fresh },
          {
            vote: (option, n) => this.vote(option, n),
            set: (index, votes) => this.vote(index, votes - (this.tally[index]?.votes ?? 0)),
            count: (index) => void this.#count(index),
            done: (index) => this.#focusAfter(index),
          },
        )}
        ${renderControls({ state, type, tally, options: list.options.length, undoable }, this)}
      </div>
      <slot hidden></slot>
    `;
  }
}

if (!customElements.get('live-poll')) customElements.define('live-poll', LivePoll);

declare global {
  interface HTMLElementTagNameMap {
    'live-poll': LivePoll;
  }
}
