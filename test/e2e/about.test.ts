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

async function openList(page: Page, key = 'g'): Promise<void> {
  await page.keyboard.press(key);
  await list(page).waitFor();
}

describe('the list of slides', () => {
  it('goes to a slide that is sought by a word, with the keyboard alone', async () => {
    const page = await open();
    await openList(page, '/');
    await page.keyboard.type('protocol');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page).isVisible()).toBe(false);
    await expect.poll(() => present(page).innerText()).toMatch(/protocol/i);
  });

  it('goes to a slide by its number', async () => {
    const page = await open();
    await openList(page);
    await page.keyboard.type('12.2');
    await page.keyboard.press('Enter');
    await expect.poll(() => slideNumber(page)).toBe('12.2');
  });

  it('tells which slides the programme leaves out, and goes there all the same, also when it is the next', async () => {
    const page = await open();
    await page.locator('start-panel').getByRole('radio', { name: 'Sessie 2' }).check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await openList(page);
    const third = list(page).getByRole('button', { name: /^3\.1 / });
    await expect.poll(() => third.innerText()).toContain('niet in dit programma');
    await third.click();
    await expect.poll(() => slideNumber(page)).toBe('3.1');
  });

  it('says so when nothing is found, and Escape closes it without opening the overview', async () => {
    const page = await open();
    await openList(page);
    await page.keyboard.type('qqq');
    await expect.poll(() => list(page).getByRole('status').innerText()).toContain('Geen dia gevonden');
    // in a field that isn't empty, Escape empties that
    await list(page).getByRole('searchbox').fill('');
    await page.keyboard.press('Escape');
    await expect.poll(() => list(page).isVisible()).toBe(false);
    await expect.poll(() => page.locator('.reveal.overview').count()).toBe(0);
  });
});

describe('the black screen', () => {
  const black = (page: Page) => page.locator('.reveal.paused').count();

  it.each(['b', 'PageDown', 'Escape', 'x'])('goes on %s, and turns no slide', async (key) => {
    const page = await open({ address: '#/5' });
    const number = await slideNumber(page);
    await page.keyboard.press('b');
    await expect.poll(() => black(page)).toBe(1);
    await expect.poll(() => page.locator('deck-menu').isVisible()).toBe(false);
    await page.keyboard.press(key);
    await expect.poll(() => black(page)).toBe(0);
    await expect.poll(() => slideNumber(page)).toBe(number);
    await expect.poll(() => page.locator('.reveal.overview').count()).toBe(0);
  });

  it('goes on a click', async () => {
    const page = await open({ address: '#/5' });
    await page.keyboard.press('.');
    await expect.poll(() => black(page)).toBe(1);
    await page.mouse.click(300, 300);
    await expect.poll(() => black(page)).toBe(0);
  });
});

describe('the pointer', () => {
  it('follows the mouse, lets it press what is below, and Escape puts it away', async () => {
    const page = await open({ address: '#/12/2' });
    await page.keyboard.press('a');
    await page.mouse.move(300, 200);
    const dot = page.locator('light-dot');
    const middle = () =>
      dot.locator('div').evaluate((light) => {
        const { x, y, width, height } = light.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)];
      });
    await expect.poll(middle).toEqual([300, 200]);
    await present(page, 'countdown-timer').getByRole('button', { name: 'Start' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => dot.isVisible()).toBe(false);
    await expect.poll(() => page.locator('.reveal.overview').count()).toBe(0);
  });
});

describe('a clicker', () => {
  it('turns slides with PageDown and PageUp, and F5 fills the screen without a reload', async () => {
    const page = await open({ address: '#/5' });
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('Shift+F5');
    const shown = () => present(page, '.fragment.visible').count();
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toBe(1);
    await page.keyboard.press('PageUp');
    await expect.poll(shown).toBe(0);
    await expect.poll(() => slideNumber(page)).toMatch(/^5/);
    await expect.poll(() => page.evaluate(() => 'same' in window)).toBe(true);
  });
});

describe('the hint', () => {
  const hint = (page: Page) => page.getByText(/^Verder: pijltje/);

  it('comes on the first step, goes on the second, and never comes back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => hint(page).isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hint(page).count()).toBe(0);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.includes(':event:')) localStorage.removeItem(key);
    });
    const again = await deck.another('');
    const number = await slideNumber(again);
    await again.keyboard.press('ArrowRight');
    await expect.poll(() => slideNumber(again)).not.toBe(number);
    await expect.poll(() => hint(again).count()).toBe(0);
  });

  it('goes by itself', async () => {
    const page = await open();
    await page.clock.install();
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => hint(page).isVisible()).toBe(true);
    await page.clock.runFor(20_000);
    await expect.poll(() => hint(page).count()).toBe(0);
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
    const asked = await asks(page);
    expect(asked).toBe(true);
  });

  it('asks nothing otherwise', async () => {
    const page = await open({ address: '#/12/2' });
    await page.mouse.click(640, 20);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    const asked = await asks(page);
    expect(asked).toBe(false);
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
  await expect.poll(asked).toEqual([]);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect.poll(asked).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(asked).toEqual(['screen', 'screen']);
});

it('tells when the deck is open twice, in both windows', async () => {
  const page = await open();
  const second = await deck.another('');
  for (const each of [page, second]) {
    await expect.poll(() => each.getByText(/Ook in een ander venster open/).count()).toBe(1);
  }
});
