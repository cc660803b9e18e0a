/** Goes to every part of every slide in one page that is never reloaded. */
import type { Page } from 'playwright-core';
import { openDeck, launch, type OpenedDeck } from './browser.js';
import type { Browser } from 'playwright-core';

export interface OpenGallery extends OpenedDeck {
  readonly browser: Browser;
  /** Addresses of the parts, as `12.2`. */
  readonly parts: readonly string[];
}

/** The deck without motion, with everything shown that a step would show. */
export async function openEverySlide(): Promise<OpenGallery> {
  const browser = await launch();
  const deck = await openDeck(browser);
  await deck.page.emulateMedia({ reducedMotion: 'reduce' });
  await deck.page.addStyleTag({
    content:
      '.reveal * { transition: none !important } .reveal .fragment { visibility: visible !important; opacity: 1 !important }',
  });
  const parts = await deck.page.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].flatMap((slide, h) => {
      const inner = slide.querySelectorAll(':scope > section').length;
      return Array.from({ length: Math.max(1, inner) }, (_, v) => `${h + 1}.${v + 1}`);
    }),
  );
  return { ...deck, browser, parts };
}

/** Goes to a part and waits until it stands there as it will stay. */
export async function goTo(page: Page, part: string): Promise<void> {
  await page.evaluate(async (address) => {
    const [h, v] = address.split('.').map(Number);
    const outer = document.querySelectorAll('.slides > section')[h! - 1]!;
    const goal = outer.querySelectorAll(':scope > section')[v! - 1] ?? outer;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; !goal.classList.contains('present'); frames++) {
      // reveal.js writes the address of the slide before, a second later: that may come in between
      if (frames % 60 === 0) location.hash = `#/${h!}/${v!}`;
      if (frames === 900) throw new Error(`never came to ${address}`);
      await frame();
    }
    // elements measure themselves in the next frame
    await frame();
    await frame();
  }, part);
}
