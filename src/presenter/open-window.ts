/** Opens the presenter window, or brings it to the front. */

export class PresenterOpener {
  readonly #window: Window;
  readonly #name: string;
  #opened: Window | null = null;

  /** `name` is the same for every opening, so that the key doesn't pile up windows. */
  constructor(window: Window, name: string) {
    this.#window = window;
    this.#name = name;
  }

  /** False when the browser holds it back. */
  open(): boolean {
    if (this.#opened?.closed === false) {
      this.#opened.focus();
      return true;
    }
    const { screen, location } = this.#window;
    const size = `width=${Math.min(1280, screen.availWidth)},height=${Math.min(760, screen.availHeight)}`;
    this.#opened = this.#window.open(`${location.pathname}?view=presenter`, this.#name, `popup,${size}`);
    return this.#opened !== null;
  }

  /** Whether a message comes from the window that was opened here. */
  readonly isSource = (source: unknown): boolean => source !== null && source === this.#opened;
}
