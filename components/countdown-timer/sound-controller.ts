/**
 * Decides when a timer sounds. Two windows that show one timer must not sound both: it sounds where somebody last pressed
 * one of its buttons, that is where the last event of its log was written. So after a reload it is silent until a button
 * of the timer is pressed; a browser would not let it sound before that anyway.
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

export class SoundController implements ReactiveController {
  readonly #timer: () => Audible;
  #chime: Chime = new WebAudioChime();
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
    const { log, muted, running } = this.#timer();
    this.#own = log.events.at(-1);
    if (running && !muted) this.#chime.prepare();
    else this.#chime.release();
  }

  play(sound: Sound): void {
    if (this.#isHere && !this.#timer().muted) this.#chime.play(sound);
  }

  hostUpdated(): void {
    if (!this.#isHere) this.#chime.release();
  }

  hostDisconnected(): void {
    this.#chime.release();
  }

  get #isHere(): boolean {
    return this.#own !== undefined && this.#timer().log.events.at(-1) === this.#own;
  }
}
