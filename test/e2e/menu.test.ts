/** The menu in the corner: in sight as a whole, and gone when the focus goes elsewhere. */
import { expect, it } from 'vitest';
import { decksPerTest, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

const SIZES = [
  [1280, 720],
  [1280, 500],
  [390, 844],
  [390, 560],
] as const;

it.each(SIZES)('can be seen or scrolled to its last item at %d × %d', async (width, height) => {
  deck = await openDeck({ address: '#/3', size: { width, height } });
  const { page } = deck;
  await page.getByRole('button', { name: 'Menu' }).click();
  const inSight = async () => {
    const { x, y, width: wide, height: high } = (await page.locator('deck-menu #items').boundingBox())!;
    return [x >= 0, y >= 0, x + wide <= width, y + high <= height];
  };
  await expect.poll(inSight).toEqual([true, true, true, true]);
  await page.getByRole('button', { name: 'Nieuwe sessie…' }).click();
  await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
});

it('closes when Tab leads out of it, and not before', async () => {
  deck = await openDeck({ address: '#/3' });
  const { page } = deck;
  const open = () => page.locator('deck-menu #items').evaluate((items) => items.matches(':popover-open'));
  await page.getByRole('button', { name: 'Menu' }).press('Enter');
  await expect.poll(open).toBe(true);
  const items = await page.locator('deck-menu #items button').count();
  for (let tabs = 0; tabs < items; tabs += 1) await page.keyboard.press('Tab');
  await expect.poll(open).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(open).toBe(false);
  expect(deck.trouble).toEqual([]);
});
