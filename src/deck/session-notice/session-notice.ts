/** A line in the strip above the slide's own margin, where it covers nothing that is pressed: an earlier session goes on, this browser can't keep one, or what else is to be told. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { clockTimeAt } from '../../programme/clock-time.js';
import { deck as t } from '../../strings/nl.js';

export type Notice =
  | { readonly kind: 'resumed'; readonly at: number }
  | { readonly kind: 'not-durable' | 'elsewhere' | 'hint' }
  | { readonly kind: 'told'; readonly text: string; readonly actions?: readonly NoticeAction[] };

/** A way out that the notice offers; it goes when that is taken. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

const SENTENCES = { 'not-durable': t.notDurable, elsewhere: t.elsewhere, hint: t.hint } as const;

@customElement('session-notice')
export class SessionNotice extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        z-index: 15;
        inset-block-start: 4px;
        /* the end of the strip is the timer badge's */
        inset-inline: 28px 22vw;
        display: grid;
        justify-items: start;
        font-size: clamp(16px, 1.5vw, 22px);
        pointer-events: none;
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.2em 0.7em;
        padding: 0.2em 0.3em 0.2em 1.1em;
        border-radius: 1.3em;
        line-height: 1.25;
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
        min-block-size: 2.1em;
        padding-block: 0;
        border-color: currentColor;
        background: transparent;
        color: inherit;
      }

      button:hover {
        color: var(--ink);
      }

      /* its colours are the slide's then */
      @media (forced-colors: active) {
        div {
          border: 2px solid;
          color: CanvasText;
        }
      }

      @media (max-width: 700px) {
        :host {
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
          ? html`<p>${t.resumed(clockTimeAt(notice.at))}</p>
              <button type="button" @click=${this.onNewSession}>${t.newSession}</button>${close}`
          : nothing
      }
      ${
        notice !== undefined && notice.kind in SENTENCES
          ? html`<p>${SENTENCES[notice.kind as keyof typeof SENTENCES]}</p>
              ${close}`
          : nothing
      }
      ${notice?.kind === 'told' ? [this.told(notice.text, notice.actions), close] : nothing}
    </div>`;
  }

  private told(text: string, actions: readonly NoticeAction[] = []): TemplateResult {
    const take = (run: () => void): void => {
      this.notice = undefined;
      run();
    };
    return html`<p>${text}</p>
      ${actions.map(({ label, run }) => html`<button type="button" @click=${() => take(run)}>${label}</button>`)}`;
  }
}
