/** A poll with real keys and clicks: what a browser does of itself, such as `change` on leaving a field. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, openDeck, present, type OpenedDeck } from './browser.js';

let browser: Browser;
let deck: OpenedDeck;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => deck.context.close());

const votes = (page: Page) =>
  present(page, 'live-poll').evaluate((poll) =>
    (poll as unknown as { tally: { votes: number }[] }).tally.map((entry) => entry.votes),
  );
const press = (page: Page, name: string) => present(page).getByRole('button', { name, exact: true }).click();

it('counts a number that is typed once, whichever key leaves the field', async () => {
  deck = await openDeck(browser, { address: '#/3/1' });
  const { page } = deck;
  await press(page, 'Start de peiling');
  const fields = present(page, '.stepper input');
  await fields.first().click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  // Enter leads to the next field
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  expect((await votes(page)).slice(0, 3)).toEqual([12, 3, 4]);
  await fields.first().click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  expect((await votes(page)).slice(0, 3), 'put right').toEqual([10, 3, 4]);
  expect(deck.trouble).toEqual([]);
});
