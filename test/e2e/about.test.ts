/** Getting about: the list of slides, the black screen, the pointer, clickers, the hint; and leaving well. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck, type OpenOptions } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;
afterEach(() => expect(deck.trouble).toEqual([]));

async function open(options?: OpenOptions): Promise<Page> {
  deck = await openDeck(options);
  return deck.page;
}

const list = (page: Page) => page.getByRole('dialog', { name: 'Alle dia’s' });

describe('the list of slides', () => {
  it('goes to a slide that is sought by a word, with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('protocol');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await list(page).isVisible()).toBe(false);
    expect(await present(page).innerText()).toMatch(/protocol/i);
  });

  it('goes to a slide by its number', async () => {
    const page = await open();
    await page.keyboard.press('g');
    await page.keyboard.type('12.2');
    await page.keyboard.press('Enter');
    expect(await slideNumber(page)).toBe('12.2');
  });

  it('tells which slides the programme leaves out, and goes there all the same, also when it is the next', async () => {
    const page = await open();
    await page.locator('start-panel').getByRole('radio', { name: 'Sessie 2' }).check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.keyboard.press('g');
    const third = list(page).getByRole('button', { name: /^3\.1 / });
    expect(await third.innerText()).toContain('niet in dit programma');
    await third.click();
    expect(await slideNumber(page)).toBe('3.1');
  });

  it('says so when nothing is found, and Escape closes it without opening the overview', async () => {
    const page = await open();
    await page.keyboard.press('g');
    await page.keyboard.type('qqq');
    expect(await list(page).getByRole('status').innerText()).toContain('Geen dia gevonden');
    await page.keyboard.press('Escape');
    // the first empties the field
    if (await list(page).isVisible()) await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await page.locator('.reveal.overview').count()).toBe(0);
  });
});

describe('the black screen', () => {
  const black = (page: Page) => page.locator('.reveal.paused').count();

  it.each(['b', 'PageDown', 'Escape', 'x'])('goes on %s, and turns no slide', async (key) => {
    const page = await open({ address: '#/5' });
    const number = await slideNumber(page);
    await page.keyboard.press('b');
    expect(await black(page)).toBe(1);
    expect(await page.locator('deck-menu').isVisible()).toBe(false);
    await page.keyboard.press(key);
    expect(await black(page)).toBe(0);
    expect(await slideNumber(page)).toBe(number);
    expect(await page.locator('.reveal.overview').count()).toBe(0);
  });

  it('goes on a click', async () => {
    const page = await open({ address: '#/5' });
    await page.keyboard.press('.');
    expect(await black(page)).toBe(1);
    await page.mouse.click(300, 300);
    expect(await black(page)).toBe(0);
  });
});

describe('the pointer', () => {
  it('follows the mouse, lets it press what is below, and Escape puts it away', async () => {
    const page = await open({ address: '#/12/2' });
    await page.keyboard.press('a');
    await page.mouse.move(300, 200);
    const dot = page.locator('light-dot');
    const box = await dot.locator('div').boundingBox();
    expect(box!.x + box!.width / 2).toBeCloseTo(300, 0);
    expect(box!.y + box!.height / 2).toBeCloseTo(200, 0);
    await present(page, 'countdown-timer').getByRole('button', { name: 'Start' }).click();
    await page.keyboard.press('Escape');
    expect(await dot.isVisible()).toBe(false);
    expect(await page.locator('.reveal.overview').count()).toBe(0);
  });
});

describe('a clicker', () => {
  it('turns slides with PageDown and PageUp, and F5 fills the screen without a reload', async () => {
    const page = await open({ address: '#/5' });
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('Shift+F5');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    expect(await slideNumber(page)).toMatch(/^5/);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });
});

describe('the hint', () => {
  const hint = (page: Page) => page.getByText(/^Verder: pijltje/);

  it('comes on the first step, goes on the second, and never comes back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await hint(page).isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await hint(page).count()).toBe(0);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.includes(':event:')) localStorage.removeItem(key);
    });
    const again = await deck.another('');
    await again.keyboard.press('ArrowRight');
    expect(await hint(again).count()).toBe(0);
  });

  it('goes by itself', async () => {
    const page = await open();
    await page.clock.install();
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await hint(page).isVisible()).toBe(true);
    await page.clock.runFor(20_000);
    expect(await hint(page).count()).toBe(0);
  });
});

describe('leaving', () => {
  const asks = async (page: Page): Promise<boolean> => {
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = true;
      void dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    return asked;
  };

  it('asks first while a timer runs', async () => {
    const page = await open({ address: '#/12/2' });
    await page.mouse.click(640, 20);
    await page.keyboard.press('t');
    expect(await asks(page)).toBe(true);
  });

  it('asks nothing otherwise', async () => {
    const page = await open({ address: '#/12/2' });
    await page.mouse.click(640, 20);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    expect(await asks(page)).toBe(false);
  });
});

it('keeps the screen on from the beginning, and asks again when the window comes back', async () => {
  deck = await openDeck();
  const { page } = deck;
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: (type: string) => (asked.push(type), Promise.reject(new Error('low battery'))) },
    });
  });
  await page.reload();
  await ready(page);
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(await asked()).toEqual([]);
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await asked()).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await asked()).toEqual(['screen', 'screen']);
});

it('tells when the deck is open twice, in both windows', async () => {
  const page = await open();
  const second = await deck.another('');
  for (const each of [page, second]) {
    await expect.poll(() => each.getByText(/Ook in een ander venster open/).count()).toBe(1);
  }
});
