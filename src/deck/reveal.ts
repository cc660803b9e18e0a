/** Sets reveal.js up for this deck: Dutch, linear, no plugins, nothing that the address can change. */
import Reveal from 'reveal.js';
import { deck as t } from '../strings/nl.js';
import { announceSlides } from './announce.js';
import { leavesKeyAlone, type KeyBindings } from './keys.js';
import { fitCanvas, followScroll, scrollByKeys } from './reflow.js';

export type RevealDeck = InstanceType<typeof Reveal>;

export interface RevealOptions {
  readonly keys: KeyBindings;
  /** In a part of the window: a slide as wide as on the wall, and never black. */
  readonly embedded: boolean;
}

export async function startReveal(root: HTMLElement, { keys, embedded }: RevealOptions): Promise<RevealDeck> {
  const reveal = new Reveal(root, {
    ...fitCanvas(embedded),
    embedded,
    pause: !embedded,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    display: 'flex',
    hash: true,
    hashOneBasedIndex: true,
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    slideNumber: ((slide?: HTMLElement) => [slideNumber(reveal, slide)]) as never,
    controlsTutorial: false,
    // faded, it can't be told from what it stands on
    controlsBackArrows: 'visible',
    jumpToSlide: false,
    help: false,
    postMessage: false,
    postMessageEvents: false,
    pdfSeparateFragments: false,
    // a slide that isn't in sight costs nothing, and there is no transition in which a neighbour would be seen
    viewDistance: 1,
    mobileViewDistance: 1,
    // its scroll view rebuilds the slides, and with them the state of our elements
    scrollActivationWidth: 0,
    keyboard: keys as never,
    keyboardCondition: ((event: KeyboardEvent) => !leavesKeyAlone(event)) as never,
  });
  // before reveal.js's own listener, which steps
  scrollByKeys(reveal);
  await withoutQuery(() => reveal.initialize());
  if (!embedded) followWindow(reveal);
  followScroll(reveal, root);
  speakDutch(root);
  // as an application, a screen reader would hand it every key and read none of the slides; the presenter window has a main part of its own
  if (embedded) root.removeAttribute('role');
  else root.setAttribute('role', 'main');
  nameThePage(reveal, root);
  stillInOverview(reveal, root);
  announceSlides(reveal, root);
  return reveal;
}

/** reveal.js lets `?anything=…` override its options; in this deck the address changes nothing but the view. */
function withoutQuery<T>(act: () => T): T {
  const { pathname, search, hash } = location;
  if (search === '') return act();
  history.replaceState(history.state, '', pathname + hash);
  try {
    return act();
  } finally {
    history.replaceState(history.state, '', pathname + search + hash);
  }
}

function followWindow(reveal: RevealDeck): void {
  addEventListener('resize', () => {
    const editing = document.documentElement.classList.contains('editing');
    const size = fitCanvas(editing);
    const { width, height } = reveal.getConfig();
    if (size.width !== width || size.height !== height) reveal.configure(size);
  });
}

/** The slide's number in the draaiboek, with a letter-free part number behind it where a slide has parts. */
function slideNumber(reveal: RevealDeck, slide?: HTMLElement): string {
  // typed as numbers, but `v` is undefined for a slide without parts
  const { h, v } = reveal.getIndices(slide) as { h: number; v: number | undefined };
  const parts = reveal.getHorizontalSlides()[h]?.querySelectorAll(':scope > section').length ?? 0;
  return parts > 1 ? `${h + 1}.${(v ?? 0) + 1}` : String(h + 1);
}

/** The heading above those of the slides, for who goes by headings. A slide that has one of that level itself needs no other. */
function nameThePage(reveal: RevealDeck, root: HTMLElement): void {
  const name = document.createElement('h1');
  name.className = 'page-name';
  root.prepend(name);
  const follow = (): void => {
    name.textContent = document.title;
    name.hidden = reveal.getCurrentSlide().querySelector('h1') !== null;
  };
  follow();
  reveal.on('slidechanged', follow);
}

/** There a slide is chosen, not used: Tab would lead into slides that a screen reader is kept out of. */
function stillInOverview(reveal: RevealDeck, root: HTMLElement): void {
  const hold = (inert: boolean) => (): void => {
    for (const part of root.querySelectorAll<HTMLElement>('section:not(.stack) > *')) part.inert = inert;
  };
  reveal.on('overviewshown', hold(true));
  reveal.on('overviewhidden', hold(false));
}

function speakDutch(root: HTMLElement): void {
  const controls = root.querySelector('.controls');
  controls?.setAttribute('role', 'region');
  controls?.setAttribute('aria-label', t.controls);
  root.querySelector('.navigate-left')?.setAttribute('aria-label', t.previous);
  root.querySelector('.navigate-right')?.setAttribute('aria-label', t.next);
  const resume = root.querySelector('.resume-button');
  if (resume !== null) resume.textContent = t.resume;
}
