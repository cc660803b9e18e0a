/** The school's own settings in a dialog: what is chosen here stands in the file. */
import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { fieldStyles } from '../field.styles.js';
import { isKept, lightShades } from '../../document/colours.js';
import {
  DEFAULT_SETTINGS,
  isBroker,
  MAX_PARTICIPANTS,
  type DeckSettings,
  type Programme,
  type SchoolType,
} from '../../document/deck.js';
import { editor, start } from '../../strings/nl.js';
import { styles } from './school-form.styles.js';

const t = editor.school;
const TYPES: readonly SchoolType[] = ['po', 'vo'];
const PROGRAMMES: readonly Programme[] = ['both', '1', '2', 'short'];
/** What the deck has itself, for who begins to choose. */
const OWN = { primary: '#0b5960', accent: '#b8432a' } as const;

@customElement('school-form')
export class SchoolForm extends LitElement {
  static override readonly styles = [elementStyles, fieldStyles, dialogStyles, styles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @state() private settings: DeckSettings = DEFAULT_SETTINGS;
  @state() private logo = '';
  @state() private brokerWrong = false;
  /** How often it was opened: each time with fields of its own, without what was typed before and not taken over. */
  @state() private opened = 0;

  /** Makes a picture small and safe; gives its data URI, or undefined after it has told what is wrong. */
  readPicture: (file: File) => Promise<string | undefined> = () => Promise.resolve(undefined);
  /** Called with the new settings. */
  onApply: (settings: DeckSettings) => void = () => {};

  /** `logo` is where the logo of the settings can be seen: a data URI, or empty. */
  async show(settings: DeckSettings, logo: string): Promise<void> {
    this.settings = settings;
    this.logo = logo;
    this.opened += 1;
    this.brokerWrong = false;
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  #set(changes: Partial<DeckSettings>): void {
    this.settings = { ...this.settings, ...changes };
  }

  private async onLogo(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    const data = file === undefined ? undefined : await this.readPicture(file);
    if (data === undefined) return;
    this.logo = data;
    this.#set({ logo: data });
  }

  private onSubmit(event: SubmitEvent): void {
    if ((event.submitter as HTMLButtonElement | null)?.value === 'cancel') return;
    const form = event.target as HTMLFormElement;
    const broker = form.querySelector<HTMLInputElement>('[name=broker]')!.value.trim();
    this.brokerWrong = !isBroker(broker);
    if (this.brokerWrong || !form.reportValidity()) {
      event.preventDefault();
      if (this.brokerWrong) form.querySelector<HTMLElement>('[name=broker]')?.focus();
      return;
    }
    const phonePage = form.querySelector<HTMLInputElement>('[name=phonePage]')!.value.trim();
    this.onApply({ ...this.settings, broker, phonePage });
  }

  #renderColour(name: keyof typeof OWN) {
    const chosen = this.settings.colours[name];
    const colour = chosen || OWN[name];
    const corrected = !isKept(colour);
    return html`<label>
        ${t[name]}
        <input
          type="color"
          .value=${colour}
          @input=${(event: Event) =>
            this.#set({
              colours: { ...this.settings.colours, [name]: (event.target as HTMLInputElement).value },
            })}
        />
      </label>
      <div class="swatch" style="background:${lightShades(colour).colour}">Aa</div>
      ${corrected ? html`<p class="wide hint" role="status">${t.corrected}</p>` : nothing}`;
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      ${keyed(this.opened, this.#renderForm(this.settings))}
    </dialog>`;
  }

  #renderForm(settings: DeckSettings) {
    return html`<form method="dialog" @submit=${this.onSubmit} novalidate>
      <h2 id="title">${t.title}</h2>
      <label class="wide">
        ${t.name}
        <input
          name="school"
          autofocus
          maxlength="80"
          autocomplete="organization"
          .value=${settings.school}
          @input=${(event: Event) => this.#set({ school: (event.target as HTMLInputElement).value.trim() })}
        />
      </label>
      <div class="wide logo">
        ${this.logo === '' ? html`<span>${t.noLogo}</span>` : html`<img src=${this.logo} alt=${t.logo} />`}
        <label class="file">
          <input type="file" accept="image/*" @change=${this.onLogo} />
          ${t.chooseLogo}
        </label>
        ${
          this.logo === ''
            ? nothing
            : html`<button
                type="button"
                @click=${() => {
                  this.logo = '';
                  this.#set({ logo: '' });
                }}
              >
                ${t.removeLogo}
              </button>`
        }
      </div>
      ${this.#renderColour('primary')} ${this.#renderColour('accent')}
      ${
        settings.colours.primary || settings.colours.accent
          ? html`<button
              class="wide"
              type="button"
              @click=${() => this.#set({ colours: { primary: '', accent: '' } })}
            >
              ${t.ownColours}
            </button>`
          : nothing
      }
      <label>
        ${start.type}
        <select
          @change=${(event: Event) => this.#set({ type: (event.target as HTMLSelectElement).value as SchoolType })}
        >
          ${TYPES.map((type) => html`<option value=${type} ?selected=${type === settings.type}>${start.types[type]}</option>`)}
        </select>
      </label>
      <label>
        ${start.programme}
        <select
          @change=${(event: Event) => this.#set({ programme: (event.target as HTMLSelectElement).value as Programme })}
        >
          ${PROGRAMMES.map(
            (programme) =>
              html`<option value=${programme} ?selected=${programme === settings.programme}>
                ${start.programmes[programme]}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${start.participants}
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${MAX_PARTICIPANTS}
          placeholder=${start.optional}
          .value=${settings.participants === 0 ? '' : String(settings.participants)}
          @input=${(event: Event) => this.#set({ participants: Math.round(Number((event.target as HTMLInputElement).value)) })}
        />
      </label>
      <label class="wide">
        ${t.broker}
        <input
          name="broker"
          inputmode="url"
          autocomplete="off"
          .value=${settings.broker}
          aria-invalid=${this.brokerWrong}
          aria-describedby="broker-hint"
        />
        <small id="broker-hint" class=${this.brokerWrong ? 'wrong' : ''}
          >${this.brokerWrong ? t.brokerWrong : t.brokerHint}</small
        >
      </label>
      <label class="wide">
        ${t.phonePage}
        <input
          name="phonePage"
          type="url"
          pattern="https?://[^#]*"
          autocomplete="off"
          .value=${settings.phonePage}
          aria-describedby="phone-page-hint"
        />
        <small id="phone-page-hint">${t.phonePageHint}</small>
      </label>
      <div class="wide buttons">
        <button value="cancel" formnovalidate>${editor.cancel}</button>
        <button value="apply" data-main>${t.apply}</button>
      </div>
    </form>`;
  }
}
