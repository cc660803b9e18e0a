/** From session to action plan: both sessions played with what the groups say, every form of the report, and the next time. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { marked } from 'marked';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/model.js';
import { decksPerTest, present, ready, type OpenedDeck } from './browser.js';
import {
  fill,
  focusedLabel,
  go,
  makePlan,
  NAMES,
  OWN_STEP,
  playFirst,
  playSecond,
  SAID,
  TOPICS,
  vote,
} from './recorded-session.js';
import { readTaggedPdf } from './tagged-pdf.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

const notes = (page: Page) => page.locator('group-notes');

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ');
const readXml = (xml: string) => parseDocument(xml, { xmlMode: true }).children;

/** The same text as whoever opens the file reads, by form. */
const READ = {
  Word: (bytes: Uint8Array) =>
    DomUtils.getElementsByTagName('w:p', readXml(strFromU8(unzipSync(bytes)['word/document.xml']!)))
      .map((paragraph) => DomUtils.textContent(paragraph))
      .join('\n'),
  Markdown: (bytes: Uint8Array) =>
    DomUtils.textContent(parseDocument(marked.parse(strFromU8(bytes), { async: false }))),
  JSON: (bytes: Uint8Array) => {
    const texts: string[] = [];
    JSON.parse(strFromU8(bytes), (_, value: unknown) => {
      if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
      return value;
    });
    return texts.join('\n');
  },
  PDF: async (bytes: Uint8Array) =>
    (await readTaggedPdf(bytes)).pages.flatMap((page) => page.map(({ text }) => text)).join(' '),
};

/** A machine without a font for them prints none. */
const withoutEmoji = (text: string): string => text.replace(/\p{Extended_Pictographic}/gu, '').trim();

/** What the JSON has in fields of their own, the others say in one line. */
const IN_JSON: Readonly<Record<string, readonly string[]>> = {
  'Deelnemers 4': ['4'],
  '4 (44%)': ['4', '44'],
  '5 (83%)': ['5', '83'],
  '2 (29%)': ['2', '29'],
  'Haar vriendin: slachtoffer': ['Haar vriendin', 'slachtoffer'],
  'dinsdag 8 december 2026': ['2026-12-08'],
};

/** The report as a PDF, of what the browser would print. */
async function printedPdf(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: 'Afdrukken of PDF' }).click();
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('.report-print').count()).toBe(0);
  return bytes;
}

describe('a team that plays both sessions', () => {
  it('takes everything that was said home in every form, without names, and opens it again the next time', async () => {
    deck = await openDeck();
    const { page } = deck;
    await page.clock.install({ time: new Date('2026-11-23T19:30:00Z') });
    await page.reload();
    await ready(page);
    await playFirst(page);
    await playSecond(page);
    await makePlan(page);

    const plan = present(page, 'step-plan');
    const order = [TOPICS[0][1], TOPICS[2][1], OWN_STEP[0]];
    await expect.poll(() => plan.locator('.step .what').allInnerTexts()).toEqual(order);
    await plan.getByRole('button', { name: 'Omhoog' }).nth(2).press('Alt+ArrowUp');
    order.reverse().unshift(order.pop() ?? '');
    await expect.poll(() => plan.locator('.step .what').allInnerTexts()).toEqual(order);

    // the date, from the slide that asks for it
    await go(page, '19.1');
    await present(page).getByRole('button', { name: 'Kies een datum' }).click();
    await expect.poll(() => page.getByText('Voorstel: maandag 7 december 2026.').isVisible()).toBe(true);
    await page.getByLabel('Datum').fill('2026-12-08');
    await page.getByRole('textbox', { name: 'Tijd' }).fill('16:15');
    const calendar = await download(page, 'Zet in agenda (.ics)');
    expect(calendar.name).toBe('terugkoppeling-2026-12-08.ics');
    expect(calendar.bytes.toString()).toContain('DTSTART;TZID=Europe/Amsterdam:20261208T161500');
    const text = page.getByLabel('Tekst voor de mail aan iedereen');
    for (const told of [...order, 'dinsdag 8 december 2026 om 16:15 uur'])
      await expect.poll(() => text.inputValue()).toContain(told);
    const mail = await text.inputValue();

    const files = {
      Word: await download(page, 'Word (.docx)'),
      Markdown: await download(page, 'Markdown (.md)'),
      JSON: await download(page, 'Voor de volgende keer (.json)'),
      PDF: { name: '', bytes: await printedPdf(page) },
    };
    for (const form of ['Word', 'Markdown', 'JSON', 'PDF'] as const) {
      const text = squeeze(await READ[form](files[form].bytes));
      for (const said of SAID.flatMap((each) => (form === 'JSON' ? (IN_JSON[each] ?? each) : each)))
        expect(text, `${form}: ${said}`).toContain(form === 'PDF' ? withoutEmoji(said) : said);
      for (const name of NAMES.flatMap((each) => [each, each.split(' ')[0]!])) {
        expect(text, form).not.toContain(name);
        for (const bytes of [calendar.bytes.toString(), mail]) expect(bytes).not.toContain(name);
      }
      // the questions on the cards of the groups are no topics
      expect(text).not.toContain('Zijn er voorbeelden?');
      if (form === 'JSON') continue;
      expect(text).toContain('Minder dan vijf stemmen: de uitslag staat niet in dit verslag');
      expect(text).toContain('De uitslag is niet getoond en staat daarom niet in dit verslag.');
    }
    const { bookmarks } = await readTaggedPdf(files.PDF.bytes);
    expect(bookmarks).toContain('Stappenplan');
    const { polls, participants } = JSON.parse(files.JSON.bytes.toString()) as Report;
    expect(polls.filter(({ state }) => state !== 'shown').map(({ state, lines }) => [state, lines])).toEqual([
      ['few', []],
      ['hidden', []],
    ]);

    expect(participants).toBe(NAMES.length);

    await page.getByLabel('Met de namen in de groepen').check();
    const named = await download(page, 'Markdown (.md)');
    for (const name of NAMES) expect(named.bytes.toString()).toContain(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => present(page).getByText('dinsdag 8 december 2026').isVisible()).toBe(true);
    expect(deck.trouble).toEqual([]);
    await deck.context.close();

    // a fresh deck, two weeks later
    deck = await openDeck({ address: '#/6/2' });
    const next = deck.page;
    await vote(next, [0, 8]);
    await go(next, '6.1');
    await vote(next, [1, 1, 6]);
    await go(next, '19.3');
    await present(next, 'step-plan').getByRole('button', { name: 'Verslag en vervolg…' }).click();
    await next
      .getByLabel('Open een verslag (.json)')
      .setInputFiles({ name: files.JSON.name, mimeType: 'application/json', buffer: files.JSON.bytes });
    await next.getByText('Het verslag van maandag 23 november 2026 is geopend.').waitFor();
    await next.getByRole('button', { name: 'Bekijk samen' }).click();
    const view = next.locator('earlier-view');
    await expect.poll(() => view.locator('.what').allInnerTexts()).toEqual(order);
    await view.getByRole('combobox').first().selectOption('done');
    await expect.poll(() => view.getByText('1 van 3 gedaan').isVisible()).toBe(true);
    const asked = view.getByRole('table', { name: 'Plagen of pesten? (Wat is pesten?)' });
    await expect
      .poll(() => asked.getByRole('row', { name: /^Pesten/ }).innerText())
      .toMatch(/5 \(71%\)\s+1 \(13%\)/);
    await view.getByRole('button', { name: 'Neem wat niet klaar is mee naar het nieuwe plan' }).click();
    await view.getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => present(next, 'step-plan .what').allInnerTexts()).toEqual(order.slice(1));
    const second = await download(next, 'Markdown (.md)');
    expect(second.bytes.toString()).toMatch(
      /Vorige keer: maandag 23 november 2026[^]*Gedaan[^]*Nog niet besproken/,
    );
    expect(deck.trouble).toEqual([]);
  }, 180_000);
});

describe('what was typed', () => {
  it('is there after a crash, also what was typed just before it, and in the other window', async () => {
    deck = await openDeck({ address: '#/13/3' });
    await deck.page.keyboard.press('r');
    await expect.poll(() => focusedLabel(deck.page)).toBe('Casus, in kernwoorden');
    await fill(deck.page, 'Net getypt');
    await deck.page.close({ runBeforeUnload: true });
    // that only asks it to close
    await expect.poll(() => deck.page.isClosed()).toBe(true);
    const again = await deck.another('#/13/3');
    await again.keyboard.press('r');
    const field = (page: Page) => notes(page).getByLabel('Casus, in kernwoorden').first();
    await expect.poll(() => field(again).inputValue()).toBe('Net getypt');
    const other = await deck.another('#/13/3');
    await other.keyboard.press('r');
    await field(other).fill('Elders veranderd');
    await field(other).blur();
    await expect.poll(() => field(again).inputValue()).toBe('Elders veranderd');
  });

  it('follows the slide to the other assignment, with the cursor', async () => {
    deck = await openDeck({ address: '#/13/3' });
    const { page } = deck;
    await page.getByRole('button', { name: 'Notities van de groepen' }).click();
    await expect.poll(() => focusedLabel(page)).toBe('Casus, in kernwoorden');
    await go(page, '17.5');
    await expect.poll(() => focusedLabel(page)).toBe('Ervaringen');
    // the next key is the deck's again
    await page.keyboard.press('Escape');
    await expect.poll(() => notes(page).isVisible()).toBe(false);
    await page.keyboard.press('r');
    await expect.poll(() => focusedLabel(page)).toBe('Ervaringen');
    await page.keyboard.press('Escape');
    await go(page, '5.1');
    await expect.poll(() => page.locator('notes-sign').isVisible()).toBe(false);
  });

  it('is wiped from storage with everything else', async () => {
    deck = await openDeck({ address: '#/13/3' });
    const { page } = deck;
    await page.keyboard.press('r');
    await expect.poll(() => focusedLabel(page)).toBe('Casus, in kernwoorden');
    await fill(page, 'GEHEIM-1');
    await page.keyboard.press('Escape');
    await go(page, '19.3');
    await present(page, 'step-plan').getByRole('button', { name: 'Voeg een stap toe' }).click();
    await page.keyboard.insertText('GEHEIM-2');
    await present(page, 'step-plan').getByRole('button', { name: 'Klaar' }).click();
    const kept = () => page.evaluate(everythingKept);
    await expect.poll(kept).toMatch(/GEHEIM-1[^]*GEHEIM-2|GEHEIM-2[^]*GEHEIM-1/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Nieuwe sessie…' }).click();
    const fresh = page.waitForEvent('load');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Wis alles/ })
      .click();
    await fresh;
    await ready(page);
    await expect.poll(kept).not.toMatch(/GEHEIM|report\//);
  });
});

/** Runs in the page: all that the browser keeps for it, wherever. */
async function everythingKept(): Promise<string> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not readable', { cause: request.error }));
    });
  const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie];
  for (const { name: database } of await indexedDB.databases()) {
    const opened = await done(indexedDB.open(database ?? ''));
    for (const store of opened.objectStoreNames)
      kept.push(database, store, await done(opened.transaction(store).objectStore(store).getAll()));
    opened.close();
  }
  return JSON.stringify(kept);
}

describe('a file that is not a report', () => {
  it.each([
    ['not ours', '{"iets":1}', /geen verslag van teamsessie/],
    ['tampered', '{"format":"teamsessie-verslag","version":1,"date":"x"}', /beschadigd of veranderd/],
    ['newer', '{"format":"teamsessie-verslag","version":9}', /nieuwere versie/],
  ])('(%s) is refused with a sentence, and the session stays as it was', async (_, text, sentence) => {
    deck = await openDeck({ address: '#/19/3' });
    const { page } = deck;
    const plan = present(page, 'step-plan');
    await plan.getByRole('button', { name: 'Voeg een stap toe' }).click();
    await page.keyboard.insertText('Blijft staan');
    await plan.getByRole('button', { name: 'Klaar' }).click();
    await plan.getByRole('button', { name: 'Verslag en vervolg…' }).click();
    await page
      .getByLabel('Open een verslag (.json)')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.locator('report-panel').getByText(sentence).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => plan.getByText('Blijft staan').isVisible()).toBe(true);
  });
});
