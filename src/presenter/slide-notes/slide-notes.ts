/** The notes of one slide, with links that work and letters as large as the reader wants them. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { presenter as t } from '../../strings/nl.js';
import type { NotesSize } from '../notes-size.js';
import { styles } from './slide-notes.styles.js';

@customElement('slide-notes')
export class SlideNotes extends LitElement {
  static override readonly styles = [elementStyles, styles];

  @query('.text') private readonly text!: HTMLElement;

  /** Holds the notes of the slide in sight; null when it has none. */
  @property({ attribute: false }) notes: Element | null = null;
  @property({ attribute: false }) size!: NotesSize;

  /** 1 is larger, -1 smaller. */
  resize(direction: 1 | -1): void {
    this.size.change(direction);
    this.requestUpdate();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('notes')) this.text.scrollTop = 0;
  }

  protected override render() {
    return html`
      <div class="bar">
        <h2 id="title">${t.notes}</h2>
        ${this.button(-1, t.smaller, 'A−')} ${this.button(1, t.larger, 'A+')}
        <slot></slot>
      </div>
      <div
        class="text"
        role="region"
        aria-labelledby="title"
        tabindex="0"
        style="font-size: ${this.size.pixels}px"
      >
        ${this.notes === null ? html`<p class="none">${t.noNotes}</p>` : copyOf(this.notes)}
      </div>
    `;
  }

  private button(direction: 1 | -1, label: string, sign: string) {
    return html`<button
      type="button"
      title=${label}
      aria-disabled=${this.size.can(direction) ? nothing : 'true'}
      @click=${() => this.resize(direction)}
    >
      <span aria-hidden="true">${sign}</span><span class="visually-hidden">${label}</span>
    </button>`;
  }
}

/** A link out of the deck opens beside it, as this window is needed. */
function copyOf(notes: Element): Node[] {
  const copy = notes.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#') === true) continue;
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return [...copy.childNodes];
}
