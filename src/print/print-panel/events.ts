/** Events of the print panel. */
import type { PrintChoice } from '../source.js';

/** The facilitator chose what to print. */
export class PrintEvent extends Event {
  constructor(readonly choice: PrintChoice) {
    super('deck-print', { bubbles: true, composed: true });
  }
}

/** On the page for printing: print what is shown. */
export class PrintPageEvent extends Event {
  constructor() {
    super('deck-print-page', { bubbles: true, composed: true });
  }
}

/** On the page for printing: choose something else. */
export class PrintAskEvent extends Event {
  constructor() {
    super('deck-print-ask', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'deck-print': PrintEvent;
    'deck-print-page': PrintPageEvent;
    'deck-print-ask': PrintAskEvent;
  }
}
