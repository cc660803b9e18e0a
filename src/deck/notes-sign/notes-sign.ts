/** The way to the notes of the groups on the slides where they are made: a quiet sign beside the menu. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { notes as t } from '../../strings/nl.js';
import { cornerStyles } from '../corner.styles.js';

@customElement('notes-sign')
export class NotesSign extends LitElement {
  static override readonly styles = [
    elementStyles,
    cornerStyles,
    css`
      :host {
        inset-inline-start: 108px;
      }

      :host([hidden]) {
        display: none;
      }

      :host([in-words]) {
        position: static;
      }

      /* as those beside it */
      :host([in-words]) button {
        min-height: 44px;
        padding: 6px 16px;
        border-color: var(--edge);
        background: var(--bar);
        color: var(--light);
        font-size: 18px;
      }

      :host([in-words]) button:hover {
        background: var(--edge);
      }

      svg {
        width: 24px;
        stroke-linejoin: round;
        stroke-width: 1.8;
      }
    `,
  ];

  /** For the presenter window, where only the facilitator looks on: a button with words. */
  @property({ type: Boolean, attribute: 'in-words', reflect: true }) inWords = false;
  @property({ type: Boolean, reflect: true }) override hidden = true;
  @property({ attribute: false }) toggle: () => void = () => undefined;

  protected override render() {
    return html`<button
      type="button"
      class=${this.inWords ? nothing : 'corner'}
      aria-label=${this.inWords ? nothing : t.open}
      title=${t.openByKey}
      @click=${() => this.toggle()}
    >
      ${
        this.inWords
          ? t.open
          : html`<svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M19 13v7H4V5h8M9 15l1-4 9-9 3 3-9 9z" />
            </svg>`
      }
    </button>`;
  }
}
