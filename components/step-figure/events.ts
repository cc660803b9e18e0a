/** What a figure tells the page around it. */

/** Another step of the figure is in sight, or a switch was turned. */
export class FigureStepEvent extends Event {
  constructor(
    /** Index of the step, 0-based. */
    readonly step: number,
    /** Whether its switch is on; always false for a step without one. */
    readonly on: boolean,
  ) {
    super('figure-step', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'figure-step': FigureStepEvent;
  }
}
