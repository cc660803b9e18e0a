/** What a case tells the page: one class per event. Both bubble and leave the shadow root. */

/** Another step is on the screen. */
export class ScenarioStepEvent extends Event {
  static readonly type = 'scenario-step';

  /** `step` is 0-based; `title` is the heading of that step. */
  constructor(
    readonly step: number,
    readonly title: string,
  ) {
    super(ScenarioStepEvent.type, { bubbles: true, composed: true });
  }
}

/** Another case for the same school is asked for. Unless it is cancelled, the page or the deck goes there. */
export class ScenarioOtherEvent extends Event {
  static readonly type = 'scenario-other';

  /** `other` is the `<scenario-reveal>` that will be shown. */
  constructor(readonly other: HTMLElement) {
    super(ScenarioOtherEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'scenario-other': ScenarioOtherEvent;
    'scenario-step': ScenarioStepEvent;
  }
}
