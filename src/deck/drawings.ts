/** Draws a slide's own drawings in the page itself, so that they follow the school's colours and the dark scheme. */
import { readDrawing } from '../../components/shared/drawing.js';
import type { RevealDeck } from './reveal.js';
import type { DeckSlides } from './slides.js';

const STYLE = 'svg { display: block; width: 100%; height: 100%; max-height: inherit }';

/** The slide in sight, and after that the next one: far slides cost nothing until somebody goes there. */
export function drawInColour(reveal: RevealDeck, slides: DeckSlides): void {
  const draw = (): void => {
    const current = reveal.getCurrentSlide();
    drawIn(current);
    const { parts } = slides;
    const next = parts[parts.findIndex(({ section }) => section === current) + 1];
    if (next !== undefined) setTimeout(() => drawIn(next.section));
  };
  slides.follow(draw);
  reveal.on('slidechanged', draw);
}

export function drawIn(section: Element): void {
  for (const picture of section.querySelectorAll<HTMLImageElement>('p > img:not([hidden])')) {
    if (picture.closest('step-figure') !== null) continue;
    const drawing = readDrawing(picture);
    if (drawing === undefined) continue;
    const frame = document.createElement('span');
    frame.className = 'drawing';
    const style = document.createElement('style');
    style.textContent = STYLE;
    frame.attachShadow({ mode: 'open' }).append(style, drawing);
    // kept, hidden: what looks for a slide's pictures still finds it
    picture.hidden = true;
    picture.after(frame);
  }
}
