/** What phones do besides choosing, in the real deck on each of the three brokers: words, a place in a group, a reaction. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextJudge } from '../../src/live/screen/text-judge/text-judge.js';
import { phone as p } from '../../src/strings/nl.js';
import { launch, present, ready } from '../e2e/browser.js';
import { switchPhonesOn } from '../e2e/support/switch-on.js';
import { BROKERS } from './brokers.js';
import { startLiveOn, type LiveServer } from './live-server.js';

const WAIT = { timeout: 60_000 };

describe.each(BROKERS)('on $name', ({ name, isHere }) => {
  let browser: Browser;
  let server: LiveServer;

  beforeAll(async () => {
    if (!isHere) return;
    server = await startLiveOn(name);
    browser = await launch();
  }, 180_000);

  afterAll(async () => {
    if (!isHere) return;
    await browser.close();
    await server.close();
  });

  it.skipIf(!isHere)(
    'words, groups and reactions arrive, and only what was let through is shown',
    async () => {
      const deck = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await deck.goto(`${server.facilitator}#/3/1`);
      await ready(deck);
      const phones = await openPhones(await switchPhonesOn(deck), 2);

      // no poll of the deck asks for words
      await present(deck, 'live-poll').evaluate((element) => {
        const poll = element as HTMLElementTagNameMap['live-poll'];
        poll.type = 'words';
        poll.open();
      });
      for (const page of phones) {
        for (const word of ['Rust', 'Stomme Jan']) await send(page, word);
      }
      await expect.poll(() => waiting(deck), WAIT).toEqual(['Rust', 'Stomme Jan']);
      await judge(deck, 'Rust', true);
      await judge(deck, 'Stomme Jan', false);
      await expect
        .poll(() =>
          present(deck, 'live-poll').evaluate((poll) => (poll as HTMLElementTagNameMap['live-poll']).tally),
        )
        .toEqual([{ option: 'Rust', votes: 2 }]);
      await present(deck, 'live-poll').evaluate((poll) =>
        (poll as HTMLElementTagNameMap['live-poll']).close(),
      );

      await goTo(deck, 'group-splitter');
      await present(deck, 'group-splitter').getByRole('button', { name: 'Maak groepen' }).click();
      for (const page of phones) await page.getByRole('button', { name: p.group.which }).click(WAIT);
      const groups = await Promise.all(phones.map((page) => page.locator('.group').innerText(WAIT)));
      expect(groups.sort(), 'spread over the groups').toEqual([p.group.place(1), p.group.place(2)]);

      await goTo(deck, 'section:not([data-school=po]) > scenario-reveal');
      await present(deck, 'scenario-reveal').evaluate((element) => {
        const scenario = element as HTMLElementTagNameMap['scenario-reveal'];
        for (let step = 0; step < 8 && scenario.asked === undefined; step += 1) scenario.next();
      });
      await send(phones[1]!, 'Ouders bellen');
      await expect.poll(() => waiting(deck), WAIT).toEqual(['Ouders bellen']);
      await expect.poll(() => present(deck, 'scenario-reveal').getByText('Ouders bellen').count()).toBe(0);
      await judge(deck, 'Ouders bellen', true);
      await present(deck, 'scenario-reveal').getByText('Ouders bellen').first().waitFor(WAIT);
    },
    240_000,
  );

  /** In a cluster each at another node than the facilitator's. */
  const openPhones = (link: string, count: number): Promise<Page[]> =>
    Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
        const nodes = server.nodes;
        const node = nodes[(index + 1) % nodes.length];
        // a broker on this computer's own address is reached from a page on that address only
        const here = link.replace(/^http:\/\/[^/]+\//, new URL('/', server.facilitator).href);
        await page.goto(node === undefined ? here : here.replace(nodes[0]!, node));
        return page;
      }),
    );
});

async function send(page: Page, text: string): Promise<void> {
  const field = page.locator('input[name=text]').last();
  await field.fill(text, WAIT);
  await field.press('Enter');
  await page.getByText(p.words.counted).last().waitFor(WAIT);
}

const waiting = (deck: Page): Promise<string[]> =>
  deck
    .locator('text-judge')
    .evaluate((judge) => ((judge as TextJudge).queue?.waiting ?? []).map(({ text }) => text));

const judge = (deck: Page, text: string, show: boolean): Promise<void> =>
  deck.locator('text-judge').evaluate(
    (element, [wanted, isShown]) => {
      const { queue } = element as TextJudge;
      for (const each of queue?.waiting ?? []) if (each.text === wanted) queue?.judge(each, isShown);
    },
    [text, show] as const,
  );

/** To the slide with the first of these. */
async function goTo(deck: Page, selector: string): Promise<void> {
  await deck.evaluate((wanted) => {
    const part = document.querySelector(wanted)!.closest('section')!;
    const slides = [...document.querySelectorAll('.slides > section')];
    const h = slides.findIndex((slide) => slide.contains(part));
    const v = [...slides[h]!.querySelectorAll(':scope > section')].indexOf(part);
    location.hash = `#/${h + 1}/${v + 1}`;
  }, selector);
  await present(deck, selector.split(' ').at(-1)).waitFor();
}
