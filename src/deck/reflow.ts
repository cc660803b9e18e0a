/** Scrolls a slide in a window too small for it: by keys before they step, from its top, with a sign that there is more. */
import { canvasFor, LANDSCAPE, type CanvasSize } from './canvas.js';
import { leavesKeyAlone } from './keys.js';
import type { RevealDeck } from './reveal.js';

const { documentElement: page } = document;

/** The canvas for the window as it is now; `whole` in a part of it, and while somebody edits. */
export function fitCanvas(whole: boolean): CanvasSize {
  const { reflows, ...size } = whole ? { ...LANDSCAPE, reflows: false } : canvasFor(innerWidth, innerHeight);
  page.classList.toggle('reflow', reflows);
  return size;
}

const isScrolled = (): boolean => page.classList.contains('reflow');

/** How far a key goes, in heights of what is in sight; upwards when negative. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowDown: 0.4,
  ArrowUp: -0.4,
  PageDown: 0.85,
  PageUp: -0.85,
  ' ': 0.85,
};

/** While there is more of a slide, a key that steps down or up shows that first. Left and right always step. */
export function scrollByKeys(reveal: RevealDeck): void {
  document.addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const part = KEYS[key];
    if (part === undefined || !isScrolled() || reveal.isPaused() || reveal.isOverview()) return;
    if (ctrlKey || altKey || metaKey || (shiftKey && key !== ' ') || leavesKeyAlone(event)) return;
    const slide = reveal.getCurrentSlide();
    const before = slide.scrollTop;
    slide.scrollTop += (shiftKey ? -part : part) * slide.clientHeight;
    if (slide.scrollTop !== before) event.preventDefault();
  });
}

/** Begins each slide at its top, makes what scrolls one to focus on, and marks that there is more below. */
export function followScroll(reveal: RevealDeck, root: HTMLElement): void {
  const look = (): void => {
    const slide = reveal.getCurrentSlide();
    const more = isScrolled() ? slide.scrollHeight - slide.clientHeight : 0;
    if (more > 1) slide.tabIndex = 0;
    else slide.removeAttribute('tabindex');
    root.classList.toggle('more', more - slide.scrollTop > 8);
  };
  const sizes = new ResizeObserver(look);
  const begin = (): void => {
    const slide = reveal.getCurrentSlide();
    slide.scrollTop = 0;
    sizes.disconnect();
    for (const each of [slide, ...slide.children]) sizes.observe(each);
  };
  begin();
  reveal.on('slidechanged', begin);
  root.addEventListener('scroll', look, true);
  const bring = (element: Element, block: ScrollLogicalPosition): void => {
    if (isScrolled()) element.scrollIntoView({ block });
  };
  reveal.on('fragmentshown', (event) =>
    bring((event as unknown as { fragment: Element }).fragment, 'nearest'),
  );
  // what a step says stands below the drawing
  root.addEventListener('figure-step', ({ target }) => bring(target as Element, 'end'));
}
