/** A session survives a reload and a crash, is shared by two windows, and is forgotten when that is asked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

interface Elements {
  readonly timer: { state: string; remaining: number };
  readonly groups: readonly unknown[];
  readonly tally: readonly { votes: number }[];
  readonly step: number;
}

/** What the elements say of themselves. */
const read = (page: Page): Promise<Elements> =>
  page.evaluate(() => {
    const one = <T>(selector: string) => document.querySelector(selector) as unknown as T;
    const timer = one<Elements['timer']>('countdown-timer');
    return {
      timer: { state: timer.state, remaining: timer.remaining },
      groups: one<{ groups: unknown[] }>('group-splitter').groups,
      tally: one<{ tally: { votes: number }[] }>('live-poll').tally,
      step: one<{ step: number }>('scenario-reveal').step,
    };
  });

/** A session in full swing: a timer that runs, groups, votes and a case half told. */
async function useEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    const one = <T>(selector: string) => document.querySelector(selector) as unknown as T;
    one<{ start(): void }>('countdown-timer').start();
    const splitter = one<{ participants: number; split(): void }>('group-splitter');
    splitter.participants = 26;
    splitter.split();
    const poll = one<{ open(): void; vote(option: number, n?: number): void }>('live-poll');
    poll.open();
    poll.vote(0, 3);
    poll.vote(1);
    one<{ next(): void }>('scenario-reveal').next();
  });
}

describe('after a reload', () => {
  it('everything is as it was, and the timer has run on', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const { page } = deck;
    await page.clock.install({ time: new Date('2026-11-23T19:30:00Z') });
    await page.reload();
    await ready(page);
    await useEverything(page);
    const began = performance.now();
    const before = await read(page);
    expect(before.timer.state).toBe('running');
    await page.clock.fastForward(90_000);
    await page.reload();
    await ready(page);
    const after = await read(page);
    // as long as the machine took for it passed too
    const took = Math.ceil((performance.now() - began) / 1000) + 1;
    expect(after.timer.state).toBe('running');
    expect(before.timer.remaining - after.timer.remaining).toBeGreaterThanOrEqual(90);
    expect(before.timer.remaining - after.timer.remaining).toBeLessThanOrEqual(90 + took);
    expect({ ...after, timer: 0 }).toEqual({ ...before, timer: 0 });
    expect(after.groups).not.toHaveLength(0);
    expect(after.tally.map(({ votes }) => votes).slice(0, 2)).toEqual([3, 1]);
    expect(after.step).toBe(1);
    await expect.poll(() => slideNumber(page)).toBe('12.2');
    expect(deck.trouble).toEqual([]);
  });
});

describe('after a crash, when the file is double-clicked again', () => {
  it('opens on the slide where it was, fragments included, and says so', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const { page } = deck;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const number = await slideNumber(page);
    const shown = await present(page, '.fragment.visible').count();
    await page.close();
    const again = await deck.another('');
    await expect.poll(() => slideNumber(again)).toBe(number);
    await expect.poll(() => present(again, '.fragment.visible').count()).toBe(shown);
    await expect.poll(() => again.getByText(/gaat verder waar je was/).isVisible()).toBe(true);
  });

  it('is dark from the first paint on, when that was asked', async () => {
    deck = await openDeck();
    const { page } = deck;
    await page.addInitScript(() => {
      const tell = () => {
        (window as unknown as { first?: string }).first ??=
          document.documentElement.dataset.scheme ?? 'light';
      };
      new PerformanceObserver(tell).observe({ type: 'paint', buffered: true });
    });
    const first = async () => {
      await page.reload();
      await ready(page);
      return page.evaluate(() => (window as unknown as { first?: string }).first);
    };
    const paints = [await first()];
    for (const scheme of ['dark', 'light']) {
      await page.keyboard.press('d');
      await expect
        .poll(() => page.evaluate(() => document.documentElement.dataset.scheme ?? 'light'))
        .toBe(scheme);
      paints.push(await first());
    }
    expect(paints).toEqual(['light', 'dark', 'light']);
  });

  it('goes where a link says, though the session was elsewhere', async () => {
    deck = await openDeck({ address: '#/12/2' });
    await deck.page.keyboard.press('ArrowRight');
    await deck.page.close();
    const linked = await deck.another('#/5');
    await expect.poll(() => slideNumber(linked)).toMatch(/^5/);
  });
});

describe('two windows', () => {
  it('show the same', async () => {
    deck = await openDeck();
    const second = await deck.another('');
    await useEverything(deck.page);
    const mine = await read(deck.page);
    await expect
      .poll(async () => {
        const { groups, tally, step } = await read(second);
        return { groups, tally, step };
      })
      .toEqual({ groups: mine.groups, tally: mine.tally, step: mine.step });
  });
});

describe('a new session', () => {
  const storage = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

  async function askForNew(page: Page, answer: RegExp): Promise<void> {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Nieuwe sessie…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: answer }).click();
  }

  it('forgets everything after the question', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const { page } = deck;
    await useEverything(page);
    await page.keyboard.press('d');
    await page.keyboard.press('r');
    await page.locator('group-notes textarea').first().fill('Een bericht in de klassenapp');
    await page.locator('group-notes-drawer').getByRole('button', { name: 'Sluiten' }).click();
    await expect.poll(() => storage(page)).toContain('klassenapp');
    const fresh = page.waitForEvent('load');
    await askForNew(page, /Wis alles/);
    await fresh;
    await ready(page);
    await expect.poll(() => slideNumber(page)).toBe('1');
    // in storage too: nothing but that the hint was read, and where the deck is now
    const kept = await page.evaluate(() =>
      Object.entries(localStorage).map(([key, value]: [string, string]) =>
        key.includes(':event:') ? (JSON.parse(value) as { id: string }).id : key,
      ),
    );
    expect(kept.filter((key) => !['deck/position', 'teamsessie:hinted'].includes(key))).toEqual([]);
    const { timer, groups, tally, step } = await read(page);
    expect(timer.state).toBe('idle');
    expect(groups).toEqual([]);
    expect(tally.every(({ votes }) => votes === 0)).toBe(true);
    expect(step).toBe(0);
    await expect.poll(() => page.locator('group-splitter').first().getAttribute('participants')).toBe('24');
  });

  it('forgets in the other window too', async () => {
    deck = await openDeck();
    const second = await deck.another('');
    await useEverything(second);
    await expect.poll(async () => (await read(deck.page)).groups.length).toBeGreaterThan(0);
    // a page behind another paints no frames, and a click waits for one
    await deck.page.bringToFront();
    await askForNew(deck.page, /Wis alles/);
    await expect.poll(async () => (await read(second)).groups).toEqual([]);
  });

  it('forgets nothing when the answer is no', async () => {
    deck = await openDeck({ address: '#/12/2' });
    await useEverything(deck.page);
    const before = await read(deck.page);
    await askForNew(deck.page, /Annuleren/);
    await deck.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await read(deck.page)).groups).toEqual(before.groups);
  });
});

describe('a browser that keeps nothing', () => {
  it('runs all the same, and says that it does not keep the session', async () => {
    deck = await openDeck();
    const { page } = deck;
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await ready(page);
    await expect.poll(() => page.getByText(/bewaart niets/).isVisible()).toBe(true);
    await useEverything(page);
    await expect.poll(async () => (await read(page)).groups).not.toHaveLength(0);
    expect(deck.trouble).toEqual([]);
  });

  it('says so when storage is full halfway, and goes on', async () => {
    deck = await openDeck({ address: '#/12/2' });
    const { page } = deck;
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByText(/bewaart niets/).isVisible()).toBe(true);
    await useEverything(page);
    await expect.poll(async () => (await read(page)).groups).not.toHaveLength(0);
  });
});
