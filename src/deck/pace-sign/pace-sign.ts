/**
 * Ahead or behind, for one pair of eyes: a line with a dot, beside the menu. To the room it is a mark; to the facilitator
 * the dot stands left of the middle when time is short and right when there is time left. The words come when it is pressed.
 */
import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TickController } from '../../../components/countdown-timer/tick-controller.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import type { Pace } from '../../programme/pacing.js';
import { pace as t } from '../../strings/nl.js';
import { styles } from './pace-sign.styles.js';
import { cornerStyles } from '../corner.styles.js';
import { paceLine, paceView } from './pace-view.js';

/** The dot is at the end of the line from this many minutes on. */
const FAR = 10;
/** Fewer minutes than this are no reason to look up. */
const NEAR = 2;
const LOOK_AGAIN = 10_000;

@customElement('pace-sign')
export class PaceSign extends LitElement {
  static override readonly styles = [elementStyles, cornerStyles, styles];

  /** For the presenter window, where only the facilitator looks on: the words at once. */
  @property({ type: Boolean, attribute: 'in-words', reflect: true }) inWords = false;
  /** Asked for at each look: the pace now, undefined while there is none. */
  @property({ attribute: false }) pace: () => Pace | undefined = () => undefined;

  constructor() {
    super();
    new TickController(this, () => LOOK_AGAIN);
    this.addEventListener('keydown', (event) => {
      // in the deck it would open the overview as well
      if (event.key === 'Escape' && this.renderRoot.querySelector(':popover-open')) event.stopPropagation();
    });
  }

  protected override render() {
    const pace = this.pace();
    if (pace === undefined) return nothing;
    return html`
      <button
        type="button"
        popovertarget="words"
        aria-label=${this.inWords ? nothing : t.name}
        title=${t.name}
      >
        ${dial(pace.ahead)}${this.inWords ? html`<span>${paceLine(pace)}</span>` : nothing}
      </button>
      <div id="words" popover role="dialog" aria-label=${t.name}>${paceView(pace)}</div>
    `;
  }
}

function dial(ahead: number) {
  const shown = Math.abs(ahead) < NEAR ? 0 : Math.max(-FAR, Math.min(FAR, ahead));
  return svg`<svg viewBox="0 0 32 24" aria-hidden="true">
    <path d="M3 12h26M16 8v8" />
    <circle cx=${16 + (shown / FAR) * 12} cy="12" r="4" />
  </svg>`;
}
