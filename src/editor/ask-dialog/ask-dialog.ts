/** A question before something that can't be taken back. */
import { LitElement, html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { editor as t } from '../../strings/nl.js';
import { askStyles } from './ask-dialog.styles.js';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

@customElement('ask-dialog')
export class AskDialog extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, askStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @state() private question: Question = { title: '', text: '', yes: '' };

  #answer: (yes: boolean) => void = () => {};

  /** False also when the dialog is closed without an answer. */
  async ask(question: Question): Promise<boolean> {
    this.question = question;
    await this.updateComplete;
    this.dialog.returnValue = '';
    if (!this.dialog.open) this.dialog.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  protected override render() {
    const { title, text, yes } = this.question;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.#answer(this.dialog.returnValue === 'yes')}
    >
      <h2 id="title">${title}</h2>
      <p>${text}</p>
      <form method="dialog">
        <button value="no" autofocus>${t.cancel}</button>
        <button value="yes" data-main>${yes}</button>
      </form>
    </dialog>`;
  }
}
