/** The events of a countdown timer. All bubble and cross shadow roots; read the details from the target. */

const options = { bubbles: true, composed: true } as const;

/** The clock began to run, for the first time or after a pause. */
export class TimerStartEvent extends Event {
  constructor() {
    super('timer-start', options);
  }
}

/** The clock was stopped: a pause, or the end of overtime. */
export class TimerPauseEvent extends Event {
  constructor() {
    super('timer-pause', options);
  }
}

/** The timer stands at the beginning again: of this round, or of another one. */
export class TimerResetEvent extends Event {
  constructor() {
    super('timer-reset', options);
  }
}

/** The time is up. Comes once per round, at the moment itself, and not again when a finished timer is restored. */
export class TimerFinishEvent extends Event {
  constructor() {
    super('timer-finish', options);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timer-start': TimerStartEvent;
    'timer-pause': TimerPauseEvent;
    'timer-reset': TimerResetEvent;
    'timer-finish': TimerFinishEvent;
  }
}
