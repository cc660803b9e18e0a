/** The drawings that are talked about: each step shows and says something, and they are whole without script, on paper, and still. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeck, present } from './browser.js';
import { goTo, openEverySlide, type OpenGallery } from './every-slide.js';
import { lookAtSlide } from './look.js';

const FIGURES: Readonly<Record<string, { readonly part: string; readonly steps: number }>> = {
  'bullying or teasing, as a balance': { part: '6.5', steps: 3 },
  'how a post spreads': { part: '7.1', steps: 4 },
  'the four phases of a group': { part: '9.1', steps: 4 },
  'the six roles': { part: '11.1', steps: 6 },
  'the five parties': { part: '16.2', steps: 5 },
  'the path from session to protocol': { part: '19.2', steps: 5 },
};

let deck: OpenGallery;
beforeAll(async () => {
  deck = await openEverySlide();
});
afterAll(() => deck.browser.close());

const figure = (page: Page) => present(page, 'step-figure');
const said = (page: Page) => figure(page).locator('.text').innerText();

describe.each(Object.entries(FIGURES))('%s', (_, { part, steps }) => {
  it('shows and says something else at every step, and all of it can be read', async () => {
    const { page } = deck;
    await goTo(page, part);
    const buttons = figure(page).locator('.steps button');
    await expect.poll(() => buttons.count()).toBe(steps);
    const seen = new Set<string>();
    const heard = new Set<string>();
    for (let step = 0; step < steps; step += 1) {
      await buttons.nth(step).click();
      await page.mouse.move(0, 0);
      await expect.poll(() => said(page)).not.toBe([...heard].at(-1) ?? '');
      heard.add(await said(page));
      seen.add((await figure(page).locator('.drawing').screenshot()).toString('base64'));
      await expect
        .poll(() => page.evaluate(lookAtSlide, { minimum: 18 }), { message: `step ${step + 1}` })
        .toEqual([]);
    }
    expect([seen.size, heard.size]).toEqual([steps, steps]);
  });

  it('stands still for who asked for less motion, and moves for the others', async () => {
    const { page } = deck;
    const moving = () =>
      figure(page)
        .locator('svg')
        .evaluate((svg) =>
          [...svg.querySelectorAll('*')].some((shape) =>
            getComputedStyle(shape)
              .transitionDuration.split(', ')
              .some((time) => time !== '0s'),
          ),
        );
    await goTo(page, part);
    await expect.poll(() => moving()).toBe(false);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(() => moving()).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
});

describe('the nine parts of a protocol', () => {
  it('are stations: the arrow walks along them, a press goes to one, and what it says can be read', async () => {
    const { page } = deck;
    // who comes from a later slide finds the last station
    await goTo(page, '16.2');
    await goTo(page, '16.3');
    const buttons = figure(page).locator('.steps button');
    await expect.poll(() => buttons.count()).toBe(9);
    const heard = new Set<string>();
    for (let step = 0; step < 9; step += 1) {
      await expect.poll(() => buttons.nth(step).getAttribute('aria-current')).toBe('step');
      heard.add(await said(page));
      await expect
        .poll(() => page.evaluate(lookAtSlide, { minimum: 18 }), { message: `step ${step + 1}` })
        .toEqual([]);
      if (step < 8) await page.keyboard.press('ArrowRight');
    }
    expect(heard.size).toBe(9);
    await buttons.nth(4).click();
    await expect.poll(() => said(page)).toContain('coördinator');
  });
});

describe('the six drawings', () => {
  /** Each figure's description, and the texts of all its steps and switches, as far as they are in sight. */
  const inSight = (page: Page, selector: string) =>
    page.locator(`${selector}:has(img)`).evaluateAll((figures) =>
      figures.map((at) => ({
        picture: [...at.querySelectorAll('img')].some(
          (image) => image.checkVisibility() && image.width > 300,
        ),
        described: (at.querySelector('img')?.alt.length ?? 0) > 40,
        texts: [...at.querySelectorAll('li')].filter((item) => item.checkVisibility()).length,
      })),
    );
  const whole = [6, 4, 4, 9, 5, 5].map((texts) => ({ picture: true, described: true, texts }));

  it('are whole where no script runs', async () => {
    const { page, context } = await openDeck(deck.browser, { script: false });
    await expect.poll(() => inSight(page, 'step-figure')).toEqual(whole);
    await context.close();
  });

  it('are whole on paper', async () => {
    const page = await deck.another('?view=print');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => inSight(page, '.paper-step-figure')).toEqual(whole);
    await page.close();
  });
});
