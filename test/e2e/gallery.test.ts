/** Every slide in four windows and on paper: nothing is cut off, overlaps or is too small; and a picture of each, to be looked at. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openEverySlide, type OpenGallery } from './every-slide.js';
import { lookAtSlide } from './look.js';

const FOLDER = fileURLToPath(new URL('../../dist/gallery/', import.meta.url));
const MINIMUM = 18;

const WINDOWS = [
  [1280, 720],
  [1920, 1080],
  [1024, 768],
  [390, 844],
] as const;

let deck: OpenGallery;
beforeAll(async () => {
  deck = await openEverySlide();
});
afterAll(() => deck.browser.close());

describe.each(WINDOWS)('in a window of %i by %i', (width, height) => {
  it('no text is cut off, overlaps or is too small', { timeout: 180_000 }, async () => {
    const { page, parts } = deck;
    const folder = `${FOLDER}${width}x${height}`;
    await mkdir(folder, { recursive: true });
    await page.setViewportSize({ width, height });
    const wrong: Record<string, string[]> = {};
    for (const part of parts) {
      await goTo(page, part);
      const found = await page.evaluate(lookAtSlide, { minimum: width === 1280 ? MINIMUM : 0 });
      if (found.length > 0) wrong[part] = found;
      const [h = '', v = ''] = part.split('.');
      const path = `${folder}/${h.padStart(2, '0')}-${v.padStart(2, '0')}.jpeg`;
      await page.screenshot({ path, type: 'jpeg', quality: 60 });
    }
    expect(wrong).toEqual({});
  });
});

describe('on paper', () => {
  it(
    'nothing of a slide goes over the edge of its page, or into its foot',
    { timeout: 180_000 },
    async () => {
      const page = await deck.another('?view=print');
      await page.emulateMedia({ media: 'print' });
      const wrong = await page.locator('.paper-slide').evaluateAll((slides) =>
        slides.flatMap((slide) => {
          const paper = slide.getBoundingClientRect();
          const foot = slide.querySelector('.foot')!.getBoundingClientRect();
          const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
          const over: string[] = [];
          while (walker.nextNode()) {
            const { currentNode: text } = walker;
            const range = document.createRange();
            range.selectNodeContents(text);
            const { left, right, bottom, height } = range.getBoundingClientRect();
            if (height === 0 || text.parentElement?.closest('.foot') !== null) continue;
            if (left < paper.left || right > paper.right || bottom > foot.top + 1)
              over.push(text.textContent ?? '');
          }
          return over.map((what) => `${slide.querySelector('.foot')!.textContent}: ${what}`);
        }),
      );
      expect(wrong).toEqual([]);
      await page.pdf({ path: `${FOLDER}print.pdf`, preferCSSPageSize: true });
      await page.close();
    },
  );
});
