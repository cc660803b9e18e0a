/** The file where scripts don't run: a mail preview, SharePoint, a tablet's quick look. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openDeck, type OpenedDeck } from './browser.js';

let browser: Browser;
let deck: OpenedDeck;
let page: Page;

beforeAll(async () => {
  browser = await launch();
  deck = await openDeck(browser, { script: false });
  page = deck.page;
});
afterAll(() => browser.close());

describe('without script', () => {
  it('says in one line how to open it properly', async () => {
    await expect
      .poll(() => page.locator('.no-script').innerText())
      .toMatch(/Download het bestand en open het in een browser/);
  });

  it('shows all nineteen slides, one under another', async () => {
    const tops = await page
      .locator('.slides > section')
      .evaluateAll((sections) => sections.map((section) => section.getBoundingClientRect().top));
    expect(tops).toHaveLength(19);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    expect(new Set(tops).size).toBe(19);
  });

  it('shows every heading and every fragment', async () => {
    const hidden = await page
      .locator('.slides :is(h1, h2, h3, li, .fragment)')
      .filter({ visible: false })
      .evaluateAll((elements) => elements.map((element) => element.textContent));
    expect(hidden).toEqual([]);
  });

  it('leaves the notes out', async () => {
    await expect
      .poll(() => page.locator('.reveal').textContent())
      .not.toContain('Dit is een bekend misverstand');
  });

  it('has the options of a poll and the topics of the groups as lists', async () => {
    await expect.poll(() => page.locator('live-poll li:visible').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('group-splitter > ol > li:visible').count()).toBe(6);
  });

  it('has the questions of the assignments, which the running deck prints', async () => {
    await expect.poll(() => page.locator('group-splitter > h3:visible').count()).toBe(2);
  });

  it('has the plan', async () => {
    await expect.poll(() => page.locator('.plan:visible').count()).toBe(2);
  });

  it('asks for nothing', () => {
    expect(deck.trouble).toEqual([]);
  });
});
