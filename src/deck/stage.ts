/** The slides in the page as somebody edits them: puts other slides in their place without starting the deck again. */
import type { SlideSource } from '../markdown/types.js';
import { Patcher } from './patch.js';
import { keepLandscape } from './landscape.js';
import { repeatLogo } from './logo.js';
import { fitCanvas } from './reflow.js';
import type { RevealDeck } from './reveal.js';
import type { DeckSlides } from './slides.js';
import { jumpTo } from './visibility.js';

/** HTML of one `<section>` for a slide; safe to put in the page. */
export type RenderSlide = (source: SlideSource) => string;

interface StageOptions {
  readonly container: HTMLElement;
  readonly reveal: RevealDeck;
  readonly slides: DeckSlides;
  /** Hands what they need to the elements on a slide, before anybody sees them. */
  readonly prepare: (section: HTMLElement) => void;
  /** Minutes of the chosen programme as it is now, and the time there is for it. */
  readonly plan: () => { readonly minutes: number; readonly room: number };
}

interface Staged {
  readonly source: SlideSource;
  readonly section: HTMLElement;
}

/** How long nothing is typed before the rest of the deck hears of it, in milliseconds. */
const PAUSE = 400;

export class Stage {
  readonly #options: StageOptions;
  readonly #patcher = new Patcher();
  #staged: readonly Staged[] | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #editing = false;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Says what the slides in the page were made from. To be called before the first `put`. */
  begin(sources: readonly SlideSource[]): void {
    const sections = this.#options.container.querySelectorAll<HTMLElement>(':scope > section');
    this.#staged ??= sources.map((source, index) => ({ source, section: sections[index]! }));
  }

  /**
   * Shows these slides. One that is the same value as before is left alone; one by the same name is brought up to date
   * where it differs. `afresh`: what a rendering says has changed though its source has not.
   */
  put(sources: readonly SlideSource[], render: RenderSlide, afresh = false): void {
    const { container, reveal } = this.#options;
    const before = this.#staged ?? [];
    const known = new Map(before.map((staged) => [staged.source.name, staged]));
    const count = container.querySelectorAll('section').length;
    const touched: HTMLElement[] = [];
    const staged = sources.map((source) => {
      const old = known.get(source.name);
      known.delete(source.name);
      if (old?.source === source && !afresh) return old;
      const section = this.#make(old, source, render);
      touched.push(section);
      return { source, section };
    });
    for (const { section } of known.values()) section.remove();
    const moved = staged.filter(({ section }, index) => {
      const there = container.children[index];
      if (there === section) return false;
      container.insertBefore(section, there ?? null);
      return true;
    });
    this.#staged = staged;
    if (moved.length > 0 || known.size > 0 || count !== container.querySelectorAll('section').length) {
      this.settle();
      reveal.sync();
      const { h, v } = this.place;
      // reveal.js goes by indices, and has the section that stood there before
      if (this.#options.slides.all[h]?.[v]?.section !== this.current) this.show(h, v);
      repeatLogo(container);
      return;
    }
    if (afresh) repeatLogo(container);
    for (const section of touched) this.#options.prepare(section);
    reveal.syncFragments(reveal.getCurrentSlide());
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.settle(), PAUSE);
  }

  /** Tells the rest of the deck at once what there is now. */
  settle(): void {
    clearTimeout(this.#waiting);
    this.#options.slides.refresh();
  }

  /** While somebody edits, the slide is wide, as on the wall, and going through the slides is no part of a session. */
  get editing(): boolean {
    return this.#editing;
  }

  set editing(editing: boolean) {
    const { reveal } = this.#options;
    this.#editing = editing;
    document.documentElement.classList.toggle('editing', editing);
    keepLandscape(editing);
    reveal.configure(fitCanvas(editing));
    reveal.layout();
  }

  /** Goes to a part, also one that the programme leaves out. */
  show(h: number, v: number): void {
    const part = this.#options.slides.all[h]?.[v];
    if (part !== undefined) jumpTo(this.#options.reveal, part);
  }

  /** The part in sight: `h` and `v` count slides and their parts from 0. */
  get place(): { readonly h: number; readonly v: number } {
    // typed as numbers, but `v` is undefined for a slide without parts
    const { h, v } = this.#options.reveal.getIndices() as { h: number; v: number | undefined };
    return { h, v: v ?? 0 };
  }

  get current(): HTMLElement {
    return this.#options.reveal.getCurrentSlide();
  }

  plan(): { readonly minutes: number; readonly room: number } {
    return this.#options.plan();
  }

  onMove(moved: () => void): void {
    this.#options.reveal.on('slidechanged', moved);
  }

  #make(old: Staged | undefined, source: SlideSource, render: RenderSlide): HTMLElement {
    const made = parse(render(source));
    // a slide that gets parts, or loses them, is another thing to reveal.js
    if (old === undefined || isStack(old.section) !== isStack(made)) {
      old?.section.replaceWith(made);
      this.#patcher.adopt(made, made);
      return made;
    }
    if (!this.#patcher.knows(old.section)) this.#patcher.adopt(old.section, parse(render(old.source)));
    this.#patcher.patch(old.section, made);
    return old.section;
  }
}

const isStack = (section: Element): boolean => section.querySelector(':scope > section') !== null;

function parse(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}
