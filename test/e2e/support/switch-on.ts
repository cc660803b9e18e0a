/** Phones switched on in the deck, as a facilitator does it: by the key, the button and the screen to join by. */
import type { Page } from 'playwright-core';
import { phones as t } from '../../../src/strings/nl.js';

/** What stands in the QR code. */
export const joinLink = (deck: Page): Promise<string> =>
  deck.locator('join-screen').evaluate((screen) => (screen as unknown as { link: string }).link);

/** Gives the link in the QR code. */
export async function switchPhonesOn(deck: Page): Promise<string> {
  await deck.keyboard.press('q');
  await deck.getByRole('button', { name: t.on }).click();
  await deck.locator('join-screen svg.qr').waitFor();
  const link = await joinLink(deck);
  await deck.getByRole('button', { name: t.close, exact: true }).click();
  return link;
}
