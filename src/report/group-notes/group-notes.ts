/** The element `<group-notes>`: fields for what the groups say, a row per group or per topic. It works in any window with the logs. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import { keepOwnKeys } from '../../../components/shared/own-keys.js';
import { dealTopics } from '../../../components/group-splitter/groups.js';
import { foldGroups } from '../../../components/group-splitter/state.js';
import { MemoryLog, type EventLog } from '../../session/log.js';
import { notes as t } from '../../strings/nl.js';
import {
  advicePath,
  ADVICE_FIELDS,
  CASE_FIELDS,
  caseNotes,
  casePath,
  experiencesPath,
  foldNotes,
  isRowCount,
  MAX_ROWS,
  rowsOf,
  topicNotes,
  type Advice,
  type CaseNote,
  type Sheet,
  type TopicNote,
} from '../notes.js';
import { SaveController } from '../save-controller.js';
import { setNote } from '../set-note.js';
import { styles } from './group-notes.styles.js';

/**
 * @summary One person types what the groups say; every pause in typing is kept in the log.
 */
@customElement('group-notes')
export class GroupNotes extends LitElement {
  static override readonly styles = [elementStyles, styles];

  readonly #notes = new LogController(this, foldNotes);
  readonly #groups = {
    1: new LogController(this, foldGroups),
    2: new LogController(this, foldGroups),
  };
  readonly #saver = new SaveController(this, (path, text, seen) => void setNote(this.log, path, text, seen));

  @query('textarea, .rows input') private readonly firstField!: HTMLElement | null;

  /** How many recommendations a topic shows beyond those that have a text, by topic. */
  @state() private more: Readonly<Record<number, number>> = {};

  /** Which assignment is shown. */
  @property({ type: Number }) sheet: Sheet = 1;
  /** The topics of assignment 2. */
  @property({ attribute: false }) topics: readonly string[] = [];
  /** False when the browser keeps nothing: then it says so instead of "saved". */
  @property({ attribute: false }) durable = true;

  /** Where the notes are kept. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#notes.log;
  }

  set log(log: EventLog) {
    this.#saver.flush();
    this.#notes.log = log;
  }

  /** The log of the splitter of assignment 1. */
  @property({ attribute: false, noAccessor: true })
  get groupsLog(): EventLog {
    return this.#groups[1].log;
  }

  set groupsLog(log: EventLog | undefined) {
    this.#groups[1].log = log ?? new MemoryLog();
  }

  /** The log of the splitter of assignment 2. */
  @property({ attribute: false, noAccessor: true })
  get topicsLog(): EventLog {
    return this.#groups[2].log;
  }

  set topicsLog(log: EventLog | undefined) {
    this.#groups[2].log = log ?? new MemoryLog();
  }

  constructor() {
    super();
    this.addEventListener('keydown', keepOwnKeys);
  }

  /** Puts the cursor in the first field that is still empty. */
  override focus(): void {
    const fields = [...this.renderRoot.querySelectorAll('textarea')];
    (fields.find(({ value }) => value === '') ?? this.firstField)?.focus();
  }

  override blur(): void {
    (this.shadowRoot?.activeElement as HTMLElement | null | undefined)?.blur();
  }

  private onRows(event: Event): void {
    const count = (event.target as HTMLInputElement).valueAsNumber;
    if (isRowCount(count)) this.log.append('rows', { sheet: this.sheet, count });
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const row = (event.target as Element).closest('section');
    let next = row?.nextElementSibling;
    while (next && next.localName !== 'section') next = next.nextElementSibling;
    const to = next ?? this.renderRoot.querySelector('section');
    to?.querySelector('textarea')?.focus();
  }

  private addAdvice(topic: number, shown: number): void {
    this.more = { ...this.more, [topic]: (this.more[topic] ?? 0) + 1 };
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${idOf(advicePath(topic, shown + 1, 'what'))}`)?.focus(),
    );
  }

  protected override willUpdate(): void {
    this.#saver.follow(this.log.events);
  }

  protected override updated(): void {
    // what phones wrote stands here for whoever opened the notes
    const isRead = this.sheet === 2 && this.getClientRects().length > 0;
    if (isRead && this.#notes.state.unread.size > 0) this.log.append('read', {});
  }

  protected override render() {
    const { sheet } = this;
    return html`
      <div class="head">
        <div class="sheets" role="group" aria-label=${t.sheet}>
          ${([1, 2] as const).map(
            (each) =>
              html`<button type="button" aria-pressed=${sheet === each} @click=${() => (this.sheet = each)}>
                ${t.sheets[each]}
              </button>`,
          )}
        </div>
        <p class="saved" role="status">
          ${this.durable ? (this.#saver.waiting ? t.typing : t.saved) : t.notKept}
        </p>
        <span class="no-names">${t.noNames}</span>
        <p class="how-to">${t.howTo}</p>
      </div>
      <div class="rows" @keydown=${this.onKeydown} @focusout=${this.#saver.flush}>
        ${sheet === 1 ? this.#cases() : this.#topicRows()}
      </div>
    `;
  }

  #count(sheet: Sheet, made: number): TemplateResult | typeof nothing {
    if (made > 0) return nothing;
    const count = rowsOf(this.#notes.state, sheet, made);
    return html`<label class="count"
      >${t.rows[sheet]}
      <input type="number" min="1" max=${MAX_ROWS} .value=${live(String(count))} @change=${this.onRows}
    /></label>`;
  }

  #cases(): TemplateResult {
    const made = this.#groups[1].state.division?.groups.length ?? 0;
    const count = rowsOf(this.#notes.state, 1, made);
    return html`${this.#count(1, made)} ${caseNotes(this.#notes.state, count).map((note) => this.#case(note))}`;
  }

  #case(note: CaseNote): TemplateResult {
    const { group } = note;
    return html`<section aria-labelledby="group-${group}">
      <h3 id="group-${group}">${t.group(group)}</h3>
      ${CASE_FIELDS.map((field) => this.#field(casePath(group, field), t[field], note[field]))}
    </section>`;
  }

  #topicRows(): TemplateResult {
    const named = this.topics.length;
    const count = rowsOf(this.#notes.state, 2, named);
    return html`${this.#count(2, named)}
    ${topicNotes(this.#notes.state, this.topics, count).map((note) => this.#topic(note))}`;
  }

  #topic({ topic, title, experiences, advice }: TopicNote): TemplateResult {
    const shown = Math.max(1, advice.length) + (this.more[topic] ?? 0);
    const all = Array.from(
      { length: shown },
      (_, index): Advice => advice[index] ?? { number: index + 1, what: '', who: '', role: '', when: '' },
    );
    const groups = t.groupsOf(this.#groupsWith(title));
    return html`<section aria-labelledby="topic-${topic}">
      <h3 id="topic-${topic}">
        ${title === '' ? t.topic(topic) : `${topic}. ${title}`}
        ${groups === '' ? nothing : html`<small>${groups}</small>`}
      </h3>
      ${this.#field(experiencesPath(topic), t.experiences, experiences)}
      ${all.map(
        (each) =>
          html`<fieldset>
            <legend>${t.advice(each.number)}</legend>
            ${ADVICE_FIELDS.map((field) =>
              this.#field(advicePath(topic, each.number, field), t[field], each[field], field !== 'what'),
            )}
          </fieldset>`,
      )}
      <button type="button" @click=${() => this.addAdvice(topic, shown)}>${t.more}</button>
    </section>`;
  }

  /** The groups, from 1, that have this topic. */
  #groupsWith(title: string): readonly number[] {
    const { division } = this.#groups[2].state;
    if (!division) return [];
    return dealTopics(division.groups.length, this.topics).flatMap((topics, index) =>
      topics.includes(title) ? [index + 1] : [],
    );
  }

  #field(path: string, label: string, saved: string, short = false): TemplateResult {
    return html`<label class=${short ? 'short' : ''}
      ><span>${label}</span>
      <textarea
        id=${idOf(path)}
        rows=${short ? 1 : 2}
        .value=${live(this.#saver.draft(path) ?? saved)}
        @input=${(event: Event) => this.#saver.type(path, (event.target as HTMLTextAreaElement).value, saved)}
      ></textarea>
    </label>`;
  }
}

const idOf = (path: string): string => path.replaceAll('/', '-');

declare global {
  interface HTMLElementTagNameMap {
    'group-notes': GroupNotes;
  }
}
