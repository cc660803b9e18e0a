/** A session without a mouse: every step by key alone, the focus always in sight and never caught. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { focused, pressButton, tabTo } from './by-key.js';
import { decksPerTest, present, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

/** Tab through all there is on this slide, and out of it again. */
async function tabAround(page: Page): Promise<void> {
  const number = await slideNumber(page);
  const seen = new Set<string>();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (focus === undefined) continue;
    expect(focus.visible, `focus in sight on ${focus.name}, slide ${number}`).toBe(true);
    if (seen.has(focus.place)) {
      expect(seen.size, `slide ${number} lets go of the focus`).toBeGreaterThan(2);
      return;
    }
    seen.add(focus.place);
  }
  throw new Error(`Tab never came round on slide ${number}`);
}

/** Steps forward to the slide with this number; `visit` is called on each on the way, this one included. */
async function walkTo(page: Page, number: string, visit?: () => Promise<void>): Promise<void> {
  let at = await slideNumber(page);
  for (let steps = 0; at !== number; steps += 1) {
    if (steps > 150) throw new Error(`the arrow never came to ${number}; it stands at ${at}`);
    await page.keyboard.press('ArrowRight');
    const next = await slideNumber(page);
    if (next !== at) await visit?.();
    at = next;
  }
}

const state = (page: Page, tag: string) =>
  present(page, tag).evaluate((element) => (element as unknown as { state: string }).state);

it('runs session 1 by keyboard, from the start panel to its end', async () => {
  deck = await openDeck();
  const { page } = deck;
  const around = () => tabAround(page);

  await tabTo(page, 'Voortgezet onderwijs');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'Beide sessies');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Deelnemers');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('26');
  await pressButton(page, 'Begin');
  await expect.poll(() => slideNumber(page)).toMatch(/^2/);
  await expect
    .poll(() => page.locator('.plan caption').allInnerTexts())
    .toEqual([expect.stringMatching(/^Sessie 1: 50 minuten/)]);

  // vote, count with the digits, take one back, and show it
  await walkTo(page, '3.1', around);
  await pressButton(page, 'Start de peiling');
  for (const digit of ['1', '2', '2', '2', '3', '3', '5', '5']) await page.keyboard.press(digit);
  await page.keyboard.press('Shift+Digit5');
  await expect.poll(() => present(page, 'live-poll').getByText('7 van 26').isVisible()).toBe(true);
  await pressButton(page, 'Stop met stemmen');
  await pressButton(page, 'Toon resultaat');
  await expect.poll(() => state(page, 'live-poll')).toBe('revealed');
  await tabAround(page);

  // the timer, by its own key and by its buttons
  await walkTo(page, '12.2', around);
  await page.keyboard.press('t');
  await expect.poll(() => state(page, 'countdown-timer')).toBe('running');
  await page.keyboard.press('t');
  await expect.poll(() => state(page, 'countdown-timer')).toBe('paused');
  await pressButton(page, '+1 min');
  await pressButton(page, 'Verder');
  await expect.poll(() => state(page, 'countdown-timer')).toBe('running');

  // the groups
  await walkTo(page, '12.3', around);
  await pressButton(page, 'Maak groepen');
  const groups = () =>
    present(page, 'group-splitter').evaluate((el) => (el as unknown as { groups: unknown[] }).groups.length);
  await expect.poll(groups).toBe(7);
  await tabAround(page);

  // back to the timer that runs, by its badge
  await tabTo(page, /Stap 1/);
  await page.keyboard.press('Enter');
  await expect.poll(() => slideNumber(page)).toBe('12.2');
  await page.keyboard.press('t');

  await walkTo(page, '13.5', around);
  await expect.poll(() => present(page, 'h2').innerText()).toBe('Einde van sessie 1');
  expect(deck.trouble).toEqual([]);
}, 240_000);

it('walks through a case by keyboard, and leaves it', async () => {
  deck = await openDeck({ address: '#/15/2' });
  const { page } = deck;
  const scenario = present(page, 'scenario-reveal');
  await pressButton(page, 'Volgende stap');
  await tabTo(page, /De rol van Het meisje|Het meisje uit havo 4/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => scenario.locator('select').first().inputValue()).not.toBe('');
  await tabAround(page);
  await pressButton(page, 'Volgende stap');
  await tabTo(page, 'Reactie');
  await page.keyboard.type('Ik luister eerst');
  await page.keyboard.press('Enter');
  await expect.poll(() => scenario.locator('.said').innerText()).toContain('Ik luister eerst');
  await tabAround(page);
  await pressButton(page, 'Volgende stap');
  await pressButton(page, 'Volgende stap');
  await expect.poll(() => scenario.evaluate((el) => (el as unknown as { step: number }).step)).toBe(4);
  await pressButton(page, 'Vorige stap');
  await walkTo(page, '15.3', () => tabAround(page));
  expect(deck.trouble).toEqual([]);
});
