/** The badge in the corner of every slide: the timer that ends first, as long as its own slide isn't in sight. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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

@customElement('timer-badge')
export class TimerBadge extends LitElement {
  static override readonly styles = [elementStyles, styles];

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
  }

  #follow(): void {
    this.#unfollow();
    this.#unsubscribe = this.timers.map(({ timer }) => timer.log.subscribe(() => this.requestUpdate()));
  }

  #unfollow(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
  }

  /** What runs is read from the log, where its length stands as well. */
  get #shown(): Shown | undefined {
    return pickTimer(
      this.timers
        .filter(({ section }) => section !== this.current)
        .map((badge) => ({
          ...badge,
          reading: read(foldCountdown(badge.timer.log.events), 0, badge.timer.log.now()),
        })),
    );
  }

  protected override render() {
    const shown = this.#shown;
    if (shown === undefined) return nothing;
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
