/** The element `<follow-up-form>`: when the team hears more, as a date to agree, a calendar file and the text of a mail. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CopyController } from '../../../components/shared/copy-controller.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import { startDownload } from '../../document/download.js';
import type { EventLog } from '../../session/log.js';
import { report as t } from '../../strings/nl.js';
import { dateRemark, dutchDate, isDate, longDate, proposeDate } from '../follow-up.js';
import { calendarFile } from '../ics.js';
import { mailText } from '../mail.js';
import { foldPlan, isTime, type FollowUp } from '../plan.js';
import { panelStyles } from '../report-panel/report-panel.styles.js';

const USUAL_TIME = '15:30';
const MEETING_MINUTES = 60;

@customElement('follow-up-form')
export class FollowUpForm extends LitElement {
  static override readonly styles = [
    elementStyles,
    panelStyles,
    css`
      :host {
        display: block;
      }

      textarea {
        box-sizing: border-box;
        width: 100%;
        height: 8.2em;
        font-size: 18px;
        font-weight: 400;
        line-height: 1.35;
      }
    `,
  ];

  readonly #plan = new LogController(this, foldPlan);
  readonly #copy = new CopyController(this);

  @query('textarea') private readonly mail!: HTMLTextAreaElement;
  @query('.calendar') private readonly calendar!: HTMLButtonElement;

  @state() private told = '';

  /** Where the plan and the follow-up are kept. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#plan.log;
  }

  set log(log: EventLog) {
    this.#plan.log = log;
  }

  /** Forgets what it told of an earlier time. */
  refresh(): void {
    this.told = '';
    this.#copy.clear();
    this.requestUpdate();
  }

  get #today(): string {
    return dutchDate(this.log.now());
  }

  get #followUp(): FollowUp {
    return this.#plan.state.followUp ?? { date: proposeDate(this.#today).date, time: USUAL_TIME };
  }

  /** What goes out with a date in it, is agreed. */
  #agree(changes: Partial<FollowUp> = {}): void {
    const followUp = { ...this.#followUp, ...changes };
    const { followUp: known } = this.#plan.state;
    if (known?.date !== followUp.date || known.time !== followUp.time) this.log.append('follow-up', followUp);
  }

  private agree(): void {
    this.#agree();
    // the button that was pressed is gone
    void this.updateComplete.then(() => this.calendar.focus());
  }

  private onDate(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (isDate(value)) this.#agree({ date: value });
    else this.requestUpdate();
  }

  private onTime(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (isTime(value)) this.#agree({ time: value });
    else this.requestUpdate();
  }

  private saveCalendar(): void {
    this.#agree();
    const { date, time } = this.#followUp;
    const name = t.calendarName(date);
    const file = calendarFile({
      uid: `${crypto.getRandomValues(new Uint32Array(3)).join('-')}@teamsessie`,
      stamp: this.log.now(),
      date,
      time,
      minutes: MEETING_MINUTES,
      summary: t.meeting,
      description: t.meetingText,
    });
    this.told = startDownload(name, 'text/calendar;charset=utf-8', file) ? t.started(name) : t.failed;
  }

  private async copyMail(): Promise<void> {
    this.#agree();
    await this.updateComplete;
    const { value } = this.mail;
    await this.#copy.copy(value);
    if (this.#copy.outcomeOf(value) !== 'by-hand') return;
    this.mail.focus();
    this.mail.select();
  }

  protected override render() {
    const { date, time } = this.#followUp;
    const agreed = this.#plan.state.followUp !== undefined;
    const mail = mailText(this.#plan.state.steps, this.#followUp);
    const copied = this.#copy.outcomeOf(mail);
    return html`
      <h3>${t.followUp}</h3>
      <p>${agreed ? t.agreedOn(longDate(date)) : this.#proposal()}</p>
      <div class="row">
        <label
          >${t.date} <input type="date" .value=${live(date)} @change=${this.onDate} aria-describedby="remark"
        /></label>
        <label>${t.time} <input type="time" .value=${live(time)} @change=${this.onTime} /></label>
        ${
          agreed
            ? nothing
            : html`<button type="button" class="agree" data-main @click=${this.agree}>${t.agree}</button>`
        }
        <button type="button" class="calendar" @click=${this.saveCalendar}>${t.calendar}</button>
      </div>
      <p id="remark" class="remark" role="status">${agreed ? this.#remark(date) : nothing}</p>
      <p role="status" class="told">${this.told}</p>
      <label class="wide">${t.mail} <textarea readonly .value=${mail}></textarea></label>
      <button type="button" @click=${this.copyMail}>${copied === 'copied' ? t.copied : t.copy}</button>
      <span role="status">${copied === 'by-hand' ? t.copyByHand : nothing}</span>
    `;
  }

  #proposal(): TemplateResult {
    const { date, inTime } = proposeDate(this.#today);
    return html`${t.proposal(longDate(date))} ${t.checkHolidays} ${inTime ? nothing : t.late}`;
  }

  #remark(date: string): string | typeof nothing {
    const remark = dateRemark(date, this.#today);
    if (remark === undefined) return nothing;
    return remark === 'notSchoolDay' ? t.notSchoolDay(longDate(date)) : t[remark];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'follow-up-form': FollowUpForm;
  }
}
