/** What comes out of the printer: from the menu, from Ctrl+P and from the page for printing. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readTaggedPdf } from './tagged-pdf.js';
import { decksPerTest, present, slideNumber, type OpenedDeck, type OpenOptions } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

async function open(options?: OpenOptions): Promise<Page> {
  deck = await openDeck(options);
  return deck.page;
}

interface Pdf {
  readonly pages: number;
  /** Width × height of the first page, in whole points. */
  readonly size: string;
  readonly bytes: Uint8Array;
}

/** Prints to PDF as the browser does, with its events before and after. */
async function printPdf(page: Page): Promise<Pdf> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const source = pdf.toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source) ?? [];
  return {
    pages: source.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    size: `${Math.round(Number(width))}×${Math.round(Number(height))}`,
    bytes: pdf,
  };
}

const A4 = '595×842';
const A4_LANDSCAPE = '842×595';

/** Chooses a hand-out in the dialog, with what else is chosen there, and stops where the browser would take over. */
async function choose(page: Page, handout: string, ...more: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const page = window as unknown as { asked: boolean };
    page.asked = false;
    window.print = () => (page.asked = true);
  });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Afdrukken…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wat wil je afdrukken?' });
  await dialog.getByRole('radio', { name: handout }).check();
  for (const label of more) await dialog.getByLabel(label).check();
  await dialog.getByRole('button', { name: 'Afdrukken' }).click();
  await page.waitForFunction(() => (window as unknown as { asked: boolean }).asked);
}

/** What can be read on the paper. */
async function paperText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  return text.replace(/\s*\n\s*/g, '\n');
}

/** How many parts of the slides there are for this type of school. */
const partsFor = (page: Page, other: 'po' | 'vo'): Promise<number> =>
  page.locator(`.reveal .slides section:not(:has(> section)):not([data-school=${other}])`).count();

describe('Ctrl+P', () => {
  it('prints the slides on A4, one a page, tagged and with bookmarks', async () => {
    const page = await open({ address: '#/5' });
    const pdf = await printPdf(page);
    expect(pdf.size).toBe(A4_LANDSCAPE);
    expect(pdf.pages).toBe(await partsFor(page, 'po'));
    const { language, bookmarks, pages } = await readTaggedPdf(pdf.bytes);
    expect(language).toMatch(/^nl/);
    // what a screen reader hears first on each page is its title, and the bookmarks lead to the same titles
    const titles = pages.map((pieces) => pieces.find(({ text }) => text.trim() !== ''));
    expect(titles.filter((piece) => !/^H[12]$/.test(piece?.tag ?? ''))).toEqual([]);
    const flat = (text = '') => text.replaceAll(/\s/g, '');
    const led = new Set(bookmarks.map(flat));
    expect(titles.map((piece) => piece!.text).filter((title) => !led.has(flat(title)))).toEqual([]);
    expect(pages.flat().filter(({ tag, text }) => tag === 'Figure' && text === '')).toEqual([]);
    expect(pages[1]).toContainEqual({ tag: 'TH', text: expect.stringContaining('Opdracht 1') as string });
    expect(deck.trouble).toEqual([]);
  });

  it('leaves the deck as it was, and a running timer runs on', async () => {
    const page = await open({ address: '#/12/2' });
    await page.keyboard.press('t');
    const title = await page.title();
    const before = await page.locator('.slides').getAttribute('style');
    await printPdf(page);
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
    await expect.poll(() => page.title()).toBe(title);
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    await expect.poll(() => page.locator('.slides').getAttribute('style')).toBe(before);
    const state = () =>
      present(page, 'countdown-timer').evaluate((timer) => (timer as unknown as { state: string }).state);
    await expect.poll(state).toBe('running');
  });

  it('prints the chosen programme', async () => {
    const page = await open();
    await page.locator('start-panel').getByRole('radio', { name: 'Sessie 2', exact: true }).check();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const text = await paperText(page);
    expect(text).toContain('Opdracht 2: aanpak binnen de school');
    expect(text).not.toContain('Opdracht 1: aanpak in de klas');
  });

  it('prints a slide with all its points, a poll with boxes, a timer with its minutes, a case with all its steps', async () => {
    const page = await open({ address: '#/5' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const text = await paperText(page);
    expect(text).toContain('Elk jaar meten hoe veilig leerlingen zich voelen');
    expect(text).toContain('Hoe vaak merkte jij dit schooljaar (online) pesten op?\nNooit\nEen paar keer');
    expect(text).toContain('5 × 3 minuten');
    expect(text).toContain('Terugkijken\nWie had dit eerder kunnen merken?');
    expect(text).toContain('Hoe merken we wie pest?');
  });

  it('leaves the cards of the groups to the groups', async () => {
    const page = await open();
    await page.evaluate(() => {
      const cards = document.createElement('div');
      cards.className = 'group-cards-print';
      document.body.append(cards);
      dispatchEvent(new Event('beforeprint'));
    });
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
  });
});

describe('the hand-outs', () => {
  it.each([
    ['Opdrachtblad 1', 3, ['Opdracht 1: aanpak in de klas', 'Wie zijn de spelers?', 'Wie deed wat?']],
    ['Opdrachtblad 2', 2, ['Opdracht 2: aanpak binnen de school', 'Hoe gaat de communicatie?', 'Deel b']],
    ['Onderwerpkaarten', 3, ['Onderwerp 1 van 6', 'Welke actie volgt er?', 'Wat raad je aan?']],
    ['Praktijkvoorbeelden', 2, ['havo 4', 'vmbo 2', 'pester · assistent', 'Wat kan helpen?']],
    ['Opzet voor een protocol', 2, ['1. Voorkomen', '9. Evaluatie']],
  ])('%s: %i pages of A4', async (name, pages, words) => {
    const page = await open();
    await choose(page, name);
    const text = await paperText(page);
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('Tijd:');
    const pdf = await printPdf(page);
    expect([pdf.size, pdf.pages]).toEqual([A4, pages]);
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
  });

  it('prints the notes only where they were chosen', async () => {
    const page = await open();
    const note = 'Onderzoekers keken op schoolpleinen';
    await choose(page, 'Dia’s één per bladzijde');
    await expect.poll(() => paperText(page)).not.toContain(note);
    await choose(page, 'Dia’s met notities');
    await expect.poll(() => paperText(page)).toContain(note);
  });

  it('can be chosen with the keyboard alone', async () => {
    const page = await open({ address: '#/5' });
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    await page.getByRole('button', { name: 'Afdrukken…' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.evaluate(() => (window.print = () => (document.title = 'printed')));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.title === 'printed');
    await expect.poll(() => paperText(page)).toContain('Opdracht 1: aanpak in de klas');
    await expect.poll(() => slideNumber(page)).toMatch(/^5/);
  });

  it('prints the cases of the school type that was picked', async () => {
    const page = await open();
    await choose(page, 'Praktijkvoorbeelden', 'Basisonderwijs');
    const text = await paperText(page);
    expect(text).toContain('groep 7');
    expect(text).not.toContain('vmbo 2');
  });

  it('has a chapter in the protocol for every part that the slide names', async () => {
    const page = await open();
    const named = await page.locator('.parts strong').allTextContents();
    await choose(page, 'Opzet voor een protocol');
    const chapters = await page.locator('.print-sheet h2').allTextContents();
    expect(chapters).toHaveLength(9);
    expect(chapters).toEqual(named.map((part, index) => `${index + 1}. ${part}`));
  });
});

describe('what happened in the session', () => {
  it('stays off the paper: votes and reactions', async () => {
    const page = await open();
    await page.evaluate(() => {
      const poll = document.querySelector('live-poll')!;
      poll.open();
      poll.vote(0, 7);
      poll.vote(1, 4);
      poll.close();
      poll.reveal();
      for (const scenario of document.querySelectorAll('scenario-reveal')) {
        scenario.log.append('reaction', { step: 'wat zou jij doen?', text: 'Bel eerst de mentor' });
      }
    });
    await choose(page, 'Dia’s met notities');
    const poll = page.locator('.print-sheet .paper-poll').first();
    await expect
      .poll(() => poll.locator('li').allTextContents())
      .toEqual(['Nooit', 'Een paar keer', 'Elke maand', 'Elke week', 'Bijna elke dag']);
    await expect.poll(() => paperText(page)).not.toContain('Bel eerst de mentor');
  });

  it('prints the groups, with names only when that was ticked', async () => {
    const page = await open();
    await page.evaluate(() => {
      const splitter = document.querySelector('group-splitter')!;
      splitter.log.append('names', { names: ['Anna', 'Bo', 'Cem', 'Daan', 'Eva', 'Finn', 'Gül', 'Hans'] });
      splitter.split();
    });
    await choose(page, 'Dia’s één per bladzijde');
    const without = await paperText(page);
    expect(without).toContain('Groep 2 (4 personen)');
    expect(without).not.toContain('Anna');
    await choose(page, 'Dia’s één per bladzijde', 'Met de namen in de groepen');
    await expect.poll(() => paperText(page)).toContain('Anna');
    await choose(page, 'Onderwerpkaarten');
    await expect.poll(() => paperText(page)).not.toContain('Anna');
  });

  it('does not offer names when there are none', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Afdrukken…' }).click();
    await page.getByRole('dialog', { name: 'Wat wil je afdrukken?' }).waitFor();
    await expect.poll(() => page.getByLabel('Met de namen in de groepen').count()).toBe(0);
  });
});

describe('?view=print', () => {
  const view = () => open({ address: '?view=print#/3' });

  it('shows the slides as a page, and what else is chosen', async () => {
    const page = await view();
    await expect.poll(() => page.locator('.paper-slide:visible').count()).toBeGreaterThan(50);
    await page.getByRole('button', { name: 'Kies iets anders…' }).click();
    await page.getByRole('radio', { name: 'Opdrachtblad 1' }).check();
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opdracht 1: aanpak in de klas' }).waitFor();
    await expect.poll(async () => (await printPdf(page)).pages).toBe(3);
    await expect.poll(() => page.locator('.print-sheet').isVisible()).toBe(true);
    expect(deck.trouble).toEqual([]);
  });

  it('leads back to the slide it came from', async () => {
    const page = await view();
    await page.getByRole('link', { name: 'Terug naar de presentatie' }).click();
    await expect.poll(() => slideNumber(page)).toMatch(/^3/);
  });
});
