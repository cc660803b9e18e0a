/** The drawer beside the slide in which `<group-notes>` stands. The slide makes room: both can be read at once. */
import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { notes as t } from '../../strings/nl.js';
import type { GroupNotes } from '../group-notes/group-notes.js';

/** The drawer was closed. */
export class DrawerCloseEvent extends Event {
  constructor() {
    super('drawer-close', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'drawer-close': DrawerCloseEvent;
  }
}

@customElement('group-notes-drawer')
export class GroupNotesDrawer extends LitElement {
  static override readonly styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        z-index: 40;
        inset: 0 0 0 auto;
        display: grid;
        grid-template-rows: auto 1fr;
        width: var(--notes-drawer-width, 440px);
        max-width: 100vw;
        padding: 14px 18px 0;
        border-inline-start: 3px solid var(--line);
        background: var(--paper);
      }

      .head {
        display: flex;
        gap: 1em;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 0.6em;
        font-size: 20px;
      }

      h2 {
        margin: 0;
        font-size: 1.15em;
      }

      /* a window enlarged four times: everything scrolls, or nothing is left to write in */
      @media (height < 420px) {
        :host {
          display: block;
          overflow: auto;
        }

        :host([hidden]) {
          display: none;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @query('slot') private readonly contents!: HTMLSlotElement;

  @property({ type: Boolean, reflect: true }) override hidden = true;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // in the deck it would open the overview
      event.stopPropagation();
      this.close();
    });
  }

  override focus(): void {
    void this.updateComplete.then(() => {
      const notes = this.contents.assignedElements()[0] as GroupNotes | undefined;
      void notes?.updateComplete.then(() => notes.focus());
    });
  }

  close(): void {
    this.dispatchEvent(new DrawerCloseEvent());
  }

  protected override render() {
    return html`
      <div class="head">
        <h2 id="title">${t.title}</h2>
        <button type="button" @click=${this.close}>${t.close}</button>
      </div>
      <slot></slot>
    `;
  }

  protected override firstUpdated(): void {
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', t.title);
  }
}
