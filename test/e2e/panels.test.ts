/** What stands around the slides, for everyone: axe in each pair of colours, large enough to press, and readable when the page is four times as large. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { decksPerTest, present } from './browser.js';
import { edit } from './editing.js';
import { smallTargets } from './look.js';

const openDeck = decksPerTest();

interface Place {
  readonly address: string;
  /** What was opened: of this, nothing may be out of reach in a small window. */
  readonly within: string;
  open?(page: Page): Promise<unknown>;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const key = (pressed: string) => (page: Page) => page.keyboard.press(pressed);
const fromMenu = (name: string) => async (page: Page) => {
  await press(page, 'Menu');
  await page.getByRole('button', { name }).click();
};
const inEditor =
  (...names: readonly string[]) =>
  async (page: Page) => {
    await edit(page);
    for (const name of names) await press(page, name);
  };

const PLACES: Readonly<Record<string, Place>> = {
  'the start panel': { address: '', within: 'start-panel' },
  'the settings': { address: '#/5', within: 'settings-dialog', open: fromMenu('Instellingen') },
  'the menu': { address: '#/5', within: 'deck-menu', open: (page) => press(page, 'Menu') },
  'the help': { address: '#/5', within: 'deck-menu', open: fromMenu('Toetsen') },
  'the question before a new session': {
    address: '#/5',
    within: 'deck-menu',
    open: fromMenu('Nieuwe sessie…'),
  },
  'the list of slides': { address: '#/5', within: 'slide-list', open: key('g') },
  'the overview': { address: '#/5', within: 'deck-menu', open: key('o') },
  'the black screen': { address: '#/5', within: '.pause-overlay', open: key('b') },
  'the print dialog': { address: '#/5', within: 'print-panel', open: fromMenu('Afdrukken…') },
  'the page for printing': { address: '?view=print', within: 'print-panel' },
  'a notice': { address: '?view=vote', within: 'session-notice' },
  'the badge of a timer, and the pace': {
    address: '',
    within: '.around',
    open: async (page) => {
      await press(page, 'Begin');
      await page.evaluate(() => (location.hash = '#/12/2'));
      await present(page, 'countdown-timer').getByRole('button', { name: 'Start' }).click();
      await page.keyboard.press('ArrowRight');
      await page.locator('timer-badge button').waitFor();
      await page.locator('pace-sign button').click();
    },
  },
  'the screen to join by': { address: '#/3', within: 'join-screen', open: key('q') },
  'the notes of the facilitator': { address: '#/12/2', within: 'notes-drawer', open: key('s') },
  'the notes of the groups': { address: '#/12/2', within: 'group-notes-drawer', open: key('r') },
  'the sign for the notes': { address: '#/13/3', within: 'notes-sign' },
  'the report': { address: '#/5', within: 'report-panel', open: fromMenu('Verslag en vervolg…') },
  'the report of the time before': {
    address: '#/19/3',
    within: 'earlier-view',
    open: async (page) => {
      const plan = present(page, 'step-plan');
      await plan.getByRole('button', { name: 'Voeg een stap toe' }).click();
      await plan.getByRole('textbox').first().fill('Eén meldpunt');
      await plan.getByRole('button', { name: 'Verslag en vervolg…' }).click();
      const download = page.waitForEvent('download');
      await press(page, 'Voor de volgende keer (.json)');
      await page.getByLabel('Open een verslag (.json)').setInputFiles(await (await download).path());
      await press(page, 'Bekijk samen');
      await page.locator('earlier-view .what').waitFor();
    },
  },
  'the step plan': {
    address: '#/19/3',
    within: 'step-plan',
    open: (page) => present(page, 'step-plan').getByRole('button', { name: 'Voeg een stap toe' }).click(),
  },
  'the editor': { address: '#/5', within: 'deck-editor', open: inEditor() },
  'the menu of the editor': { address: '#/5', within: 'deck-editor', open: inEditor('Bestand') },
  'the school in the editor': { address: '#/5', within: 'school-form', open: inEditor('School en kleuren') },
  'the presenter window': { address: '?view=presenter', within: 'presenter-view' },
  'the presenter window with its list': {
    address: '?view=presenter',
    within: 'presenter-view',
    open: (page) => press(page, 'Alle dia’s'),
  },
};

describe.each(Object.entries(PLACES))('%s', (_, { address, within, open }) => {
  it(
    'has nothing that axe finds, in light, dark and forced colours, can be pressed and shows the focus',
    { timeout: 120_000 },
    async () => {
      const { page } = await openDeck({ address });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open?.(page);
      const found: Record<string, string[]> = { light: await findings(page) };
      await page.evaluate(() => (document.documentElement.dataset.scheme = 'dark'));
      found.dark = await findings(page);
      // Chromium reckons again with what is inherited only for a new page
      const forced = await openDeck({ address, forcedColors: true });
      await open?.(forced.page);
      found.forced = await findings(forced.page);
      const small = await page.evaluate(smallTargets);
      await forced.page.keyboard.press('Tab');
      const unseen = await forced.page.evaluate(unseenFocus);
      expect({ ...found, small, unseen }).toEqual({ light: [], dark: [], forced: [], small: [], unseen: [] });
    },
  );

  it('is read at four hundred per cent without scrolling sideways', async () => {
    // 1280 by 1024 at 400%, as WCAG 1.4.10 counts
    const { page } = await openDeck({ address, size: { width: 320, height: 256 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open?.(page);
    await expect.poll(() => page.evaluate(outOfReach, within)).toEqual([]);
  });
});

/** Runs in the page: gives the focus to whatever takes it, and tells what shows none of it. */
function unseenFocus(): string[] {
  const found: string[] = [];
  const isRing = (element: Element | null | undefined): boolean => {
    if (element == null) return false;
    const { outlineStyle, outlineWidth, opacity, clipPath } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity !== '0' && clipPath === 'none';
  };
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (!element.matches('button, input, select, textarea, a[href], summary, [tabindex="0"]')) continue;
      element.focus();
      // what can't have it, such as what an open dialog covers
      if ((root as Document | ShadowRoot).activeElement !== element) continue;
      // a radio button may be drawn by its label
      if (isRing(element) || isRing(element.nextElementSibling) || isRing(element.closest('label'))) continue;
      found.push(element.outerHTML.slice(0, 120));
    }
  };
  visit(document);
  return found;
}

/** Runs in the page: what can't be brought into sight by scrolling up and down, or is smaller than can be read. */
function outOfReach(selector: string): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      )
        found.push(`scrolls sideways: ${element.localName}.${element.className}`);
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
