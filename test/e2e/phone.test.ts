/** The phone page as it is built: a colleague joins, votes, changes the vote, loses the network, and is told the truth. */
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { phone as t } from '../../src/strings/nl.js';
import { codeOf, spokenCode } from '../../src/live/protocol/join.js';
import type { Ask } from '../../src/live/protocol/messages.js';
import { launch } from './browser.js';
import { openPhoneRoom, type PhoneRoom } from './support/phone-room.js';

const CHOICE: Ask = {
  id: 'p1',
  kind: 'choice',
  question: 'Is er een protocol?',
  options: ['Ja', 'Nee', 'Weet ik niet'],
  max: 1,
  open: true,
};

let browser: Browser;
let room: PhoneRoom;
let context: BrowserContext;
const trouble: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  room = await openPhoneRoom();
  trouble.length = 0;
});
afterEach(async () => {
  await context.close();
  await room.close();
});

async function openPhone(hash = `#${room.fingerprint}`, before = (): void => undefined): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(before);
  const page = await context.newPage();
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    // a connection that fails is told by the browser itself
    if (message.type() === 'error' && !/WebSocket/.test(message.text())) trouble.push(message.text());
  });
  await page.goto(room.address + hash);
  return page;
}

const standing = (page: Page) => page.locator('.standing');
const said = (page: Page, text: string) => standing(page).getByText(text, { exact: true }).waitFor();
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap();
const sent = () => room.ballots.map(({ n, value }) => [n, value]);
const tokens = () => new Set(room.ballots.map(({ token }) => token)).size;

describe('a colleague with the link of the QR code', () => {
  it('joins, and follows from poll to poll', async () => {
    await room.ask([]);
    const page = await openPhone();
    await page.getByRole('heading', { name: `${t.waiting.title} ${t.waiting.text}` }).waitFor();
    await expect.poll(() => room.present()).toBe(1);
    await room.ask([CHOICE]);
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    await tap(page, 'Nee');
    await said(page, t.vote.counted);
    await room.ask([{ ...CHOICE, id: 'p2', question: 'Weet je wat erin staat?' }]);
    await page.getByRole('heading', { name: 'Weet je wat erin staat?' }).waitFor();
    await expect.poll(() => page.locator('[aria-pressed=true]').count()).toBe(0);
    await tap(page, 'Ja');
    await said(page, t.vote.counted);
    expect(sent()).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(tokens()).toBe(2);
    await page.close();
    await expect.poll(() => room.present()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('is told that the vote counts only when the facilitator says so, and can change it', async () => {
    await room.ask([CHOICE]);
    room.answerWith(() => undefined);
    const page = await openPhone();
    await tap(page, 'Ja');
    await said(page, t.vote.sending);
    await expect.poll(sent).toEqual([[1, 0]]);
    await expect.poll(() => standing(page).innerText()).toBe(t.vote.sending);
    room.answerWith(({ n }) => ({ n, result: 'counted' }));
    await tap(page, 'Nee');
    await said(page, t.vote.counted);
    expect(sent()).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(tokens()).toBe(1);
  });

  it('loads the page again, and has one vote', async () => {
    await room.ask([CHOICE]);
    const page = await openPhone();
    await tap(page, 'Nee');
    await said(page, t.vote.counted);
    await page.reload();
    await page.locator('[aria-pressed=true]').getByText('Nee').waitFor();
    await tap(page, 'Ja');
    await expect.poll(() => sent().at(-1)).toEqual([2, 0]);
    expect(tokens()).toBe(1);
  });

  it('votes without a network, and the vote goes along when it is back', async () => {
    await room.ask([CHOICE]);
    const page = await openPhone();
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    await room.stopBroker();
    await page.locator('.banner').getByText(t.offline).waitFor();
    await tap(page, 'Ja');
    await said(page, t.vote.offline);
    expect(sent()).toEqual([]);
    await room.startBroker();
    await said(page, t.vote.counted);
    expect(new Set(sent().map(String))).toEqual(new Set(['1,0']));
  });

  it('hears that the vote was too late, or that it counted before the end', async () => {
    await room.ask([CHOICE]);
    room.answerWith(() => undefined);
    const page = await openPhone();
    await tap(page, 'Ja');
    await expect.poll(sent).toEqual([[1, 0]]);
    await room.ask([{ ...CHOICE, open: false }]);
    await said(page, t.vote['closed-sending']);
    room.answerWith(({ n }) => ({ n, result: 'closed' }));
    await room.ask([{ ...CHOICE, open: false }], { epoch: 2, seq: 1 });
    await said(page, t.vote['closed-late']);
    await expect.poll(() => page.getByRole('button', { name: 'Ja' }).isDisabled()).toBe(true);
  });

  it('asks for a group, and keeps it in sight', async () => {
    await room.ask([{ id: 'g', kind: 'group', question: 'Groepen', options: [], max: 1, open: true }]);
    room.answerWith(({ n }) => ({ n, result: 'counted', group: 3, topic: 'De wet' }));
    const page = await openPhone();
    await tap(page, t.group.which);
    await page.getByText(t.group.place(3)).waitFor();
    // nothing more to say, and no room taken for it
    await expect.poll(() => page.locator('.banner:visible, .standing:visible').count()).toBe(0);
    await room.ask([CHOICE]);
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    await expect.poll(() => page.locator('.place').innerText()).toMatch(/groep 3\s+Onderwerp: De wet/);
  });

  it('sends words, as many as the question allows, and takes one back', async () => {
    await room.ask([{ id: 'w', kind: 'words', question: 'Wat helpt?', options: [], max: 2, open: true }]);
    const page = await openPhone();
    const field = page.getByLabel(t.words.label);
    for (const word of ['  luisteren ', 'samen   praten']) {
      await field.fill(word);
      await field.press('Enter');
    }
    await page.getByText(t.words.full).waitFor();
    await expect.poll(() => field.count()).toBe(0);
    await said(page, t.words.counted);
    await tap(page, t.words.removeThis('luisteren'));
    await expect.poll(() => sent().at(-1)).toEqual([3, ['samen praten']]);
    expect(tokens()).toBe(1);
  });
});

/** What came into browsers after iOS 14 and the Chrome of spring 2021, and what plain http doesn't have. */
function makeOld(): void {
  const newer: readonly (readonly [object, readonly string[]])[] = [
    [Object, ['hasOwn', 'groupBy']],
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed']],
    [Object.getPrototypeOf(Uint8Array.prototype) as object, ['at', 'findLast', 'toSorted', 'with']],
    [Uint8Array, ['fromHex', 'fromBase64']],
    [Uint8Array.prototype, ['toHex', 'toBase64']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any']],
    [Crypto.prototype, ['subtle', 'randomUUID']],
    [globalThis, ['structuredClone']],
  ];
  for (const [owner, names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

describe('a phone of five years old', () => {
  it('votes as well', async () => {
    await room.ask([CHOICE]);
    const page = await openPhone(undefined, makeOld);
    await expect.poll(() => page.evaluate(() => 'at' in Array.prototype || 'subtle' in crypto)).toBe(false);
    await tap(page, 'Nee');
    await said(page, t.vote.counted);
    expect(trouble).toEqual([]);
  });
});

describe('a colleague who types the code', () => {
  it('may type it in capitals, with spaces and dashes, and comes in', async () => {
    await room.ask([CHOICE]);
    const page = await openPhone('');
    await page.getByLabel(t.code.label).fill('abc');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(t.code.wrong).waitFor();
    await page
      .getByLabel(t.code.label)
      .fill(` ${spokenCode(room.fingerprint).toUpperCase().replace('-', ' – ')} `);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(kept).toContain(room.fingerprint);
  });

  it('is told when another room stands under it, and when there is none', async () => {
    const other = await openPhoneRoom();
    await room.forge(await other.sign([{ ...CHOICE, question: 'Vals' }]));
    await other.close();
    const page = await openPhone(`#${codeOf(room.fingerprint)}`);
    await page.getByRole('heading', { name: t.foreign.title }).waitFor();
    await expect.poll(() => page.getByText('Vals').count()).toBe(0);
    await room.ask([CHOICE]);
    await page.getByRole('heading', { name: CHOICE.question }).waitFor();
    await page.goto(`${room.address}#aaaabbbb`);
    await page.getByRole('heading', { name: t.notFound.title }).waitFor({ timeout: 30_000 });
  });
});
