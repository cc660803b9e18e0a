/** A poll with real keys and clicks: what a browser does of itself, such as `change` on leaving a field. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { decksPerTest, present, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

const votes = (page: Page) =>
  present(page, 'live-poll').evaluate((poll) =>
    (poll as unknown as { tally: { votes: number }[] }).tally.map((entry) => entry.votes),
  );
const press = (page: Page, name: string) => present(page).getByRole('button', { name, exact: true }).click();

it('counts a number that is typed once, whichever key leaves the field', async () => {
  deck = await openDeck({ address: '#/3/1' });
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
  await expect.poll(async () => (await votes(page)).slice(0, 3)).toEqual([12, 3, 4]);
  await fields.first().click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await votes(page)).slice(0, 3), { message: 'put right' })
    .toEqual([10, 3, 4]);
  expect(deck.trouble).toEqual([]);
});

it('keeps a ballot paper from the next person: nothing is on it after the slide has turned', async () => {
  deck = await openDeck({ address: '#/3/1' });
  const { page } = deck;
  await press(page, 'Stembus');
  await press(page, 'Ik ben de eerste');
  await present(page, '[type=radio]').first().click();
  await page.locator('.controls .navigate-right').click();
  await expect.poll(() => slideNumber(page)).toBe('3.2');
  await page.locator('.controls .navigate-left').click();
  await expect.poll(() => slideNumber(page)).toBe('3.1');
  await present(page).getByText('Geef dit apparaat aan de eerste.').waitFor();
  await expect.poll(() => present(page, '[type=radio]').count()).toBe(0);
});

it('turns no slide under the hands of who has the ballot box, wherever the focus is', async () => {
  deck = await openDeck({ address: '#/3/1' });
  const { page } = deck;
  await press(page, 'Stembus');
  await press(page, 'Ik ben de eerste');
  await present(page, 'h2').click();
  for (const key of ['ArrowRight', 'Space', 'PageDown', 'b']) await page.keyboard.press(key);
  await expect.poll(() => slideNumber(page)).toBe('3.1');
  await page.keyboard.press('2');
  await expect
    .poll(() => present(page, '[type=radio]').nth(1).isChecked(), { message: 'a digit chooses' })
    .toBe(true);
  await page.locator('.controls .navigate-right').click();
  await expect.poll(() => slideNumber(page)).toBe('3.2');
  await page.locator('body').click({ position: { x: 640, y: 4 } });
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => slideNumber(page), { message: 'on another slide the keys are free' }).toBe('3.1');
});

const splitter = (page: Page) => present(page, 'group-splitter');
const standing = (page: Page) => present(page, 'live-poll .total').innerText();

it('claims no number of people that nobody filled in', async () => {
  deck = await openDeck();
  const { page } = deck;
  await expect.poll(() => page.getByLabel('Deelnemers').first().inputValue()).toBe('');
  await page.goto(page.url().replace(/#.*|$/u, '#/3/1'));
  await press(page, 'Start de peiling');
  await expect.poll(() => standing(page)).toBe('Nog geen stemmen');
  await page.goto(page.url().replace(/#.*/u, '#/12/3'));
  await expect
    .poll(() => splitter(page).locator('#participants').inputValue(), { message: 'a start to go on from' })
    .toBe('24');
  await page.goto(page.url().replace(/#.*/u, '#/13/3'));
  const groups = (timer: Element) => (timer as unknown as { groups?: number }).groups;
  await expect.poll(() => present(page, 'countdown-timer').evaluate(groups)).toBeUndefined();
});

it('counts who joins the groups later in the polls, and in the other window', async () => {
  deck = await openDeck({ address: '#/12/3' });
  const { page } = deck;
  const other = await deck.another('#/3/1');
  await page.bringToFront();
  await press(page, 'Maak groepen');
  await press(page, 'Meer');
  await press(page, 'Er komt iemand bij');
  await other.bringToFront();
  await press(other, 'Start de peiling');
  await expect.poll(() => standing(other)).toBe('0 van 25 hebben gestemd');
  const people = (splitter: Element) => (splitter as unknown as { participants: number }).participants;
  await expect
    .poll(() => other.locator('group-splitter').last().evaluate(people), { message: 'in session 2' })
    .toBe(25);
  // a slip is taken back there too
  await page
    .locator('group-splitter')
    .first()
    .evaluate((splitter) => (splitter as unknown as { undo(): void }).undo());
  await expect.poll(() => standing(other)).toBe('0 van 24 hebben gestemd');
});
