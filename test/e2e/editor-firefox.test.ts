/** The editor in Firefox, over file://: another browser, which only downloads, edits what Chromium can open. */
import { mkdtemp, readdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFirefox } from '../firefox.mjs';
import { BUILT_FILE, decksPerTest, present } from './browser.js';

const executablePath = findFirefox();
const openInChromium = decksPerTest();

describe.skipIf(executablePath === undefined)('in Firefox', { timeout: 90_000 }, () => {
  let browser: Browser;
  let folder: string;
  const trouble: string[] = [];

  // storage is the profile's, and a draft of one test is none of the other's business
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'teamsessie-firefox-'));
    browser = await puppeteer.launch({
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
  });
  afterEach(() => browser.close());

  async function open(file: string, address: string): Promise<Page> {
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
    const field = (await page.waitForSelector('deck-editor >>> textarea#body'))!;
    await field.click();
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await page.keyboard.press('End');
    await page.keyboard.type(text);
  }

  /** Presses Ctrl+S, and gives the file that arrived under another name. */
  async function save(page: Page, name: string): Promise<string> {
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    const arrived = async (): Promise<string[]> =>
      (await readdir(folder)).filter((file) => /^teamsessie-[\d-]+\.html$/.test(file));
    await expect.poll(arrived, { timeout: 20_000 }).toHaveLength(1);
    // it stands there empty until all of it has arrived
    await expect.poll(async () => (await readdir(folder)).some((file) => file.endsWith('.part'))).toBe(false);
    const [file] = await arrived();
    await rename(join(folder, file!), join(folder, name));
    return join(folder, name);
  }

  const title = (page: Page): Promise<string> =>
    page.$eval('section.present:not(.stack) h2', (h2) => h2.textContent);

  it('changes a slide, saves it, opens that and changes it again, and Chromium reads it all', async () => {
    const first = await open(BUILT_FILE, '#/5');
    await edit(first, ' op onze school');
    expect(await title(first)).toContain('op onze school');
    const file = await save(first, 'een.html');

    const second = await open(file, '#/5');
    expect(await title(second)).toContain('op onze school');
    await edit(second, ' en ons dorp');
    const again = await save(second, 'twee.html');
    expect(trouble).toEqual([]);

    const { page, trouble: inChromium } = await openInChromium({ file: again, address: '#/5' });
    expect(await present(page, 'h2').first().innerText()).toContain('op onze school en ons dorp');
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
    const offer = await second.waitForSelector('session-notice >>> p');
    expect(await offer!.evaluate((p) => p.textContent)).toContain('nieuwere versie');
  });
});
