/** Phones that write for their group: the real deck, the real server and real phone pages, from the form to the report. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { notes as n, phone as p, steps as s } from '../../src/strings/nl.js';
import { findings } from './axe.js';
import { launch, present, ready } from './browser.js';
import { startLiveOn, type LiveServer } from '../live/live-server.js';
import { switchPhonesOn } from './support/switch-on.js';

const PICTURES = fileURLToPath(new URL('../../dist/gallery/phone/', import.meta.url));
const [, , , , WHEN] = p.notes.fields[2];
const [CASE, PRESSURE, SOLUTION] = p.notes.fields[1];
let browser: Browser;
let server: LiveServer;
const contexts: BrowserContext[] = [];
let trouble: string[] = [];

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startLiveOn();
  trouble = [];
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await server.close();
});

async function openPage(address: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height } });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.goto(address);
  return page;
}

/** The deck on this slide with phones on; and the address of the phones' page. */
async function openLiveDeck(hash: string): Promise<{ deck: Page; address: string }> {
  const deck = await openPage(server.facilitator + hash, 1280, 720);
  await ready(deck);
  const link = await switchPhonesOn(deck);
  return { deck, address: new URL('/', server.facilitator).href + new URL(link).hash };
}

const goTo = (deck: Page, hash: string) => deck.evaluate((to) => (location.hash = to), hash);
const which = (page: Page) => page.locator('select');
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const saved = (page: Page) => page.getByText(p.notes.counted, { exact: true }).waitFor();
const picture = (page: Page, name: string) => page.screenshot({ path: `${PICTURES}notes-${name}.png` });

it('a group and a topic each have a phone that writes, up to the drawer and the report', async () => {
  const { deck, address } = await openLiveDeck('#/13/2');
  const [one, two] = [await openPage(address, 390, 844), await openPage(address, 320, 568)];
  await expect
    .poll(() => deck.locator('phone-corner svg.qr').count(), { message: 'the slide stays as it is' })
    .toBe(0);

  await which(one).selectOption('Groep 3');
  await expect.poll(() => one.getByText(p.notes.noNames).isVisible()).toBe(true);
  await field(one, CASE).fill('Filmpje in de groepsapp');
  await field(one, PRESSURE).fill('Wie niet lacht, ligt eruit');
  await one.reload();
  await expect.poll(() => field(one, PRESSURE).inputValue()).toBe('Wie niet lacht, ligt eruit');
  await saved(one);
  await expect.poll(() => findings(one)).toEqual([]);
  await picture(one, '390x844');

  await which(two).selectOption('Groep 4');
  await field(two, SOLUTION).fill('Aanspreken');
  await saved(two);
  await expect
    .poll(() => deck.getByText('Filmpje in de groepsapp').count(), { message: 'nothing is on the wall' })
    .toBe(0);
  await deck.keyboard.press('r');
  const drawn = (label: string) =>
    deck
      .locator('group-notes')
      .getByLabel(label)
      .evaluateAll((fields) =>
        (fields as HTMLTextAreaElement[]).map(({ value }) => value).filter((value) => value !== ''),
      );
  await expect.poll(() => drawn(n.case)).toEqual(['Filmpje in de groepsapp']);
  await expect.poll(() => drawn(n.solution)).toEqual(['Aanspreken']);

  // somebody at the laptop adds to it; what the phone writes next leaves that
  const typed = deck.locator('#group-3-case');
  await typed.fill('Filmpje in de groepsapp\nEn op de gang');
  await deck.getByText(n.saved, { exact: true }).waitFor();
  await field(one, CASE).fill('Filmpje in de groepsapp van de klas');
  await expect.poll(() => drawn(n.case)).toEqual(['Filmpje in de groepsapp van de klas\nEn op de gang']);

  await deck.keyboard.press('Escape');
  await goTo(deck, '#/17/4');
  await two.getByLabel(p.notes.which[2]).selectOption({ index: 3 });
  await field(two, WHEN).fill('Voor de herfstvakantie');
  await field(two, p.notes.fields[2][1]).fill('Eén meldpunt');
  await saved(two);
  await expect.poll(() => field(one, CASE).count(), { message: 'the other assignment is gone' }).toBe(0);
  await expect.poll(() => findings(two)).toEqual([]);
  await picture(two, '320x568');

  // what nobody read is not on the wall, where recommendations become steps
  await goTo(deck, '#/19/3');
  await present(deck).getByText(s.adviceUnread).waitFor();
  await expect.poll(() => present(deck).getByText('Eén meldpunt').count()).toBe(0);
  await deck.keyboard.press('r');
  await present(deck).getByText('Eén meldpunt').waitFor();

  await goTo(deck, '#/5');
  await two.getByText(p.waiting.more).waitFor();
  await expect.poll(() => which(two).count(), { message: 'the slide was left' }).toBe(0);

  await deck.keyboard.press('Escape');
  await deck.getByRole('button', { name: 'Menu' }).click();
  await deck
    .getByRole('button', { name: /Verslag/ })
    .first()
    .click();
  const waiting = deck.waitForEvent('download');
  await deck.getByRole('button', { name: 'Markdown (.md)' }).click();
  const report = await readFile(await (await waiting).path(), 'utf8');
  for (const words of [
    'groepsapp van de klas',
    'En op de gang',
    'Aanspreken',
    'Eén meldpunt',
    'herfstvakantie',
  ])
    expect(report).toContain(words);
  expect(trouble).toEqual([]);
}, 180_000);
