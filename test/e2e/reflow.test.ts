/** A window so small, or so much enlarged, that a whole slide can't be read: it is scrolled in one column, and all of it is reached. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { decksPerTest, present, slideNumber } from './browser.js';
import { goTo, openEverySlide, type OpenGallery } from './every-slide.js';
import { lookAtSlide, smallTargets } from './look.js';

/** In CSS pixels: on a laptop's screen at 400% four times as large. */
const MINIMUM = 12;

/** 1280 by 1024 at 400%, 1280 by 720 at 200%, a phone on its side. */
const WINDOWS = [
  [320, 256],
  [640, 360],
  [844, 390],
] as const;

const openDeck = decksPerTest();

/** How far the slide in sight is scrolled, in its own pixels. */
const scrolled = (page: Page) =>
  present(page).evaluate((slide) => ({
    top: slide.scrollTop,
    most: slide.scrollHeight - slide.clientHeight,
    seen: slide.clientHeight,
  }));

describe.each(WINDOWS)('in a window of %i by %i', (width, height) => {
  let deck: OpenGallery;
  beforeAll(async () => {
    deck = await openEverySlide();
    await deck.page.setViewportSize({ width, height });
  });
  afterAll(() => deck.browser.close());

  it('every slide can be read: no text is too small, cut off, overlaps or is beside the window', async () => {
    const { page, parts } = deck;
    const wrong: Record<string, string[]> = {};
    for (const part of parts) {
      await goTo(page, part);
      const found = [
        ...(await page.evaluate(lookAtSlide, { minimum: MINIMUM })),
        ...(await page.evaluate(smallTargets)),
      ];
      if (found.length > 0) wrong[part] = found;
    }
    expect(wrong).toEqual({});
  }, 180_000);

  it('the key that steps shows all of every slide first', async () => {
    const { page, parts } = deck;
    await goTo(page, '2.1');
    const last = parts.at(-1)!;
    const wrong: string[] = [];
    const seen = new Set<string>();
    let before = { part: '2.1', top: 0, most: 0, seen: 0 };
    for (let presses = 0; presses < 600; presses++) {
      const part = await slideNumber(page);
      const now = { part, ...(await scrolled(page)) };
      seen.add(part);
      if (part !== before.part) {
        if (before.top < before.most - 1) wrong.push(`left before its end: ${before.part}`);
        if (now.top !== 0) wrong.push(`doesn't begin at its top: ${part}`);
      } else if (now.top - before.top > now.seen) wrong.push(`jumped over: ${part}`);
      if (part === last && now.top >= now.most - 1) break;
      before = now;
      await page.keyboard.press(presses % 2 === 0 ? 'PageDown' : 'ArrowDown');
    }
    expect(wrong).toEqual([]);
    expect(seen).toContain(last);
  }, 180_000);
});

describe('a slide that scrolls', () => {
  const size = { width: 320, height: 256 };

  it('begins at its top, says that there is more below, and can have the focus', async () => {
    const { page } = await openDeck({ address: '#/12/2', size });
    const slide = present(page);
    await page.locator('.reveal.more').waitFor();
    await page.getByRole('button', { name: 'Menu' }).focus();
    await slide.focus();
    await expect.poll(() => slide.evaluate((section) => section === document.activeElement)).toBe(true);
    await slide.evaluate((section) => (section.scrollTop = section.scrollHeight));
    await page.locator('.reveal:not(.more)').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slideNumber(page)).toBe('12.3');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    await expect.poll(async () => (await scrolled(page)).top).toBe(0);
  });

  it('goes up by keys too, and back to the slide before it only from its top', async () => {
    const { page } = await openDeck({ address: '#/12/2', size });
    await page.keyboard.press('Space');
    await expect.poll(async () => (await scrolled(page)).top).toBeGreaterThan(100);
    await page.keyboard.press('Shift+Space');
    await expect.poll(async () => (await scrolled(page)).top).toBe(0);
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => slideNumber(page)).toBe('12.1');
  });

  it('leaves keys to who types', async () => {
    const { page } = await openDeck({ address: '#/12/3', size });
    const number = present(page, 'group-splitter').getByRole('spinbutton', { name: 'Deelnemers' });
    await number.fill('24');
    const before = await scrolled(page);
    expect(before.top).toBeGreaterThan(0);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => number.inputValue()).toBe('25');
    await expect.poll(async () => (await scrolled(page)).top).toBe(before.top);
  });

  it('shows what a step of a figure says', async () => {
    const { page } = await openDeck({ address: '#/11/1', size });
    const said = present(page, 'step-figure').locator('.text');
    await present(page, 'step-figure').getByRole('button', { name: 'Pester' }).click();
    await expect.poll(() => said.innerText()).toContain('Pester');
    const inSight = async () => {
      const [name, bar] = await Promise.all([
        said.locator('strong').boundingBox(),
        page.getByRole('button', { name: 'Menu' }).boundingBox(),
      ]);
      return name!.y > 0 && name!.y + name!.height <= bar!.y;
    };
    await expect.poll(inSight).toBe(true);
  });

  it('has room for a timer that runs elsewhere, and for groups in letters that can be read', async () => {
    const { page } = await openDeck({ address: '#/12/2', size });
    await present(page, 'countdown-timer').getByRole('button', { name: 'Start' }).click();
    await page.keyboard.press('ArrowRight');
    await page.locator('timer-badge[shown]').waitFor();
    await present(page, 'group-splitter').getByRole('button', { name: 'Maak groepen' }).click();
    await present(page, 'group-splitter').getByText('Tel af van').first().waitFor();
    await expect.poll(() => page.evaluate(lookAtSlide, { minimum: MINIMUM })).toEqual([]);
    const badge = (await page.locator('timer-badge button').boundingBox())!;
    const seen = await present(page).evaluate((slide) => {
      const { top, width } = slide.getBoundingClientRect();
      return top + (slide.clientTop * width) / (slide as HTMLElement).offsetWidth;
    });
    expect(badge.y + badge.height).toBeLessThanOrEqual(seen);
    expect(badge.height).toBeGreaterThanOrEqual(24);
  });

  it('is scrolled by a finger, and a swipe sideways steps', async () => {
    const { page, context } = await openDeck({ address: '#/12/2', size });
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const swipe = async (x: number, y: number) => {
      const touch = (
        type: 'touchStart' | 'touchMove' | 'touchEnd',
        ...touchPoints: { x: number; y: number }[]
      ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', { x: 160, y: 150 });
      for (let part = 1; part <= 10; part++)
        await touch('touchMove', { x: 160 + (x * part) / 10, y: 150 + (y * part) / 10 });
      await touch('touchEnd');
    };
    await swipe(0, -90);
    await expect.poll(async () => (await scrolled(page)).top).toBeGreaterThan(50);
    await present(page).evaluate((section) => (section.scrollTop = section.scrollHeight));
    await page.locator('.reveal:not(.more)').waitFor();
    await swipe(0, -90);
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    await swipe(-90, 0);
    await expect.poll(() => slideNumber(page)).toBe('12.3');
  });

  it('has no stair behind the words of an empty plan, as they take its whole room', async () => {
    const { page } = await openDeck({ address: '#/19/3', size });
    const stair = () =>
      present(page, 'step-plan')
        .locator('.none')
        .evaluate((none) => getComputedStyle(none).backgroundImage);
    await expect.poll(stair).toBe('none');
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(stair).toContain('gradient');
  });

  it('has nothing that axe finds', async () => {
    for (const address of ['#/3/1', '#/12/2', '#/15/2', '#/19/3']) {
      const { page } = await openDeck({ address, size });
      await expect.poll(() => findings(page)).toEqual([]);
    }
  });
});

describe('a whole slide', () => {
  const width = (page: Page) =>
    page
      .locator('.slides section.present:not(.stack)')
      .first()
      .evaluate((slide) => (slide as HTMLElement).offsetWidth);

  it('is on a projector of 800 by 600, and again in a window that was made larger', async () => {
    const { page } = await openDeck({ address: '#/12/2', size: { width: 800, height: 600 } });
    await expect.poll(() => width(page)).toBe(1280);
    await page.setViewportSize({ width: 767, height: 600 });
    await expect.poll(() => width(page)).toBe(1096);
    await page.setViewportSize({ width: 768, height: 600 });
    await expect.poll(() => width(page)).toBe(1280);
  });

  it('stands beside the text in the editor, and in the presenter window', async () => {
    const { page, another } = await openDeck({ address: '#/12/2', size: { width: 640, height: 512 } });
    await page.keyboard.press('e');
    await expect.poll(() => width(page)).toBe(1280);
    const presenter = await another('?view=presenter#/12/2');
    await presenter.setViewportSize({ width: 640, height: 512 });
    await expect.poll(() => width(presenter)).toBe(1280);
    await expect.poll(() => presenter.locator('html.reflow').count()).toBe(0);
  });
});
