/** The presenter window beside the deck: what is done in the one shows in the other, and neither needs the other. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.js';
import { BUILT_FILE, decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

/** Waits for the window that `act` opens. */
async function opens(act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([deck.context.waitForEvent('page'), act()]);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') deck.trouble.push(message.text());
  });
  page.on('pageerror', (error) => deck.trouble.push(error.message));
  await ready(page);
  return page;
}

async function both(address = '#/12/2', file = BUILT_FILE): Promise<{ wall: Page; presenter: Page }> {
  deck = await openDeck({ address, file });
  const presenter = await opens(() => deck.page.keyboard.press('p'));
  return { wall: deck.page, presenter };
}

const view = (page: Page) => page.locator('presenter-view');
const notes = (page: Page) => page.getByRole('region', { name: 'Notities' });
const press = (page: Page, name: string) => view(page).getByRole('button', { name }).click();
const shows = (page: Page, number: string) => expect.poll(() => slideNumber(page)).toBe(number);
const timer = (page: Page) => present(page, 'countdown-timer').first();
const state = (page: Page, element = 'countdown-timer') =>
  present(page, element)
    .first()
    .evaluate((found) => (found as HTMLElement & { state: string }).state);
const black = (page: Page) =>
  page
    .locator('.reveal')
    .first()
    .evaluate((found) => found.classList.contains('paused'));
/** What `page` does before its own scripts: the browser of a school that denies things. */
const denyStorage = () =>
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });

describe('the presenter window', () => {
  it('takes down what the groups say, beside the notes of the slide, and the deck has it too', async () => {
    const { wall, presenter } = await both();
    // where the groups are made, their notes have a button
    await presenter.keyboard.press('ArrowRight');
    await shows(presenter, '12.3');
    await presenter.getByRole('button', { name: 'Notities van de groepen' }).click();
    await presenter.locator('group-notes textarea').first().fill('Een groepje in de pauze');
    const beside = async () => {
      const [slideNotes, drawer] = await Promise.all([
        presenter.locator('slide-notes').boundingBox(),
        presenter.locator('group-notes-drawer').boundingBox(),
      ]);
      return slideNotes!.x + slideNotes!.width <= drawer!.x;
    };
    await expect.poll(beside).toBe(true);
    await wall.keyboard.press('r');
    await expect
      .poll(() => wall.locator('group-notes textarea').first().inputValue())
      .toBe('Een groepje in de pauze');
  });

  it('opens where the deck is, with the notes of that slide, what comes next, and the time', async () => {
    const { presenter } = await both();
    await shows(presenter, '12.2');
    await notes(presenter).getByText('Zeg erbij:').waitFor();
    await expect.poll(() => view(presenter).locator('.what').innerText()).toMatch(/Hierna\s+12\.3\s+Stap 2/);
    await expect.poll(() => view(presenter).locator('.clock dd').innerText()).toMatch(/^\d\d:\d\d$/);
    await expect
      .poll(() => view(presenter).locator('.elapsed dd').innerText())
      .toMatch(/^\d+ min van \d+ min$/);
    await expect.poll(() => presenter.title()).toContain('Presentatievenster');
    expect(deck.trouble).toEqual([]);
  });

  it('follows the deck and is followed by it, also within a slide, and shows the step that comes', async () => {
    const { wall, presenter } = await both('#/4/1');
    await shows(presenter, '4.1');
    // the picture of the next step is a slide too, of a deck that isn't running
    const seen = (page: Page) =>
      page.locator('.reveal.ready section.present:not(.stack) .fragment.visible').count();
    await expect.poll(() => view(presenter).locator('.preview .current-fragment').count()).toBe(1);
    await press(presenter, 'Volgende');
    await expect.poll(() => seen(wall)).toBe(1);
    await wall.bringToFront();
    await wall.keyboard.press('ArrowLeft');
    await expect.poll(() => seen(presenter)).toBe(0);
    await wall.keyboard.press('ArrowLeft');
    await shows(presenter, '3.3');
    await presenter.bringToFront();
    await presenter.keyboard.press('PageUp');
    await shows(wall, '3.2');
    expect(deck.trouble).toEqual([]);
  });

  it('starts the timer in both windows, and sounds it in one', async () => {
    const { wall, presenter } = await both();
    for (const page of [wall, presenter]) {
      await timer(page).evaluate((found) => {
        const sounds: string[] = [];
        Object.assign(window, { sounds });
        (found as HTMLElement & { chime: unknown }).chime = {
          prepare() {},
          release() {},
          play: (sound: string) => sounds.push(sound),
        };
      });
    }
    await presenter.bringToFront();
    await timer(presenter).getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => state(wall)).toBe('running');
    await timer(presenter).evaluate((found) =>
      (found as HTMLElement & { addTime(s: number): void }).addTime(-300),
    );
    await expect.poll(() => state(wall)).toBe('finished');
    const sounds = (page: Page) => page.evaluate(() => (window as unknown as { sounds: string[] }).sounds);
    await expect.poll(() => sounds(presenter)).toContain('end');
    await expect.poll(() => sounds(wall)).toEqual([]);
  });

  it('counts votes that the wall does not show', async () => {
    const { wall, presenter } = await both();
    const target = await wall.evaluate(() => {
      const poll = document.querySelector('live-poll')!.closest('section')!;
      const outer = poll.parentElement!.closest('section');
      const all = [...document.querySelectorAll('.slides > section')];
      return outer === null
        ? `#/${all.indexOf(poll) + 1}`
        : `#/${all.indexOf(outer) + 1}/${[...outer.querySelectorAll(':scope > section')].indexOf(poll) + 1}`;
    });
    await wall.evaluate((hash) => (location.hash = hash), target);
    const poll = present(presenter, 'live-poll').first();
    await presenter.bringToFront();
    await poll.getByRole('button', { name: 'Start de peiling' }).click();
    for (let votes = 0; votes < 3; votes++) await presenter.keyboard.press('1');
    const onWall = present(wall, 'live-poll').first();
    await expect.poll(() => onWall.locator('.total').innerText()).toMatch(/^3 /);
    await expect.poll(() => state(wall, 'live-poll')).toBe('open');
    await expect.poll(() => onWall.locator('.bar, .figures').count()).toBe(0);
  });

  it('jumps to any slide by its title, one that the programme leaves out included', async () => {
    const { wall, presenter } = await both('#/1');
    await wall.locator('start-panel').waitFor();
    await presenter.bringToFront();
    await press(presenter, 'Alle dia’s');
    await view(presenter).locator('#list').getByRole('button', { name: '13.2' }).click();
    await shows(wall, '13.2');
    await shows(presenter, '13.2');
    const chosen = { programme: '2' };
    await wall.evaluate((changes) => {
      const event = Object.assign(new Event('deck-choose', { bubbles: true }), { changes });
      document.querySelector('start-panel')!.dispatchEvent(event);
    }, chosen);
    await press(presenter, 'Alle dia’s');
    const neighbour = view(presenter)
      .locator('#list')
      .getByRole('button', { name: /13\.3.*overgeslagen/ });
    await neighbour.click();
    await shows(wall, '13.3');
    await shows(presenter, '13.3');
  });

  it('turns the wall black and light again, from either window, and keeps showing the slide itself', async () => {
    const { wall, presenter } = await both();
    await presenter.bringToFront();
    await press(presenter, 'Zwart scherm');
    await expect.poll(() => black(wall)).toBe(true);
    await expect.poll(() => black(presenter)).toBe(false);
    await view(presenter).getByText('Het scherm is zwart').waitFor();
    await presenter.keyboard.press('ArrowRight');
    await shows(presenter, '12.3');
    await wall.bringToFront();
    await wall.keyboard.press('b');
    await expect.poll(() => view(presenter).getByText('Het scherm is zwart').isVisible()).toBe(false);
    await expect.poll(() => black(wall)).toBe(false);
    await wall.keyboard.press('b');
    await view(presenter).getByText('Het scherm is zwart').waitFor();
  });

  it('has notes with links that open beside it, in letters of a size that is remembered', async () => {
    const { wall, presenter } = await both('#/5');
    const size = () => notes(presenter).evaluate((text) => getComputedStyle(text).fontSize);
    const link = notes(presenter).locator('a[href^=http]').first();
    await expect.poll(() => link.getAttribute('target')).toBe('_blank');
    await expect.poll(() => link.getAttribute('rel')).toContain('noopener');
    const before = await size();
    await press(presenter, 'Grotere letters');
    await expect.poll(size).not.toBe(before);
    const larger = await size();
    await presenter.reload();
    await ready(presenter);
    await expect.poll(size).toBe(larger);
    await expect.poll(() => slideNumber(wall)).toMatch(/^5/);
  });

  it('is clean to axe, at a small and an ordinary size', async () => {
    const { presenter } = await both();
    for (const size of [
      { width: 1366, height: 650 },
      { width: 600, height: 800 },
    ]) {
      await presenter.setViewportSize(size);
      await expect.poll(() => findings(presenter)).toEqual([]);
    }
  });
});

describe('when a window is closed', () => {
  it('the presenter: the deck goes on, and P opens it again where it is', async () => {
    const { wall, presenter } = await both();
    await presenter.bringToFront();
    await timer(presenter).getByRole('button', { name: 'Start' }).click();
    await timer(presenter).getByRole('button', { name: 'Pauze' }).waitFor();
    await presenter.close();
    await expect.poll(() => state(wall)).toBe('running');
    await wall.bringToFront();
    await wall.keyboard.press('ArrowRight');
    const again = await opens(() => wall.keyboard.press('p'));
    await shows(again, '12.3');
    await wall.keyboard.press('ArrowLeft');
    await expect.poll(() => state(again)).toBe('running');
  });

  it('the deck: the presenter says so, goes on, and opens it again where the session is', async () => {
    const { wall, presenter } = await both();
    await wall.close({ runBeforeUnload: false });
    await view(presenter).getByText('De presentatie zelf is niet open').waitFor();
    await presenter.bringToFront();
    await press(presenter, 'Volgende');
    const again = await opens(() => press(presenter, 'Open de presentatie'));
    await shows(again, '12.3');
    await expect
      .poll(() => view(presenter).getByText('De presentatie zelf is niet open').isVisible())
      .toBe(false);
  });
});

describe('where the browser holds the window back', () => {
  it('says so, and shows the notes beside the slide instead', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const { page } = deck;
    await page.evaluate(() => (window.open = () => null));
    await page.keyboard.press('p');
    await page.getByText('De browser houdt het presentatievenster tegen').waitFor();
    await page.getByRole('button', { name: 'Toon de notities hier' }).click();
    const drawer = page.locator('notes-drawer');
    await drawer.getByText('Zeg erbij:').waitFor();
    const beside = async () =>
      (await page.locator('.reveal').boundingBox())!.width <= (await drawer.boundingBox())!.x + 1;
    await expect.poll(beside).toBe(true);
    await page.keyboard.press('ArrowRight');
    await drawer.getByText('Komt het niet uit op vier?').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => drawer.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('s');
    await expect.poll(() => drawer.count()).toBe(0);
    expect(deck.trouble).toEqual([]);
  });
});

describe('where storage is denied', () => {
  it('the windows still follow each other, and the later one knows what happened before', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const wall = deck.page;
    await deck.context.addInitScript(denyStorage);
    await wall.reload();
    await ready(wall);
    await wall.keyboard.press('t');
    const presenter = await opens(() => wall.keyboard.press('p'));
    await expect.poll(() => state(presenter)).toBe('running');
    await presenter.bringToFront();
    await press(presenter, 'Volgende');
    await shows(wall, '12.3');
    expect(deck.trouble).toEqual([]);
  });

  it('also without a BroadcastChannel that reaches another window', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const wall = deck.page;
    await deck.context.addInitScript(denyStorage);
    await deck.context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await wall.reload();
    await ready(wall);
    const presenter = await opens(() => wall.keyboard.press('p'));
    await shows(presenter, '12.2');
    await presenter.bringToFront();
    await press(presenter, 'Volgende');
    await shows(wall, '12.3');
    expect(deck.trouble).toEqual([]);
  });
});

describe('a bad address or file', () => {
  it('an unknown view is told, and the deck goes on', async () => {
    deck = await openDeck({ address: '?view=presentr#/5' });
    await deck.page.getByText('een weergave die niet bestaat (presentr)').waitFor();
    await expect.poll(() => slideNumber(deck.page)).toMatch(/^5/);
    await deck.page.keyboard.press('ArrowLeft');
    await expect.poll(() => slideNumber(deck.page)).toMatch(/^4/);
  });

  it('a presenter window of another revision says so, and leaves the deck alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'teamsessie-'));
    try {
      const file = join(folder, 'deck.html');
      await copyFile(BUILT_FILE, file);
      deck = await openDeck({ address: '#/12/2', file });
      const html = await readFile(file, 'utf8');
      await writeFile(file, html.replace(/"revision":"[^"]*"/, '"revision":"later"'));
      const presenter = await opens(() => deck.page.keyboard.press('p'));
      await view(presenter).getByText('een andere versie van het bestand').waitFor();
      await presenter.bringToFront();
      await press(presenter, 'Volgende');
      // it has begun where nobody has been, and goes its own way
      await shows(presenter, '2.1');
      await shows(deck.page, '12.2');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
