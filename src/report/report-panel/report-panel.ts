/** The dialog for what comes after the session: the follow-up, the report in four forms, and the report of the time before. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import { MemoryLog, type EventLog } from '../../session/log.js';
import { startDownload } from '../../document/download.js';
import { report as t } from '../../strings/nl.js';
import { reportBlocks } from '../blocks.js';
import { foldEarlier, keptOf } from '../earlier.js';
import { longDate } from '../follow-up.js';
import '../follow-up-form/follow-up-form.js';
import type { FollowUpForm } from '../follow-up-form/follow-up-form.js';
import type { Report } from '../model.js';
import { printReport } from '../print-report.js';
import { MAX_REPORT, parseReport } from '../read-report.js';
import { reportFile, type FileForm } from '../report-file.js';
import { writeHtml } from '../write-html.js';
import { panelStyles, styles } from './report-panel.styles.js';

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
  static override readonly styles = [elementStyles, dialogStyles, panelStyles, styles];

  readonly #earlier = new LogController(this, foldEarlier);

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('follow-up-form') private readonly followUp!: FollowUpForm;

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
  @property({ attribute: false }) planLog: EventLog = new MemoryLog();

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
    this.requestUpdate();
    await this.updateComplete;
    this.followUp.refresh();
    if (!this.dialog.open) this.dialog.showModal();
  }

  private save(form: FileForm): void {
    const { name, type, contents } = reportFile(this.makeReport({ names: this.names }), form);
    this.told = startDownload(name, type, contents) ? t.started(name) : t.failed;
  }

  private print(event: Event): void {
    const { dialog } = this;
    const pressed = event.currentTarget as HTMLElement;
    const html = writeHtml(reportBlocks(this.makeReport({ names: this.names })));
    // what stands outside an open dialog is inert: no reader of the PDF would find a heading or a table in it
    dialog.close();
    printReport(html, () => {
      dialog.showModal();
      pressed.focus();
    });
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
    return html`<dialog class="wide" aria-labelledby="title" @close=${() => (this.told = '')}>
      <h2 id="title">${t.title}</h2>
      <div class="columns">
        <section>
          <follow-up-form .log=${this.planLog}></follow-up-form>
        </section>
        <div>
          <section aria-labelledby="forms">${this.#renderForms()}</section>
          <section aria-labelledby="next">${this.#renderEarlier()}</section>
        </div>
      </div>
      <form method="dialog"><button data-main>${t.close}</button></form>
    </dialog>`;
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
        <button type="button" @click=${this.print}>${t.print}</button>
        <button type="button" @click=${() => this.save('json')}>${t.json}</button>
        <button type="button" @click=${() => this.save('markdown')}>${t.markdown}</button>
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
      <p class="wrong" role="alert">${this.wrong}</p>
    `;
  }
}
