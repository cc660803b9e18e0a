/** Keeping time: the start panel's times and ways out, the plan on slide 2, and the sign that only the facilitator can read. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck, type OpenOptions } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

/** The deck on an evening in November, its clock in the test's hands. */
async function openAt(time: string, options?: OpenOptions): Promise<Page> {
  deck = await openDeck(options);
  await deck.page.clock.install({ time: new Date(`2026-11-23T${time}:00`) });
  await deck.page.reload();
  await ready(deck.page);
  return deck.page;
}

const choice = (page: Page, label: string) =>
  page.locator('start-panel').getByRole('radio', { name: label, exact: true });
const fit = (page: Page) => page.locator('start-panel [role=status]').first();
const begin = (page: Page) => page.getByRole('button', { name: 'Begin' }).click();
const sign = (page: Page) => page.getByRole('button', { name: 'Tijd', exact: true });

describe('a programme that does not fit', () => {
  it.each([
    ['Opdracht 2 in 23 min', 'Dit kost 50 van de 50 minuten.'],
    ['15 min langer', 'Dit kost 62 van de 65 minuten.'],
    ['Beide sessies', 'Dit kost 100 van de 100 minuten.'],
  ])('fits after one click on ‘%s’', async (way, text) => {
    const page = await openAt('19:25');
    await choice(page, 'Kort').check();
    await expect.poll(() => fit(page).innerText()).toContain('Dit kost 62 van de 50 minuten');
    await page.getByRole('button', { name: way }).click();
    await expect.poll(() => fit(page).innerText()).toBe(text);
  });

  it('shortens the timers of the assignment too, and gives their time back', async () => {
    const page = await openAt('19:25');
    const minutes = () =>
      page
        .locator('countdown-timer[label^="Deel"]')
        .evaluateAll((timers) => timers.map((timer) => (timer as unknown as { minutes: number }).minutes));
    await choice(page, 'Kort').check();
    await page.getByRole('button', { name: 'Opdracht 2 in 23 min' }).click();
    await expect.poll(minutes).toEqual([10, 10]);
    await choice(page, 'Sessie 2').check();
    await expect.poll(minutes).toEqual([15, 15]);
  });
});

describe('the plan on slide 2', () => {
  const times = (page: Page) => present(page, '.plan td.time').allInnerTexts();

  it('counts from the time that was filled in, session 2 from its own', async () => {
    const page = await openAt('19:25');
    await page.getByLabel('Begintijd').fill('19.30');
    await page.getByLabel('Sessie 2 om').fill('20:35');
    await begin(page);
    await expect.poll(async () => (await times(page)).at(0)).toBe('19:30');
    await expect.poll(async () => (await times(page)).at(-1)).toBe('21:22');
  });

  it('counts from the click on Begin when no time was filled in', async () => {
    const page = await openAt('19:34');
    await begin(page);
    await expect.poll(async () => (await times(page))[0]).toBe('19:34');
  });

  it('says what a time looks like, and does not begin with one that is none', async () => {
    const page = await openAt('19:25');
    await page.getByLabel('Begintijd').fill('half acht');
    await begin(page);
    await expect.poll(() => page.getByText('Schrijf een tijd zo: 19:30.').isVisible()).toBe(true);
    await expect.poll(() => slideNumber(page)).toBe('1');
  });
});

describe('the settings', () => {
  it('show what was chosen again, from any slide, and change it there', async () => {
    const page = await openAt('19:25', { address: '#/6' });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Instellingen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Instellingen' });
    await dialog.getByLabel('School').fill('De Linde');
    await dialog.getByRole('radio', { name: 'Basisonderwijs' }).check();
    await dialog.getByRole('button', { name: 'Klaar' }).click();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect.poll(() => slideNumber(page)).toMatch(/^6/);
    await expect.poll(() => page.title()).toContain('De Linde');
  });
});

describe('the sign in the corner', () => {
  it('is not there before the beginning', async () => {
    const page = await openAt('19:25');
    await expect.poll(() => sign(page).count()).toBe(0);
  });

  it('shows no words and no colour, and tells all when it is pressed', async () => {
    const page = await openAt('19:30');
    await begin(page);
    await page.clock.runFor('08:00');
    await expect.poll(() => sign(page).innerText()).toBe('');
    await expect.poll(() => page.getByText('7 minuten achter').isVisible()).toBe(false);
    await sign(page).click();
    const words = () => page.getByRole('dialog', { name: 'Tijd' }).innerText();
    await expect.poll(words).toContain('7 minuten achter');
    await expect.poll(words).toContain('Einde om 20:27 (gepland 20:20)');
    await expect.poll(words).toMatch(/Stap 4: presenteer: 10 in plaats van 15 minuten/);
  });

  it('moves left of the middle when time is short', async () => {
    const page = await openAt('19:30');
    await begin(page);
    const dot = () => page.locator('pace-sign circle').evaluate((circle) => circle.getAttribute('cx'));
    await expect.poll(async () => Number(await dot())).toBe(16);
    await page.clock.runFor('08:00');
    await expect.poll(async () => Number(await dot())).toBeLessThan(16);
  });

  it('counts on over a reload', async () => {
    const page = await openAt('19:30');
    await begin(page);
    await page.clock.fastForward('08:00');
    await page.reload();
    await ready(page);
    await sign(page).click();
    await expect
      .poll(() => page.getByRole('dialog', { name: 'Tijd' }).innerText())
      .toContain('7 minuten achter');
  });
});
