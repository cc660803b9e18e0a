/** The editor in the built file, as a teacher uses it: change slides, save a new file, open that. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';
import { body, button, choose, edit, list, PICTURE, told, typeAtTitle, withoutPicker } from './editing.js';

const open = decksPerTest();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teamsessie-editor-'));
});

const heading = (page: Page) => present(page, 'h2').first();

/** Saves by the key, as the browser's own window can't be driven; gives where the file is. */
async function save(page: Page, name: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^teamsessie(-[a-z-]+)?-\d{4}-\d\d-\d\d\.html$/);
  const file = join(folder, name);
  await download.saveAs(file);
  return file;
}

describe('editing', () => {
  it('shows what is typed on the slide at once, and no key reaches the deck', async () => {
    const { page, trouble } = await open({ address: '#/5' });
    await edit(page);
    await typeAtTitle(page, ' b o f t 1 ?');
    await expect.poll(() => heading(page).innerText()).toMatch(/ b o f t 1 \?$/);
    await expect.poll(() => slideNumber(page)).toBe('5.1');
    await expect.poll(() => page.locator('.reveal.paused, .reveal.overview').count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it('keeps the votes of a poll beside which somebody types, and of one that moves', async () => {
    const { page } = await open({ address: '#/3' });
    const votes = () =>
      page
        .locator('section[data-slide="03-aanleiding"] live-poll')
        .evaluate((poll) =>
          (poll as unknown as { tally: { votes: number }[] }).tally.map((option) => option.votes),
        );
    await present(page, 'live-poll').evaluate((poll) => (poll as unknown as { open(): void }).open());
    await page.keyboard.press('2');
    await expect.poll(votes).toEqual([0, 1, 0, 0, 0]);
    await edit(page);
    await typeAtTitle(page, '!');
    await button(page, 'Omlaag').click();
    await expect.poll(() => slideNumber(page)).toBe('3.2');
    await expect.poll(votes).toEqual([0, 1, 0, 0, 0]);
  });

  it('types a poll at the cursor, which Ctrl+Z takes back', async () => {
    const { page } = await open({ address: '#/8' });
    await edit(page);
    await body(page).press('Control+End');
    await button(page, 'Peiling').click();
    await expect.poll(() => present(page, 'live-poll').count()).toBe(1);
    await page.getByLabel('Vraag').fill('Gaat dit over ons?');
    await expect
      .poll(() => body(page).inputValue())
      .toContain('<live-poll question="Gaat dit over ons?" type="choice">');
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => present(page, 'live-poll').count()).toBe(0);
  });

  it('adds, moves and removes a slide, and takes each back', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    const rows = await list(page).locator('li').count();
    const title = await list(page).locator('[aria-current]').innerText();
    await button(page, 'Nieuwe dia').click();
    await expect.poll(() => heading(page).innerText()).toBe('Titel');
    await list(page).locator('[aria-current]').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => slideNumber(page)).toBe('10');
    await expect.poll(() => list(page).locator('li').count()).toBe(rows + 1);
    await button(page, 'Verwijderen').click();
    await expect.poll(() => list(page).locator('li').count()).toBe(rows);
    await expect.poll(() => list(page).locator('[aria-current]').innerText()).toBe(title);
    for (let step = 0; step < 3; step++) await button(page, 'Ongedaan maken').click();
    await expect.poll(() => list(page).locator('li').count()).toBe(rows);
    await expect.poll(() => button(page, 'Ongedaan maken').isDisabled()).toBe(true);
  });

  it('steps over a slide that was hidden', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    await button(page, 'Verbergen').click();
    await present(page).and(page.locator('[data-left-out]')).waitFor({ state: 'attached' });
    await button(page, 'Klaar').click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => slideNumber(page)).toBe('11.1');
    // what the address names is shown, and reveal.js writes it later
    await expect.poll(() => page.url()).toContain('#/11');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slideNumber(page)).toBe('9.2');
  });
});

it('saves a new file that has it all, and that file can be edited and saved again', async () => {
  const first = await open({ address: '#/5' });
  await withoutPicker(first.page);
  await edit(first.page);
  await typeAtTitle(first.page, ' op onze school');
  await list(first.page).locator('li button').nth(0).click();
  await expect.poll(() => slideNumber(first.page)).toBe('1');
  await typeAtTitle(first.page, '');
  await first.page.getByLabel('Notities voor de begeleider').fill('Welkom!');
  await list(first.page).locator('li').last().locator('button').click();
  await expect.poll(() => slideNumber(first.page)).toMatch(/^19/);
  await body(first.page).press('Control+End');
  await body(first.page).pressSequentially('\n\nTot ziens </script> <!-- $& 🙂');
  await button(first.page, 'Nieuwe dia').click();
  await expect.poll(() => slideNumber(first.page)).toBe('20');
  await body(first.page).fill('## Ons plein\n\n');
  await choose(first.page, () => button(first.page, 'Afbeelding').click(), PICTURE);
  await first.page.getByLabel('Wat staat erop?').fill('Een groen schoolplein');
  await first.page.getByRole('button', { name: 'Zet op de dia' }).click();
  await expect.poll(() => present(first.page, 'img').count()).toBe(1);
  const file = await save(first.page, 'een.html');
  await expect.poll(() => told(first.page).innerText()).toContain('download');

  const second = await open({ file, address: '#/20' });
  await expect.poll(() => present(second.page, 'img').getAttribute('alt')).toBe('Een groen schoolplein');
  await expect.poll(() => heading(second.page).innerText()).toBe('Ons plein');
  await expect
    .poll(() => second.page.locator('section[data-slide="05-wet"] h2').first().textContent())
    .toContain('op onze school');
  await expect.poll(() => second.page.locator('.slides').textContent()).toContain('Tot ziens');
  expect(second.trouble).toEqual([]);
  await withoutPicker(second.page);
  await edit(second.page);
  await typeAtTitle(second.page, ' en ons dorp');
  const again = await save(second.page, 'twee.html');

  const third = await open({ file: again, address: '#/20' });
  await expect.poll(() => heading(third.page).innerText()).toBe('Ons plein en ons dorp');
  await expect
    .poll(() => present(third.page, 'img').evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBe(40);
  expect(third.trouble).toEqual([]);
});

describe('what was not saved', () => {
  /** Types on slide 5 until the draft is kept. */
  async function editWithoutSaving(): Promise<OpenedDeck> {
    const deck = await open({ address: '#/5' });
    await edit(deck.page);
    await typeAtTitle(deck.page, ' bij ons');
    await expect
      .poll(() => deck.page.locator('deck-editor .status').innerText())
      .toContain('Concept bewaard om');
    return deck;
  }

  it('is offered when the old file is opened again, and goes on from there', async () => {
    const { page, another } = await editWithoutSaving();
    await page.close({ runBeforeUnload: false });
    const reopened = await another('#/5');
    await reopened.getByRole('button', { name: 'Open die versie' }).click();
    await body(reopened).waitFor();
    await expect
      .poll(() => reopened.locator('section[data-slide="05-wet"] h2').first().textContent())
      .toContain('bij ons');
  });

  it('is offered first when somebody wants to edit before it was found', async () => {
    const { page, another, context } = await editWithoutSaving();
    const busy = await another('#/5');
    await page.close({ runBeforeUnload: false });
    // nobody can read the drafts meanwhile
    await busy.evaluate(() => {
      let released = false;
      addEventListener('test-release', () => (released = true));
      const opening = indexedDB.open('teamsessie-drafts');
      return new Promise<void>((resolve) => {
        opening.onsuccess = () => {
          const drafts = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
          const hold = (): void => {
            if (!released) drafts.get('x').onsuccess = hold;
          };
          hold();
          resolve();
        };
      });
    });
    // the editor waits a few seconds for a draft to be found: a slow machine needs those for less
    await context.addInitScript(() => {
      const { setTimeout: later } = window;
      const never = (run: () => void, ms?: number) => (ms === 3000 ? 0 : later(run, ms));
      Object.assign(window, { setTimeout: never });
    });
    const reopened = await another('#/5');
    await reopened.keyboard.press('e');
    await busy.evaluate(() => dispatchEvent(new Event('test-release')));
    await reopened.getByRole('button', { name: 'Open die versie' }).waitFor();
    await expect.poll(() => reopened.locator('deck-editor').count()).toBe(0);
  });

  it('is thrown away only after a question', async () => {
    const { page, another } = await editWithoutSaving();
    await page.close({ runBeforeUnload: false });
    const reopened = await another('#/5');
    await reopened.getByRole('button', { name: 'Weggooien…' }).click();
    await reopened.getByRole('button', { name: 'Annuleren' }).click();
    await reopened.getByRole('dialog').waitFor({ state: 'hidden' });
    await reopened.getByRole('button', { name: 'Weggooien…' }).click();
    await reopened.getByRole('button', { name: 'Gooi weg' }).click();
    await reopened.getByText('De nieuwere versie is weggegooid.').waitFor();
    await reopened.reload();
    await ready(reopened);
    await edit(reopened);
    await expect.poll(() => body(reopened).inputValue()).not.toContain('bij ons');
  });

  it('is still offered when the browser could not throw it away, and that is said', async () => {
    const { page, another } = await editWithoutSaving();
    await page.close({ runBeforeUnload: false });
    const reopened = await another('#/5');
    await reopened.evaluate(() => {
      IDBObjectStore.prototype.delete = () => {
        throw new DOMException('read only', 'ReadOnlyError');
      };
    });
    await reopened.getByRole('button', { name: 'Weggooien…' }).click();
    await reopened.getByRole('button', { name: 'Gooi weg' }).click();
    await reopened.getByText('De nieuwere versie is er nog').waitFor();
    await reopened.keyboard.press('e');
    await reopened.getByRole('button', { name: 'Open die versie' }).waitFor();
  });
});
