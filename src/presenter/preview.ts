/** A small live picture of a step that is still to come: a copy of its slide, whose elements read the same log. */
import type { EventLog } from '../session/log.js';

const ELEMENTS = 'countdown-timer, group-splitter, live-poll, scenario-reveal';
const SLIDE = { width: 1280, height: 720 };

/** What the deck hands to an element, and a copy of it doesn't bring along. */
interface Handed extends HTMLElement {
  log: EventLog;
  groups?: unknown;
  planned?: unknown;
}

export class Preview {
  readonly element = document.createElement('div');
  readonly #slides = document.createElement('div');

  constructor() {
    const deck = document.createElement('div');
    // the theme finds a slide by these
    deck.className = 'reveal';
    this.#slides.className = 'slides';
    Object.assign(this.#slides.style, {
      width: `${SLIDE.width}px`,
      height: `${SLIDE.height}px`,
      inset: '0 auto auto 0',
      transformOrigin: '0 0',
    });
    deck.append(this.#slides);
    this.element.className = 'preview';
    this.element.inert = true;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(deck);
    new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      this.#slides.style.transform = `scale(${width / SLIDE.width})`;
    }).observe(this.element);
  }

  /** Shows `section` with the fragments up to `fragment`, of which the last is marked. Without a section: nothing. */
  show(section: HTMLElement | undefined, fragment: number): void {
    this.#slides.replaceChildren(...(section === undefined ? [] : [copyOf(section, fragment)]));
  }
}

function copyOf(section: HTMLElement, fragment: number): HTMLElement {
  const copy = section.cloneNode(true) as HTMLElement;
  // reveal.js's own marks on a slide that isn't in sight
  for (const name of ['style', 'hidden', 'aria-hidden']) copy.removeAttribute(name);
  copy.style.display = 'flex';
  copy.classList.remove('past', 'future');
  copy.classList.add('present');
  for (const element of copy.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(element.dataset.fragmentIndex);
    element.classList.toggle('visible', index <= fragment);
    element.classList.toggle('current-fragment', index === fragment);
  }
  const originals = section.querySelectorAll<Handed>(ELEMENTS);
  copy.querySelectorAll<Handed>(ELEMENTS).forEach((element, index) => {
    const { log, groups, planned } = originals[index]!;
    element.log = log;
    if (element.localName === 'countdown-timer') Object.assign(element, { groups, planned });
  });
  return copy;
}
