/** The cases in the deck: from one to the other by a click, without those of the other type of school. */
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

describe('another case', () => {
  it.each([
    // the school type of the file, and one that is seen by a link only
    ['#/15/2', '15.3', '15.2'],
    ['#/15/4', '15.5', '15.4'],
  ])('from %s is %s, and then back', async (address, other, back) => {
    deck = await openDeck({ address });
    const { page, trouble } = deck;
    const press = () => present(page).getByRole('button', { name: 'Ander voorbeeld' }).click();
    await press();
    await expect.poll(() => slideNumber(page)).toBe(other);
    await press();
    await expect.poll(() => slideNumber(page)).toBe(back);
    await expect.poll(() => page.url()).toContain(address);
    await page.keyboard.press('PageDown');
    await expect.poll(() => slideNumber(page)).not.toBe(back);
    expect(trouble).toEqual([]);
  });
});
