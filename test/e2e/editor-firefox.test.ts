/** The editor in Firefox, over file://: another browser, which only downloads, edits what Chromium can open. */
import { mkdtemp, readdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findFirefox } from '../firefox.mjs';
import { BUILT_FILE, decksPerTest, present } from './browser.js';
import { PICTURE } from './editing.js';

const executablePath = findFirefox();
const openInChromium = decksPerTest();
/** Another browser that starts beside the first takes its time on a small machine. */
const WAIT = { timeout: 30_000 };

describe.skipIf(executablePath === undefined)('in Firefox', { timeout: 180_000 }, () => {
  const browsers: Browser[] = [];
  let folder: string;
  const trouble: string[] = [];

  // storage is the profile's, and a draft of one test is none of the other's business
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'teamsessie-firefox-'));
    browsers.push(await launch());
  });
  afterEach(() => Promise.all(browsers.splice(0).map((browser) => browser.close())));

  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath!,
      extraPrefsFirefox: {
        // as it is for people: without it a file has no storage of its own
        'security.fileuri.strict_origin_policy': true,
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.alwaysOpenPanel': false,
        'browser.helperApps.neverAsk.saveToDisk': 'text/html',
      },
    });

  async function open(file: string, address: string, browser = browsers[0]!): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(pathToFileURL(file).href + address);
    await page.waitForSelector('html.ready .reveal.ready');
    return page;
  }

  async function edit(page: Page, text: string): Promise<void> {
    await page.keyboard.press('e');
    await page.waitForSelector('deck-editor >>> textarea#body');
    await typeAtTitle(page, text);
  }

  async function typeAtTitle(page: Page, text: string): Promise<void> {
    await page.locator('deck-editor >>> textarea#body').click();
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await page.keyboard.press('End');
    await page.keyboard.type(text);
  }

  /** Presses what reads so, in the part of the editor by that name. */
  async function press(page: Page, part: string, text: string): Promise<void> {
    const find = async () => {
      for (const button of await page.$$(`${part} >>> button`))
        if ((await button.evaluate((each) => each.textContent.trim())) === text) return button;
      return undefined;
    };
    const button = await vi.waitUntil(find, WAIT);
    await button.click();
  }

  /** Presses Ctrl+S, and gives the file that arrived under another name. */
  async function save(page: Page, name: string): Promise<string> {
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    const arrived = async (): Promise<string[]> =>
      (await readdir(folder)).filter((file) => /^teamsessie-[\d-]+\.html$/.test(file));
    await expect.poll(arrived, WAIT).toHaveLength(1);
    // it stands there empty until all of it has arrived
    await expect
      .poll(async () => (await readdir(folder)).some((file) => file.endsWith('.part')), WAIT)
      .toBe(false);
    const [file] = await arrived();
    await rename(join(folder, file!), join(folder, name));
    return join(folder, name);
  }

  const title = (page: Page): Promise<string> =>
    page.$eval('section.present:not(.stack) h2', (h2) => h2.textContent);

  it('changes three slides, adds one and a picture, saves; a fresh one sees it all and saves again; Chromium too', async () => {
    const first = await open(BUILT_FILE, '#/5');
    await edit(first, ' op onze school');
    await expect.poll(() => title(first)).toContain('op onze school');
    const rows = await vi.waitUntil(async () => {
      const found = await first.$$('deck-editor >>> slide-strip >>> li button');
      return found.length > 6 && found;
    }, WAIT);
    for (const [row, text, end] of [
      [rows[5]!, ' </script> $& 🙂', ' $& 🙂'],
      [rows.at(-1)!, ' in juni', ' in juni'],
    ] as const) {
      const before = await title(first);
      await row.click();
      await expect.poll(() => title(first)).not.toBe(before);
      await typeAtTitle(first, text);
      await expect.poll(() => title(first)).toContain(end);
    }
    await press(first, 'deck-editor >>> slide-strip', 'Nieuwe dia');
    await first.waitForFunction(() => document.querySelectorAll('.slides > section').length === 20);
    await first.locator('deck-editor >>> slide-text >>> #body').fill('## Ons plein\n\n');
    const picture = join(folder, PICTURE.name);
    await writeFile(picture, PICTURE.buffer);
    const input = (await first.waitForSelector('deck-editor >>> slide-text >>> input[type=file]', {
      hidden: true,
    }))!;
    await input.uploadFile(picture);
    await first.locator('picture-dialog >>> input').fill('Een groen schoolplein');
    await press(first, 'picture-dialog', 'Zet op de dia');
    await first.waitForSelector('section.present img[alt="Een groen schoolplein"]');
    const file = await save(first, 'een.html');

    const fresh = await launch();
    browsers.push(fresh);
    const second = await open(file, '#/20', fresh);
    await expect.poll(() => title(second)).toBe('Ons plein');
    await expect
      .poll(() => second.$eval('section.present img', (img) => [img.alt, img.naturalWidth]))
      .toEqual(['Een groen schoolplein', 40]);
    const titles = await second.$$eval('.slides h2', (all) => all.map(({ textContent }) => textContent));
    expect(titles.filter((text) => / op onze school$| in juni$|\$& 🙂$/.test(text))).toHaveLength(3);
    await second.goto(`${pathToFileURL(file).href}#/5`);
    await expect.poll(() => title(second)).toContain('op onze school');
    await edit(second, ' en ons dorp');
    await expect.poll(() => title(second)).toContain('op onze school en ons dorp');
    const again = await save(second, 'twee.html');
    expect(trouble).toEqual([]);

    const { page, trouble: inChromium } = await openInChromium({ file: again, address: '#/5' });
    await expect.poll(() => present(page, 'h2').first().innerText()).toContain('op onze school en ons dorp');
    expect(inChromium).toEqual([]);
  });

  it('offers the draft to who opens the old file again', async () => {
    const first = await open(BUILT_FILE, '#/8');
    await edit(first, ' van ons');
    await expect
      .poll(() => first.$eval('deck-editor >>> .status', (status) => status.textContent))
      .toContain('Concept bewaard');
    await first.close({ runBeforeUnload: false });
    const second = await open(BUILT_FILE, '#/8');
    await second.waitForSelector('session-notice >>> p');
    await expect
      .poll(() => second.$eval('session-notice >>> p', (p) => p.textContent))
      .toContain('nieuwere versie');
  });
});
