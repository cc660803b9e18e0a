/** Edits and saves the built file as a school does, so that the tests of the original can be run on what came of it. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../chromium.mjs';
import { body, button, edit, list, withoutPicker } from '../editing.js';

const BUILT = fileURLToPath(new URL('../../../dist/teamsessie.html', import.meta.url));
export const SAVED = fileURLToPath(new URL('../../../dist/saved/teamsessie.html', import.meta.url));

export async function setup(): Promise<void> {
  await rm(dirname(SAVED), { recursive: true, force: true });
  await mkdir(dirname(SAVED), { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(BUILT).href}#/8`);
  await page.waitForSelector('html.ready .reveal.ready');
  await withoutPicker(page);
  await edit(page);
  // what a slide says is what the tests look for: so it comes back as it was, and only notes stay changed
  const was = await body(page).inputValue();
  await body(page).fill('## Iets anders\n\n---\n\n## En nog iets');
  await button(page, 'Nieuwe dia').click();
  await button(page, 'Verwijderen').click();
  await list(page).locator('li button').first().click();
  for (let step = 0; step < 3; step += 1) await button(page, 'Ongedaan maken').click();
  if ((await body(page).inputValue()) !== was) throw new Error('The slide did not come back as it was.');
  await page.getByLabel('Notities voor de begeleider').press('Control+End');
  await page.keyboard.type(' Dit is bewaard door een school.');
  const started = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await (await started).saveAs(SAVED);
  await browser.close();
  if (!(await readFile(SAVED, 'utf8')).includes('bewaard door een school')) throw new Error('Not saved.');
}
