/** The list of slides in the editor: choose one, and add, copy, move, hide or remove it. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { editor as t } from '../../strings/nl.js';
import type { Row } from '../rows.js';
import { styles } from './slide-strip.styles.js';

export type RowAct = keyof typeof t.row;

/** What the list is asked for; the rows themselves are somebody else's. */
export interface StripActions {
  open(row: number): void;
  act(act: RowAct): void;
  move(from: number, to: number): void;
}

const ACTS: readonly RowAct[] = ['add', 'copy', 'up', 'down', 'hide', 'remove'];

@customElement('slide-strip')
export class SlideStrip extends LitElement {
  static override readonly styles = [elementStyles, styles];

  /** Where what is dragged would go. */
  @state() private over: number | undefined;

  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Index of the row that is open. */
  @property({ type: Number }) row = 0;
  @property({ attribute: false }) actions: StripActions | undefined;

  #dragged: number | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('row')) return;
    const row = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
    // who goes through the list by key goes along with the slide
    if (this.renderRoot.querySelector('li :focus') !== null) row?.focus();
  }

  /** Up and down through the list; with Alt the slide itself goes. */
  private onKey(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (step === undefined) this.actions?.act('remove');
    else if (event.altKey) this.actions?.act(step < 0 ? 'up' : 'down');
    else this.actions?.open(this.row + step);
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    const [from, to] = [this.#dragged, this.over];
    this.#endDrag();
    if (from !== undefined && to !== undefined && from !== to) this.actions?.move(from, to);
  }

  readonly #endDrag = (): void => {
    this.#dragged = undefined;
    this.over = undefined;
  };

  #renderRow({ number, title, hidden }: Row, index: number) {
    const current = index === this.row;
    return html`<li
      class=${index === this.over ? (index < (this.#dragged ?? 0) ? 'before' : 'after') : nothing}
      draggable="true"
      @dragstart=${(event: DragEvent) => {
        this.#dragged = index;
        event.dataTransfer?.setData('text/plain', title);
      }}
      @dragover=${(event: DragEvent) => {
        if (this.#dragged === undefined) return;
        event.preventDefault();
        this.over = index;
      }}
      @dragend=${this.#endDrag}
    >
      <button
        type="button"
        class=${hidden ? 'left-out' : ''}
        tabindex=${current ? 0 : -1}
        aria-current=${current ? 'page' : nothing}
        @click=${() => this.actions?.open(index)}
      >
        <span class="number">${number}</span>
        <span class="title"
          >${title || t.untitled}${hidden ? html` <small>${t.hidden}</small>` : nothing}</span
        >
      </button>
    </li>`;
  }

  protected override render() {
    const hidden = this.rows[this.row]?.hidden === true;
    const off: Partial<Record<RowAct, boolean>> = {
      up: this.row === 0,
      down: this.row === this.rows.length - 1,
      remove: this.rows.length === 1,
    };
    return html`
      <ul
        role="list"
        aria-label=${t.slides}
        aria-describedby="hint"
        @keydown=${this.onKey}
        @drop=${this.onDrop}
      >
        ${this.rows.map((row, index) =>
          // of a thousand rows a letter changes one
          guard([row, index === this.row, index === this.over], () => this.#renderRow(row, index)),
        )}
      </ul>
      <p class="hint" id="hint">${t.listHint}</p>
      <div class="acts" role="group" aria-label=${t.rowTools}>
        ${ACTS.map((act) => (act === 'hide' && hidden ? 'unhide' : act)).map(
          (act) =>
            html`<button
              type="button"
              ?data-main=${act === 'add'}
              ?disabled=${off[act] === true}
              @click=${() => this.actions?.act(act)}
            >
              ${t.row[act]}
            </button>`,
        )}
      </div>
    `;
  }
}
