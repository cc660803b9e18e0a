/** The cases in the deck: from one to the other by a click, and every step of each with all its text. */
import { describe, expect, it } from 'vitest';
import { lookAtSlide } from './look.js';
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

describe.each([
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])('at $width × $height', (size) => {
  it.each(['2', '3', '4', '5'])('no step of the case on 15.%s has text that is cut off', async (v) => {
    deck = await openDeck({ address: `#/15/${v}`, size });
    const { page } = deck;
    await expect.poll(() => slideNumber(page)).toBe(`15.${v}`);
    const steps = await present(page, '.stepper li').count();
    for (let step = 1; ; step++) {
      const current = present(page, '.stepper [aria-current]');
      await expect.poll(() => current.innerText()).toBe(String(step));
      const cut = () => page.evaluate(lookAtSlide, { minimum: 0 });
      await expect.poll(cut, { message: `step ${step}` }).toEqual([]);
      if (step === steps) break;
      await present(page, 'button.next').click();
    }
  });
});
