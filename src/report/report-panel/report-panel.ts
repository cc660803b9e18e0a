/** The dialog for what comes after the session: the follow-up, the report in four forms, and the report of the time before. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { CopyController } from '../../../components/shared/copy-controller.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import type { EventLog } from '../../session/log.js';
import { startDownload } from '../../document/download.js';
import { report as t } from '../../strings/nl.js';
import { reportBlocks } from '../blocks.js';
import { foldEarlier, keptOf } from '../earlier.js';
import { dateRemark, dutchDate, isDate, longDate, proposeDate } from '../follow-up.js';
import { calendarFile } from '../ics.js';
import { mailText } from '../mail.js';
import type { Report } from '../model.js';
import { foldPlan, isTime, type FollowUp } from '../plan.js';
import { printReport } from '../print-report.js';
import { MAX_REPORT, parseReport } from '../read-report.js';
import { writeDocx } from '../write-docx.js';
import { writeHtml } from '../write-html.js';
import { writeMarkdown } from '../write-markdown.js';
import { styles } from './report-panel.styles.js';

const USUAL_TIME = '15:30';
const MEETING_MINUTES = 60;

/** The plan of the time before is to be looked at together. */
export class EarlierOpenEvent extends Event {
  constructor() {
    super('earlier-open', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'earlier-open': EarlierOpenEvent;
  }
}

@customElement('report-panel')
export class ReportPanel extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, styles];

  readonly #plan = new LogController(this, foldPlan);
  readonly #earlier = new LogController(this, foldEarlier);
  readonly #copy = new CopyController(this);

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.mail') private readonly mail!: HTMLTextAreaElement;

  @state() private names = false;
  @state() private told = '';
  @state() private wrong = '';

  /** Makes the report of this moment. */
  @property({ attribute: false }) makeReport: (options: { names: boolean }) => Report = () => {
    throw new Error('makeReport is missing');
  };
  /** Whether any group has names. */
  @property({ attribute: false }) hasNames: () => boolean = () => false;

  /** Where the plan and the follow-up are kept. */
  @property({ attribute: false, noAccessor: true })
  get planLog(): EventLog {
    return this.#plan.log;
  }

  set planLog(log: EventLog) {
    this.#plan.log = log;
  }

  /** Where the report of the time before is kept. */
  @property({ attribute: false, noAccessor: true })
  get earlierLog(): EventLog {
    return this.#earlier.log;
  }

  set earlierLog(log: EventLog) {
    this.#earlier.log = log;
  }

  async show(): Promise<void> {
    this.told = '';
    this.wrong = '';
    this.names = false;
    this.#copy.clear();
    this.requestUpdate();
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  get #today(): string {
    return dutchDate(this.planLog.now());
  }

  get #followUp(): FollowUp {
    return this.#plan.state.followUp ?? { date: proposeDate(this.#today).date, time: USUAL_TIME };
  }

  /** What goes out with a date in it, is agreed. */
  #agree(changes: Partial<FollowUp> = {}): void {
    const followUp = { ...this.#followUp, ...changes };
    const { followUp: known } = this.#plan.state;
    if (known?.date !== followUp.date || known.time !== followUp.time)
      this.planLog.append('follow-up', followUp);
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
    const stamp = this.planLog.now();
    const file = calendarFile({
      uid: `${crypto.getRandomValues(new Uint32Array(3)).join('-')}@teamsessie`,
      stamp,
      date,
      time,
      minutes: MEETING_MINUTES,
      summary: t.meeting,
      description: t.meetingText,
    });
    this.#download(t.calendarName(date), 'text/calendar;charset=utf-8', file);
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

  private save(form: 'word' | 'markdown' | 'json' | 'print'): void {
    const report = this.makeReport({ names: this.names });
    const name = t.fileName(report.date);
    switch (form) {
      case 'word': {
        const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
        const file = writeDocx(reportBlocks(report), t.head(report.school), report.date);
        this.#download(`${name}.docx`, type, file);
        break;
      }
      case 'markdown':
        this.#download(`${name}.md`, 'text/markdown;charset=utf-8', writeMarkdown(reportBlocks(report)));
        break;
      case 'json':
        this.#download(`${name}.json`, 'application/json', JSON.stringify(report, undefined, 2));
        break;
      case 'print':
        printReport(writeHtml(reportBlocks(report)));
    }
  }

  #download(name: string, type: string, contents: string | Uint8Array<ArrayBuffer>): void {
    this.told = startDownload(name, type, contents) ? t.started(name) : t.failed;
  }

  private async onFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.wrong = '';
    if (file.size > MAX_REPORT) this.wrong = t.errors.tooLarge;
    else {
      const read = await file
        .text()
        .then(parseReport, (cause: unknown) => new Error(t.errors.unreadable, { cause }));
      if (read instanceof Error) this.wrong = read.message;
      else this.earlierLog.append('open', { report: keptOf(read) });
    }
    // the same file can be chosen again
    input.value = '';
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${() => (this.told = '')}>
      <h2 id="title">${t.title}</h2>
      <section aria-labelledby="follow-up">${this.#renderFollowUp()}</section>
      <section aria-labelledby="forms">${this.#renderForms()}</section>
      <section aria-labelledby="next">${this.#renderEarlier()}</section>
      <form method="dialog"><button data-main>${t.close}</button></form>
    </dialog>`;
  }

  #renderFollowUp(): TemplateResult {
    const { date, time } = this.#followUp;
    const proposal = proposeDate(this.#today);
    const remark = dateRemark(date, this.#today);
    const proposed = this.#plan.state.followUp === undefined;
    const mail = mailText(this.#plan.state.steps, this.#followUp);
    const copied = this.#copy.outcomeOf(mail);
    return html`
      <h3 id="follow-up">${t.followUp}</h3>
      <p>
        ${proposed ? t.proposal(longDate(date)) : `${longDate(date)}.`} ${t.checkHolidays}
        ${proposed && !proposal.inTime ? t.late : nothing}
      </p>
      <div class="row">
        <label
          >${t.date} <input type="date" .value=${live(date)} @change=${this.onDate} aria-describedby="remark"
        /></label>
        <label>${t.time} <input type="time" .value=${live(time)} @change=${this.onTime} /></label>
        <button type="button" @click=${this.saveCalendar}>${t.calendar}</button>
      </div>
      <p id="remark" class="remark" role="status" ?hidden=${remark === undefined || proposed}>
        ${remark === undefined ? nothing : remark === 'notSchoolDay' ? t.notSchoolDay(longDate(date)) : t[remark]}
      </p>
      <label class="wide"
        >${t.mail}
        <textarea class="mail" readonly rows="4" .value=${mail}></textarea>
      </label>
      <button type="button" @click=${this.copyMail}>${copied === 'copied' ? t.copied : t.copy}</button>
      <span role="status">${copied === 'by-hand' ? t.copyByHand : nothing}</span>
    `;
  }

  #renderForms(): TemplateResult {
    return html`
      <h3 id="forms">${t.forms}</h3>
      <p>${t.formsAbout}</p>
      ${
        this.hasNames()
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(this.names)}
                @change=${(event: Event) => (this.names = (event.target as HTMLInputElement).checked)}
              />
              ${t.withNames}</label
            >`
          : nothing
      }
      <div class="row">
        <button type="button" @click=${() => this.save('word')}>${t.word}</button>
        <button type="button" @click=${() => this.save('markdown')}>${t.markdown}</button>
        <button type="button" @click=${() => this.save('print')}>${t.print}</button>
        <button type="button" @click=${() => this.save('json')}>${t.json}</button>
      </div>
      <p role="status" class="told">${this.told}</p>
    `;
  }

  #renderEarlier(): TemplateResult {
    const earlier = this.#earlier.state;
    return html`
      <h3 id="next">${t.next}</h3>
      ${
        earlier
          ? html`<p role="status">${t.opened(longDate(earlier.report.date))}</p>
              <div class="row">
                <button type="button" data-main @click=${() => this.dispatchEvent(new EarlierOpenEvent())}>
                  ${t.show}
                </button>
                <button type="button" @click=${() => this.earlierLog.append('close')}>${t.forget}</button>
              </div>`
          : html`<p>${t.nextAbout}</p>
              <label class="file"
                >${t.chooseFile} <input type="file" accept=".json,application/json" @change=${this.onFile}
              /></label>`
      }
      <p class="wrong" role="alert" ?hidden=${this.wrong === ''}>${this.wrong}</p>
    `;
  }
}
