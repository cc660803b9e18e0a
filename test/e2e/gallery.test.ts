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

describe('the cover', () => {
  const LOGO = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='300' height='80'/>`;

  it.each(WINDOWS)('has its words and a logo clear of the people, at %i by %i', async (width, height) => {
    const page = await deck.another();
    await page.setViewportSize({ width, height });
    await goTo(page, '1.1');
    await page.locator('section.title .drawing').waitFor();
    // as the build writes it
    await page
      .locator('section.title')
      .evaluate((title, src) => title.prepend(Object.assign(new Image(), { src, className: 'logo' })), LOGO);
    await page.locator('section.title > .logo').evaluate((logo: HTMLImageElement) => logo.decode());
    const covered = await page.locator('section.title').evaluate((title) => {
      const people = [...title.querySelector('.drawing')!.shadowRoot!.querySelectorAll('svg > use')];
      const words = [...title.querySelectorAll(':scope > :is(.logo, h1, p:not(:has(> img)))')];
      const boxes = words.map((word) => word.getBoundingClientRect());
      const hits = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return {
        words: words.length,
        people: people.length,
        byPeople: boxes.filter((box) => people.some((one) => hits(box, one.getBoundingClientRect()))).length,
        byEachOther: boxes.some((box, index) => boxes.slice(index + 1).some((other) => hits(box, other))),
        outside: boxes.filter(({ left, top, height: high }) => left < 0 || top < 0 || high < 10).length,
      };
    });
    expect(covered).toEqual({ words: 3, people: 9, byPeople: 0, byEachOther: false, outside: 0 });
    await page.close();
  });
});

describe('on paper', () => {
  it(
    'nothing of a slide goes over the edge of its page, into its foot or under a picture',
    { timeout: 180_000 },
    async () => {
      const page = await deck.another('?view=print');
      await page.emulateMedia({ media: 'print' });
      const wrong = await page.locator('.paper-slide').evaluateAll((slides) =>
        slides.flatMap((slide) => {
          const paper = slide.getBoundingClientRect();
          const foot = slide.querySelector('.foot')!.getBoundingClientRect();
          const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
          // on the cover the people stand behind what is said
          const pictures = [...slide.querySelectorAll('.paper-slide:not(.title) img')].map((picture) =>
            picture.getBoundingClientRect(),
          );
          const over: string[] = [];
          while (walker.nextNode()) {
            const { currentNode: text } = walker;
            const range = document.createRange();
            range.selectNodeContents(text);
            const { left, right, bottom, height } = range.getBoundingClientRect();
            const lines = [...range.getClientRects()];
            if (height === 0 || text.parentElement?.closest('.foot') !== null) continue;
            const covered = pictures.some((picture) =>
              lines.some(
                (line) =>
                  Math.min(line.right, picture.right) - Math.max(line.left, picture.left) > 1 &&
                  Math.min(line.bottom, picture.bottom) - Math.max(line.top, picture.top) > 1,
              ),
            );
            if (covered || left < paper.left || right > paper.right || bottom > foot.top + 1)
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
