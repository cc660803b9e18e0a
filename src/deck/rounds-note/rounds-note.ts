/** The note under a timer with rounds: that all groups together take longer than planned, and the ways out. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import type { RoundsPlan, WayOut } from '../../programme/rounds.js';
import { rounds as t } from '../../strings/nl.js';

/** The facilitator chose a way out. */
export class WayOutEvent extends Event {
  constructor(readonly way: WayOut) {
    super('deck-way-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'deck-way-out': WayOutEvent;
  }
}

@customElement('rounds-note')
export class RoundsNote extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        font-size: 22px;
      }

      div {
        display: grid;
        gap: 0.5em;
        padding: 0.6em 0.8em;
        border-inline-start: 8px solid var(--accent);
        border-radius: 8px;
        background: var(--accent-soft);
      }

      div.chosen {
        border-color: var(--primary);
        background: var(--primary-soft);
      }

      p {
        margin: 0;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3em;
      }

      button[aria-pressed='true'] {
        background: var(--primary);
        color: var(--card);
      }
    `,
  ];

  @property({ attribute: false }) plan: RoundsPlan | undefined;
  /** Minutes that the slide has for it. */
  @property({ attribute: false }) planned = 0;
  @property({ attribute: false }) chosen: WayOut | undefined;

  protected override render() {
    const { plan, planned, chosen } = this;
    if (plan === undefined || plan.fits) return nothing;
    const label = (way: WayOut): string => {
      const { repeat, minutes } = plan.ways.get(way)!;
      return { shorter: t.shorter(minutes), fewer: t.fewer(repeat), 'two-rooms': t.twoRooms }[way];
    };
    return html`<div role="note" class=${chosen === undefined ? '' : 'chosen'}>
      <p>
        <strong>${chosen === undefined ? t.title : t.chosen(label(chosen))}</strong>
        ${t.sum(plan.repeat, plan.minutes, plan.total, planned)}
      </p>
      <span class="ways"
        >${[...plan.ways.keys()].map(
          (way) =>
            html`<button
              type="button"
              aria-pressed=${way === chosen}
              @click=${() => this.dispatchEvent(new WayOutEvent(way))}
            >
              ${label(way)}
            </button>`,
        )}</span
      >
    </div>`;
  }
}
