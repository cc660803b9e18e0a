/** The dialog for the follow-up meeting: what was agreed the time before, what became of it, and the polls then and now. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import type { EventLog } from '../../session/log.js';
import { report as t, steps as stepWords } from '../../strings/nl.js';
import { compare, foldEarlier } from '../earlier.js';
import { longDate } from '../follow-up.js';
import { STATUSES, type EarlierReport, type Status, type ThenAndNow } from '../model.js';
import { isFilled } from '../notes.js';
import { foldPlan } from '../plan.js';
import type { PollReport } from '../polls.js';
import { styles } from './earlier-view.styles.js';

@customElement('earlier-view')
export class EarlierView extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, styles];

  readonly #earlier = new LogController(this, foldEarlier);
  readonly #plan = new LogController(this, foldPlan);

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  /** The polls of this moment. */
  @property({ attribute: false }) polls: () => readonly PollReport[] = () => [];

  /** Where the report of the time before is kept. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#earlier.log;
  }

  set log(log: EventLog) {
    this.#earlier.log = log;
  }

  /** Where the plan of now is kept. */
  @property({ attribute: false, noAccessor: true })
  get planLog(): EventLog {
    return this.#plan.log;
  }

  set planLog(log: EventLog) {
    this.#plan.log = log;
  }

  async show(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    if (this.dialog?.open === false) this.dialog.showModal();
  }

  /** What isn't done and isn't in the plan of now yet. */
  #open({ steps }: EarlierReport): EarlierReport['steps'] {
    const taken = new Set(this.#plan.state.steps.map(({ id }) => id));
    return steps.filter(({ id, status }) => status !== 'done' && !taken.has(id));
  }

  private carry(earlier: EarlierReport): void {
    // the recommendation it was made of is of that time, not of now
    for (const step of this.#open(earlier)) this.planLog.append('step', { ...step, from: '' });
  }

  protected override render() {
    const record = this.#earlier.state;
    if (record === undefined) return nothing;
    const earlier = compare(record, this.polls());
    return html`<dialog class="wide" aria-labelledby="title">
      <h2 id="title">${t.agreed(longDate(earlier.date))}</h2>
      ${this.#steps(earlier)}
      <h3>${t.thenNow}</h3>
      ${earlier.polls.length === 0 ? html`<p>${t.noPolls}</p>` : earlier.polls.map((poll) => this.#poll(poll))}
      <form method="dialog">
        ${
          this.#open(earlier).length > 0
            ? html`<button type="button" @click=${() => this.carry(earlier)}>${t.carry}</button>`
            : nothing
        }
        <button data-main>${t.close}</button>
      </form>
    </dialog>`;
  }

  #steps({ steps }: EarlierReport): TemplateResult {
    if (steps.length === 0) return html`<p>${t.noSteps}</p>`;
    const done = steps.filter(({ status }) => status === 'done').length;
    return html`<p role="status">${t.progress(done, steps.length)}</p>
      <ol role="list">
        ${steps.map((step, index) => {
          const rest = [step.who, step.when].map((text, at) =>
            isFilled(text) ? text : stepWords.gaps[at === 0 ? 'who' : 'when'],
          );
          return html`<li data-status=${step.status ?? nothing}>
            <span>${index + 1}.</span>
            <span
              ><span class="what">${isFilled(step.what) ? step.what : stepWords.gaps.what}</span><br /><span
                class="rest"
                >${rest.join(' · ')}</span
              ></span
            >
            <label
              ><span class="visually-hidden">${t.status} ${step.what}</span>
              <select
                @change=${(event: Event) =>
                  this.log.append('status', {
                    id: step.id,
                    status: (event.target as HTMLSelectElement).value,
                  })}
              >
                ${(['unknown', ...STATUSES] as const).map(
                  (status: Status | 'unknown') =>
                    html`<option value=${status} .selected=${(step.status ?? 'unknown') === status}>
                      ${t.statuses[status]}
                    </option>`,
                )}
              </select>
            </label>
          </li>`;
        })}
      </ol>`;
  }

  #poll({ question, lines }: ThenAndNow): TemplateResult {
    return html`<table>
      <caption>
        ${question}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.answer}</th>
          <th scope="col">${t.then}</th>
          <th scope="col">${t.now}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ option, then, now }) =>
            html`<tr>
              <th scope="row">${option}</th>
              <td>${t.figures(then.votes, then.percent)}</td>
              <td>${now ? t.figures(now.votes, now.percent) : t.notYet}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
