/** Opens the built file as a facilitator does: over file://, with the network off; and notes what went wrong. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumFlags, findChromium } from '../chromium.mjs';

/** As it was built; in the project `saved` of the tests, as a school saved it. */
export const BUILT_FILE =
  process.env.TEAMSESSIE_FILE ?? fileURLToPath(new URL('../../dist/teamsessie.html', import.meta.url));

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });
}

export interface OpenOptions {
  readonly file?: string;
  /** What follows the file name: `?query`, `#/hash`. */
  readonly address?: string;
  readonly script?: boolean;
  readonly size?: { width: number; height: number };
  /** As in Windows' high contrast, and without motion. */
  readonly forcedColors?: boolean;
}

export interface OpenedDeck {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests other than for the file itself, errors on the console, and policy violations. */
  readonly trouble: string[];
  /** A second window of the same browser. */
  another(address?: string): Promise<Page>;
}

export async function openDeck(browser: Browser, options: OpenOptions = {}): Promise<OpenedDeck> {
  const { file = BUILT_FILE, address = '', script = true, size = { width: 1280, height: 720 } } = options;
  const context = await browser.newContext({
    viewport: size,
    offline: true,
    javaScriptEnabled: script,
    ...(options.forcedColors === true && { forcedColors: 'active', reducedMotion: 'reduce' }),
  });
  context.setDefaultTimeout(15_000);
  const trouble: string[] = [];
  const url = pathToFileURL(file).href;

  const another = async (more = address): Promise<Page> => {
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith('data:') && request.url().split(/[?#]/)[0] !== url)
        trouble.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    await page.goto(url + more);
    if (script) await ready(page);
    return page;
  };

  return { page: await another(), context, trouble, another };
}

/** For the tests of one file: one browser, in which each test opens a deck that is closed after it. */
export function decksPerTest(): (options?: OpenOptions) => Promise<OpenedDeck> {
  let browser: Browser;
  const opened: OpenedDeck[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ context }) => context.close()));
  });
  return async (options) => {
    const deck = await openDeck(browser, options);
    opened.push(deck);
    return deck;
  };
}

/** Waits until the deck runs, or the page for printing is there. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html.ready .reveal.ready, html.print-page .print-sheet');
}

/** The number that the slide in sight bears, such as `12.2`. */
export const slideNumber = (page: Page): Promise<string> =>
  page
    .locator('.slide-number')
    .innerText()
    .then((text) => text.trim());

/** The part in sight. */
export const present = (page: Page, selector = '') =>
  page.locator(`.slides section.present:not(.stack) ${selector}`.trim());
