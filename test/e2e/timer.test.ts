/** The timers in the deck: they go on when their slide is left, and know how many groups there are. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

async function open(address: string, size?: { width: number; height: number }): Promise<Page> {
  deck = await openDeck({ address, ...(size && { size }) });
  return deck.page;
}

const timer = (page: Page) => present(page, 'countdown-timer');
const press = (page: Page, name: string) => timer(page).getByRole('button', { name, exact: true }).click();
const badge = (page: Page) => page.locator('timer-badge').getByRole('button');

describe('a timer whose slide is left', () => {
  it('goes on in a badge, which jumps back to it and is gone there', async () => {
    const page = await open('#/12/2');
    await press(page, 'Start');
    await timer(page).getByRole('button', { name: 'Pauze' }).waitFor();
    await expect.poll(() => badge(page).count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slideNumber(page)).toBe('12.3');
    await expect.poll(() => badge(page).innerText()).toMatch(/Naar de timer\s+Stap 1\s+4:[345]\d/);
    await badge(page).click();
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    await expect.poll(() => badge(page).count()).toBe(0);
    expect(deck.trouble).toEqual([]);
  });

  it('is shown after a reload too, and says when it is over', async () => {
    const page = await open('#/12/2');
    await page.clock.install({ time: new Date('2026-11-23T19:30:00Z') });
    await page.reload();
    await ready(page);
    await press(page, 'Start');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('#/12/3');
    await page.reload();
    await ready(page);
    await badge(page).waitFor();
    await page.clock.fastForward(310_000);
    await expect.poll(() => badge(page).innerText()).toMatch(/Stap 1: de tijd is om\s+\+0:[1-5]\d/);
  });

  it('is shown once: the one that ends first', async () => {
    const page = await open('#/12/2');
    await press(page, 'Start');
    await page.evaluate(() => (location.hash = '#/13/4'));
    await press(page, 'Start');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => badge(page).count()).toBe(1);
    await expect.poll(() => badge(page).innerText()).toContain('Afronding');
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 390, height: 844 },
  ])('covers nothing of any slide at $width × $height', async (size) => {
    const page = await open('#/12/2', size);
    await press(page, 'Start');
    await page.evaluate(() => (location.hash = '#/1'));
    await expect.poll(() => slideNumber(page)).toBe('1');
    // the slide's own margins, scaled as the slide is: 80 (52) beside it, 58 (48) above it
    const upright = size.width < size.height;
    const scale = Math.min(size.width / (upright ? 720 : 1280), size.height / (upright ? 1280 : 720));
    const clear = async () => {
      const box = (await badge(page).boundingBox())!;
      return [box.y >= 0, box.x + box.width <= size.width, box.y + box.height <= (upright ? 48 : 58) * scale];
    };
    await expect.poll(clear).toEqual([true, true, true]);
  });
});

describe('a timer on the whole screen', () => {
  it('is left by the same button, and when its slide goes', async () => {
    const page = await open('#/12/2');
    const full = () => page.evaluate(() => document.fullscreenElement?.localName ?? 'none');
    await press(page, 'Volledig scherm');
    await expect.poll(full).toBe('countdown-timer');
    await press(page, 'Volledig scherm sluiten');
    await expect.poll(full).toBe('none');
    await press(page, 'Volledig scherm');
    await expect.poll(full).toBe('countdown-timer');
    await page.keyboard.press('PageDown');
    await expect.poll(full).toBe('none');
    await expect.poll(() => slideNumber(page)).toBe('12.3');
    expect(deck.trouble).toEqual([]);
  });
});

describe('the presentations of step 4', () => {
  it('take as many rounds as groups were made, and say when those do not fit in the minutes of the slide', async () => {
    const page = await open('#/13/3');
    const round = () => timer(page).locator('.round').innerText();
    // nobody said how many people there are: what stands on the slide
    await expect.poll(round).toBe('groep 1 van 5');
    await page.evaluate(() => {
      const splitter = document.querySelector('group-splitter')!;
      splitter.participants = 28;
      splitter.split();
    });
    await expect.poll(round).toBe('groep 1 van 7');
    await expect
      .poll(() => timer(page).locator('.ways').innerText())
      .toContain('7 × 3 = 21 minuten, gepland: 15');
    await press(page, '2 minuten per groep');
    await expect.poll(() => timer(page).locator('.digits').innerText()).toBe('2:00');
    await page.reload();
    await ready(page);
    await expect.poll(() => timer(page).locator('.digits').innerText()).toBe('2:00');
    await expect.poll(round).toBe('groep 1 van 7');
  });

  it('stay above the page number, with a choice to make and in the second round', async () => {
    const page = await open('#/13/3');
    await page.evaluate(
      () => (document.querySelector<HTMLElementTagNameMap['countdown-timer']>('[per-group]')!.groups = 7),
    );
    const clear = async () => {
      const box = (await timer(page).boundingBox())!;
      return box.y + box.height <= (await page.locator('.slide-number').boundingBox())!.y;
    };
    await expect
      .poll(async () => [await timer(page).locator('.words').isVisible(), await clear()])
      .toEqual([true, true]);
    await press(page, '2 minuten per groep');
    await press(page, 'Volgende groep');
    await expect
      .poll(async () => [await timer(page).locator('.round').innerText(), await clear()])
      .toEqual(['groep 2 van 7', true]);
  });

  it('say so before the groups are made too, when it is known how many people there are', async () => {
    const page = await open('#/12/3');
    const people = present(page, 'group-splitter').getByLabel('Deelnemers', { exact: true });
    await people.fill('36');
    await page.evaluate(() => (location.hash = '#/13/3'));
    await expect.poll(() => timer(page).locator('.round').innerText()).toBe('groep 1 van 9');
    await expect
      .poll(() => timer(page).locator('.ways').innerText())
      .toContain('9 × 3 = 27 minuten, gepland: 15');
    expect(deck.trouble).toEqual([]);
  });
});
