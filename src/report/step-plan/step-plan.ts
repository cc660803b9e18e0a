/** The element `<step-plan>` on the last slide: recommendations become steps, and the protocol shows what is still empty. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { LogController } from '../../../components/shared/log-controller.js';
import { keepOwnKeys } from '../../../components/shared/own-keys.js';
import type { EventLog } from '../../session/log.js';
import { steps as t } from '../../strings/nl.js';
import { mergeTexts } from '../merge-texts.js';
import { foldNotes, readNotes, topicNotes, type TopicNote } from '../notes.js';
import { openAdvice, outline, stepOf, type OpenAdvice } from '../outline.js';
import { foldPlan, STEP_FIELDS, type PlanStep, type StepField } from '../plan.js';
import { SaveController } from '../save-controller.js';
import { DragController } from './drag-controller.js';
import { styles } from './step-plan.styles.js';
import { renderForm } from './step-form.js';
import { renderFacts, renderProtocol, renderTools } from './step-view.js';

/** The report and what follows were asked for. */
export class ReportOpenEvent extends Event {
  constructor() {
    super('report-open', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'report-open': ReportOpenEvent;
  }
  interface HTMLElementTagNameMap {
    'step-plan': StepPlan;
  }
}

/**
 * @summary The plan: steps in order, with who, when and when done; beside it what isn't a step yet, and the protocol's parts.
 *
 * @slot - A table, for where scripts don't run.
 */
@customElement('step-plan')
export class StepPlan extends LitElement {
  static override readonly styles = [elementStyles, styles];

  readonly #plan = new LogController(this, foldPlan);
  readonly #notes = new LogController(this, foldNotes);
  readonly #saver = new SaveController(this, (key, text, seen) => this.#save(key, text, seen));
  readonly #drag = new DragController(this, (id, index) => this.#drop(id, index));

  /** The step that is being changed. */
  @state() private editing: string | undefined;
  @state() private announcement = '';

  /** The topics of assignment 2. */
  @property({ attribute: false }) topics: readonly string[] = [];

  /** Where the plan is kept. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#plan.log;
  }

  set log(log: EventLog) {
    this.#saver.flush();
    this.#plan.log = log;
    this.editing = undefined;
  }

  /** Where the groups' recommendations are kept. */
  @property({ attribute: false, noAccessor: true })
  get notesLog(): EventLog {
    return this.#notes.log;
  }

  set notesLog(log: EventLog) {
    this.#notes.log = log;
  }

  constructor() {
    super();
    this.addEventListener('keydown', keepOwnKeys);
  }

  get #topicNotes(): readonly TopicNote[] {
    return topicNotes(readNotes(this.#notes.state), this.topics);
  }

  get #advice(): readonly OpenAdvice[] {
    return openAdvice(this.#plan.state.steps, this.#topicNotes);
  }

  #save(key: string, text: string, seen: string): void {
    const [id, name] = key.split('\n');
    const step = this.#plan.state.steps.find((each) => each.id === id);
    const field = STEP_FIELDS.find((each) => each === name);
    if (step === undefined || field === undefined) return;
    const merged = mergeTexts(seen, text, step[field]);
    if (merged !== step[field]) this.log.append('edit', { id, field, text: merged });
  }

  /** A step or a recommendation was dropped at this place. */
  #drop(id: string, index: number): void {
    const at = this.#plan.state.steps.findIndex((step) => step.id === id);
    if (at !== -1) {
      // the place was counted with the step still in it
      this.#move(id, index > at ? index - 1 : index);
      return;
    }
    const advice = this.#advice.find(({ path }) => path === id);
    if (advice !== undefined) this.#add(stepOf(advice, this.#newId()), index);
  }

  #newId(): string {
    return crypto.getRandomValues(new Uint32Array(2)).join('-');
  }

  #add(step: PlanStep, index = this.#plan.state.steps.length): void {
    this.log.append('step', { ...step, index });
    this.announcement = t.added(index + 1);
  }

  #move(id: string, index: number): void {
    const { steps } = this.#plan.state;
    const from = steps.findIndex((step) => step.id === id);
    if (from === -1 || index < 0 || index >= steps.length || index === from) return;
    this.log.append('move', { id, index });
    this.announcement = t.moved(from + 1, index + 1);
  }

  private makeStep(advice: OpenAdvice): void {
    this.#add(stepOf(advice, this.#newId()));
    // the button that was pressed is gone: the next recommendation comes instead
    void this.updateComplete.then(() =>
      (this.renderRoot.querySelector<HTMLElement>('.advice button') ?? this.#button('.add'))?.focus(),
    );
  }

  private addStep(): void {
    const id = this.#newId();
    this.#add({ id, from: '', what: '', who: '', when: '', done: '', part: '' });
    this.#edit(id);
  }

  #edit(id: string): void {
    this.editing = id;
    void this.updateComplete.then(() => {
      // the whole form, not only the field that gets the focus
      this.#card(id)?.scrollIntoView({ block: 'nearest' });
      this.#card(id)?.querySelector('textarea')?.focus({ preventScroll: true });
    });
  }

  private stopEditing(): void {
    const id = this.editing;
    this.#saver.flush();
    this.editing = undefined;
    if (id !== undefined) void this.updateComplete.then(() => this.#button('.edit', this.#card(id))?.focus());
  }

  private moveStep(id: string, index: number, button: string): void {
    this.#move(id, index);
    void this.updateComplete.then(() => {
      const wanted = this.#button(button, this.#card(id));
      // at the top or the bottom the button can do no more
      (wanted?.disabled === true ? this.#button('.edit', this.#card(id)) : wanted)?.focus();
    });
  }

  private removeStep(id: string, number: number): void {
    this.#saver.flush();
    this.log.append('remove', { id });
    this.editing = undefined;
    this.announcement = t.removed(number);
    void this.updateComplete.then(() => this.#button('.undo')?.focus());
  }

  private onCardKeydown(event: KeyboardEvent, id: string, index: number): void {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      this.moveStep(
        id,
        index + (event.key === 'ArrowUp' ? -1 : 1),
        event.key === 'ArrowUp' ? '.up' : '.down',
      );
    }
    if (event.key === 'Escape' && this.editing === id) {
      event.stopPropagation();
      this.stopEditing();
    }
  }

  #card(id: string): Element | undefined {
    return [...this.renderRoot.querySelectorAll('li[data-id]')].find(
      (card) => (card as HTMLElement).dataset.id === id,
    );
  }

  #button(selector: string, within: ParentNode | undefined = this.renderRoot): HTMLButtonElement | null {
    return within.querySelector<HTMLButtonElement>(selector);
  }

  protected override willUpdate(): void {
    this.#saver.follow(this.log.events);
  }

  protected override render() {
    const { steps, removed } = this.#plan.state;
    const advice = this.#advice;
    const unread = this.#notes.state.unread.size > 0;
    const parts = outline(steps, this.#topicNotes);
    return html`
      <div class="plan">
        <div
          class="scroller"
          tabindex=${steps.length > 0 ? 0 : nothing}
          role="group"
          aria-label=${t.title}
          @dragover=${this.#drag.overRoom}
          @drop=${this.#drag.drop}
        >
          ${steps.length === 0 ? html`<p class="none">${t.none}</p>` : nothing}
          <ol class="steps" role="list">
            ${repeat(
              steps,
              ({ id }) => id,
              (step, index) => this.#step(step, index, steps.length),
            )}
          </ol>
        </div>
        <div class="bar">
          <button type="button" class="add" @click=${this.addStep}>${t.add}</button>
          ${
            removed
              ? html`<button type="button" class="undo" @click=${() => this.log.append('undo', {})}>
                  ${t.undo}
                </button>`
              : nothing
          }
          <button type="button" data-main @click=${() => this.dispatchEvent(new ReportOpenEvent())}>
            ${t.more}
          </button>
        </div>
      </div>
      <div class="aside">
        <h3 id="advice">${t.advice}</h3>
        ${unread ? html`<p>${t.adviceUnread}</p>` : nothing}
        ${
          unread && advice.length === 0
            ? nothing
            : advice.length === 0
              ? html`<p>${steps.some(({ from }) => from !== '') ? t.adviceUsed : t.adviceNone}</p>`
              : html`<ul class="advice" role="list" aria-labelledby="advice">
                  ${advice.map((each) => this.#adviceItem(each))}
                </ul>`
        }
        ${renderProtocol(parts)}
      </div>
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #adviceItem(advice: OpenAdvice): TemplateResult {
    return html`<li draggable="true" @dragstart=${(event: DragEvent) => this.#drag.start(event, advice.path)}>
      <button
        type="button"
        aria-label=${t.make(advice.what)}
        title=${t.make(advice.what)}
        @click=${() => this.makeStep(advice)}
      >
        <span aria-hidden="true">+</span> ${advice.what}
      </button>
    </li>`;
  }

  #step(step: PlanStep, index: number, count: number): TemplateResult {
    const { id } = step;
    const editing = this.editing === id;
    return html`<li
      data-id=${id}
      class="step"
      draggable=${editing ? 'false' : 'true'}
      @dragstart=${(event: DragEvent) => this.#drag.start(event, id)}
      @dragover=${(event: DragEvent) => this.#drag.over(event, index)}
      @keydown=${(event: KeyboardEvent) => this.onCardKeydown(event, id, index)}
    >
      <span class="number" aria-hidden="true">${index + 1}</span>
      ${editing ? this.#form(step, index) : renderFacts(step)}
      ${
        editing
          ? nothing
          : renderTools(index, count, {
              up: () => this.moveStep(id, index - 1, '.up'),
              down: () => this.moveStep(id, index + 1, '.down'),
              edit: () => this.#edit(id),
            })
      }
    </li>`;
  }

  #form(step: PlanStep, index: number): TemplateResult {
    const { id } = step;
    const key = (field: StepField): string => `${id}\n${field}`;
    return renderForm(step, index + 1, {
      draft: (field) => this.#saver.draft(key(field)),
      type: (field, text) => this.#saver.type(key(field), text, step[field]),
      flush: this.#saver.flush,
      choosePart: (part) => this.log.append('edit', { id, field: 'part', text: part }),
      remove: () => this.removeStep(id, index + 1),
      ready: () => this.stopEditing(),
    });
  }
}
