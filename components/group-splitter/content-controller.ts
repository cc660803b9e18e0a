/**
 * What stands inside a splitter, followed when it changes: first what belongs beside the form, with the topics in its
 * lists; from the first heading on, the questions of the assignment.
 */
import type { LitElement, ReactiveController } from 'lit';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** What stands in the tag of a splitter. */
export interface SplitterContent {
  /** Belongs beside the form; the lists in it are the topics. */
  readonly intro: readonly (Element | Text)[];
  /** The questions of the assignment, with their heading; empty where there is none. */
  readonly questions: readonly Element[];
}

export function splitContent(splitter: Element): SplitterContent {
  const nodes = [...splitter.childNodes].filter(
    (node): node is Element | Text => node instanceof Element || node instanceof Text,
  );
  const heading = nodes.findIndex((node) => node instanceof Element && node.matches(HEADINGS));
  const end = heading === -1 ? nodes.length : heading;
  return {
    intro: nodes.slice(0, end),
    questions: nodes.slice(end).filter((node) => node instanceof Element),
  };
}

/** The items of the lists before the questions. */
export const topicItems = (splitter: Element): readonly Element[] =>
  splitContent(splitter)
    .intro.filter((node) => node instanceof Element)
    .filter((node) => node.matches('ul, ol'))
    .flatMap((list) => [...list.children]);

/** The topics, in the order in which they are dealt. */
export const topicsIn = (splitter: Element): readonly string[] =>
  topicItems(splitter)
    .map(ownText)
    .filter((topic) => topic !== '');

export class ContentController implements ReactiveController {
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

  /** What stands before the questions. */
  get intro(): readonly (Element | Text)[] {
    return splitContent(this.#host).intro;
  }

  /** The questions of the assignment, with their heading; empty where there is none. */
  get questions(): readonly Element[] {
    return splitContent(this.#host).questions;
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
    this.#host.requestUpdate();
    const topics = topicsIn(this.#host);
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
