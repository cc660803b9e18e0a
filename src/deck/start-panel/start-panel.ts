/** The panel on the title slide: school type, programme, number of people, school; one click to begin. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { MAX_PARTICIPANTS, type Programme, type SchoolType } from '../../document/deck.js';
import { makePlan, plannedMinutes, type PlannedSlide } from '../../programme/programme.js';
import type { SlidePart } from '../../markdown/types.js';
import { start as t } from '../../strings/nl.js';
import { isCount, type SessionChoice } from '../state.js';
import { styles } from './start-panel.styles.js';

/** The facilitator changed a setting: `changes` holds the new values only. */
export class ChooseEvent extends Event {
  constructor(readonly changes: Partial<SessionChoice>) {
    super('deck-choose', { bubbles: true, composed: true });
  }
}

/** The facilitator pressed the button to begin. */
export class BeginEvent extends Event {
  constructor() {
    super('deck-begin', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'deck-choose': ChooseEvent;
    'deck-begin': BeginEvent;
  }
}

const PROGRAMMES: readonly Programme[] = ['both', '1', '2', 'short'];
const TYPES: readonly SchoolType[] = ['po', 'vo'];

@customElement('start-panel')
export class StartPanel extends LitElement {
  static override readonly styles = [elementStyles, styles];

  @query('input[name=participants]') private readonly participantsInput!: HTMLInputElement;

  @query('dialog') private readonly partsDialog!: HTMLDialogElement;

  @state() private participantsWrong = false;

  @property({ attribute: false }) choice: SessionChoice | undefined;
  /** Every slide of the deck with its parts: what the minutes are counted from. */
  @property({ attribute: false }) slides: readonly (readonly SlidePart[])[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has('choice') &&
      this.choice &&
      changed.get('choice')?.participants !== this.choice.participants
    ) {
      this.participantsWrong = false;
    }
  }

  private choose(changes: Partial<SessionChoice>): void {
    this.dispatchEvent(new ChooseEvent(changes));
  }

  private onParticipants(): void {
    const { value, validity } = this.participantsInput;
    const count = value === '' ? 0 : Number(value);
    this.participantsWrong = validity.badInput || !isCount(count) || (value !== '' && count === 0);
    if (!this.participantsWrong) this.choose({ participants: count });
  }

  private onBegin(event: Event): void {
    event.preventDefault();
    if (this.participantsWrong) this.participantsInput.focus();
    else this.dispatchEvent(new BeginEvent());
  }

  private toggleSlide(number: number, kept: boolean): void {
    const { leftOut } = this.choice!;
    this.choose({ leftOut: kept ? leftOut.filter((n) => n !== number) : [...leftOut, number] });
  }

  protected override render() {
    const { choice } = this;
    if (choice === undefined) return nothing;
    const fit = makePlan(this.slides, choice).minutes;
    const room = plannedMinutes(choice.programme);
    return html`
      <form @submit=${this.onBegin} novalidate>
        <h2>${t.title}</h2>
        ${this.#radios('type', t.type, TYPES, t.types, choice.type, (type) => this.choose({ type }))}
        ${this.#radios('programme', t.programme, PROGRAMMES, t.programmes, choice.programme, (programme) =>
          this.choose({ programme }),
        )}
        ${choice.programme === 'short' ? this.#parts(choice) : nothing}
        <p class=${fit > room ? 'fit too-long' : 'fit'} role="status">
          ${fit > room ? t.tooLong(fit, room) : t.fits(fit, room)}
        </p>
        <div class="fields">
          <label>
            <span>${t.participants}</span>
            <input
              name="participants"
              type="number"
              inputmode="numeric"
              min="1"
              max=${MAX_PARTICIPANTS}
              .value=${choice.participants === 0 ? '' : String(choice.participants)}
              aria-invalid=${this.participantsWrong}
              aria-describedby="participants-wrong"
              @change=${this.onParticipants}
            />
          </label>
          <label class="school">
            <span>${t.school} <small>(${t.optional})</small></span>
            <input
              name="school"
              autocomplete="organization"
              maxlength="80"
              .value=${choice.school}
              @change=${(event: Event) => this.choose({ school: (event.target as HTMLInputElement).value.trim() })}
            />
          </label>
        </div>
        <p id="participants-wrong" class="wrong" ?hidden=${!this.participantsWrong}>
          ${t.participantsWrong(MAX_PARTICIPANTS)}
        </p>
        <button data-main type="submit">${t.begin}</button>
      </form>
    `;
  }

  #radios<Value extends string>(
    name: string,
    legend: string,
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
    current: Value,
    choose: (value: Value) => void,
  ) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="radios">
        ${values.map(
          (value) =>
            html`<label
              ><input
                type="radio"
                name=${name}
                .value=${value}
                .checked=${value === current}
                @change=${() => choose(value)}
              /><span>${labels[value]}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #parts(choice: SessionChoice) {
    const all = makePlan(this.slides, { ...choice, leftOut: [] }).slides.filter(({ minutes }) => minutes > 0);
    const fit = makePlan(this.slides, choice).minutes;
    return html`<button type="button" @click=${() => this.partsDialog.showModal()}>${t.parts}</button>
      <dialog aria-labelledby="parts-title">
        <h2 id="parts-title">${t.parts}</h2>
        <ul>
          ${all.map(
            ({ number, title, minutes }: PlannedSlide) =>
              html`<li>
                <label
                  ><input
                    type="checkbox"
                    .checked=${!choice.leftOut.includes(number)}
                    @change=${(event: Event) =>
                      this.toggleSlide(number, (event.target as HTMLInputElement).checked)}
                  />
                  <span>${number}. ${title}</span> <small>${minutes} min</small></label
                >
              </li>`,
          )}
        </ul>
        <p aria-live="polite">${t.fits(fit, plannedMinutes('short'))}</p>
        <button type="button" data-main @click=${() => this.partsDialog.close()}>${t.done}</button>
      </dialog>`;
  }
}
