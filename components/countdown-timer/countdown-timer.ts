/** The element `<countdown-timer>`: buttons and a clock face around the facts in its log. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EventLog } from '../../src/session/log.js';
import { timer as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import {
  MOST_ROUNDS,
  foldCountdown,
  milestonePassed,
  parseNumber,
  read,
  secondsFrom,
  timeToAdd,
  type Reading,
  type TimerState,
} from './countdown.js';
import type { Chime } from './chime.js';
import { countdownTimerStyles } from './countdown-timer.styles.js';
import { TimerFinishEvent, TimerPauseEvent, TimerResetEvent, TimerStartEvent } from './events.js';
import { FullscreenController } from './fullscreen-controller.js';
import { roundsView, type RoundsView } from './rounds-view.js';
import { waysOut, type Way, type WayOut } from './rounds.js';
import { SoundController } from './sound-controller.js';
import { TickController } from './tick-controller.js';
import { buttonsView, clockView, headView, missingView } from './timer-view.js';

/** Seconds after the end in which the sound may still come: a tab in the background is woken once a minute. */
const LATE = 61;

const number = { fromAttribute: parseNumber };

type Misfit = Omit<RoundsView, 'chosen' | 'choose'>;

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
 * @csspart head - The row with the label, the round, and the buttons for the sound and the full screen.
 * @csspart label - What the time is for.
 * @csspart round - "ronde 2 van 5", or "groep 2 van 7" where the groups are known.
 * @csspart digits - The time left, or the overtime.
 * @csspart bar - The shape that empties.
 * @csspart words - The state in words.
 * @csspart ways - That the rounds don't fit in the planned time, and the ways out.
 * @csspart buttons - The row of buttons.
 *
 * @cssproperty [--countdown-timer-digits=5.6em] - Largest size of the digits; a narrow column makes them smaller.
 * @cssproperty [--countdown-timer-fill=var(--ts-primary)] - Colour of the time that is left in the bar.
 */
export class CountdownTimer extends LitElement {
  static override styles = [elementStyles, countdownTimerStyles];

  readonly #events = new LogController(this, foldCountdown);
  readonly #sound = new SoundController(this, () => ({
    log: this.log,
    muted: this.muted,
    running: this.state === 'running',
  }));
  readonly #fullscreen = new FullscreenController(this);
  /** What was shown last, to tell what has changed since; undefined when the log is new and nothing is "live" yet. */
  #shown: Reading | undefined;
  #announcement = '';

  /** How long the timer runs, in minutes; fractions may be written with a point or a comma. */
  @property({ reflect: true, converter: number }) minutes: number | undefined;

  /** What the time is for. */
  @property({ reflect: true, useDefault: true }) label = '';

  /** How many rounds there are: one for each presentation, for instance. */
  @property({ reflect: true, useDefault: true, converter: number }) repeat: number | undefined = 1;

  /** How many groups there are, where that is known: then each has a round, whatever `repeat` says. */
  @property({ attribute: false }) groups: number | undefined;

  /** How many minutes are planned for all rounds together; where they don't fit, the timer says so and offers ways out. */
  @property({ attribute: false }) planned: number | undefined;

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

  /** What makes the sound at one minute left and at the end; Web Audio unless something else is handed in. */
  @property({ attribute: false, noAccessor: true })
  get chime(): Chime {
    return this.#sound.chime;
  }

  set chime(chime: Chime) {
    this.#sound.chime = chime;
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
    const after = this.#reading;
    this.#shown = after;
    if (before === undefined || before.state === 'idle' || after.state === 'idle') return;
    const milestone = milestonePassed(after.duration, before.remaining, after.remaining);
    // a laptop that wakes up long after the end needn't startle anyone
    if (milestone !== undefined && milestone !== 'half' && after.overtime <= LATE)
      this.#sound.play(milestone);
    const wasOn = before.state === 'running' || before.state === 'paused';
    if (wasOn && after.state === 'finished') this.dispatchEvent(new TimerFinishEvent());
  }

  /** Every event is written here, so that it is known which window somebody acted in. */
  #act(type: string, data?: unknown): void {
    this.log.append(type, data);
    this.#sound.acted();
  }

  get #reading(): Reading {
    return read(this.#events.state, this.#length ?? 0, this.log.now());
  }

  #announcementFor(before: Reading, after: Reading): string {
    if (after.state === 'idle') return '';
    if (before.state === 'idle') return text.announce.start(after.remaining);
    const milestone = milestonePassed(after.duration, before.remaining, after.remaining);
    if (milestone === undefined) return this.#announcement;
    return milestone === 'half' ? text.announce.half(after.remaining) : text.announce[milestone];
  }

  /** As many rounds as the slide or the groups ask for; NaN where `repeat` is no number of rounds. */
  get #asked(): number {
    const rounds = this.groups === undefined ? (this.repeat ?? 1) : Math.min(this.groups, MOST_ROUNDS);
    return Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS ? rounds : NaN;
  }

  /** Why and how the rounds don't fit in the planned time; undefined when they do. */
  get #misfit(): Misfit | undefined {
    const asked = { rounds: this.#asked || 1, seconds: secondsFrom(this.minutes) ?? 0 };
    const planned = secondsFrom(this.planned);
    const ways = planned === undefined || asked.rounds === 1 ? undefined : waysOut(asked, planned);
    return planned === undefined || ways === undefined ? undefined : { asked, planned, ways };
  }

  get #chosen(): WayOut | undefined {
    const { plan } = this.#events.state;
    if (plan?.rounds !== (this.#asked || 1)) return undefined;
    return this.#misfit?.ways.find(({ way }) => way === plan.way);
  }

  get #rounds(): number {
    return this.#chosen?.rounds ?? (this.#asked || 1);
  }

  get #length(): number | undefined {
    return this.#chosen?.seconds ?? secondsFrom(this.minutes);
  }

  #choose(way: Way | undefined): void {
    this.#act('plan', way && { way, rounds: this.#asked });
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

  /** Whether the sound is off. */
  get muted(): boolean {
    return this.#events.state.muted;
  }

  /** Lets the clock run, for the first time or after a pause. Does nothing when it runs or the time is up. */
  start(): void {
    const { state, counting } = this.#reading;
    const length = this.#events.state.length ?? this.#length;
    if (counting || state === 'finished' || length === undefined) return;
    this.#act('start', { seconds: length });
    this.dispatchEvent(new TimerStartEvent());
  }

  /** Stops the clock, also in overtime. */
  pause(): void {
    if (!this.#reading.counting) return;
    this.#act('pause');
    this.dispatchEvent(new TimerPauseEvent());
  }

  /** Back to the beginning of this round; from the beginning of a later round, back to round 1. */
  reset(): void {
    const untouched = this.#untouched;
    if (untouched && this.round === 1) return;
    if (untouched) this.#act('round', { round: 1 });
    else this.#act('reset');
    this.dispatchEvent(new TimerResetEvent());
  }

  /** To the beginning of the next round, where the clock waits to be started. Does nothing in the last one. */
  nextRound(): void {
    if (this.round >= this.#rounds) return;
    this.#act('round', { round: this.round + 1 });
    this.dispatchEvent(new TimerResetEvent());
  }

  /** Adds `seconds`, or takes them off when negative. In overtime, time added counts from now. */
  addTime(seconds: number): void {
    const change = this.#canRun ? timeToAdd(this.#reading, seconds) : 0;
    if (change !== 0) this.#act('add', { seconds: change });
  }

  /** Turns the sound off, or on again, in every window that shows this timer. */
  toggleSound(): void {
    this.#act('mute', { on: !this.muted });
  }

  /** Puts the focus on the button that starts and pauses. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-main]')?.focus(options);
  }

  get #canRun(): boolean {
    return this.#events.state.length !== undefined || this.#length !== undefined;
  }

  get #untouched(): boolean {
    return this.#reading.state === 'idle' && this.#events.state.added === 0;
  }

  protected override render(): TemplateResult {
    const reading = this.#reading;
    const misfit = this.#untouched && this.round === 1 ? this.#misfit : undefined;
    return html`
      <div
        class="timer"
        part="timer"
        role="group"
        aria-label=${this.label || text.name}
        data-state=${reading.state}
        data-ways=${misfit ? (this.#chosen ? 'chosen' : 'open') : nothing}
        ?data-last=${reading.state === 'running' && reading.remaining <= 60 && reading.duration > 60}
      >
        ${headView({
          label: this.label,
          round: this.round,
          rounds: this.#rounds,
          perGroup: this.groups !== undefined,
          canRun: this.#canRun,
          muted: this.muted,
          nextRound: () => this.nextRound(),
          fullscreen: this.#fullscreen.available ? this.#fullscreen.on : undefined,
          toggleSound: () => this.toggleSound(),
          toggleFullscreen: () => void this.#fullscreen.toggle(),
        })}
        ${
          !Number.isNaN(this.#asked)
            ? nothing
            : html`<p class="missing" role="note">${text.badRepeat(MOST_ROUNDS)}</p>`
        }
        ${
          this.#canRun
            ? [clockView(reading), this.#renderWays(misfit), this.#renderButtons(reading)]
            : missingView(this.minutes, (minutes) => (this.minutes = minutes))
        }
        <slot></slot>
        <p class="visually-hidden" role="status">${this.#announcement}</p>
      </div>
    `;
  }

  #renderWays(misfit: Misfit | undefined): TemplateResult | typeof nothing {
    if (!misfit) return nothing;
    return roundsView({ ...misfit, chosen: this.#chosen, choose: (way) => this.#choose(way) });
  }

  #renderButtons(reading: Reading): TemplateResult {
    return buttonsView({
      reading,
      untouched: this.#untouched,
      round: this.round,
      perGroup: this.groups !== undefined,
      start: () => this.start(),
      pause: () => this.pause(),
      reset: () => this.reset(),
      addTime: (seconds) => this.addTime(seconds),
    });
  }
}

if (!customElements.get('countdown-timer')) customElements.define('countdown-timer', CountdownTimer);

declare global {
  interface HTMLElementTagNameMap {
    'countdown-timer': CountdownTimer;
  }
}
