/** What a case is and what can be done with it: its steps, its choices, how far the group is. Nothing of the screen. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { EventLog } from '../../src/session/log.js';
import { scenario as text } from '../../src/strings/nl.js';
import { LogController } from '../shared/log-controller.js';
import { ScenarioOtherEvent, ScenarioStepEvent } from './events.js';
import { contentNodes, readBlocks, readLinks } from './light-blocks.js';
import { goToCase, otherCase } from './other-case.js';
import { cleanReaction, type StepReactions } from './reactions.js';
import { foldCase } from './record.js';
import type { Role, RolesByStep } from './roles.js';
import { splitSteps, withinSteps, type ScenarioRecord, type Step } from './steps.js';
import { choicesOf, followingStep, type Choice } from './story.js';

/** The question of a step in which reactions are collected, for who answers from elsewhere in the room. */
export interface CaseAsked {
  /** Names this step of this case; another one once the case begins again. */
  readonly round: string;
  /** The heading of the step. */
  readonly question: string;
}

export abstract class CaseElement extends LitElement {
  readonly #session = new LogController(this, foldCase);

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

  /** The step on the screen, 0-based; 0 where there are no steps. */
  get step(): number {
    return this.position.step;
  }

  /** The titles of the steps, in order. A step without one is called by its number. */
  get steps(): readonly string[] {
    return this.parts.map(({ title }, index) => title || text.untitled(index + 1));
  }

  /** On to the next step, if there is one; at a choice, to what was chosen before. */
  next(): void {
    const { path, step } = this.position;
    this.show(path[path.indexOf(step) + 1] ?? this.following);
  }

  /** Back to the step that was shown before, if there is one. */
  previous(): void {
    const { path, step } = this.position;
    this.show(path[path.indexOf(step) - 1]);
  }

  /** What the step on the screen asks, where that is one for reactions; else undefined. */
  get asked(): CaseAsked | undefined {
    const { step } = this;
    if (this.parts[step]?.kind !== 'reactions') return undefined;
    return { round: this.#roundOf(step), question: this.steps[step] ?? '' };
  }

  /**
   * Adds a reaction that was given from elsewhere, such as by phone, to the step that asked: the `round` of `asked`, also
   * when another step is on the screen by now. Returns whether there is such a step.
   */
  takeReaction(round: string, said: string): boolean {
    const step = this.#stepAsked(round);
    if (step !== undefined) this.addReaction(step, said);
    return step !== undefined;
  }

  /** Takes a reaction back that `takeReaction` added. */
  dropReaction(round: string, said: string): boolean {
    const step = this.#stepAsked(round);
    if (step !== undefined) this.removeReaction(step, cleanReaction(said));
    return step !== undefined;
  }

  #stepAsked(round: string): Step | undefined {
    return this.parts.find(({ kind }, step) => kind === 'reactions' && this.#roundOf(step) === round);
  }

  #roundOf(step: number): string {
    return `${step + 1}-${this.#session.state.begunAt.toString(36)}`;
  }

  /** Back to the first step, with all the others hidden again and what was filled in forgotten. */
  reset(): void {
    if (this.position.path.length === 1 && this.reactions.size === 0 && this.roles.size === 0) return;
    this.log.append('reset');
    this.#tell();
  }

  /** Goes to the next case for the same school, wherever on the page or in the deck it stands; nothing without one. */
  showOther(): void {
    const other = otherCase(this);
    if (other !== undefined && this.dispatchEvent(new ScenarioOtherEvent(other))) goToCase(other);
  }

  /** What the content comes down to: a part per step. */
  protected get parts(): readonly Step[] {
    return splitSteps(readBlocks(this));
  }

  /** What stands in a step; without one, all there is. */
  protected nodesOf(step: Step | undefined): readonly (Element | Text)[] {
    const nodes = contentNodes(this);
    return step ? nodes.slice(step.from, step.to) : nodes;
  }

  /** The choices of each step, by its index. */
  protected get choices(): readonly (readonly Choice[])[] {
    const { parts } = this;
    return choicesOf(
      parts,
      parts.map((step) => readLinks(this.nodesOf(step)).links),
    );
  }

  protected get position(): ScenarioRecord {
    return withinSteps(this.#session.state.position, this.parts.length);
  }

  /** The step that comes next by itself; undefined where the story ends. */
  protected get following(): number | undefined {
    return followingStep(this.parts, this.choices, this.step);
  }

  protected get reactions(): ReadonlyMap<string, StepReactions> {
    return this.#session.state.reactions;
  }

  protected get roles(): RolesByStep {
    return this.#session.state.roles;
  }

  /** Whether the last `reset` can be taken back. */
  protected get restorable(): boolean {
    return this.#session.state.restorable;
  }

  protected show(to: number | undefined): void {
    if (to === undefined || to === this.step) return;
    this.log.append('step', { to });
    this.#tell();
  }

  protected choose({ label, to }: Choice): void {
    this.log.append('choose', { from: this.step, to, option: label });
    this.#tell();
  }

  protected restore(): void {
    this.log.append('restore');
    this.#tell();
  }

  protected addReaction({ key }: Step, said: string): void {
    const reaction = cleanReaction(said);
    if (reaction !== '') this.log.append('reaction', { step: key, text: reaction });
  }

  protected removeReaction({ key }: Step, said: string): void {
    this.log.append('reaction-removed', { step: key, text: said });
  }

  protected placeRole({ key }: Step, person: string, role: Role | undefined): void {
    this.log.append('role', { step: key, person, role: role ?? null });
  }

  #tell(): void {
    this.dispatchEvent(new ScenarioStepEvent(this.step, this.steps[this.step] ?? ''));
  }
}
