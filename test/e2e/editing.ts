/** How somebody edits the built file, for the tests of the editor. */
import type { Locator, Page } from 'playwright-core';

export const body = (page: Page): Locator => page.getByLabel('Tekst op de dia');
export const list = (page: Page): Locator => page.locator('slide-strip');
export const button = (page: Page, name: string): Locator =>
  page.locator('deck-editor').getByRole('button', { name, exact: true });
/** What is said of what was just done. */
export const told = (page: Page): Locator => page.locator('deck-editor .told [role=status]');
export const checks = (page: Page): Locator => page.locator('deck-editor .checks');

export async function edit(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await body(page).waitFor();
}

/** Types behind the first line of the open slide. */
export async function typeAtTitle(page: Page, text: string): Promise<void> {
  await body(page).press('Control+Home');
  await body(page).press('End');
  await body(page).pressSequentially(text);
}

/** Where the browser asks for a file name itself, no test can answer: every browser can also download. */
export const withoutPicker = (page: Page): Promise<void> =>
  page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker')).then(() => undefined);

/** A drawing that a school might have on a stick. */
export const PICTURE = {
  name: 'Plein groen.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="green"/></svg>',
  ),
};

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Presses a button that asks for files, and chooses one. */
export async function choose(page: Page, press: () => Promise<void>, file: ChosenFile): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await press();
  await (await chosen).setFiles(file);
}

/** Of each draft that the browser keeps for this page, from how many files it goes on. */
export const draftBases = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('teamsessie-drafts');
        opening.onerror = () => reject(new Error('no drafts', { cause: opening.error }));
        opening.onsuccess = () => {
          const request = opening.result.transaction('drafts').objectStore('drafts').getAll();
          request.onerror = () => reject(new Error('no drafts', { cause: request.error }));
          request.onsuccess = () => {
            opening.result.close();
            resolve((request.result as { bases: unknown[] }[]).map(({ bases }) => bases.length));
          };
        };
      }),
  );
