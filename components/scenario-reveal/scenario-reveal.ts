/** The element `<scenario-reveal>`: a case on the screen, told step by step. What it is and does is in `case-element.ts`. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { scenario as text } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { keepOwnKeys } from '../shared/own-keys.js';
import { renderControls } from './case-controls.js';
import { CaseElement } from './case-element.js';
import { renderChoices } from './choices-view.js';
import { readLinks, readPeople } from './light-blocks.js';
import { otherCase, OtherCaseController } from './other-case.js';
import { reactionsOf } from './reactions.js';
import { reactionsStyles } from './reactions.styles.js';
import { renderReactions } from './reactions-view.js';
import { roleOf } from './roles.js';
import { rolesStyles } from './roles.styles.js';
import { renderRoles } from './roles-view.js';
import { scenarioStyles } from './scenario-reveal.styles.js';
import { renderStepper } from './stepper-view.js';
import type { Step } from './steps.js';

/**
 * @summary A case that is revealed step by step, with the steps so far within reach.
 *
 * @slot - Headings with text below them. The highest heading level inside starts a step. A heading
 *   with the class `reactions` makes a step in which people's reactions are collected; one with `roles` a
 *   step in which the six roles in bullying are placed on the people in its list; one with `end` ends the story.
 *   A deeper heading with a list of links to the ids of steps (`#klas`) makes the story branch there.
 *
 * @event {ScenarioStepEvent} scenario-step - Another step is on the screen. `step` is its index, `title` its heading.
 * @event {ScenarioOtherEvent} scenario-other - Another case for the same school is asked for: `other`. Unless it is
 *   cancelled, the deck goes to the slide of that case, or the page scrolls to it.
 *
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
 *
 * @cssproperty [--scenario-reveal-max-height=14.6em] - How high it grows before the content of a step scrolls.
 */
export class ScenarioReveal extends CaseElement {
  static override readonly styles = [elementStyles, scenarioStyles, reactionsStyles, rolesStyles];
  /** Content is shown by assigning it to the slot, so the Markdown inside stays as it was written. */
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  readonly #light = new MutationObserver(() => this.requestUpdate());
  readonly #others = new OtherCaseController(this);

  @query('slot') private readonly contentSlot!: HTMLSlotElement | null;
  /** By the key of the step: what was typed and not added yet. A matter of this window. */
  readonly #drafts = new Map<string, string>();

  @query('.content') private readonly content!: HTMLElement | null;

  constructor() {
    super();
    this.addEventListener('keydown', keepOwnKeys);
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

  protected override updated(changed: PropertyValues<this>): void {
    const current = this.parts[this.step];
    const nodes = this.nodesOf(current);
    // the list of people is shown with their roles instead
    const rest = current?.kind === 'roles' ? readPeople(nodes).rest : nodes;
    this.contentSlot?.assign(...(this.choices[this.step]?.length ? readLinks(rest).rest : rest));
    if (changed.has('school')) this.#others.tell();
  }

  /** Puts the focus on the text of the step. */
  override focus(options?: FocusOptions): void {
    this.content?.focus(options);
  }

  /** From a button that goes away with this: the focus goes to the text, not to the top of the page. */
  async #andFocusText(act: () => void): Promise<void> {
    act();
    await this.updateComplete;
    if (this.shadowRoot?.activeElement == null) this.focus();
  }

  protected override render(): TemplateResult {
    const { step, steps } = this;
    if (steps.length === 0)
      return html`<p class="missing" role="note">${text.noSteps}</p>
        <slot></slot>`;
    const { path } = this.position;
    const at = path.indexOf(step);
    const title = steps[step] ?? '';
    const allChoices = this.choices;
    const choices = allChoices[step] ?? [];
    const branching = allChoices.some(({ length }) => length > 0);
    // how much is still to come in a story that branches, nobody knows
    const titles = branching ? path.map((index) => steps[index] ?? '') : steps;
    const current = this.parts[step];
    const status = branching ? text.goTo(at + 1, title) : text.announce(step + 1, steps.length, title);
    return html`
      <div class="scenario" part="scenario" role="group" aria-label=${text.label}>
        <div class="top">
          ${this.#renderSchool()} ${renderStepper(titles, at, path.length - 1, (to) => this.show(path[to]))}
        </div>
        <div
          class=${classMap({ content: true, task: current?.kind !== undefined || choices.length > 0 })}
          part="content"
          role="group"
          aria-label=${title}
          tabindex="0"
        >
          <slot></slot>
          ${current ? this.#renderTask(current) : nothing}
          ${renderChoices(
            choices,
            path[at + 1],
            (choice) => void this.#andFocusText(() => this.choose(choice)),
          )}
        </div>
        ${this.#renderControls(at, branching, choices.length > 0)}
        <span class="visually-hidden" role="status">${this.hasUpdated ? status : nothing}</span>
      </div>
    `;
  }

  #startOver(): void {
    this.#drafts.clear();
    this.reset();
  }

  #renderSchool(): TemplateResult | typeof nothing {
    if (!Object.hasOwn(text.school, this.school)) return nothing;
    return html`<span class="school">${text.school[this.school as 'po' | 'vo']}</span>`;
  }

  #renderTask(step: Step): TemplateResult | typeof nothing {
    if (step.kind === 'roles') {
      return renderRoles(
        readPeople(this.nodesOf(step)).people,
        (person) => roleOf(this.roles, step.key, person),
        (person, role) => this.placeRole(step, person, role),
      );
    }
    if (step.kind === undefined) return nothing;
    return renderReactions(reactionsOf(this.reactions, step.key), this.#drafts.get(step.key) ?? '', {
      type: (draft) => {
        this.#drafts.set(step.key, draft);
        this.requestUpdate();
      },
      add: (said) => this.addReaction(step, said),
      remove: (said) => void this.#andFocusText(() => this.removeReaction(step, said)),
    });
  }

  #renderControls(at: number, branching: boolean, choosing: boolean): TemplateResult {
    const { step, steps, following } = this;
    const ended = following === undefined && !choosing;
    const focusing = (act: () => void) => () => void this.#andFocusText(act);
    return renderControls({
      position: branching ? text.onPath(at + 1, ended) : text.position(step + 1, steps.length),
      // before it has begun and when it is over: in between the row is full, and the group is in this one
      other: (step === 0 || ended) && otherCase(this) ? () => this.showOther() : undefined,
      restore: step === 0 && this.restorable ? focusing(() => this.restore()) : undefined,
      reset: step > 0 ? focusing(() => this.#startOver()) : undefined,
      previous: step > 0 ? focusing(() => this.previous()) : undefined,
      next: following !== undefined && !choosing ? focusing(() => this.next()) : undefined,
    });
  }
}

if (!customElements.get('scenario-reveal')) customElements.define('scenario-reveal', ScenarioReveal);

declare global {
  interface HTMLElementTagNameMap {
    'scenario-reveal': ScenarioReveal;
  }
}
