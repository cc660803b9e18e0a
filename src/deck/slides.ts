/** The slides as they stand in the page: every part with its place and its planned facts. */
import { isSchoolType } from '../document/deck.js';
import type { SlidePart } from '../markdown/types.js';

/** One part of a slide in the page; `h` and `v` are reveal.js's indices, 0-based. */
export interface DeckPart extends SlidePart {
  readonly section: HTMLElement;
  /** File name of the slide without `.md`. */
  readonly slide: string;
  readonly h: number;
  readonly v: number;
  /** Its speaker notes, rendered when they are asked for; null when it has none. */
  readonly notes: () => Element | null;
}

/** The speaker notes of part `v` of the slide by this name; null when it has none. */
export type NotesOf = (slide: string, v: number) => Element | null;

/** The slides of the running deck. They change while somebody edits, and the two lists with them, in place. */
export class DeckSlides {
  /** Every slide with its parts. */
  readonly all: (readonly DeckPart[])[] = [];
  readonly parts: DeckPart[] = [];
  readonly #container: Element;
  readonly #notes: NotesOf;
  readonly #followers = new Set<() => void>();

  constructor(container: Element, notes: NotesOf) {
    this.#container = container;
    this.#notes = notes;
    this.refresh();
  }

  /** Reads the page again, and calls who derives something from it. */
  refresh(): void {
    this.all.splice(0, Infinity, ...readSlides(this.#container, this.#notes));
    this.parts.splice(0, Infinity, ...this.all.flat());
    for (const follow of this.#followers) follow();
  }

  /** Calls `follow` now and after each change, in the order in which they came. */
  follow(follow: () => void): void {
    this.#followers.add(follow);
    follow();
  }
}

function readSlides(container: Element, notes: NotesOf): readonly (readonly DeckPart[])[] {
  return [...container.querySelectorAll<HTMLElement>(':scope > section')].map((outer, h) => {
    const inner = [...outer.querySelectorAll<HTMLElement>(':scope > section')];
    const slide = outer.dataset.slide ?? String(h + 1);
    return (inner.length === 0 ? [outer] : inner).map((section, v) => ({
      section,
      slide,
      h,
      v,
      title: titleOf(section),
      session: toNumber(section.dataset.session ?? outer.dataset.session),
      minutes: toNumber(section.dataset.minutes) ?? 0,
      school: isSchoolType(section.dataset.school) ? section.dataset.school : undefined,
      hidden: section.dataset.leftOut !== undefined,
      notes: () => notes(slide, v),
      chapter: section.dataset.chapter,
    }));
  });
}

/** On one line: a break that parts two lines of a heading has no text of its own. */
function titleOf(section: Element): string {
  const heading = section.querySelector('h1, h2, h3')?.cloneNode(true) as Element | undefined;
  heading?.querySelectorAll('br').forEach((line) => line.replaceWith(' '));
  return heading?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}

/** The number that a part bears, such as `12` or `12.2`. */
export function partNumber(slides: readonly (readonly DeckPart[])[], { h, v }: DeckPart): string {
  return (slides[h]?.length ?? 0) > 1 ? `${h + 1}.${v + 1}` : String(h + 1);
}

export const partText = ({ section }: DeckPart): string =>
  [...section.children].map(({ textContent }) => textContent).join(' ');

function toNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || text === '' || Number.isNaN(number) ? undefined : number;
}
