/** The presenter window: what is on the wall, what comes next, the notes, the time, and the buttons. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { clockTimeAt } from '../../programme/clock-time.js';
import { presenter as t, deck } from '../../strings/nl.js';
import type { NotesSize } from '../notes-size.js';
import '../slide-notes/slide-notes.js';
import type { SlideNotes } from '../slide-notes/slide-notes.js';
import { ClockController } from './clock-controller.js';
import { styles } from './presenter-view.styles.js';

export interface ListedPart {
  readonly number: string;
  readonly title: string;
  readonly shown: boolean;
}

/** What there is to see at one moment. */
export interface Presented {
  readonly parts: readonly ListedPart[];
  /** Index of the part on the wall. */
  readonly current: number;
  readonly slideMinutes: number;
  /** What the next step brings: another part by its index, a step on this slide, or nothing any more. */
  readonly next: number | 'step' | 'end';
  readonly notes: Element | null;
  readonly black: boolean;
  /** Milliseconds since the epoch; undefined before the start. */
  readonly startedAt: number | undefined;
  readonly plannedMinutes: number;
  /** What is wrong with the other window. */
  readonly warning: 'alone' | 'otherRevision' | 'deckBlocked' | undefined;
}

export interface PresenterActions {
  next(): void;
  previous(): void;
  jump(part: number): void;
  toggleBlack(): void;
  openDeck(): void;
}

/**
 * @slot current - The running deck.
 * @slot next - The picture of the next step.
 * @slot timer - The timer that runs on another slide.
 * @slot pacing - Ahead or behind.
 * @slot tools - What else can be opened from here.
 */
@customElement('presenter-view')
export class PresenterView extends LitElement {
  static override readonly styles = [elementStyles, styles];

  @query('#list') private readonly list!: HTMLElement | null;
  @query('slide-notes') readonly notes!: SlideNotes;

  @state() private large = false;

  @property({ attribute: false }) now!: () => number;
  @property({ attribute: false }) size!: NotesSize;
  /** Nothing to see before this. */
  @property({ attribute: false }) presented: Presented | undefined;
  @property({ attribute: false }) actions!: PresenterActions;

  constructor() {
    super();
    new ClockController(this);
    // Escape closes the open list; in the deck it would open the overview as well
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.list?.matches(':popover-open') === true) event.stopPropagation();
    });
  }

  private jump(part: number): void {
    this.list?.hidePopover();
    this.actions.jump(part);
  }

  /** The list opens where the deck is. */
  private onListToggle(event: ToggleEvent): void {
    if (event.newState !== 'open') return;
    const current = this.list?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'center' });
    current?.focus({ preventScroll: true });
  }

  protected override render() {
    const { presented } = this;
    if (presented === undefined) return nothing;
    return html`
      <header>${this.renderTimes(presented)}<slot name="pacing"></slot><slot name="timer"></slot></header>
      <div role="alert">
        ${presented.warning === undefined ? nothing : this.renderWarning(presented.warning)}
      </div>
      <main class=${this.large ? 'large' : ''}>
        <section class="current" aria-label=${t.current}>
          <slot name="current"></slot>
          <p class="black" role="status" ?hidden=${!presented.black}>${presented.black ? t.blackNow : ''}</p>
        </section>
        <section class="next" aria-label=${t.next}>
          <slot name="next" ?hidden=${presented.next === 'end'}></slot>
          ${this.renderNext(presented)}
        </section>
        <slide-notes .notes=${presented.notes} .size=${this.size}></slide-notes>
      </main>
      <nav aria-label=${t.controls}>${this.renderButtons(presented)} ${this.renderList(presented)}</nav>
    `;
  }

  private renderTimes(presented: Presented): TemplateResult {
    const { startedAt, plannedMinutes, slideMinutes, parts, current } = presented;
    const now = this.now();
    const elapsed =
      startedAt === undefined ? t.notStarted : t.minutes(Math.max(0, Math.floor((now - startedAt) / 60_000)));
    return html`<dl>
      <div class="clock">
        <dt>${t.clock}</dt>
        <dd>${clockTimeAt(now)}</dd>
      </div>
      <div class="elapsed">
        <dt>${t.elapsed}</dt>
        <dd><strong>${elapsed}</strong> ${t.ofPlanned(plannedMinutes)}</dd>
      </div>
      <div class="slide">
        <dt>${t.slide(parts[current]?.number ?? '')}</dt>
        <dd>${slideMinutes === 0 ? '–' : t.minutes(slideMinutes)}</dd>
      </div>
    </dl>`;
  }

  private renderWarning(warning: NonNullable<Presented['warning']>): TemplateResult {
    return html`<p class="warning">
      <span>${t[warning]}</span>
      ${
        warning === 'alone'
          ? html`<button type="button" @click=${() => this.actions.openDeck()}>${t.openDeck}</button>`
          : nothing
      }
    </p>`;
  }

  private renderNext({ next, parts }: Presented): TemplateResult {
    const part = typeof next === 'number' ? parts[next] : undefined;
    const what = next === 'end' ? t.end : next === 'step' ? t.nextStep : (part?.title ?? '');
    return html`<div class="what">
      <h2>${t.next}</h2>
      <p>${part === undefined ? nothing : html`<span class="number">${part.number}</span>`} ${what}</p>
    </div>`;
  }

  private renderButtons({ black }: Presented): TemplateResult {
    return html`
      <button type="button" popovertarget="list">${t.list}</button>
      <button type="button" aria-pressed=${black} @click=${() => this.actions.toggleBlack()}>
        ${t.black}
      </button>
      <button
        type="button"
        class="enlarge"
        aria-pressed=${this.large}
        @click=${() => (this.large = !this.large)}
      >
        ${t.large}
      </button>
      <slot name="tools"></slot>
      <span class="gap"></span>
      <button type="button" class="step" @click=${() => this.actions.previous()}>
        <span aria-hidden="true">◀</span> ${deck.previous}
      </button>
      <button type="button" class="step" data-main @click=${() => this.actions.next()}>
        ${deck.next} <span aria-hidden="true">▶</span>
      </button>
    `;
  }

  private renderList({ parts, current }: Presented): TemplateResult {
    return html`<ol id="list" popover aria-label=${t.list} @toggle=${this.onListToggle}>
      ${parts.map(
        ({ number, title, shown }, index) =>
          html`<li>
            <button
              type="button"
              aria-current=${index === current ? 'true' : nothing}
              @click=${() => this.jump(index)}
            >
              <span class="number">${number}</span> <span>${title}</span>
              ${shown ? nothing : html`<em>${t.left}</em>`}
            </button>
          </li>`,
      )}
    </ol>`;
  }
}
