/** Both sessions from the double-click to the last slide: with the mouse alone, by keys alone, from the presenter window alone. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck } from './browser.js';
import { pressButton } from './by-key.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

/** A way to run the deck. */
interface Hand {
  /** The window it works in. */
  readonly page: Page;
  next(): Promise<void>;
  press(tag: string, name: string): Promise<void>;
  /** Counts one vote for the first option of the open poll. */
  vote(): Promise<void>;
}

const clicks = (page: Page): Pick<Hand, 'page' | 'press' | 'vote'> => ({
  page,
  press: (tag, name) => present(page, tag).getByRole('button', { name, exact: true }).first().click(),
  vote: () =>
    present(page, 'live-poll')
      .getByRole('button', { name: /^Eén stem erbij/ })
      .first()
      .click(),
});

const mouse = (page: Page): Hand => ({
  ...clicks(page),
  next: () => page.locator('.navigate-right').click(),
});

const keys = (page: Page): Hand => ({
  page,
  next: () => page.keyboard.press('ArrowRight'),
  press: (_, name) => pressButton(page, name),
  vote: () => page.keyboard.press('1'),
});

async function presenter(wall: Page): Promise<Hand> {
  await wall.getByRole('button', { name: 'Menu' }).click();
  const [page] = await Promise.all([
    deck.context.waitForEvent('page'),
    wall.getByRole('button', { name: 'Presentatievenster' }).click(),
  ]);
  await ready(page);
  return {
    ...clicks(page),
    next: () => page.locator('presenter-view').getByRole('button', { name: 'Volgende', exact: true }).click(),
  };
}

const property = (page: Page, tag: string, name: string): Promise<unknown> =>
  present(page, tag)
    .first()
    .evaluate((element, key) => (element as unknown as Record<string, unknown>)[key], name);

/** What the facilitator does on the slides where there is something to do; what comes of it is read from the wall. */
const STOPS: Readonly<Record<string, (hand: Hand, wall: Page) => Promise<void>>> = {
  '3.1': async (hand, wall) => {
    await hand.press('live-poll', 'Start de peiling');
    for (let votes = 0; votes < 6; votes += 1) await hand.vote();
    await hand.press('live-poll', 'Stop met stemmen');
    await hand.press('live-poll', 'Toon resultaat');
    await expect.poll(() => property(wall, 'live-poll', 'state')).toBe('revealed');
    await expect
      .poll(() => property(wall, 'live-poll', 'tally'))
      .toContainEqual({ option: 'Nooit', votes: 6 });
  },
  '12.2': async (hand, wall) => {
    await hand.press('countdown-timer', 'Start');
    await expect.poll(() => property(wall, 'countdown-timer', 'state')).toBe('running');
    await hand.press('countdown-timer', 'Pauze');
    await expect.poll(() => property(wall, 'countdown-timer', 'state')).toBe('paused');
  },
  '12.3': async (hand, wall) => {
    await hand.press('group-splitter', 'Maak groepen');
    await expect.poll(() => property(wall, 'group-splitter', 'groups')).toHaveLength(6);
  },
  '15.2': async (hand, wall) => {
    await hand.press('scenario-reveal', 'Volgende stap');
    await expect.poll(() => property(wall, 'scenario-reveal', 'step')).toBe(1);
  },
  '17.2': async (hand, wall) => {
    await hand.press('group-splitter', 'Maak groepen');
    await expect.poll(() => property(wall, 'group-splitter', 'groups')).not.toHaveLength(0);
  },
};

/** From the title slide to the last one; gives the numbers of the slides that the wall showed. */
async function run(hand: Hand, wall: Page): Promise<ReadonlySet<number>> {
  const seen = new Set<number>();
  await hand.press('start-panel', 'Begin');
  await expect.poll(() => slideNumber(hand.page)).toMatch(/^2/);
  for (let steps = 0; steps < 250; steps += 1) {
    const number = await slideNumber(hand.page);
    await expect.poll(() => slideNumber(wall)).toBe(number);
    const first = !seen.has(Number.parseFloat(number) * 100);
    seen.add(Number.parseFloat(number) * 100);
    if (first) await STOPS[number]?.(hand, wall);
    if (number === '19.4') return new Set([...seen].map((slide) => Math.floor(slide / 100)));
    await hand.next();
  }
  throw new Error(`never came to the end; it stands at ${await slideNumber(wall)}`);
}

const FROM_2_TO_19 = Array.from({ length: 18 }, (_, index) => index + 2);

it.each([
  ['the mouse alone', (wall: Page) => mouse(wall)],
  ['keys alone', (wall: Page) => keys(wall)],
  ['the presenter window alone', (wall: Page) => presenter(wall)],
])(
  'are run with %s',
  async (_, takeHand) => {
    deck = await openDeck();
    const wall = deck.page;
    const seen = await run(await takeHand(wall), wall);
    expect([...seen].sort((a, b) => a - b)).toEqual(FROM_2_TO_19);
    expect(deck.trouble).toEqual([]);
  },
  240_000,
);
