/** The notes beside the slide, in the same window: for who has one screen, or a browser that opens no second window. */
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { presenter as t } from '../../strings/nl.js';
import type { NotesSize } from '../notes-size.js';
import '../slide-notes/slide-notes.js';

@customElement('notes-drawer')
export class NotesDrawer extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        z-index: 12;
        inset: auto 0 0 auto;
        display: flex;
        flex-direction: column;
        width: var(--notes-width);
        height: var(--notes-height);
        border: solid var(--line);
        border-width: 2px 0 0 2px;
        background: var(--card);
      }

      slide-notes {
        flex: 1;
      }

      button {
        min-width: 44px;
        min-height: 40px;
        padding: 4px 10px;
        border-color: currentColor;
        color: inherit;
        font-size: 17px;
      }

      p {
        margin: 0;
        padding: 6px 20px;
        background: var(--sun-soft);
        font-size: 16px;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) notes: Element | null = null;
  @property({ attribute: false }) size!: NotesSize;
  /** Called when the facilitator closes it. */
  @property({ attribute: false }) onClose: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'complementary');
    this.setAttribute('aria-label', t.notes);
  }

  protected override render() {
    return html`
      <slide-notes .notes=${this.notes} .size=${this.size}>
        <button type="button" title=${t.close} @click=${() => this.onClose()}>
          <span aria-hidden="true">✕</span><span class="visually-hidden">${t.close}</span>
        </button>
      </slide-notes>
      <p>${t.readAlong}</p>
    `;
  }
}
