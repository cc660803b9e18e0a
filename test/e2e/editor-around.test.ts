/** What people do in the editor besides typing: keys, clicks and drops beside the fields, small windows, two windows. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber } from './browser.js';
import {
  body,
  button,
  checks,
  choose,
  draftBases,
  edit,
  list,
  PICTURE,
  told,
  typeAtTitle,
  withoutPicker,
} from './editing.js';

const open = decksPerTest();
const LONG = Array.from(
  { length: 9 },
  (_, n) => `Alinea ${n} met veel woorden, zodat er twee regels voor nodig zijn op de dia.`,
);

/** Leaves every field, as a click beside them does. */
const leaveFields = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const selected = (page: Page): Promise<string> =>
  body(page).evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let found = document.activeElement;
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
    return (
      (found as HTMLElement | null)?.id ||
      ((found as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim()
    );
  });

describe('beside the fields', () => {
  it('a letter sets nothing off, and Ctrl+S saves the deck rather than the page', async () => {
    const { page, trouble } = await open({ address: '#/10' });
    await withoutPicker(page);
    await edit(page);
    await leaveFields(page);
    const marks = () =>
      page.evaluate(
        () => `${document.documentElement.className} ${document.querySelector('.reveal')!.className}`,
      );
    const before = await marks();
    for (const key of ['b', 'o', 'd', 'r', 's', 't', 'e', '?', '1']) await page.keyboard.press(key);
    await expect.poll(marks).toBe(before);
    await body(page).waitFor();
    const started = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    await started;
    await page.keyboard.press('PageDown');
    await expect.poll(() => slideNumber(page)).toBe('11.1');
    expect(trouble).toEqual([]);
  });

  it('a click on words of the slide leads to where they are typed', async () => {
    const { page } = await open({ address: '#/5' });
    await edit(page);
    await present(page, 'li').nth(1).click();
    await expect.poll(() => selected(page)).toBe('Iemand die het beleid coördineert');
  });

  it('a picture that is dropped comes on the slide, and another file is no reason to leave', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    const drop = (name: string, type: string, content: string) =>
      page.locator('.reveal .slides').evaluate(
        (slides, [name, type, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], name, { type }));
          const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
          slides.dispatchEvent(event);
          return event.defaultPrevented;
        },
        [name, type, content] as const,
      );
    const kept = await drop('brief.docx', '', 'x');
    expect(kept, 'the browser would open it').toBe(true);
    await expect.poll(() => told(page).innerText()).toContain('geen afbeelding');
    await drop('plein.svg', PICTURE.mimeType, PICTURE.buffer.toString());
    await page.getByLabel('Wat staat erop?').fill('Een plein');
    await page.getByRole('button', { name: 'Zet op de dia' }).click();
    await expect.poll(() => body(page).inputValue()).toContain('![Een plein](pictures/plein.svg)');
  });
});

describe('the list by key', () => {
  it('keeps the focus on the slide that moves, and on the next one when it goes', async () => {
    const { page } = await open({ address: '#/8' });
    await edit(page);
    await list(page).locator('[aria-current]').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => focused(page)).toBe('8.2 Een sociaal veilig klimaat');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toContain('8.1 Wat doen wij al goed');
    await page.keyboard.press('Delete');
    await expect.poll(() => focused(page)).toBe('8 Een sociaal veilig klimaat');
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => list(page).locator('[aria-current]').innerText())
      .toContain('Wat doen wij al goed');
  });

  it('goes by dragging too', async () => {
    const { page } = await open({ address: '#/1' });
    await edit(page);
    const rows = list(page).locator('li');
    await rows.nth(1).dragTo(rows.nth(3));
    await expect.poll(() => rows.nth(3).innerText()).toContain('Programma');
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => rows.nth(1).innerText()).toContain('Programma');
  });
});

describe('a slide that is too full', () => {
  it('is told, also after it was split and put together again', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    await button(page, 'Nieuwe dia').click();
    await expect.poll(() => selected(page)).toBe('Titel');
    await body(page).fill(`## Vol\n\n${LONG.join('\n\n')}`);
    await button(page, 'Kleinere letters').click();
    await button(page, 'Verdeel over twee dia’s').click();
    await expect.poll(() => slideNumber(page)).toBe('11.1');
    await expect.poll(() => focused(page)).toBe('body');
    await expect.poll(() => checks(page).innerText()).toContain('in orde');
    await expect
      .poll(async () =>
        (await list(page).locator('li').allInnerTexts()).find((row) => row.startsWith('11.2')),
      )
      .toContain('Vol');
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => slideNumber(page)).toBe('11');
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => checks(page).innerText()).toContain('past niet');
    await button(page, 'Opnieuw doen').click();
    await button(page, 'Opnieuw doen').click();
    await expect.poll(() => slideNumber(page)).toBe('11.1');
    await expect.poll(() => button(page, 'Opnieuw doen').isDisabled()).toBe(true);
  });

  it('is not so by a photo: that takes the room that is left', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    await button(page, 'Nieuwe dia').click();
    await body(page).evaluate(async (field) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
      canvas.getContext('2d')!.fillRect(0, 0, 2400, 1800);
      const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([photo!], 'foto.jpg', { type: 'image/jpeg' }));
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    });
    await page.getByLabel('Wat staat erop?').fill('Een foto');
    await page.getByRole('button', { name: 'Zet op de dia' }).click();
    await present(page, 'img').evaluate((img) => (img as HTMLImageElement).decode());
    const fits = () =>
      present(page, 'img').evaluate((img) => {
        const photo = img.getBoundingClientRect();
        const slide = img.closest('section')!.getBoundingClientRect();
        return {
          inside: photo.bottom < slide.bottom,
          shape: (photo.width / photo.height).toFixed(1),
          large: photo.height > slide.height / 2,
        };
      });
    await expect.poll(fits).toEqual({ inside: true, shape: '1.3', large: true });
    await expect.poll(() => checks(page).innerText()).toContain('in orde');
    await body(page).fill('## Titel\n\n![](pictures/foto.webp)');
    await expect.poll(() => checks(page).innerText()).toContain('geen beschrijving');
  });
});

it('shows the school’s logo and colours at once, takes them back, and leaves what was chosen for this session', async () => {
  const { page } = await open({ address: '#/1' });
  await present(page).getByRole('radio', { name: 'Basisonderwijs' }).check();
  await leaveFields(page);
  await edit(page);
  await button(page, 'School en kleuren').click();
  await choose(page, () => page.locator('school-form .file').click(), PICTURE);
  await page.locator('school-form .logo img').waitFor();
  await page.locator('school-form [type=color]').first().fill('#7700aa');
  await page.locator('school-form [name=school]').fill('De Linde');
  await page.getByRole('button', { name: 'Overnemen' }).click();
  const logos = page.locator('.slides .logo');
  const colour = () =>
    button(page, 'Bewaar als nieuw bestand').evaluate((save) => getComputedStyle(save).backgroundColor);
  await expect.poll(() => logos.count()).toBe(3);
  await expect.poll(colour).toBe('rgb(119, 0, 170)');
  await expect
    .poll(() => present(page, 'start-panel').getByLabel('School').last().inputValue())
    .toBe('De Linde');
  await expect
    .poll(() => present(page).getByRole('radio', { name: 'Basisonderwijs' }).isChecked())
    .toBe(true);
  await button(page, 'Ongedaan maken').click();
  await expect.poll(() => logos.count()).toBe(0);
  await expect.poll(colour).not.toBe('rgb(119, 0, 170)');
});

describe('other files', () => {
  const take = (page: Page, act: string, name: string, buffer: Buffer) =>
    choose(
      page,
      async () => {
        await button(page, 'Bestand').click();
        await button(page, act).click();
      },
      { name, mimeType: 'application/octet-stream', buffer },
    );

  it('come in after a question, are weighed, and go again; what can’t be read changes nothing', async () => {
    const { page } = await open({ address: '#/10' });
    await edit(page);
    const rows = await list(page).locator('li').count();
    await take(page, 'Neem inhoud over uit een ander bestand…', 'weg.html', Buffer.from('<h1>Hoi</h1>'));
    await expect.poll(() => told(page).innerText()).toContain('geen bestand van teamsessie');
    // as much as a camera makes, and nothing that can be made smaller
    const photo = new Uint8Array(3_900_000).map((_, at) => (at * 7919) % 251);
    const zip = Buffer.from(
      zipSync({ 'slides/01-a.md': strToU8('## Uit de zip\n\n![Foto](foto.png)'), 'public/foto.png': photo }),
    );
    await take(page, 'Open een zip of Markdown…', 'dia’s.zip', zip);
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => list(page).locator('li').count()).toBe(rows);
    await take(page, 'Open een zip of Markdown…', 'dia’s.zip', zip);
    await page.getByRole('button', { name: 'Vervang de dia’s' }).click();
    await expect.poll(() => list(page).locator('li').allInnerTexts()).toHaveLength(1);
    await expect.poll(() => body(page).evaluate((field) => field.matches(':focus'))).toBe(true);
    await expect.poll(() => page.locator('.weight').innerText()).toContain('5,2 MB. Boven 5 MB');
    await button(page, 'Ongedaan maken').click();
    await expect.poll(() => list(page).locator('li').count()).toBe(rows);
    await expect.poll(() => slideNumber(page)).toBe('10');
    await expect.poll(() => page.locator('.weight').innerText()).not.toContain('Boven');
  });
});

it('tells who edits in a second window, and goes on telling while that person types', async () => {
  const { page, another } = await open({ address: '#/10' });
  await edit(page);
  const second = await another('#/10');
  await edit(second);
  const warning = second.locator('deck-editor .told [role=alert]');
  await expect.poll(() => warning.innerText()).toContain('in een ander venster');
  await typeAtTitle(second, '!');
  await expect.poll(() => warning.innerText()).toContain('in een ander venster');
  await expect.poll(() => page.locator('deck-editor .told [role=alert]').innerText()).toBe('');
});

it('says that the draft was saved to a file that was not opened yet, and forgets it once that is', async () => {
  const { page, another, context } = await open({ address: '#/10' });
  await withoutPicker(page);
  await edit(page);
  await typeAtTitle(page, ' van ons');
  const started = page.waitForEvent('download');
  await button(page, 'Bewaar als nieuw bestand').click();
  const file = join(await mkdtemp(join(tmpdir(), 'teamsessie-editor-')), 'nieuw.html');
  await (await started).saveAs(file);
  // of the file that was opened and the one that was saved: the line that says so was there before
  await expect.poll(() => draftBases(page)).toEqual([2]);
  await page.close();
  const notice = (of: Page) => of.locator('session-notice [role=status], session-notice p').first();
  const old = await another('#/10');
  await expect
    .poll(() => notice(old).innerText())
    .toMatch(/^Er is een nieuwere versie, van \d\d:\d\d\. Die heb je bewaard/);
  const saved = await context.newPage();
  await saved.goto(`${pathToFileURL(file).href}#/10`);
  await ready(saved);
  await expect.poll(() => present(saved, 'h2').first().innerText()).toContain('van ons');
  await expect.poll(() => draftBases(saved)).toEqual([]);
  await old.reload();
  await ready(old);
  await edit(old);
});

it('goes on warning when somebody typed on while the file was written', async () => {
  const { page } = await open({ address: '#/10' });
  await page.evaluate(() => {
    const written = new Promise<void>((resolve) => addEventListener('test-written', () => resolve()));
    const stream = { write: () => written, close: () => Promise.resolve(), abort: () => Promise.resolve() };
    const handle = { name: 'een.html', createWritable: () => Promise.resolve(stream) };
    Object.assign(window, { showSaveFilePicker: () => Promise.resolve(handle) });
  });
  await edit(page);
  await typeAtTitle(page, ' een');
  await body(page).press('Control+s');
  await typeAtTitle(page, ' twee');
  await page.evaluate(() => dispatchEvent(new Event('test-written')));
  await expect.poll(() => told(page).innerText()).toContain('Bewaard als een.html');
  const leave = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  const asks = await leave();
  expect(asks).toBe(true);
  await body(page).press('Control+s');
  await expect.poll(leave).toBe(false);
});

it('keeps a picture that was set aside in a comment', async () => {
  const { page } = await open({ address: '#/10' });
  await withoutPicker(page);
  await edit(page);
  await button(page, 'Nieuwe dia').click();
  await choose(page, () => button(page, 'Afbeelding').click(), PICTURE);
  await page.getByLabel('Wat staat erop?').fill('Een plein');
  await page.getByRole('button', { name: 'Zet op de dia' }).click();
  const written = /!\[Een plein\].*\)/;
  await expect.poll(() => body(page).inputValue()).toMatch(written);
  const picture = written.exec(await body(page).inputValue())![0];
  await body(page).fill(`## Later\n\n<!-- ${picture} -->`);
  const started = page.waitForEvent('download');
  await body(page).press('Control+s');
  const file = join(await mkdtemp(join(tmpdir(), 'teamsessie-editor-')), 'later.html');
  await (await started).saveAs(file);
  const saved = await open({ file, address: '#/11' });
  await edit(saved.page);
  await body(saved.page).fill(`## Nu\n\n${picture}`);
  await expect.poll(() => present(saved.page, 'img').count()).toBe(1);
  expect(saved.trouble).toEqual([]);
});

describe('on a phone', () => {
  it('upright, says below the slide what was done', async () => {
    const { page } = await open({ address: '#/10', size: { width: 390, height: 844 } });
    await withoutPicker(page);
    await edit(page);
    await typeAtTitle(page, '!');
    await button(page, 'Bewaar als nieuw bestand').click();
    await expect.poll(() => told(page).innerText()).toContain('download');
    const above = async () => {
      const [sentence, field] = await Promise.all([told(page).boundingBox(), body(page).boundingBox()]);
      return sentence!.y + sentence!.height < field!.y;
    };
    await expect.poll(above).toBe(true);
    await expect.poll(() => page.locator('.status').innerText()).toContain('Concept bewaard');
    await expect
      .poll(() => page.locator('.status').evaluate((status) => status.scrollWidth <= status.clientWidth))
      .toBe(true);
    await button(page, 'Dia’s').click();
    await button(page, 'Nieuwe dia').click();
    await expect.poll(() => selected(page)).toBe('Titel');
    await expect.poll(() => list(page).isVisible()).toBe(false);
  });

  it('on its side, has the text beside the slide', async () => {
    const { page } = await open({ address: '#/10', size: { width: 844, height: 390 } });
    await edit(page);
    const beside = async () => {
      const [field, slide] = await Promise.all([
        body(page).boundingBox(),
        page.locator('.reveal').boundingBox(),
      ]);
      return [field!.x + field!.width <= slide!.x, field!.y < 250, slide!.y + slide!.height < 390];
    };
    await expect.poll(beside).toEqual([true, true, true]);
  });
});
