/** Steps over the parts that the programme leaves out. They stay in the deck, so numbers and links don't change. */
import type { RevealDeck } from './reveal.js';
import type { DeckPart, DeckSlides } from './slides.js';

interface Indices {
  readonly indexh: number;
  readonly indexv: number;
}

/** Whether the address names these indices: the slide changes because of a link, as its own steps are written later. */
function isLinked(h: number, v: number): boolean {
  // by the name of something on the slide: the deck's own addresses are numbers
  if (/^#\/?[^\d/]/.test(location.hash)) return true;
  const [slide, part = 1] = location.hash.replace(/^#\/?/, '').split('/').map(Number);
  return slide === h + 1 && part === v + 1;
}

/**
 * Watches every slide change. A step onto a left-out part goes on, in the same direction, to the next one that is
 * shown; a jump (a link, the overview) goes where it was told.
 */
export function stepOverHidden(
  reveal: RevealDeck,
  { all: slides, parts }: DeckSlides,
  shown: (part: DeckPart) => boolean,
): void {
  const indexOf = (h: number, v: number): number => {
    const slide = slides[h];
    const part = slide?.[Math.min(v, slide.length - 1)];
    return part === undefined ? -1 : parts.indexOf(part);
  };

  reveal.on('beforeslidechange', (event) => {
    const { indexh, indexv } = event as unknown as Indices;
    const here = reveal.getIndices();
    const from = indexOf(here.h, here.v);
    // a step to the next slide names no part: reveal.js then repeats the current part's index here, and goes to the first
    const to = indexOf(indexh, indexh > here.h && indexv === here.v ? 0 : indexv);
    const target = parts[to];
    if (target === undefined || shown(target) || isLinked(indexh, indexv)) return;
    if (Math.abs(indexh - here.h) > 1) return;
    event.preventDefault();
    const step = to < from ? -1 : 1;
    for (let index = to; index >= 0 && index < parts.length; index += step) {
      const part = parts[index];
      if (part === undefined || !shown(part)) continue;
      reveal.slide(part.h, part.v);
      return;
    }
  });
}

/** Goes to a part though the programme leaves it out, as a link would. */
export function jumpTo(reveal: RevealDeck, { h, v }: DeckPart): void {
  history.replaceState(history.state, '', `#/${h + 1}/${v + 1}`);
  reveal.slide(h, v);
}
