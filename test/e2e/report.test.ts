/** From session to action plan: both sessions played with what the groups say, every form of the report, and the next time. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

const NAMES = ['Annelies Voorbeeld', 'Bram Voorbeeld', 'Chaima Voorbeeld', 'Daan Voorbeeld'];
const SAID = {
  case: 'Buitensluiten in de kleedkamer 🙈',
  pressure: 'Wie niet meelacht, hoort er niet bij',
  solution: 'Spreek de meelopers apart',
  experiences: 'Signalen komen niet bij elkaar',
  what: 'Elke week overleg per klas',
  who: 'mentor',
  role: 'verzamelt signalen',
  when: 'elke maandag',
};
const OWN_STEP = 'Ouderavond over het protocol';

const go = async (page: Page, slide: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), `#/${slide.replace('.', '/')}`);
  await expect.poll(() => slideNumber(page)).toBe(slide);
};

const fill = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
};

const vote = (page: Page, ...votes: readonly number[]) =>
  page.evaluate((counts) => {
    const poll = document.querySelector('live-poll') as unknown as {
      open(): void;
      vote(option: number, n: number): void;
      close(): void;
      reveal(): void;
    };
    poll.open();
    for (const [option, n] of counts.entries()) poll.vote(option, n);
    poll.close();
    poll.reveal();
  }, votes);

const notes = (page: Page) => page.locator('group-notes');
const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element as HTMLTextAreaElement | null)?.labels[0]?.innerText.trim();
  });

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Both sessions, as far as the report is about them. */
async function play(page: Page): Promise<void> {
  await go(page, '3.1');
  await vote(page, 3, 4, 2);
  await go(page, '12.3');
  await page.evaluate((names) => {
    for (const splitter of document.querySelectorAll('group-splitter')) {
      splitter.log.append('names', { names });
      splitter.size = 2;
      splitter.split();
    }
  }, NAMES);
  await page.keyboard.press('r');
  await expect.poll(() => focusedLabel(page)).toBe('Casus, in kernwoorden');
  await fill(page, SAID.case, SAID.pressure, SAID.solution);
  await page.keyboard.press('Control+Enter');
  await fill(page, 'Filmpje in de klassenapp');
  await page.keyboard.press('Escape');
  expect(await notes(page).isVisible()).toBe(false);

  await go(page, '15.2');
  await page.evaluate(() => document.querySelector('scenario-reveal')!.next());
  await go(page, '17.5');
  await page.keyboard.press('r');
  await expect.poll(() => focusedLabel(page)).toBe('Ervaringen');
  // one for each topic; the questions on the groups' cards are none
  expect(await notes(page).getByRole('heading', { level: 3 }).count()).toBe(6);
  await fill(page, SAID.experiences, SAID.what, SAID.who, SAID.role, SAID.when);
  await page.keyboard.press('Escape');

  await go(page, '19.3');
  const plan = present(page, 'step-plan');
  await plan.getByRole('button', { name: `Maak een stap van: ${SAID.what}` }).click();
  await plan.getByRole('button', { name: 'Voeg een stap toe' }).click();
  await page.keyboard.insertText(OWN_STEP);
  await plan.getByRole('button', { name: 'Klaar' }).click();
}

describe('a team that plays both sessions', () => {
  it('takes everything that was said home in every form, without names, and opens it again the next time', async () => {
    deck = await openDeck();
    const { page } = deck;
    await page.clock.install({ time: new Date('2026-11-23T19:30:00Z') });
    await page.reload();
    await ready(page);
    await play(page);

    const plan = present(page, 'step-plan');
    expect(await plan.locator('.step .what').allInnerTexts()).toEqual([SAID.what, OWN_STEP]);
    expect(await plan.locator('.step').nth(1).getByText('nog niemand').isVisible()).toBe(true);
    expect(await plan.getByText('2 van 9 onderdelen ingevuld').isVisible()).toBe(true);
    await plan.getByRole('button', { name: 'Omhoog' }).nth(1).click();
    expect(await plan.locator('.step .what').allInnerTexts()).toEqual([OWN_STEP, SAID.what]);

    await plan.getByRole('button', { name: 'Verslag en vervolg…' }).click();
    expect(await page.getByText('Voorstel: maandag 7 december 2026.').isVisible()).toBe(true);
    const calendar = await download(page, 'Zet in agenda (.ics)');
    expect(calendar.name).toBe('terugkoppeling-2026-12-07.ics');
    expect(calendar.bytes.toString()).toContain('DTSTART;TZID=Europe/Amsterdam:20261207T153000');
    expect(await page.getByText(/De download van .* is gestart/).isVisible()).toBe(true);
    expect(await page.getByLabel('Tekst voor de mail aan iedereen').inputValue()).toContain(OWN_STEP);

    const word = await download(page, 'Word (.docx)');
    const parts = unzipSync(word.bytes);
    const wellFormed = await page.evaluate(
      (xmls) =>
        xmls.map(
          (xml) =>
            new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null,
        ),
      Object.values(parts).map((bytes) => strFromU8(bytes)),
    );
    expect(wellFormed.every(Boolean)).toBe(true);
    const markdown = await download(page, 'Markdown (.md)');
    const json = await download(page, 'Voor de volgende keer (.json)');
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: 'Afdrukken of PDF' }).click();
    const printed = await page.locator('.report-print').textContent();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.report-print').count()).toBe(0);

    const forms = [
      strFromU8(parts['word/document.xml']!),
      markdown.bytes.toString(),
      json.bytes.toString(),
      printed ?? '',
    ];
    const expected = [
      ...Object.values(SAID),
      OWN_STEP,
      'Filmpje in de klassenapp',
      'Hoe vaak merkte jij',
      '44',
    ];
    for (const form of forms) {
      for (const text of expected) expect(form).toContain(text);
      for (const name of NAMES) expect(form).not.toContain(name);
      expect(form).toContain('Welke actie volgt er?');
      expect(form).not.toContain('Zijn er voorbeelden?');
    }

    await page.getByLabel('Met de namen in de groepen').check();
    const named = await download(page, 'Markdown (.md)');
    for (const name of NAMES) expect(named.bytes.toString()).toContain(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await go(page, '19.1');
    expect(await present(page).getByText('maandag 7 december 2026').isVisible()).toBe(true);
    expect(deck.trouble).toEqual([]);
    await deck.context.close();

    // a fresh deck, two weeks later
    deck = await openDeck({ address: '#/19/3' });
    const next = deck.page;
    await vote(next, 1, 1, 6);
    await present(next, 'step-plan').getByRole('button', { name: 'Verslag en vervolg…' }).click();
    await next
      .getByLabel('Open een verslag (.json)')
      .setInputFiles({ name: json.name, mimeType: 'application/json', buffer: json.bytes });
    await next.getByText('Het verslag van maandag 23 november 2026 is geopend.').waitFor();
    await next.getByRole('button', { name: 'Bekijk samen' }).click();
    const view = next.locator('earlier-view');
    expect(await view.locator('.what').allInnerTexts()).toEqual([OWN_STEP, SAID.what]);
    await view.getByRole('combobox').first().selectOption('done');
    expect(await view.getByText('1 van 2 gedaan').isVisible()).toBe(true);
    expect(await view.getByRole('row', { name: /Een paar keer/ }).innerText()).toMatch(
      /4 \(44%\)\s+1 \(13%\)/,
    );
    await view.getByRole('button', { name: 'Neem wat niet klaar is mee naar het nieuwe plan' }).click();
    await view.getByRole('button', { name: 'Sluiten' }).click();
    expect(await present(next, 'step-plan .what').allInnerTexts()).toEqual([SAID.what]);
    const second = await download(next, 'Markdown (.md)');
    expect(second.bytes.toString()).toMatch(
      /Vorige keer: maandag 23 november 2026[^]*Gedaan[^]*Nog niet besproken/,
    );
    expect(deck.trouble).toEqual([]);
  });
});

describe('what was typed', () => {
  it('is there after a crash, also what was typed just before it, and in the other window', async () => {
    deck = await openDeck({ address: '#/13/3' });
    await deck.page.keyboard.press('r');
    await expect.poll(() => focusedLabel(deck.page)).toBe('Casus, in kernwoorden');
    await fill(deck.page, 'Net getypt');
    await deck.page.close({ runBeforeUnload: true });
    const again = await deck.another('#/13/3');
    await again.keyboard.press('r');
    const field = (page: Page) => notes(page).getByLabel('Casus, in kernwoorden').first();
    expect(await field(again).inputValue()).toBe('Net getypt');
    const other = await deck.another('#/13/3');
    await other.keyboard.press('r');
    await field(other).fill('Elders veranderd');
    await field(other).blur();
    await expect.poll(() => field(again).inputValue()).toBe('Elders veranderd');
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
    const kept = () =>
      page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
    expect(await kept()).toMatch(/GEHEIM-1[^]*GEHEIM-2|GEHEIM-2[^]*GEHEIM-1/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Nieuwe sessie…' }).click();
    const fresh = page.waitForEvent('load');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Wis alles/ })
      .click();
    await fresh;
    await ready(page);
    expect(await kept()).not.toMatch(/GEHEIM|report\//);
  });
});

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
    expect(await plan.getByText('Blijft staan').isVisible()).toBe(true);
  });
});
