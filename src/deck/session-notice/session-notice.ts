/** A line at the foot of the window: an earlier session goes on, the browser can't keep one, it is open twice, or a first hint. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { deck as t } from '../../strings/nl.js';

export type Notice =
  { readonly kind: 'resumed'; readonly at: number } | { readonly kind: 'not-durable' | 'elsewhere' | 'hint' };

const SENTENCES = { 'not-durable': t.notDurable, elsewhere: t.elsewhere, hint: t.hint } as const;

@customElement('session-notice')
export class SessionNotice extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        z-index: 15;
        inset-block-end: 14px;
        inset-inline: 72px 160px;
        display: grid;
        justify-items: center;
        font-size: 20px;
        pointer-events: none;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3em 0.9em;
        padding: 0.5em 0.6em 0.5em 1.1em;
        border-radius: 1.6em;
        background: var(--ink);
        color: var(--paper);
        pointer-events: auto;
      }

      .empty {
        display: none;
      }

      p {
        margin: 0;
      }

      button {
        border-color: currentColor;
        background: transparent;
        color: inherit;
      }

      button:hover {
        color: var(--ink);
      }

      @media (max-width: 700px) {
        :host {
          inset-block-end: 64px;
          inset-inline: 12px;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) notice: Notice | undefined;
  /** Asked for when the facilitator wants to forget the earlier session. */
  @property({ attribute: false }) onNewSession: () => void = () => {};

  protected override render() {
    const { notice } = this;
    const close = html`<button type="button" @click=${() => (this.notice = undefined)}>${t.close}</button>`;
    return html`<div role="status" class=${notice === undefined ? 'empty' : ''}>
      ${
        notice?.kind === 'resumed'
          ? html`<p>${t.resumed(new Intl.DateTimeFormat('nl', { timeStyle: 'short' }).format(notice.at))}</p>
              <button type="button" @click=${this.onNewSession}>${t.newSession}</button>${close}`
          : nothing
      }
      ${
        notice !== undefined && notice.kind !== 'resumed'
          ? html`<p>${SENTENCES[notice.kind]}</p>
              ${close}`
          : nothing
      }
    </div>`;
  }
}
