/**
 * Makes the cards as large as their area allows, so that a slide full of groups fits and a few groups fill it. CSS can't
 * do this: how large the text can be depends on how long the names and topics are.
 */
import type { LitElement, ReactiveController } from 'lit';

/** Sizes of the text on a card, against that of the slide; the smallest is still read from the third row. */
const SCALES = [1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.82, 0.75, 0.68, 0.62, 0.56, 0.5, 0.46];
/** Where nothing fits: better scroll than too small to read. */
const SCROLLING = 0.75;
const MOST_COLUMNS = 5;
/** More cards than this scroll in any case: no use in trying. */
const MOST_CARDS = 24;

export class FitController implements ReactiveController {
  readonly #host: LitElement;
  readonly #scroller: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #width = -1;
  #frame = 0;

  constructor(host: LitElement, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // Only the width is a reason: the height changes by fitting itself. On a slide not shown yet the width is 0.
      if (this.#host.clientWidth === this.#width) return;
      // Not in this frame: a size changed while sizes are being reported is an error on the page.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#fit());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    this.#fit();
  }

  #fit(): void {
    this.#width = this.#host.clientWidth;
    const scroller = this.#scroller();
    if (!scroller || this.#width === 0) return;
    // no height to fill: below each other, as large as the text around them
    if (getComputedStyle(this.#host).getPropertyValue('--group-splitter-height') === 'none') {
      set(scroller, 1, 1);
      return;
    }
    const cards = scroller.firstElementChild?.childElementCount ?? 0;
    const columns = Math.min(MOST_COLUMNS, cards);
    for (const scale of cards > MOST_CARDS ? [] : SCALES) {
      for (let across = 1; across <= columns; across++) {
        set(scroller, across, scale);
        if (fits(scroller)) return;
      }
    }
    set(scroller, columns, SCROLLING);
  }
}

function set(scroller: HTMLElement, columns: number, scale: number): void {
  scroller.style.setProperty('--columns', String(columns));
  scroller.style.setProperty('--scale', String(scale));
}

function fits(scroller: HTMLElement): boolean {
  return scroller.scrollHeight <= scroller.clientHeight && scroller.scrollWidth <= scroller.clientWidth;
}
