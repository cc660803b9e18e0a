/** The topics of a splitter: the items of the lists that stand inside the element, and follow them when they change. */
import type { LitElement, ReactiveController } from 'lit';

export class TopicsController implements ReactiveController {
  readonly #host: LitElement;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;
  #topics: readonly string[] = [];

  /** `changed` is called when the topics are others than before. */
  constructor(host: LitElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get topics(): readonly string[] {
    return this.#topics;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const items = this.#host.querySelectorAll(':scope > :is(ul, ol) > li');
    const topics = [...items].map(ownText).filter((topic) => topic !== '');
    if (
      topics.length === this.#topics.length &&
      topics.every((topic, index) => topic === this.#topics[index])
    ) {
      return;
    }
    this.#topics = topics;
    this.#changed();
  }
}

/** The text of a list item without the lists nested in it: those are explanation. */
function ownText(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const nested of copy.querySelectorAll('ul, ol')) nested.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
