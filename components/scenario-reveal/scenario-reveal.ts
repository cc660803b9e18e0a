/** A case, told step by step: the headings inside are the steps. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { EventLog } from '../../src/session/log.js';
import { scenario as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { LogController } from '../shared/log-controller.js';
import { renderControls } from './case-controls.js';
import { ScenarioStepEvent } from './events.js';
import { keepOwnKeys } from './keys.js';
import { contentNodes, readBlocks, readLinks, readPeople } from './light-blocks.js';
import { cleanReaction, reactionsOf } from './reactions.js';
import { reactionsStyles } from './reactions.styles.js';
import { renderReactions } from './reactions-view.js';
import { foldCase } from './record.js';
import { roleOf } from './roles.js';
import { rolesStyles } from './roles.styles.js';
import { renderRoles } from './roles-view.js';
import { scenarioStyles } from './scenario-reveal.styles.js';
import { renderStepper } from './stepper-view.js';
import { choicesOf, followingStep, type Choice } from './story.js';
import { renderChoices } from './choices-view.js';
import { splitSteps, withinSteps, type ScenarioRecord, type Step } from './steps.js';

/**
 * @summary A case that is revealed step by step, with the steps so far within reach.
 * @slot - Headings with text below them. The highest heading level inside starts a step. A heading
 *   with the class `reactions` makes a step in which people's reactions are collected; one with `roles` a
 *   step in which the six roles in bullying are placed on the people in its list.
 *   A deeper heading with a list of links to the ids of steps (`#klas`) makes the story branch there.
 * @csspart scenario - Everything.
 * @csspart stepper - The line with the steps.
 * @csspart content - The step on the screen.
 * @csspart reactions - The field and the reactions of such a step.
 * @csspart reaction - One reaction.
 * @csspart people - The people in the case, with their roles.
 * @csspart person - One of them.
 * @csspart role - The choice of role.
 * @csspart choices - The choices that a step ends with.
 * @csspart controls - The line with the buttons.
 * @cssproperty [--scenario-reveal-max-height=14.6em] - How high it grows before the content of a step scrolls.
 * @event {ScenarioStepEvent} scenario-step - Another step is on the screen.
 */
export class ScenarioReveal extends LitElement {
  static override readonly styles = [elementStyles, scenarioStyles, reactionsStyles, rolesStyles];
  /** Content is shown by assigning it to the slot, so the Markdown inside stays as it was written. */
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  readonly #session = new LogController(this, foldCase);
  readonly #light = new MutationObserver(() => this.requestUpdate());

  @query('slot') private readonly contentSlot!: HTMLSlotElement | null;
  @query('.content') private readonly content!: HTMLElement | null;

  /** For which school the case is: `po` (basisonderwijs) or `vo` (voortgezet onderwijs). Shown as a label. */
  @property({ reflect: true, useDefault: true }) school: '' | 'po' | 'vo' = '';

  /** Where is kept how far the group has come. Without one it lives as long as the element. */
  @property({ attribute: false })
  get log(): EventLog {
    return this.#session.log;
  }

  set log(log: EventLog) {
    this.#session.log = log;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#light.observe(this, { childList: true, characterData: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#light.disconnect();
  }

  protected override updated(): void {
    const current = this.#split[this.step];
    const nodes = this.#nodesOf(current);
    // the list of people is shown with their roles instead
    const rest = current?.kind === 'roles' ? readPeople(nodes).rest : nodes;
    this.contentSlot?.assign(...(this.#choices[this.step]?.length ? readLinks(rest).rest : rest));
  }

  /** The step on the screen, 0-based. */
  get step(): number {
    return this.#record.step;
  }

  /** The titles of the steps, in order. */
  get steps(): readonly string[] {
    return this.#split.map(({ title }, index) => title || text.untitled(index + 1));
  }

  /** On to the next step, if there is one; at a choice, to what was chosen before. */
  next(): void {
    const { path, step } = this.#record;
    this.#show(path[path.indexOf(step) + 1] ?? followingStep(this.#split, this.#choices, step));
  }

  /** Back to the step that was shown before, if there is one. */
  previous(): void {
    const { path, step } = this.#record;
    this.#show(path[path.indexOf(step) - 1]);
  }

  /** Back to the first step, with all the others hidden again and what was filled in forgotten. */
  reset(): void {
    const { reactions, roles } = this.#session.state;
    if (this.#record.path.length === 1 && reactions.size === 0 && roles.size === 0) return;
    this.log.append('reset');
    this.#tell();
  }

  get #split(): readonly Step[] {
    return splitSteps(readBlocks(this));
  }

  #nodesOf(step: Step | undefined): readonly (Element | Text)[] {
    const nodes = contentNodes(this);
    return step ? nodes.slice(step.from, step.to) : nodes;
  }

  get #record(): ScenarioRecord {
    return withinSteps(this.#session.state.position, this.#split.length);
  }

  /** The choices of each step, by its index. */
  get #choices(): readonly (readonly Choice[])[] {
    const steps = this.#split;
    return choicesOf(
      steps,
      steps.map((step) => readLinks(this.#nodesOf(step)).links),
    );
  }

  #show(to: number | undefined): void {
    if (to === undefined || to === this.step) return;
    this.log.append('step', { to });
    this.#tell();
  }

  #choose({ label, to }: Choice): void {
    this.log.append('choose', { from: this.step, to, option: label });
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new ScenarioStepEvent(this.step, this.steps[this.step] ?? ''));
  }

  /** From a button that goes away with this: the focus goes to the text, not to the top of the page. */
  async #andFocusText(act: () => void): Promise<void> {
    act();
    await this.updateComplete;
    if (this.shadowRoot?.activeElement == null) this.content?.focus();
  }

  #restore(): void {
    this.log.append('restore');
    this.#tell();
  }

  #renderTask(step: Step): TemplateResult | typeof nothing {
    const { key, kind } = step;
    const { reactions, roles } = this.#session.state;
    if (kind === 'roles') {
      return renderRoles(
        readPeople(this.#nodesOf(step)).people,
        (person) => roleOf(roles, key, person),
        (person, role) => this.log.append('role', { step: key, person, role: role ?? null }),
      );
    }
    if (kind === undefined) return nothing;
    return renderReactions(reactionsOf(reactions, key), {
      add: (said) => {
        const reaction = cleanReaction(said);
        if (reaction !== '') this.log.append('reaction', { step: key, text: reaction });
      },
      remove: (said) =>
        void this.#andFocusText(() => this.log.append('reaction-removed', { step: key, text: said })),
    });
  }

  protected override render(): TemplateResult {
    const { steps } = this;
    if (steps.length === 0)
      return html`<p class="missing" role="note">${text.noSteps}</p>
        <slot></slot>`;
    const { step, path } = this.#record;
    const { restorable } = this.#session.state;
    const current = this.#split[step];
    const choices = this.#choices;
    const branching = choices.some(({ length }) => length > 0);
    const following = followingStep(this.#split, choices, step);
    const at = path.indexOf(step);
    // how much is still to come in a story that branches, nobody knows
    const titles = branching ? path.map((index) => steps[index] ?? '') : steps;
    const ended = following === undefined && !choices[step]?.length;
    const position = branching ? text.onPath(at + 1, ended) : text.position(step + 1, steps.length);
    const title = steps[step] ?? '';
    const focusing = (act: () => void) => () => void this.#andFocusText(act);
    const school = Object.hasOwn(text.school, this.school)
      ? text.school[this.school as 'po' | 'vo']
      : undefined;
    return html`
      <div class="scenario" part="scenario" role="group" aria-label=${text.label} @keydown=${keepOwnKeys}>
        <div class="top">
          ${school === undefined ? nothing : html`<span class="school">${school}</span>`}
          ${renderStepper(titles, at, path.length - 1, (to) => this.#show(path[to]))}
        </div>
        <div
          class=${classMap({ content: true, task: current?.kind !== undefined || (choices[step] ?? []).length > 0 })}
          part="content"
          role="group"
          aria-label=${title}
          tabindex="0"
        >
          <slot></slot>
          ${current ? this.#renderTask(current) : nothing}
          ${renderChoices(
            choices[step] ?? [],
            path[at + 1],
            (choice) => void this.#andFocusText(() => this.#choose(choice)),
          )}
        </div>
        ${renderControls({
          position,
          restore: step === 0 && restorable ? focusing(() => this.#restore()) : undefined,
          reset: step > 0 ? focusing(() => this.reset()) : undefined,
          previous: step > 0 ? focusing(() => this.previous()) : undefined,
          next: following !== undefined && !choices[step]?.length ? focusing(() => this.next()) : undefined,
        })}
        <span class="visually-hidden" role="status">
          ${this.hasUpdated ? (branching ? text.goTo(at + 1, title) : text.announce(step + 1, steps.length, title)) : nothing}
        </span>
      </div>
    `;
  }
}

if (!customElements.get('scenario-reveal')) customElements.define('scenario-reveal', ScenarioReveal);

declare global {
  interface HTMLElementTagNameMap {
    'scenario-reveal': ScenarioReveal;
  }
}
