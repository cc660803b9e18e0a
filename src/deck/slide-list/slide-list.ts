/** The list of all slides with a field to search in: the way to any slide, also one that the programme leaves out. */
import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { slideList as t } from '../../strings/nl.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { findSlides, type Listed } from './find.js';

export interface ListedSlide extends Listed {
  readonly shown: boolean;
  readonly current: boolean;
  readonly go: () => void;
}

@customElement('slide-list')
export class SlideList extends LitElement {
  static override readonly styles = [
    elementStyles,
    dialogStyles,
    css`
      dialog {
        width: min(34em, 94vw);
        font-size: 20px;
      }

      input {
        width: 100%;
      }

      ul {
        height: min(24em, 60vh);
        margin: 0.7em 0;
        padding: 6px;
        overflow: auto;
        list-style: none;
      }

      li button {
        display: grid;
        grid-template-columns: 2.6em 1fr auto;
        gap: 0.4em;
        width: 100%;
        padding: 0.3em 0.6em;
        border-color: transparent;
        border-radius: 8px;
        color: var(--ink);
        font-size: 1em;
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
      }

      li span:first-child {
        font-variant-numeric: tabular-nums;
      }

      [aria-current] {
        font-weight: 700;
      }

      .left-out,
      small {
        color: var(--ink-soft);
      }

      .left-out span + span {
        font-style: italic;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  @state() private typed = '';
  @state() private listed: readonly ListedSlide[] = [];

  /** Asked for each time the list opens. */
  @property({ attribute: false }) slides: () => readonly ListedSlide[] = () => [];

  async show(): Promise<void> {
    if (this.dialog.open) return;
    this.typed = '';
    this.listed = this.slides();
    await this.updateComplete;
    this.dialog.showModal();
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }

  private go(slide: ListedSlide | undefined): void {
    if (slide === undefined) return;
    this.dialog.close();
    slide.go();
  }

  private onInput(): void {
    this.typed = this.input.value;
    this.renderRoot.querySelector('ul')?.scrollTo({ top: 0 });
  }

  /** Enter takes the first; the arrows go through the list without leaving the keyboard. */
  private onKey(event: KeyboardEvent): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('li button')];
    const here = buttons.indexOf(event.composedPath()[0] as HTMLElement);
    if (event.key === 'Enter' && here < 0 && event.composedPath()[0] === this.input) {
      event.preventDefault();
      this.go(findSlides(this.listed, this.typed)[0]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = here + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? this.input : buttons[next])?.focus();
    } else if (event.key === 'Escape' && this.typed === '') {
      // Safari keeps it for the field, also when that is empty
      event.preventDefault();
      this.dialog.close();
    }
  }

  protected override render() {
    const found = findSlides(this.listed, this.typed);
    return html`<dialog aria-labelledby="title" @keydown=${this.onKey} @close=${() => (this.listed = [])}>
      <h2 id="title">${t.title}</h2>
      <input
        type="search"
        autofocus
        autocomplete="off"
        aria-label=${t.search}
        placeholder=${t.search}
        .value=${this.typed}
        @input=${this.onInput}
      />
      <ul>
        ${found.map(
          (slide) =>
            html`<li>
              <button
                type="button"
                class=${slide.shown ? '' : 'left-out'}
                aria-current=${slide.current ? 'page' : nothing}
                @click=${() => this.go(slide)}
              >
                <span>${slide.number}</span> <span>${slide.title}</span>
                ${slide.shown ? nothing : html`<small>${t.leftOut}</small>`}
              </button>
            </li>`,
        )}
      </ul>
      <p role="status">${found.length === 0 ? t.none : ''}</p>
      <form method="dialog"><button>${t.close}</button></form>
    </dialog>`;
  }
}
