/** A dot of light that follows the mouse or a finger, for pointing things out. It turns no slide and presses nothing. */
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('light-dot')
export class LightDot extends LitElement {
  static override readonly styles = css`
    :host {
      position: fixed;
      z-index: 30;
      inset: 0 auto auto 0;
      display: none;
      pointer-events: none;
    }

    :host([on]) {
      display: block;
    }

    /* a red core, a white ring and a dark one: one of them stands out on any slide */
    div {
      --size: max(28px, 3.2vmin);

      box-sizing: border-box;
      width: var(--size);
      height: var(--size);
      margin: calc(var(--size) / -2);
      border: calc(var(--size) / 7) solid #fff;
      border-radius: 50%;
      background: #e3000f;
      box-shadow:
        0 0 0 calc(var(--size) / 14) #1d2a35,
        0 0 calc(var(--size) / 1.5) calc(var(--size) / 4) rgb(227 0 15 / 45%);
      forced-color-adjust: none;
    }

    @media print {
      :host {
        display: none !important;
      }
    }
  `;

  @property({ type: Boolean, reflect: true }) on = false;

  #listening: AbortController | undefined;

  /** Told each time it goes on or off. */
  @property({ attribute: false }) onToggle: (on: boolean) => void = () => {};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.toggle(false);
  }

  toggle(on = !this.on): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.on = on;
    if (on) this.#listen();
    this.onToggle(on);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    this.#move(innerWidth / 2, innerHeight / 2);
    for (const type of ['pointermove', 'pointerdown'] as const) {
      addEventListener(type, (event) => this.#follow(event), options);
    }
    // a finger that points would swipe to the next slide as well
    for (const type of ['touchstart', 'touchmove'] as const) {
      addEventListener(type, (event) => event.stopPropagation(), options);
    }
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.toggle(false);
      },
      { capture: true, signal: this.#listening.signal },
    );
  }

  #follow(event: PointerEvent): void {
    this.#move(event.clientX, event.clientY);
    if (event.pointerType !== 'mouse') event.stopPropagation();
  }

  #move(x: number, y: number): void {
    this.style.transform = `translate(${x}px, ${y}px)`;
  }

  protected override render() {
    return html`<div></div>`;
  }
}
