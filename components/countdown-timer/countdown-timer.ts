/** The element `<countdown-timer>`: what of a timer is seen and heard. What it is and does is in `timer-element.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { timer as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { keepOwnKeys } from '../shared/own-keys.js';
import type { Chime } from './chime.js';
import { clockStyles } from './clock.styles.js';
import { controlsStyles } from './controls.styles.js';
import { announcementBetween } from './announcement.js';
import { MOST_ROUNDS, milestoneBetween, type Reading } from './countdown.js';
import { countdownTimerStyles } from './countdown-timer.styles.js';
import { TimerFinishEvent } from './events.js';
import { FullscreenController } from './fullscreen-controller.js';
import { roundsView } from './rounds-view.js';
import type { RoundsPlan, Way } from './rounds.js';
import { SoundController } from './sound-controller.js';
import { TickController } from './tick-controller.js';
import { TimerElement } from './timer-element.js';
import { buttonsView, clockView, headView, missingView } from './timer-view.js';

/** Seconds after the end in which the sound may still come: a tab in the background is woken once a minute. */
const LATE = 61;

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
export class CountdownTimer extends TimerElement {
  static override readonly styles = [elementStyles, clockStyles, controlsStyles, countdownTimerStyles];

  readonly #sound = new SoundController(this, () => ({
    log: this.log,
    muted: this.muted,
    running: this.state === 'running',
  }));
  readonly #fullscreen = new FullscreenController(this);
  /** What was shown last, to tell what has changed since; undefined when the log is new and nothing is "live" yet. */
  #shown: { readonly reading: Reading; readonly log: unknown } | undefined;
  #announcement = '';

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
    new TickController(this, () => this.reading.nextTick);
    this.addEventListener('keydown', keepOwnKeys);
  }

  protected override willUpdate(): void {
    if (this.#shown?.log !== this.log) {
      this.#shown = undefined;
      this.#announcement = '';
    }
    if (this.#shown) {
      this.#announcement = announcementBetween(this.#shown.reading, this.reading) ?? this.#announcement;
    }
  }

  protected override updated(): void {
    const before = this.#shown?.reading;
    const after = this.reading;
    this.#shown = { reading: after, log: this.log };
    if (before === undefined || before.state === 'idle' || after.state === 'idle') return;
    const milestone = milestoneBetween(before, after);
    // a laptop that wakes up long after the end needn't startle anyone
    if (milestone !== undefined && milestone !== 'half' && after.overtime <= LATE)
      this.#sound.play(milestone);
    const wasOn = before.state === 'running' || before.state === 'paused';
    if (wasOn && after.state === 'finished') this.dispatchEvent(new TimerFinishEvent());
  }

  protected override act(type: string, data?: unknown): void {
    super.act(type, data);
    this.#sound.acted();
  }

  override toggleSound(): void {
    super.toggleSound();
    this.#sound.prepare();
  }

  /** Puts the focus on the button that starts and pauses. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[data-main]')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { reading, plan } = this;
    // once the rounds have begun it is too late for another plan
    const ways = plan.misfit && this.untouched && this.round === 1 ? this.#renderWays(plan) : undefined;
    return html`
      <div
        class="timer"
        part="timer"
        role="group"
        aria-label=${this.label || text.name}
        data-state=${reading.state}
        data-ways=${ways ? (plan.chosen ? 'chosen' : 'open') : nothing}
        ?data-last=${reading.state === 'running' && reading.remaining <= 60 && reading.duration > 60}
      >
        ${headView({
          label: this.label,
          round: this.round,
          rounds: plan.rounds,
          perGroup: this.perGroup,
          canRun: this.canRun,
          muted: this.muted,
          nextRound: () => this.nextRound(),
          previousRound: () => this.previousRound(),
          fullscreen: this.#fullscreen.available ? this.#fullscreen.on : undefined,
          toggleSound: () => this.toggleSound(),
          toggleFullscreen: () => void this.#fullscreen.toggle(),
        })}
        ${plan.valid ? nothing : html`<p class="missing" role="note">${text.badRepeat(MOST_ROUNDS)}</p>`}
        ${
          this.canRun
            ? [clockView(reading), ways ?? nothing, this.#renderButtons(reading)]
            : missingView(this.minutes, (minutes) => (this.minutes = minutes))
        }
        <slot></slot>
        <p class="visually-hidden" role="status">${this.#announcement}</p>
      </div>
    `;
  }

  #renderWays({ misfit, chosen }: RoundsPlan): TemplateResult | undefined {
    return misfit && roundsView({ ...misfit, chosen, choose: (way) => void this.#choose(way) });
  }

  /** The button that was pressed is gone: the focus goes to what came in its place. */
  async #choose(way: Way | undefined): Promise<void> {
    this.choose(way);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.ways button')?.focus();
  }

  #renderButtons(reading: Reading): TemplateResult {
    return buttonsView({
      reading,
      untouched: this.untouched,
      round: this.round,
      perGroup: this.perGroup,
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
