/** Another case of the same school: which one that is, and how a page or a deck shows it. */
import type { LitElement, ReactiveController } from 'lit';

const TAG = 'scenario-reveal';
/** Only for as long as the browser takes to go there. */
const PLACE = 'scenario-other';

const schoolOf = (element: Element): string => element.getAttribute('school') ?? '';

const casesIn = (root: Node): readonly HTMLElement[] =>
  root instanceof Document || root instanceof DocumentFragment
    ? [...root.querySelectorAll<HTMLElement>(TAG)]
    : [];

/** The next case for the same school, the first after the last; undefined when there is no other. */
export function otherCase(host: HTMLElement): HTMLElement | undefined {
  const cases = casesIn(host.getRootNode()).filter((each) => schoolOf(each) === schoolOf(host));
  const other = cases[(cases.indexOf(host) + 1) % cases.length];
  return other === host ? undefined : other;
}

/**
 * Goes to a case. In a deck of reveal.js its slide comes by way of the address, the one way that is open to an element
 * that doesn't know the deck; reveal.js finds the slide around an id, whatever it calls its slides. Elsewhere the page
 * scrolls. The focus goes along.
 */
export function goToCase(other: HTMLElement): void {
  if (!other.closest('.reveal .slides section')) {
    other.scrollIntoView();
    other.focus({ preventScroll: true });
    return;
  }
  const { id } = other;
  const before = location.href;
  other.id = PLACE;
  // registered after reveal.js's own, so that the slide has turned by then
  const arrived = (): void => {
    if (id === '') other.removeAttribute('id');
    else other.id = id;
    // a deck that writes no addresses would leave this one, and going to the same address twice does nothing
    if (location.hash === `#/${PLACE}`) history.replaceState(history.state, '', before);
    other.focus({ preventScroll: true });
  };
  addEventListener('hashchange', arrived, { once: true });
  location.hash = `#/${PLACE}`;
}

/** Lets the cases know when the first other one comes and when the last other one goes: they offer it, or no longer. */
export class OtherCaseController implements ReactiveController {
  readonly #host: LitElement;
  #root: Node | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.tell();
  }

  hostDisconnected(): void {
    this.tell();
    this.#root = undefined;
  }

  /** To be called as well when the host turns out to be for another school. */
  tell(): void {
    const cases = this.#root === undefined ? [] : casesIn(this.#root);
    const count = new Map<string, number>();
    for (const each of cases) count.set(schoolOf(each), (count.get(schoolOf(each)) ?? 0) + 1);
    for (const each of cases) {
      const few = (count.get(schoolOf(each)) ?? 0) <= 2;
      if (few && each !== this.#host && isElement(each)) each.requestUpdate();
    }
  }
}

const isElement = (element: HTMLElement): element is LitElement => 'requestUpdate' in element;
