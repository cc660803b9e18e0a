/** The element `<countdown-timer>`: buttons and a clock face around the facts in its log. */
import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { EventLog } from '../../src/session/log.js';
import { timer as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import {
  LONGEST,
  MOST_ROUNDS,
  clockFace,
  divisions,
  foldCountdown,
  milestonePassed,
  parseNumber,
  read,
  secondsFrom,
  timeToAdd,
  type Reading,
  type TimerState,
} from './countdown.js';
import { countdownTimerStyles } from './countdown-timer.styles.js';
import { TimerFinishEvent, TimerPauseEvent, TimerResetEvent, TimerStartEvent } from './events.js';
import { TickController } from './tick-controller.js';

const number = { fromAttribute: parseNumber };

const icons = {
  start: svg`<path d="M4 2v20l17-10z" />`,
  pause: svg`<path d="M4 2h6v20H4zM14 2h6v20h-6z" />`,
  stop: svg`<path d="M3 3h18v18H3z" />`,
};

/**
 * @summary A countdown that the last row can read, which goes on counting past its end until somebody stops it.
 *
 * @slot - Shown under the clock: what to do in this time, for instance.
 *
 * @event {TimerStartEvent} timer-start - The clock began to run, for the first time or after a pause.
 * @event {TimerPauseEvent} timer-pause - The clock was stopped: a pause, or the end of overtime.
 * @event {TimerResetEvent} timer-reset - The timer stands at the beginning of a round again.
 * @event {TimerFinishEvent} timer-finish - The time is up; once per round, not when a finished timer is restored.
 *
 * @csspart timer - The card around everything.
 * @csspart label - What the time is for.
 * @csspart round - "ronde 2 van 5".
 * @csspart digits - The time left, or the overtime.
 * @csspart bar - The shape that empties.
 * @csspart words - The state in words.
 * @csspart buttons - The row of buttons.
 *
 * @cssproperty [--countdown-timer-digits=5.6em] - Largest size of the digits; a narrow column makes them smaller.
 * @cssproperty [--countdown-timer-fill=var(--ts-primary)] - Colour of the time that is left in the bar.
 */
export class CountdownTimer extends LitElement {
  static override styles = [elementStyles, countdownTimerStyles];

  readonly #events = new LogController(this, foldCountdown);
  /** What was shown last, to tell what has changed since; undefined when the log is new and nothing is "live" yet. */
  #shown: Reading | undefined;
  #announcement = '';

  /** How long the timer runs, in minutes; fractions may be written with a point or a comma. */
  @property({ reflect: true, converter: number }) minutes: number | undefined;

  /** What the time is for. */
  @property({ reflect: true, useDefault: true }) label = '';

  /** How many rounds there are: one for each presentation, for instance. */
  @property({ reflect: true, useDefault: true, converter: number }) repeat: number | undefined = 1;

  /** Where the events of this timer are kept. The state follows from them, so another log is another state. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#events.log;
  }

  set log(log: EventLog) {
    this.#shown = undefined;
    this.#announcement = '';
    this.#events.log = log;
  }

  constructor() {
    super();
    new TickController(this, () => this.#reading.nextTick);
  }

  protected override willUpdate(): void {
    const before = this.#shown;
    const reading = this.#reading;
    if (before) this.#announcement = this.#announcementFor(before, reading);
  }

  protected override updated(): void {
    const before = this.#shown;
    this.#shown = this.#reading;
    const wasOn = before?.state === 'running' || before?.state === 'paused';
    if (wasOn && this.#shown.state === 'finished') this.dispatchEvent(new TimerFinishEvent());
  }

  get #reading(): Reading {
    return read(this.#events.state, secondsFrom(this.minutes) ?? 0, this.log.now());
  }

  #announcementFor(before: Reading, after: Reading): string {
    if (after.state === 'idle') return '';
    if (before.state === 'idle') return text.announce.start(after.remaining);
    const milestone = milestonePassed(after.duration, before.remaining, after.remaining);
    if (milestone === undefined) return this.#announcement;
    return milestone === 'half' ? text.announce.half(after.remaining) : text.announce[milestone];
  }

  get #rounds(): number {
    const rounds = this.repeat ?? 1;
    return Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS ? rounds : 1;
  }

  /** The length of this round in seconds, with what was added or taken off by hand; 0 when there is none. */
  get duration(): number {
    return this.#reading.duration;
  }

  /** Whole seconds left; 0 when the time is up. */
  get remaining(): number {
    return this.#reading.remaining;
  }

  /** Whole seconds past the end. */
  get overtime(): number {
    return this.#reading.overtime;
  }

  /** `finished` from the end of the time on, also while the overtime is counted. */
  get state(): TimerState {
    return this.#reading.state;
  }

  /** Which round this is, from 1. */
  get round(): number {
    return Math.min(this.#events.state.round, this.#rounds);
  }

  /** Lets the clock run, for the first time or after a pause. Does nothing when it runs or the time is up. */
  start(): void {
    const { state, counting } = this.#reading;
    const length = this.#events.state.length ?? secondsFrom(this.minutes);
    if (counting || state === 'finished' || length === undefined) return;
    this.log.append('start', { seconds: length });
    this.dispatchEvent(new TimerStartEvent());
  }

  /** Stops the clock, also in overtime. */
  pause(): void {
    if (!this.#reading.counting) return;
    this.log.append('pause');
    this.dispatchEvent(new TimerPauseEvent());
  }

  /** Back to the beginning of this round; from the beginning of a later round, back to round 1. */
  reset(): void {
    const untouched = this.#untouched;
    if (untouched && this.round === 1) return;
    if (untouched) this.log.append('round', { round: 1 });
    else this.log.append('reset');
    this.dispatchEvent(new TimerResetEvent());
  }

  /** To the beginning of the next round, where the clock waits to be started. Does nothing in the last one. */
  nextRound(): void {
    if (this.round >= this.#rounds) return;
    this.log.append('round', { round: this.round + 1 });
    this.dispatchEvent(new TimerResetEvent());
  }

  /** Adds `seconds`, or takes them off when negative. In overtime, time added counts from now. */
  addTime(seconds: number): void {
    const change = this.#canRun ? timeToAdd(this.#reading, seconds) : 0;
    if (change !== 0) this.log.append('add', { seconds: change });
  }

  get #canRun(): boolean {
    return this.#events.state.length !== undefined || secondsFrom(this.minutes) !== undefined;
  }

  get #untouched(): boolean {
    return this.#reading.state === 'idle' && this.#events.state.added === 0;
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    return html`
      <div
        class="timer"
        part="timer"
        role="group"
        aria-label=${this.label || text.name}
        data-state=${reading.state}
        ?data-last=${reading.state === 'running' && reading.remaining <= 60 && reading.duration > 60}
      >
        ${this.#renderHead()}
        ${
          (this.repeat ?? 1) === this.#rounds
            ? nothing
            : html`<p class="missing" role="note">${text.badRepeat(MOST_ROUNDS)}</p>`
        }
        ${this.#canRun ? this.#renderClock(reading) : this.#renderMissing()}
        <slot></slot>
        <p class="visually-hidden" role="status">${this.#announcement}</p>
      </div>
    `;
  }

  #renderHead(): TemplateResult | typeof nothing {
    const rounds = this.#rounds;
    if (!this.label && rounds === 1) return nothing;
    return html`
      <div class="head">
        <div>
          ${this.label ? html`<p class="label" part="label">${this.label}</p>` : nothing}
          ${rounds > 1 ? html`<p class="round" part="round">${text.round(this.round, rounds)}</p>` : nothing}
        </div>
        ${
          this.round < rounds && this.#canRun
            ? html`<button class="next" type="button" @click=${this.nextRound}>${text.nextRound}</button>`
            : nothing
        }
      </div>
    `;
  }

  #renderMissing(): TemplateResult {
    const choose = (minutes: number) => () => (this.minutes = minutes);
    return html`
      <div class="missing" role="note">
        ${this.minutes === undefined ? text.noMinutes : text.badMinutes(LONGEST / 60)}
        <div class="choices">
          ${[3, 5, 10, 15].map(
            (minutes) =>
              html`<button type="button" @click=${choose(minutes)}>${text.minutes(minutes)}</button>`,
          )}
        </div>
      </div>
    `;
  }

  #renderClock(reading: Reading): TemplateResult {
    const { state, duration, remaining, overtime } = reading;
    const over = state === 'finished';
    const face = clockFace(over ? overtime : remaining);
    const characters = Math.max(5, face.length + (over ? 1 : 0));
    const width = `${duration > 0 ? Math.min(100, (remaining / duration) * 100) : 0}%`;
    const plus = over ? html`<span class="plus">+</span>` : nothing;
    return html`
      <div role="timer">
        <span class="digits" part="digits" style=${styleMap({ '--characters': characters })}
          >${plus}${face}</span
        >
      </div>
      <svg class="bar" part="bar" aria-hidden="true">
        <rect class="left" height="100%" style=${styleMap({ width })} />
        ${(over ? [] : divisions(duration)).map((at) => {
          const x = `${at * 100}%`;
          return svg`<line class="division" x1=${x} x2=${x} y1="0" y2="100%" />`;
        })}
      </svg>
      <p class="words" part="words">${this.#words(reading)}</p>
      ${this.#renderButtons(reading)}
    `;
  }

  #words({ state, counting, remaining }: Reading): string {
    if (state === 'idle') return text.ready(remaining);
    if (state === 'finished') return counting ? text.over : text.stopped;
    return state === 'running' ? text.left(remaining) : text.paused(remaining);
  }

  #renderButtons(reading: Reading): TemplateResult {
    const { state, counting } = reading;
    const resetLabel = this.#untouched && this.round > 1 ? text.firstRound : text.reset;
    const dim = (disabled: boolean) => (disabled ? 'true' : nothing);
    return html`
      <div class="buttons" part="buttons">
        ${this.#renderMainButton(state, counting)}
        <button
          type="button"
          aria-disabled=${dim(timeToAdd(reading, -60) === 0)}
          @click=${() => this.addTime(-60)}
        >
          ${text.takeMinute}
        </button>
        <button
          type="button"
          aria-disabled=${dim(timeToAdd(reading, 60) === 0)}
          @click=${() => this.addTime(60)}
        >
          ${text.addMinute}
        </button>
        <button type="button" aria-disabled=${dim(this.#untouched && this.round === 1)} @click=${this.reset}>
          ${resetLabel}
        </button>
      </div>
    `;
  }

  /** One button in one place, so that focus and the finger can stay where they are. */
  #renderMainButton(state: TimerState, counting: boolean): TemplateResult {
    const stopped = state === 'finished' && !counting;
    const [icon, label] = counting
      ? state === 'finished'
        ? [icons.stop, text.stop]
        : [icons.pause, text.pause]
      : [icons.start, state === 'paused' ? text.resume : text.start];
    return html`
      <button
        data-main
        type="button"
        aria-disabled=${stopped ? 'true' : nothing}
        @click=${() => (counting ? this.pause() : this.start())}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>${label}
      </button>
    `;
  }
}

if (!customElements.get('countdown-timer')) customElements.define('countdown-timer', CountdownTimer);

declare global {
  interface HTMLElementTagNameMap {
    'countdown-timer': CountdownTimer;
  }
}
