/** The size of a slide in CSS pixels; reveal.js scales it to the window. Upright on a phone that is held upright. */

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

export const LANDSCAPE: CanvasSize = { width: 1280, height: 720 };

/** `src/boot.ts` does the same for the first paint. */
export function canvasSize(windowWidth: number, windowHeight: number): CanvasSize {
  return windowWidth < windowHeight ? { width: 720, height: 1280 } : LANDSCAPE;
}
