/** `<step-figure>`: a drawing that is built up and talked about in steps. */
import { LitElement, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { figure as t } from '../../src/strings/nl.js';
import { readDrawing } from '../shared/drawing.js';
import { elementStyles } from '../shared/element.styles.js';
import { keepOwnKeys } from '../shared/own-keys.js';
import { FigureStepEvent } from './events.js';
import { styles } from './step-figure.styles.js';
import { FIRST, NOTHING, classesFor, follow, press, type FigureState } from './steps.js';

interface Step {
  readonly item: Element;
  /** On its button. */
  readonly label: string;
  /** A small drawing of its own, beside its name. */
  readonly sign: SVGElement | null;
  /** Before its text: the same, with its colon or full stop. */
  readonly title: string;
  /** What it says, as it stands in the list. */
  readonly text: DocumentFragment;
  /** What it says once it is switched on; undefined for a step that has no switch. */
  readonly whenOn: DocumentFragment | undefined;
}

/**
 * @summary A drawing with a list of steps. A step brings its part of the drawing forward and says what it is about; a
 * step with a list inside is a switch with two states. The drawing itself says what moves, in styles of its own, by the
 * classes `at-1`, `on-1` and `n-1`. Steps that are fragments of a reveal.js deck come with the deck's own keys. Instead of
 * one drawing each item may have a small one: they become stations, three below each other.
 *
 * @slot - An SVG picture, and a list: the bold text of an item is what its button says.
 *
 * @event {FigureStepEvent} figure-step - Another step is in sight, or a switch was turned.
 */
@customElement('step-figure')
export class StepFigure extends LitElement {
  static override readonly styles = [elementStyles, styles];

  readonly #follower = new MutationObserver((records) => this.#followFragments(records));
  #drawing: SVGElement | undefined;

  @state() private steps: readonly Step[] = [];
  @state() private shown: FigureState = FIRST;

  constructor() {
    super();
    this.addEventListener('keydown', keepOwnKeys);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const picture = this.querySelector('img');
    this.#drawing = picture === null ? undefined : readDrawing(picture);
    this.steps = [...this.querySelectorAll(':scope > :is(ul, ol) > li')].map(readStep);
    if (this.steps.some(({ whenOn }) => whenOn !== undefined)) this.shown = NOTHING;
    this.#follower.observe(this, { subtree: true, attributeFilter: ['class'], attributeOldValue: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follower.disconnect();
  }

  /** Index of the step in sight, 0-based; -1 before anybody chose one. */
  get step(): number {
    return this.shown.at;
  }

  #followFragments(records: readonly MutationRecord[]): void {
    let next = this.shown;
    // of those hidden at once, as on arriving from a later slide, the first comes last: the step before it is in sight
    const backwards = records.every(({ target }) => !(target as Element).classList.contains('visible'));
    for (const { target, oldValue } of backwards ? records.toReversed() : records) {
      // Markdown may have made a fragment of the bold text in it
      const index = this.steps.findIndex(({ item }) => item.contains(target));
      const step = this.steps[index];
      const isShown = (target as Element).classList.contains('visible');
      const wasShown = / visible( |$)/u.test(` ${oldValue ?? ''}`);
      if (step === undefined || isShown === wasShown) continue;
      next = follow(next, index, isShown, step.whenOn !== undefined);
    }
    this.#show(next);
  }

  #press(index: number): void {
    this.#show(press(this.shown, index, this.steps[index]?.whenOn !== undefined));
  }

  #show(next: FigureState): void {
    if (next === this.shown) return;
    this.shown = next;
    this.dispatchEvent(new FigureStepEvent(next.at, next.on.includes(next.at)));
  }

  #renderStep({ label, sign, whenOn }: Step, index: number) {
    const { at, on } = this.shown;
    return html`<button
      type="button"
      aria-pressed=${whenOn === undefined ? nothing : on.includes(index)}
      aria-current=${whenOn === undefined && at === index ? 'step' : nothing}
      @click=${() => this.#press(index)}
    >
      ${sign} ${label}
    </button>`;
  }

  protected override render() {
    const signs = this.steps.some(({ sign }) => sign !== null);
    if ((this.#drawing === undefined && !signs) || this.steps.length === 0) return html`<slot></slot>`;
    this.#drawing?.setAttribute('class', classesFor(this.shown));
    const { at, on } = this.shown;
    const step = this.steps[at];
    return html`
      ${signs ? nothing : html`<div class="drawing">${this.#drawing}</div>`}
      <div
        class=${signs ? 'steps signs' : 'steps'}
        role="group"
        aria-label=${t.steps}
        style="--steps: ${this.steps.length}"
      >
        ${this.steps.map((each, index) => this.#renderStep(each, index))}
      </div>
      <div class="text" aria-live="polite">
        <p>
          <strong>${step?.title ?? t.choose}</strong>
          ${(on.includes(at) ? step?.whenOn : step?.text)?.cloneNode(true)}
        </p>
      </div>
      <div class="still"><slot></slot></div>
    `;
  }
}

function readStep(item: Element): Step {
  const own = item.cloneNode(true) as Element;
  const inner = own.querySelector('ul, ol');
  inner?.remove();
  const sign = own.querySelector('svg');
  sign?.remove();
  const strong = own.querySelector('strong, b');
  const title = (strong ?? own).textContent.trim();
  if (strong === null) own.replaceChildren();
  else strong.remove();
  return {
    item,
    label: title.replace(/[:.]$/u, ''),
    sign,
    title,
    text: contentsOf(own),
    whenOn: inner?.firstElementChild ? contentsOf(inner.firstElementChild) : undefined,
  };
}

function contentsOf(element: Element): DocumentFragment {
  const contents = document.createDocumentFragment();
  contents.append(...element.childNodes);
  return contents;
}

declare global {
  interface HTMLElementTagNameMap {
    'step-figure': StepFigure;
  }
}
