/** What a timer is and what can be done with it: its time, its rounds, its actions. Nothing of the screen or the sound. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { EventLog } from '../../src/session/log.js';
import { LogController } from '../shared/log-controller.js';
import {
  foldCountdown,
  parseNumber,
  read,
  secondsFrom,
  timeToAdd,
  type Reading,
  type TimerState,
} from './countdown.js';
import { TimerPauseEvent, TimerResetEvent, TimerStartEvent } from './events.js';
import { planRounds, type RoundsPlan, type Way } from './rounds.js';

const number = { fromAttribute: parseNumber };

export abstract class TimerElement extends LitElement {
  readonly #events = new LogController(this, foldCountdown);
  readonly #sound = new LogController(this, foldCountdown);
  #soundShared = false;

  /** How long the timer runs, in minutes; fractions may be written with a point or a comma. */
  @property({ reflect: true, converter: number }) minutes: number | undefined;

  /** What the time is for. */
  @property({ reflect: true, useDefault: true }) label = '';

  /** How many rounds there are: one for each presentation, for instance. */
  @property({ reflect: true, useDefault: true, converter: number }) repeat: number | undefined = 1;

  /** Whether each round is of one group: then there are as many as groups, where that is known, and else `repeat`. */
  @property({ type: Boolean, reflect: true, attribute: 'per-group' }) perGroup = false;

  /** How many groups there are, where that is known. Counts for a timer that is `per-group`. */
  @property({ attribute: false }) groups: number | undefined;

  /** How many minutes are planned for all rounds together; where they don't fit, the timer says so and offers ways out. */
  @property({ attribute: false }) planned: number | undefined;

  /** Where the events of this timer are kept. The state follows from them, so another log is another state. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#events.log;
  }

  set log(log: EventLog) {
    this.#events.log = log;
    if (!this.#soundShared) this.#sound.log = log;
  }

  /** Where it is kept that the sound is off. Timers that are handed the same log are silenced together; else its own log. */
  @property({ attribute: false, noAccessor: true })
  get soundLog(): EventLog {
    return this.#sound.log;
  }

  set soundLog(log: EventLog) {
    this.#soundShared = true;
    this.#sound.log = log;
  }

  constructor() {
    super();
    this.#sound.log = this.#events.log;
  }

  /** The length of this round in seconds, with what was added or taken off by hand; 0 when there is none. */
  get duration(): number {
    return this.reading.duration;
  }

  /** Whole seconds left; 0 when the time is up. */
  get remaining(): number {
    return this.reading.remaining;
  }

  /** Whole seconds past the end. */
  get overtime(): number {
    return this.reading.overtime;
  }

  /** `finished` from the end of the time on, also while the overtime is counted. */
  get state(): TimerState {
    return this.reading.state;
  }

  /** Which round this is, from 1. */
  get round(): number {
    return Math.min(this.#events.state.round, this.plan.rounds);
  }

  /** Whether the sound is off. */
  get muted(): boolean {
    return this.#sound.state.muted;
  }

  /** Lets the clock run, for the first time or after a pause. Does nothing when it runs or the time is up. */
  start(): void {
    const { state, counting } = this.reading;
    const length = this.#events.state.length ?? this.plan.seconds;
    if (counting || state === 'finished' || length === undefined) return;
    this.act('start', { seconds: length });
    this.dispatchEvent(new TimerStartEvent());
  }

  /** Stops the clock, also in overtime. */
  pause(): void {
    if (!this.reading.counting) return;
    this.act('pause');
    this.dispatchEvent(new TimerPauseEvent());
  }

  /** Back to the beginning of this round; from the beginning of a later round, back to round 1. */
  reset(): void {
    const untouched = this.untouched;
    if (untouched && this.round === 1) return;
    if (untouched) this.act('round', { round: 1 });
    else this.act('reset');
    this.dispatchEvent(new TimerResetEvent());
  }

  /** To the beginning of the next round, where the clock waits to be started. Does nothing in the last one. */
  nextRound(): void {
    if (this.round >= this.plan.rounds) return;
    this.act('round', { round: this.round + 1 });
    this.dispatchEvent(new TimerResetEvent());
  }

  /** To the beginning of the round before, where the clock waits to be started. Does nothing in the first one. */
  previousRound(): void {
    if (this.round <= 1) return;
    this.act('round', { round: this.round - 1 });
    this.dispatchEvent(new TimerResetEvent());
  }

  /** Adds `seconds`, or takes them off when negative. In overtime, time added counts from now. */
  addTime(seconds: number): void {
    const change = this.canRun ? timeToAdd(this.reading, seconds) : 0;
    if (change !== 0) this.act('add', { seconds: change });
  }

  /** Turns the sound off, or on again, for every timer with this `soundLog`, in every window. */
  toggleSound(): void {
    this.soundLog.append('mute', { on: !this.muted });
  }

  /** Takes one of the ways out where the rounds don't fit; undefined takes that back. */
  protected choose(way: Way | undefined): void {
    this.act('plan', way && { way, rounds: this.plan.misfit?.asked.rounds });
  }

  /** Every event is written here, so that it can be known in which window somebody acted. */
  protected act(type: string, data?: unknown): void {
    this.log.append(type, data);
  }

  /** What the clock says now. */
  protected get reading(): Reading {
    return read(this.#events.state, this.plan.seconds ?? 0, this.log.now());
  }

  protected get plan(): RoundsPlan {
    const { repeat } = this;
    const groups = this.perGroup ? this.groups : undefined;
    const [seconds, planned] = [secondsFrom(this.minutes), secondsFrom(this.planned)];
    return planRounds({ repeat, groups, seconds, planned }, this.#events.state.plan);
  }

  /** Whether there is a time to count. */
  protected get canRun(): boolean {
    return this.#events.state.length !== undefined || this.plan.seconds !== undefined;
  }

  /** Whether nothing has happened in this round. */
  protected get untouched(): boolean {
    return this.reading.state === 'idle' && this.#events.state.added === 0;
  }
}
