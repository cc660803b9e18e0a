/** What stands around the slides, for everyone: axe in each pair of colours, and readable when the page is four times as large. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { decksPerTest, present, ready } from './browser.js';

const openDeck = decksPerTest();

interface Place {
  readonly address: string;
  /** What is looked at. */
  readonly within: string;
  open?(page: Page): Promise<unknown>;
}

const fromMenu = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name }).click();
};

const PLACES: Readonly<Record<string, Place>> = {
  'the start panel': { address: '', within: 'start-panel' },
  'the settings': { address: '#/5', within: 'settings-dialog', open: fromMenu('Instellingen') },
  'the menu': {
    address: '#/5',
    within: 'deck-menu',
    open: (page) => page.getByRole('button', { name: 'Menu' }).click(),
  },
  'the help': { address: '#/5', within: 'deck-menu', open: fromMenu('Toetsen') },
  'the list of slides': { address: '#/5', within: 'slide-list', open: (page) => page.keyboard.press('g') },
  'the print dialog': { address: '#/5', within: 'print-panel', open: fromMenu('Afdrukken…') },
  'the notes of the groups': {
    address: '#/12/2',
    within: 'group-notes-drawer',
    open: (page) => page.keyboard.press('r'),
  },
  'the sign for the notes': {
    address: '#/13/3',
    within: 'notes-sign',
  },
  'the report': { address: '#/5', within: 'report-panel', open: fromMenu('Verslag en vervolg…') },
  'the step plan': {
    address: '#/19/3',
    within: 'step-plan',
    open: (page) => present(page, 'step-plan').getByRole('button', { name: 'Voeg een stap toe' }).click(),
  },
  'the editor': {
    address: '#/5',
    within: 'deck-editor',
    open: async (page) => {
      await page.keyboard.press('e');
      await page.locator('deck-editor textarea').first().waitFor();
    },
  },
  'the presenter window': { address: '?view=presenter', within: 'presenter-view' },
};

describe.each(Object.entries(PLACES))('%s', (_, { address, within, open }) => {
  it('has nothing that axe finds, in light, dark and forced colours', { timeout: 120_000 }, async () => {
    const { page } = await openDeck({ address });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open?.(page);
    const found: Record<string, string[]> = { light: await findings(page, { within: [within] }) };
    const colours = { within: [within], rules: ['color-contrast'] };
    await page.evaluate(() => (document.documentElement.dataset.scheme = 'dark'));
    found.dark = await findings(page, colours);
    // Chromium reckons again with what is inherited only for a new page
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.reload();
    await ready(page);
    await open?.(page);
    found.forced = await findings(page, colours);
    expect(found).toEqual({ light: [], forced: [], dark: [] });
  });

  it('is read at four hundred per cent without scrolling sideways', async () => {
    // 1280 by 1024 at 400%, as WCAG 1.4.10 counts
    const { page } = await openDeck({ address, size: { width: 320, height: 256 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open?.(page);
    await expect.poll(() => page.evaluate(outOfReach, within)).toEqual([]);
  });
});

/** Runs in the page: what can't be brought into sight by scrolling up and down, or is smaller than can be read. */
function outOfReach(selector: string): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (!element.matches('button, input, select, textarea, a[href], summary')) continue;
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        (element.closest('.reveal .slides') !== null && selector === 'presenter-view')
      )
        continue;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const name = (
        element.textContent.trim() ||
        element.getAttribute('aria-label') ||
        element.outerHTML
      ).slice(0, 60);
      if (width <= 1) continue;
      if (left < -1 || right > innerWidth + 1) found.push(`beside the window: ${name}`);
      if (bottom <= 0 || top >= innerHeight) found.push(`below the window: ${name}`);
    }
  };
  for (const place of document.querySelectorAll(selector)) {
    visit(place.shadowRoot ?? place);
    visit(place);
    for (const at of [place, ...(place.shadowRoot?.querySelectorAll('dialog[open]') ?? [])]) {
      if (at.scrollWidth > at.clientWidth + 1 && at.clientWidth > 0)
        found.push(`wider than its place: ${at.localName}`);
    }
  }
  return [...new Set(found)];
}
