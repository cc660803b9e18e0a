/** Thirty real phone pages vote through all polls of both sessions in the real deck, on each of the three brokers. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone as p, phones as t } from '../../src/strings/nl.js';
import { launch, present, ready } from '../e2e/browser.js';
import { switchPhonesOn } from '../e2e/support/switch-on.js';
import { BROKERS } from './brokers.js';
import { startLiveOn, type LiveServer } from './live-server.js';

const TEAM = 30;
const POLLS = ['3.1', '6.1', '6.2', '6.3', '16.5', '16.6', '16.7'];
const WAIT = { timeout: 60_000 };

describe.each(BROKERS)('on $name', ({ name, isHere }) => {
  let browser: Browser;
  let phones: Browser;
  let server: LiveServer;

  beforeAll(async () => {
    if (!isHere) return;
    server = await startLiveOn(name);
    [browser, phones] = await Promise.all([launch(), launch()]);
  }, 180_000);

  afterAll(async () => {
    if (!isHere) return;
    await Promise.all([browser.close(), phones.close()]);
    await server.close();
  });

  it.skipIf(!isHere)(
    `${TEAM} phones vote in every poll`,
    async () => {
      const deck = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await deck.goto(server.facilitator);
      await ready(deck);
      // a broker on this computer's own address is reached from a page on that address only (Local Network Access)
      const link = (await switchPhonesOn(deck)).replace(
        /^http:\/\/[^/]+\//,
        new URL('/', server.facilitator).href,
      );
      const team = await openTeam(phones, link, server.nodes);
      await expect
        .poll(() => deck.locator('phone-corner p').allInnerTexts(), WAIT)
        .toContain(t.present(TEAM));

      const polls = await pollSlides(deck);
      expect(
        polls.map(({ number }) => number),
        'all polls of both sessions',
      ).toEqual(POLLS);
      for (const { hash, options } of polls) {
        await deck.goto(server.facilitator + hash);
        await present(deck).getByRole('button', { name: 'Start de peiling' }).click();
        await Promise.all(
          team.map(async (page, index) => {
            await page
              .locator('button.option')
              .nth(index % options)
              .click(WAIT);
            await page.getByText(p.vote.counted).waitFor(WAIT);
          }),
        );
        const expected = Array.from(
          { length: options },
          (_, option) => team.filter((_page, index) => index % options === option).length,
        );
        await expect.poll(() => tally(deck)).toEqual(expected);
        await present(deck).getByRole('button', { name: 'Stop met stemmen' }).click();
        await present(deck).getByRole('button', { name: 'Toon resultaat' }).click();
        await expect.poll(() => state(deck)).toBe('revealed');
        await expect.poll(() => tally(deck), { message: 'nothing after the closing' }).toEqual(expected);
        await Promise.all(
          team.map((page) =>
            page
              .locator('button.option:not([disabled])')
              .first()
              .waitFor({ ...WAIT, state: 'detached' }),
          ),
        );
      }
    },
    480_000,
  );
});

/** In a cluster each phone comes in at another node, most of them not the facilitator's. */
function openTeam(browser: Browser, link: string, nodes: readonly string[]): Promise<Page[]> {
  return Promise.all(
    Array.from({ length: TEAM }, async (_, index) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const node = nodes[index % nodes.length];
      await page.goto(node === undefined ? link : link.replace(nodes[0]!, node));
      return page;
    }),
  );
}

const pollSlides = (deck: Page) =>
  deck.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].flatMap((slide, h) => {
      const parts = [...slide.querySelectorAll(':scope > section')];
      return (parts.length === 0 ? [slide] : parts).flatMap((part, v) => {
        const poll = part.querySelector('live-poll');
        if (poll === null) return [];
        const options = (poll as unknown as { tally: unknown[] }).tally.length;
        return [{ hash: `#/${h + 1}/${v + 1}`, number: `${h + 1}.${v + 1}`, options }];
      });
    }),
  );

const tally = (deck: Page) =>
  present(deck, 'live-poll').evaluate((poll) =>
    (poll as unknown as { tally: { votes: number }[] }).tally.map(({ votes }) => votes),
  );

const state = (deck: Page) =>
  present(deck, 'live-poll').evaluate((poll) => (poll as unknown as { state: string }).state);
