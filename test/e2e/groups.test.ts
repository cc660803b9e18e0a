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

it.each([
  [24, 1280, 720],
  [60, 1280, 720],
  [24, 390, 844],
  [60, 390, 844],
])('says how many of %i people are in a group on one line, at %i × %i', async (people, width, height) => {
  const { page, context } = await openDeck(browser, { address: '#/12/3', size: { width, height } });
  await present(page, '#participants').fill(String(people));
  await present(page, 'group-splitter').getByRole('button', { name: 'Maak groepen' }).click();
  const persons = present(page, '.persons');
  await expect.poll(() => persons.count()).toBe(people / 4);
  const wrong = () =>
    persons.evaluateAll((all) =>
      all.flatMap((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const text = range.getBoundingClientRect();
        const card = each.closest('.card')!.getBoundingClientRect();
        const badge = each.parentElement!.querySelector('.badge')!.getBoundingClientRect();
        const lines = range.getClientRects().length;
        const beside = text.left > badge.right && text.right < card.right && text.top < badge.bottom;
        return lines === 1 && beside ? [] : [`${each.textContent}: ${lines} lines`];
      }),
    );
  await expect.poll(wrong).toEqual([]);
  await context.close();
});
