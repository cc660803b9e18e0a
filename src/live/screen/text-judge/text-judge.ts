/** Words and reactions that wait to be read: let through or taken away, one by one or all at once. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../../components/shared/element.styles.js';
import { phones as t } from '../../../strings/nl.js';
import type { TextQueue, WaitingText } from '../../room/text-queue.js';

@customElement('text-judge')
export class TextJudge extends LitElement {
  static override readonly styles = [
    elementStyles,
    dialogStyles,
    css`
      dialog {
        width: min(34em, 94vw);
        font-size: 20px;
      }

      ul {
        display: grid;
        gap: 0.5em;
        max-height: 55vh;
        margin: 0 0 1em;
        padding: 0;
        overflow: auto;
        list-style: none;
      }

      li {
        display: flex;
        gap: 0.5em;
        align-items: center;
        padding: 0.3em 0.3em 0.3em 0.7em;
        border: 2px solid var(--line);
        border-radius: var(--radius);
      }

      li span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      p {
        margin: 0 0 0.8em;
      }

      .warning {
        padding: 0.6em 0.9em;
        border-radius: 0.4em;
        background: var(--sun-soft);
      }

      button {
        min-height: 44px;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6em;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;

  @state() private shown = false;
  /** On the wall it takes a second press: the room reads along. */
  @state() private warned = false;

  @property({ attribute: false }) queue: TextQueue | undefined;
  @property({ type: Boolean }) wall = false;

  async show(): Promise<void> {
    this.shown = true;
    this.warned = !this.wall;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** The button that was pressed is gone with its text: the focus stays in the list. */
  async #judge(text: WaitingText, show: boolean): Promise<void> {
    this.queue?.judge(text, show);
    this.requestUpdate();
    await this.updateComplete;
    if (this.shadowRoot?.activeElement != null) return;
    (this.renderRoot.querySelector<HTMLElement>('li button') ?? this.heading).focus();
  }

  #showAll(): void {
    for (const text of this.queue?.waiting ?? []) this.queue?.judge(text, true);
    this.dialog.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${() => (this.shown = false)}>
      ${this.shown ? this.renderShown() : nothing}
    </dialog>`;
  }

  private renderShown(): TemplateResult {
    const waiting = this.queue?.waiting ?? [];
    return html`<h2 id="title" tabindex="-1">${t.judgeTitle}</h2>
      ${this.warned ? this.renderList(waiting) : html`<p class="warning">${t.readAlong}</p>`}
      <div class="buttons">
        ${
          this.warned
            ? waiting.length === 0
              ? nothing
              : html`<button type="button" @click=${() => this.#showAll()}>${t.showAll}</button>`
            : html`<button type="button" @click=${() => (this.warned = true)}>${t.judgeHere}</button>`
        }
        <button type="button" data-main @click=${() => this.dialog.close()}>${t.close}</button>
      </div>`;
  }

  private renderList(waiting: readonly WaitingText[]): TemplateResult {
    if (waiting.length === 0) return html`<p>${t.judgeNone}</p>`;
    return html`<p>${t.judgeHint}</p>
      <ul role="list">
        ${repeat(
          waiting,
          ({ ask, text }) => `${ask}\n${text}`,
          (each) =>
            html`<li>
              <span
                >${each.text}${each.times > 1 ? html` <small>(${t.times(each.times)})</small>` : nothing}</span
              >
              <button
                type="button"
                data-main
                aria-label=${t.showText(each.text)}
                @click=${() => void this.#judge(each, true)}
              >
                ${t.show}
              </button>
              <button
                type="button"
                aria-label=${t.removeText(each.text)}
                @click=${() => void this.#judge(each, false)}
              >
                ${t.remove}
              </button>
            </li>`,
        )}
      </ul>`;
  }
}
