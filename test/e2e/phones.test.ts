/** The deck with phones in the room: the real deck, the real server, and real phone pages in the same browser. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { phones as t, phone } from '../../src/strings/nl.js';
import { findings } from './axe.js';
import { launch, openDeck, present, ready } from './browser.js';
import { startLiveOn, type LiveServer } from '../live/live-server.js';
import { joinLink, switchPhonesOn } from './support/switch-on.js';

let browser: Browser;
let server: LiveServer;
const contexts: BrowserContext[] = [];
let trouble: string[] = [];

beforeAll(async () => {
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

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.goto(address);
  return page;
}

async function openContext(width = 1280, height = 720): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height } });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  return context;
}

async function openLiveDeck(hash = '#/3/1'): Promise<Page> {
  const page = await openPage(await openContext(), server.facilitator + hash);
  await ready(page);
  return page;
}

/** Switches phones on; gives the fragment that phones join by. */
const switchOn = async (deck: Page): Promise<string> => new URL(await switchPhonesOn(deck)).hash;

async function openPhones(hash: string, count: number): Promise<Page[]> {
  const address = new URL('/', server.facilitator).href + hash;
  return Promise.all(
    Array.from({ length: count }, async () => openPage(await openContext(390, 844), address)),
  );
}

const votes = (deck: Page) =>
  present(deck, 'live-poll').evaluate((poll) =>
    (poll as unknown as { tally: { votes: number }[] }).tally.map((entry) => entry.votes),
  );
const press = (deck: Page, name: string) => present(deck).getByRole('button', { name, exact: true }).click();
const corner = (deck: Page) => deck.locator('phone-corner');
const signs = (deck: Page) => corner(deck).locator('p, button').allInnerTexts();
const tap = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

/** Goes to the first case, and in it to the step in which reactions are collected. */
async function toReactions(deck: Page): Promise<Locator> {
  await deck.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('scenario-reveal')].find(
      (each) => each.closest('section')?.dataset.school !== 'po',
    );
    found?.closest('section')?.setAttribute('data-found', '');
  });
  const cases = deck.locator('section[data-found] scenario-reveal');
  await deck.evaluate(() => {
    const all = [...document.querySelectorAll('.slides > section')];
    const section = document.querySelector('[data-found]');
    const h = all.findIndex((each) => each.contains(section));
    const v = [...all[h]!.querySelectorAll(':scope > section')].indexOf(section!);
    location.hash = `#/${h + 1}/${v + 1}`;
  });
  await deck.locator('section[data-found].present').waitFor();
  for (let step = 0; step < 8; step += 1) {
    const asks = await cases.evaluate((each) => (each as unknown as { asked?: object }).asked !== undefined);
    if (asks) break;
    await cases.evaluate((each) => (each as unknown as { next(): void }).next());
  }
  return cases;
}

it('a team votes by phone, changes its mind, and the result comes after five', async () => {
  const deck = await openLiveDeck();
  const hash = await switchOn(deck);
  const team = await openPhones(hash, 5);
  await expect.poll(() => signs(deck)).toContain(t.present(5));
  await press(deck, 'Start de peiling');
  await deck.locator('phone-corner svg.qr').waitFor();
  for (const [index, page] of team.entries()) await tap(page, index < 3 ? 'Nooit' : 'Elke week');
  await expect.poll(() => votes(deck)).toEqual([3, 0, 0, 2, 0]);
  await tap(team[0]!, 'Elke maand');
  await expect.poll(() => votes(deck)).toEqual([2, 0, 1, 2, 0]);
  await team[0]!.getByText(phone.vote.counted).waitFor();
  await expect
    .poll(() => present(deck).locator('.bar').count(), { message: 'nothing is shown before it is asked for' })
    .toBe(0);
  await press(deck, 'Stop met stemmen');
  await press(deck, 'Toon resultaat');
  await present(deck).getByText('5 stemmen').first().waitFor();
  expect(trouble).toEqual([]);
});

it('a reload of the deck keeps the room, and counts nobody twice', async () => {
  const deck = await openLiveDeck();
  const hash = await switchOn(deck);
  await press(deck, 'Start de peiling');
  const team = await openPhones(hash, 2);
  await tap(team[0]!, 'Nooit');
  await team[0]!.getByText(phone.vote.counted).waitFor();
  await deck.reload();
  await ready(deck);
  await expect.poll(() => signs(deck)).toContain(t.present(2));
  await tap(team[1]!, 'Nooit');
  await expect.poll(() => votes(deck)).toEqual([2, 0, 0, 0, 0]);
  await expect.poll(() => joinLink(deck)).toContain(hash);
});

it('what phones write is read first, and what is taken away is nowhere any more', async () => {
  const deck = await openLiveDeck('#/15');
  const hash = await switchOn(deck);
  const [writer] = (await openPhones(hash, 1)) as [Page];
  const cases = await toReactions(deck);
  for (const text of ['Ouders bellen', 'Stomme Jan']) {
    await writer.locator('input').fill(text);
    await writer.locator('input').press('Enter');
    await corner(deck).getByRole('button').waitFor();
  }
  await expect.poll(() => signs(deck)).toContain(t.waiting(2));
  await expect.poll(() => cases.getByText('Ouders bellen').count()).toBe(0);
  await corner(deck).getByRole('button').click();
  const judge = deck.locator('text-judge');
  await expect.poll(() => judge.getByText('Stomme Jan').count(), { message: 'the room reads along' }).toBe(0);
  await judge.getByRole('button', { name: t.judgeHere }).click();
  await judge.getByRole('button', { name: t.showText('Ouders bellen') }).click();
  await judge.getByRole('button', { name: t.removeText('Stomme Jan') }).click();
  await cases.getByText('Ouders bellen').first().waitFor();
  await expect.poll(() => deck.evaluate(() => JSON.stringify(localStorage))).not.toContain('Stomme Jan');
});

it('the presenter window reads first, lets through and switches off', async () => {
  const deck = await openLiveDeck('#/15');
  const hash = await switchOn(deck);
  const [writer] = (await openPhones(hash, 1)) as [Page];
  const cases = await toReactions(deck);
  const presenter = await openPage(deck.context(), `${server.facilitator}?view=presenter`);
  await ready(presenter);
  await writer.locator('input').fill('Ouders bellen');
  await writer.locator('input').press('Enter');
  await corner(presenter)
    .getByRole('button', { name: t.waiting(1) })
    .click();
  await presenter.getByRole('button', { name: t.showText('Ouders bellen') }).waitFor();
  await expect.poll(() => findings(presenter), { message: 'where texts are judged' }).toEqual([]);
  await presenter.getByRole('button', { name: t.showText('Ouders bellen') }).click();
  await cases.getByText('Ouders bellen').first().waitFor();
  await expect.poll(() => signs(presenter)).toEqual([t.present(1)]);
  await presenter.getByRole('button', { name: t.close, exact: true }).click();
  await presenter.keyboard.press('q');
  await expect.poll(() => signs(deck)).toEqual([]);
});

it('the screen to join by, and the sign in the corner, are for everybody', async () => {
  const deck = await openLiveDeck();
  await deck.keyboard.press('q');
  await deck.getByRole('button', { name: t.on }).click();
  await deck.locator('join-screen svg.qr').waitFor();
  await expect.poll(() => findings(deck)).toEqual([]);
  const [qr, window] = await deck
    .locator('join-screen svg.qr')
    .evaluate((svg) => [svg.getBoundingClientRect().height, innerHeight]);
  expect(qr / window, 'as large as the window allows').toBeGreaterThan(0.85);
});

it('a new session leaves nothing of the room behind', async () => {
  const deck = await openLiveDeck();
  const hash = await switchOn(deck);
  await press(deck, 'Start de peiling');
  await deck.getByRole('button', { name: 'Menu' }).click();
  await deck.getByRole('button', { name: 'Nieuwe sessie…' }).click();
  // it says goodbye to the broker first: until then the old page stands there
  const fresh = deck.waitForEvent('load');
  await deck.getByRole('button', { name: 'Wis alles en begin opnieuw' }).click();
  await fresh;
  await ready(deck);
  await expect.poll(() => signs(deck)).toEqual([]);
  await expect
    .poll(() => deck.evaluate(() => Object.keys(localStorage).filter((key) => /phones/.test(key))))
    .toEqual([]);
  const another = await switchOn(deck);
  expect(another).not.toBe(hash);
});

it('nothing is requested from a file, also when phones are asked for: it says how', async () => {
  const { page, trouble: asked, context } = await openDeck(browser);
  contexts.push(context);
  await page.keyboard.press('q');
  await page.getByRole('button', { name: t.on }).click();
  await page.getByText(t.file).waitFor();
  expect(asked).toEqual([]);
});
