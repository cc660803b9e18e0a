/** What a case tells the page. Bubbles and leaves the shadow root. */

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

declare global {
  interface HTMLElementEventMap {
    'scenario-step': ScenarioStepEvent;
  }
}
