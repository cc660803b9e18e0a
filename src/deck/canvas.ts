/**
 * The size of a slide in CSS pixels; reveal.js scales it to the window. Upright on a phone that is held upright; where a
 * slide that fits would be too small to read, as wide as the window at a scale that can be read, and scrolled.
 */

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

export interface Canvas extends CanvasSize {
  /** The slide is scrolled, in one column. */
  readonly reflows: boolean;
}

export const LANDSCAPE: CanvasSize = { width: 1280, height: 720 };
const UPRIGHT: CanvasSize = { width: 720, height: 1280 };

/** Text of 18 pixels, the smallest on a slide, is 12.6 pixels then, and running text 21. Two decimals, as reveal.js rounds. */
export const READABLE = 0.7;

/** `src/boot.ts` does the same for the first paint, and `src/styles/slides.css` asks for windows of the same sizes. */
export function canvasFor(width: number, height: number): Canvas {
  const upright = width < height;
  const size = upright ? UPRIGHT : LANDSCAPE;
  const scale = Math.min(width / size.width, height / size.height);
  // held upright it is a phone, nearer to the eye; a projector of 800 by 600 shows the whole slide
  if (scale >= (upright ? 0.5 : 0.6)) return { ...size, reflows: false };
  return { width: Math.round(width / READABLE), height: Math.round(height / READABLE), reflows: true };
}
