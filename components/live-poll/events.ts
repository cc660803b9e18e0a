/** What a poll tells the page: one class per event. All bubble and leave the shadow root. */

const init: EventInit = { bubbles: true, composed: true };

/** Voting has begun, goes on after it was closed, or begins a second round. */
export class PollOpenEvent extends Event {
  static readonly type = 'poll-open';

  constructor() {
    super(PollOpenEvent.type, init);
  }
}

/** Votes were added (`n` above 0) or taken back (`n` below 0) for one option or word. */
export class PollVoteEvent extends Event {
  static readonly type = 'poll-vote';

  constructor(
    readonly option: string,
    readonly n: number,
  ) {
    super(PollVoteEvent.type, init);
  }
}

/** Voting has ended; nothing is shown yet. */
export class PollCloseEvent extends Event {
  static readonly type = 'poll-close';

  constructor() {
    super(PollCloseEvent.type, init);
  }
}

/** The result is on the screen. */
export class PollRevealEvent extends Event {
  static readonly type = 'poll-reveal';

  constructor() {
    super(PollRevealEvent.type, init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'poll-open': PollOpenEvent;
    'poll-vote': PollVoteEvent;
    'poll-close': PollCloseEvent;
    'poll-reveal': PollRevealEvent;
  }
}
