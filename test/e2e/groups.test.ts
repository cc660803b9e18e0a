/** The groups on their slide: everybody in sight, on a wall and on a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openDeck, present } from './browser.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it.each([
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])('shows all 24 people to swap at $width × $height, without scrolling', async (size) => {
  const { page, context } = await openDeck(browser, { address: '#/12/3', size });
  await present(page, '.names summary').click();
  await present(page, '#names').fill(
    Array.from({ length: 24 }, (_, index) => `Anneke ${index + 1}`).join('\n'),
  );
  await present(page, 'group-splitter').getByRole('button', { name: 'Maak groepen' }).click();
  await present(page, 'group-splitter').getByRole('button', { name: 'Meer', exact: true }).click();
  await expect.poll(() => present(page, '[data-person]').count()).toBe(24);
  const scrolls = () =>
    present(page, '.scroller').evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
  await expect.poll(scrolls).toBe(false);
  await context.close();
});
