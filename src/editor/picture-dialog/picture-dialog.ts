/** Asks what is in a picture before it goes on the slide: who can't see it hears that. */
import { LitElement, css, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { fieldStyles } from '../field.styles.js';
import { editor } from '../../strings/nl.js';
import { askStyles } from '../ask-dialog/ask-dialog.styles.js';

const t = editor.picture;

@customElement('picture-dialog')
export class PictureDialog extends LitElement {
  static override readonly styles = [
    elementStyles,
    fieldStyles,
    dialogStyles,
    askStyles,
    css`
      img {
        display: block;
        max-width: 100%;
        max-height: 40vh;
        margin: 0 auto 1em;
      }

      label {
        flex: 1 1 100%;
        font-weight: 600;
      }

      small {
        display: block;
        color: var(--ink-soft);
        font-weight: 400;
      }

      input {
        width: 100%;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly input!: HTMLInputElement;

  @state() private data = '';

  #answer: (alt: string | undefined) => void = () => {};

  /** `data` is the picture's data URI. Gives what somebody wrote, or undefined when the picture isn't wanted. */
  async ask(data: string): Promise<string | undefined> {
    this.data = data;
    await this.updateComplete;
    this.input.value = '';
    this.dialog.returnValue = '';
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  private onClose(): void {
    this.#answer(this.dialog.returnValue === 'yes' ? this.input.value.trim() : undefined);
    this.data = '';
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${this.onClose}>
      <h2 id="title">${t.title}</h2>
      <img src=${this.data} alt="" />
      <form method="dialog">
        <label
          >${t.alt} <small id="hint">${t.altHint}</small>
          <input autofocus required maxlength="250" autocomplete="off" lang="nl" aria-describedby="hint" />
        </label>
        <button value="no" formnovalidate>${editor.cancel}</button>
        <button value="yes" data-main>${t.insert}</button>
      </form>
    </dialog>`;
  }
}
