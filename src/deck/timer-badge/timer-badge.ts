/**
 * The badge in the corner of every slide: the timer that ends first, as long as its own slide isn't in sight. A screen
 * reader hears the same moments as at the timer, whose own live region is hidden with its slide.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { announcementBetween } from '../../../components/countdown-timer/announcement.js';
import {
  clockFace,
  foldCountdown,
  read,
  type Reading,
} from '../../../components/countdown-timer/countdown.js';
import { TickController } from '../../../components/countdown-timer/tick-controller.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import type { EventLog } from '../../session/log.js';
import { timer as t } from '../../strings/nl.js';
import { pickTimer } from './pick.js';
import { styles } from './timer-badge.styles.js';

/** A timer on a slide: what the badge needs to know of it. */
export interface BadgeTimer {
  readonly timer: { readonly log: EventLog; readonly label: string };
  readonly section: Element;
}

interface Shown extends BadgeTimer {
  readonly reading: Reading;
}

/** Somebody wants to see the timer in `section`. */
export class TimerJumpEvent extends Event {
  constructor(readonly section: Element) {
    super('timer-jump', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'timer-jump': TimerJumpEvent;
  }
}

/** What runs is read from the log, where its length stands as well. */
const readingOf = ({ timer: { log } }: BadgeTimer): Reading => read(foldCountdown(log.events), 0, log.now());

@customElement('timer-badge')
export class TimerBadge extends LitElement {
  static override readonly styles = [elementStyles, styles];

  /** What each timer showed last, to tell what has changed since. */
  #readings = new Map<BadgeTimer, Reading>();
  #announcement = '';
  #unsubscribe: readonly (() => void)[] = [];

  @property({ attribute: false }) timers: readonly BadgeTimer[] = [];
  /** The part in sight: its own timer needs no badge. */
  @property({ attribute: false }) current: Element | undefined;

  constructor() {
    super();
    new TickController(this, () => this.#shown?.reading.nextTick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('timers') && this.hasUpdated) this.#follow();
    // a timer in sight speaks for itself
    if (changed.has('timers') || changed.has('current')) this.#announcement = '';
    else this.#announcement = this.#news ?? this.#announcement;
    this.#readings = new Map(this.timers.map((badge) => [badge, readingOf(badge)]));
  }

  /** For the page, which makes room for it where a slide is scrolled. */
  protected override updated(): void {
    this.toggleAttribute('shown', this.#shown !== undefined);
  }

  /** What there is to tell of a timer out of sight; undefined where nothing is new. */
  get #news(): string | undefined {
    return this.timers
      .filter(({ section }) => section !== this.current)
      .map((badge) => {
        const before = this.#readings.get(badge);
        const news = before && announcementBetween(before, readingOf(badge));
        return news && `${badge.timer.label || t.name}: ${news}`;
      })
      .find((news) => news !== undefined && news !== '');
  }

  #follow(): void {
    this.#unfollow();
    this.#unsubscribe = this.timers.map(({ timer }) => timer.log.subscribe(() => this.requestUpdate()));
  }

  #unfollow(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
  }

  get #shown(): Shown | undefined {
    return pickTimer(
      this.timers
        .filter(({ section }) => section !== this.current)
        .map((badge) => ({
          ...badge,
          reading: readingOf(badge),
        })),
    );
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    return html`
      ${shown ? this.#renderButton(shown) : nothing}
      <p class="visually-hidden" role="status">${this.#announcement}</p>
    `;
  }

  #renderButton(shown: Shown): TemplateResult {
    const { reading, timer, section } = shown;
    const finished = reading.state === 'finished';
    return html`
      <button
        type="button"
        title=${t.jump}
        ?data-finished=${finished}
        @click=${() => this.dispatchEvent(new TimerJumpEvent(section))}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="13.5" r="8.5" />
          <path d="M12 9v5M9 2h6" />
        </svg>
        <span class="visually-hidden">${t.jump}</span>
        <span class="label">${finished ? `${timer.label || t.name}: ${t.over}` : timer.label || t.name}</span>
        <span class="time"
          >${finished ? `+${clockFace(reading.overtime)}` : clockFace(reading.remaining)}</span
        >
      </button>
    `;
  }
}
