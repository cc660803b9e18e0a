/** The panel on the title slide, and again in the settings: school type, programme, people, times; one click to begin. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { MAX_PARTICIPANTS, type Programme, type SchoolType } from '../../document/deck.js';
import { readClockTime } from '../../programme/clock-time.js';
import { makePlan, plannedMinutes } from '../../programme/programme.js';
import type { SlidePart } from '../../markdown/types.js';
import { start as t } from '../../strings/nl.js';
import { isCount, type SessionChoice } from '../state.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { fitView } from './fit-view.js';
import { partsView } from './parts-view.js';
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
  static override readonly styles = [elementStyles, dialogStyles, styles];

  @query('input[name=participants]') private readonly participantsInput!: HTMLInputElement;

  @query('#parts') private readonly partsDialog!: HTMLDialogElement;

  @state() private participantsWrong = false;
  @state() private timesWrong: readonly string[] = [];

  @property({ attribute: false }) choice: SessionChoice | undefined;
  /** Every slide of the deck with its parts: what the minutes are counted from. */
  @property({ attribute: false }) slides: readonly (readonly SlidePart[])[] = [];

  /** Shown for a second time: to change what was chosen, not to begin. */
  @property({ type: Boolean, reflect: true }) again = false;

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

  private onTime(name: 'start' | 'start2', input: HTMLInputElement): void {
    const time = input.value.trim() === '' ? '' : readClockTime(input.value);
    this.timesWrong = this.timesWrong.filter((other) => other !== name);
    if (time === undefined) {
      this.timesWrong = [...this.timesWrong, name];
      return;
    }
    this.choose({ [name]: time });
    input.value = time;
  }

  private onBegin(event: Event): void {
    event.preventDefault();
    const wrong = this.renderRoot.querySelector<HTMLInputElement>('input[aria-invalid=true]');
    if (wrong !== null) wrong.focus();
    else this.dispatchEvent(new BeginEvent());
  }

  protected override render() {
    const { choice } = this;
    if (choice === undefined) return nothing;
    const minutes = makePlan(this.slides, choice).minutes;
    const room = plannedMinutes(choice);
    const picked = choice.programme === 'short' || choice.leftOut.length > 0;
    return html`
      <form @submit=${this.onBegin} novalidate>
        <h2>${this.again ? t.settings : t.title}</h2>
        ${this.#radios('type', t.type, TYPES, t.types, choice.type, (type) => this.choose({ type }))}
        ${this.#radios('programme', t.programme, PROGRAMMES, t.programmes, choice.programme, (programme) =>
          this.choose({ programme }),
        )}
        <div class="fit">
          ${fitView(minutes, room, this.slides, choice, {
            choose: (changes) => this.choose(changes),
            pick: picked ? () => this.partsDialog.showModal() : undefined,
          })}
        </div>
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
          ${this.#time('start', t.start, t.startEmpty)}
          ${choice.programme === 'both' ? this.#time('start2', t.start2, t.start2Empty) : nothing}
          <label class="school">
            <span>${t.school}</span>
            <input
              name="school"
              autocomplete="organization"
              placeholder=${t.optional}
              maxlength="80"
              .value=${choice.school}
              @change=${(event: Event) => this.choose({ school: (event.target as HTMLInputElement).value.trim() })}
            />
          </label>
        </div>
        <p id="participants-wrong" class="wrong" ?hidden=${!this.participantsWrong}>
          ${t.participantsWrong(MAX_PARTICIPANTS)}
        </p>
        <p id="time-wrong" class="wrong" ?hidden=${this.timesWrong.length === 0}>${t.timeWrong}</p>
        <button data-main type="submit">${this.again ? t.done : t.begin}</button>
      </form>
      ${picked ? partsView(this.slides, choice, (changes) => this.choose(changes)) : nothing}
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

  /** No `type=time`: it follows the language of the browser, and asks an English one for AM or PM. */
  #time(name: 'start' | 'start2', label: string, empty: string) {
    const wrong = this.timesWrong.includes(name);
    return html`<label class="time">
      <span>${label}</span>
      <input
        name=${name}
        inputmode="numeric"
        autocomplete="off"
        maxlength="9"
        placeholder=${empty}
        .value=${live(this.choice![name])}
        aria-invalid=${wrong}
        aria-describedby="time-wrong"
        @change=${(event: Event) => this.onTime(name, event.target as HTMLInputElement)}
      />
    </label>`;
  }
}
