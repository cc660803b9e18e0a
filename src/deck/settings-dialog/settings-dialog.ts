/** The start panel again, over whatever slide is in sight: everything chosen at the start can be changed later. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import type { SlidePart } from '../../markdown/types.js';
import { start as t } from '../../strings/nl.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import '../start-panel/start-panel.js';
import type { SessionChoice } from '../state.js';

@customElement('settings-dialog')
export class SettingsDialog extends LitElement {
  static override readonly styles = [
    elementStyles,
    dialogStyles,
    css`
      start-panel {
        font-size: 22px;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** The panel is in the page only while it is seen. */
  @state() private shown = false;

  @property({ attribute: false }) choice: SessionChoice | undefined;
  @property({ attribute: false }) slides: readonly (readonly SlidePart[])[] = [];

  async show(): Promise<void> {
    this.shown = true;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    return html`<dialog aria-label=${t.settings} @close=${() => (this.shown = false)}>
      ${
        this.shown
          ? html`<start-panel
              again
              .choice=${this.choice}
              .slides=${this.slides}
              @deck-begin=${() => this.dialog.close()}
            ></start-panel>`
          : nothing
      }
    </dialog>`;
  }
}
