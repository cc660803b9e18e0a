/**
 * Decides when a timer sounds. Two windows that show one timer must not sound both: it sounds where somebody last pressed
 * one of its buttons, that is where the last event of its log was written. A timer that ran before this page was opened,
 * as after a reload, is taken over by the first touch of the page; a browser would not let it sound before that anyway.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventLog, LoggedEvent } from '../../src/session/log.js';
import { WebAudioChime, type Chime, type Sound } from './chime.js';

export interface Audible {
  readonly log: EventLog;
  readonly muted: boolean;
  /** Whether a sound is still to come. */
  readonly running: boolean;
}

const TOUCHES = ['pointerdown', 'keydown'] as const;

export class SoundController implements ReactiveController {
  readonly #timer: () => Audible;
  #chime: Chime = new WebAudioChime();
  #log: EventLog | undefined;
  /** The last event there was when the log was handed in. */
  #found: LoggedEvent | undefined;
  #own: LoggedEvent | undefined;

  constructor(host: ReactiveControllerHost, timer: () => Audible) {
    this.#timer = timer;
    host.addController(this);
  }

  get chime(): Chime {
    return this.#chime;
  }

  set chime(chime: Chime) {
    this.#chime.release();
    this.#chime = chime;
  }

  /** To be called after this element wrote an event. */
  acted(): void {
    this.#own = this.#last;
    this.prepare();
  }

  /** To be called at a press that may begin or end the need for sound. */
  prepare(): void {
    const { muted, running } = this.#timer();
    if (this.#isHere && running && !muted) this.#chime.prepare();
    else this.#chime.release();
  }

  play(sound: Sound): void {
    if (this.#isHere && !this.#timer().muted) this.#chime.play(sound);
  }

  hostConnected(): void {
    for (const type of TOUCHES) window.addEventListener(type, this.#touched, true);
  }

  hostUpdate(): void {
    const { log } = this.#timer();
    if (log === this.#log) return;
    this.#log = log;
    this.#found = this.#last;
  }

  hostUpdated(): void {
    if (!this.#isHere || this.#timer().muted) this.#chime.release();
  }

  hostDisconnected(): void {
    for (const type of TOUCHES) window.removeEventListener(type, this.#touched, true);
    this.#chime.release();
  }

  /** Written down, as the other windows have to fall silent; the fold passes over it. */
  readonly #touched = (): void => {
    const { log, running } = this.#timer();
    if (!running || this.#found === undefined || this.#last !== this.#found) return;
    log.append('here');
    this.acted();
  };

  get #isHere(): boolean {
    return this.#own !== undefined && this.#last === this.#own;
  }

  /** Of the timer itself: the sound may be turned off and on anywhere. */
  get #last(): LoggedEvent | undefined {
    return this.#timer().log.events.findLast(({ type }) => type !== 'mute');
  }
}
