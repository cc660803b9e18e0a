/** The small sign that phones take part: a code while a question is open, how many there are, and what waits to be read. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../../components/shared/element.styles.js';
import { phones as t } from '../../../strings/nl.js';
import { renderQr } from '../qr-code.js';

export interface CornerView {
  /** What stands in the code; undefined while nobody needs to get in. */
  readonly link: string | undefined;
  readonly present: number;
  readonly waiting: number;
  /** What is wrong, as a sentence. */
  readonly warning: string | undefined;
}

@customElement('phone-corner')
export class PhoneCorner extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        z-index: 14;
        inset-block-start: 6px;
        inset-inline-end: 6px;
        display: flex;
        flex-direction: row-reverse;
        gap: 6px;
        align-items: start;
        font-size: clamp(15px, 1.5vw, 20px);
        /* nothing below it becomes out of reach */
        pointer-events: none;
      }

      .signs {
        display: grid;
        gap: 4px;
        justify-items: end;
      }

      :host([in-line]),
      :host([in-line]) .signs {
        position: static;
        display: flex;
        gap: 0.6em;
        align-items: center;
      }

      .qr {
        display: block;
        width: clamp(84px, 15vmin, 170px);
        border-radius: 8px;
      }

      p {
        max-width: 22em;
        margin: 0;
        padding: 0.1em 0.6em;
        border-radius: 999px;
        background: var(--card);
        font-weight: 600;
      }

      .warning {
        border-radius: 0.6em;
        background: var(--sun-soft);
      }

      button {
        min-height: 44px;
        padding-block: 0;
        font-size: 1em;
        pointer-events: auto;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: CornerView | undefined;
  @property({ attribute: false }) onJudge: () => void = () => {};
  /** In the presenter window, among its other signs. */
  @property({ type: Boolean, reflect: true, attribute: 'in-line' }) inLine = false;

  protected override render() {
    if (this.view === undefined) return nothing;
    const { link, present, waiting, warning } = this.view;
    return html`
      ${link === undefined ? nothing : renderQr(link, t.title)}
      <div class="signs">
        <p>${t.present(present)}</p>
        ${warning === undefined ? nothing : html`<p class="warning" role="status">${warning}</p>`}
        ${waiting === 0 ? nothing : html`<button type="button" @click=${() => this.onJudge()}>${t.waiting(waiting)}</button>`}
      </div>
    `;
  }
}
