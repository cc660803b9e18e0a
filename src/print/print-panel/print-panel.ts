/** The dialog that asks what to print, and the bar above the page for printing. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import type { SchoolType } from '../../document/deck.js';
import { print as t } from '../../strings/nl.js';
import type { HandoutName, PrintChoice } from '../source.js';
import { PrintAskEvent, PrintEvent, PrintPageEvent } from './events.js';
import { styles } from './print-panel.styles.js';

const CASES: readonly PrintChoice['cases'][] = ['po', 'vo', 'both'];

@customElement('print-panel')
export class PrintPanel extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, styles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @state() private cases: PrintChoice['cases'] = 'both';
  @state() private names = false;

  /** What is chosen in the dialog. */
  @property({ attribute: false }) handout: HandoutName = 'slides';
  /** What can be chosen. */
  @property({ attribute: false }) handouts: readonly HandoutName[] = [];
  /** Whether there are names that could be printed. */
  @property({ attribute: false }) hasNames = false;
  /** Whether this is the page for printing: what is chosen shows there first. */
  @property({ type: Boolean, reflect: true }) page = false;

  /** Opens the dialog; `type` is whose cases it proposes. */
  async ask(type: SchoolType): Promise<void> {
    this.cases = type;
    this.names = false;
    // opened with its choices in it, so that the focus goes to the one that is chosen
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** Closed without a value: by Escape, or by the button to cancel, which is no submit button as Enter presses the first. */
  private onClose(): void {
    if (this.dialog.returnValue !== 'print') return;
    this.dialog.returnValue = '';
    const { handout, cases, names } = this;
    this.dispatchEvent(new PrintEvent({ handout, cases, names: names && this.hasNames }));
  }

  protected override render() {
    return html`
      ${this.page ? this.#renderBar() : nothing}
      <dialog aria-labelledby="title" @close=${this.onClose}>
        <form method="dialog">
          <h2 id="title">${t.title}</h2>
          <fieldset>
            <legend class="visually-hidden">${t.what}</legend>
            ${this.handouts.map((name) => this.#renderHandout(name))}
          </fieldset>
          ${this.handout === 'cases' ? this.#renderCases() : nothing}
          ${
            this.hasNames && ['slides', 'notes'].includes(this.handout)
              ? html`<label class="option">
                  <input
                    type="checkbox"
                    .checked=${this.names}
                    @change=${(event: Event) => (this.names = (event.target as HTMLInputElement).checked)}
                  />
                  <span>${t.withNames}</span>
                </label>`
              : nothing
          }
          <p class="hint">${t.hint}</p>
          <div class="buttons">
            <button type="button" @click=${() => this.dialog.close()}>${t.cancel}</button>
            <button value="print" data-main>${this.page ? t.show : t.print}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #renderHandout(name: HandoutName) {
    return html`<label class="option">
      <input
        type="radio"
        name="handout"
        .value=${name}
        .checked=${name === this.handout}
        ?autofocus=${name === this.handout}
        @change=${() => (this.handout = name)}
      />
      <span>${t.names[name]} <small>${t.about[name]}</small></span>
    </label>`;
  }

  #renderCases() {
    return html`<fieldset class="cases">
      <legend>${t.whichCases}</legend>
      ${CASES.map(
        (type) =>
          html`<label class="option">
            <input
              type="radio"
              name="cases"
              .value=${type}
              .checked=${type === this.cases}
              @change=${() => (this.cases = type)}
            />
            <span>${t.casesOf[type]}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderBar() {
    return html`<header class="bar">
      <p><strong>${t.names[this.handout]}</strong></p>
      <button type="button" @click=${() => this.dispatchEvent(new PrintAskEvent())}>${t.other}</button>
      <button type="button" data-main @click=${() => this.dispatchEvent(new PrintPageEvent())}>
        ${t.print}
      </button>
      <a href=${location.pathname + location.hash}>${t.back}</a>
    </header>`;
  }
}
