/** How the phone page looks: every state in three sizes, in light and dark, and with large letters. Pictures go to `dist/gallery/phone/`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask, Reply } from '../../src/live/protocol/messages.js';
import { phone as t } from '../../src/strings/nl.js';
import { findings } from './axe.js';
import { launch } from './browser.js';
import { openPhoneRoom, type PhoneRoom } from './support/phone-room.js';

const FOLDER = fileURLToPath(new URL('../../dist/gallery/phone/', import.meta.url));

const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
] as const;

const CHOICE: Ask = {
  id: 'choice',
  kind: 'choice',
  question: 'Hoe vaak merkte je dit schooljaar dat een leerling (online) gepest werd?',
  options: ['Nooit', 'Een of twee keer', 'Elke maand', 'Elke week of vaker'],
  max: 1,
  open: true,
};
const SCALE: Ask = {
  id: 'scale',
  kind: 'scale',
  question: 'Ik weet wat ik moet doen als een leerling online gepest wordt.',
  options: ['helemaal oneens', '', '', '', 'helemaal eens'],
  max: 1,
  open: true,
};
const WORDS: Ask = {
  id: 'words',
  kind: 'words',
  question: 'Wat doe jij morgen anders?',
  options: [],
  max: 3,
  open: true,
};
const GROUP: Ask = { id: 'group', kind: 'group', question: 'Groepen', options: [], max: 1, open: true };
const NOTES: Ask = {
  id: 'notes/2',
  kind: 'notes',
  question: 'Schrijf mee voor je groep',
  options: ['Hoe merken we wie pest?', 'Waar meld je (online) pesten, en wie pakt dat op?'],
  max: 1,
  open: true,
  sheet: 2,
};
const HOSTILE: Ask = {
  ...CHOICE,
  id: 'hostile',
  question: `<img src=x onerror=alert(1)>${'W'.repeat(370)}`,
  options: [
    '\u202Eomgekeerd',
    '<script>alert(1)</script>',
    'z'.repeat(400),
    ...Array<string>(17).fill('ﷺ'.repeat(20)),
  ],
};

const counted = ({ n }: { n: number }): Reply => ({ n, result: 'counted' });
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();

interface State {
  readonly name: string;
  readonly asks?: readonly Ask[];
  readonly hash?: string;
  readonly reply?: (ballot: { n: number }) => Reply | undefined;
  readonly act: (page: Page, room: PhoneRoom) => Promise<unknown>;
}

const STATES: readonly State[] = [
  { name: 'code', hash: '', act: (page) => page.getByLabel(t.code.label).waitFor() },
  {
    name: 'code-wrong',
    hash: '',
    act: async (page) => {
      await page.getByLabel(t.code.label).fill('abc');
      await tap(page, t.code.join);
      await says(page, t.code.wrong);
    },
  },
  { name: 'slow', hash: `aaaabbbb,ws://127.0.0.1:9/`, act: (page) => says(page, t.slow.title) },
  {
    name: 'not-found',
    hash: 'aaaabbbb',
    act: (page) => page.getByText(t.notFound.title).waitFor({ timeout: 30_000 }),
  },
  { name: 'waiting', asks: [], act: (page) => says(page, t.waiting.more) },
  { name: 'choice', asks: [CHOICE], act: (page) => says(page, t.vote.none) },
  {
    name: 'choice-sending',
    asks: [CHOICE],
    reply: () => undefined,
    act: async (page) => {
      await tap(page, 'Elke maand');
      await says(page, t.vote.sending);
    },
  },
  {
    name: 'choice-counted',
    asks: [CHOICE],
    act: async (page) => {
      await tap(page, 'Elke maand');
      await says(page, t.vote.counted);
    },
  },
  {
    name: 'choice-closed',
    asks: [CHOICE],
    act: async (page, room) => {
      await tap(page, 'Elke maand');
      await says(page, t.vote.counted);
      await room.ask([{ ...CHOICE, open: false }]);
      await says(page, t.vote['closed-counted']);
    },
  },
  {
    name: 'choice-late',
    asks: [CHOICE],
    reply: ({ n }) => ({ n, result: 'closed' }),
    act: async (page) => {
      await tap(page, 'Nooit');
      await says(page, t.vote['closed-late']);
    },
  },
  {
    name: 'choice-offline',
    asks: [CHOICE],
    act: async (page, room) => {
      await says(page, t.vote.none);
      await room.stopBroker();
      await says(page, t.offline);
      await tap(page, 'Nooit');
      await says(page, t.vote.offline);
      await room.startBroker();
    },
  },
  {
    name: 'scale',
    asks: [SCALE],
    act: async (page) => {
      await tap(page, '4');
      await says(page, t.vote.counted);
    },
  },
  { name: 'words', asks: [WORDS], act: (page) => says(page, t.words.rules) },
  {
    name: 'words-sent',
    asks: [WORDS],
    act: async (page) => {
      for (const text of ['luisteren', 'eerst vragen wat er is gebeurd, dan pas zeggen wat je vindt']) {
        await page.getByLabel(t.words.label).fill(text);
        await page.keyboard.press('Enter');
      }
      await says(page, t.words.counted);
    },
  },
  { name: 'notes', asks: [NOTES], act: (page) => page.getByLabel(t.notes.which[2]).waitFor() },
  {
    name: 'notes-too-long',
    asks: [NOTES],
    act: async (page) => {
      await page.getByLabel(t.notes.which[2]).selectOption({ index: 2 });
      await page.getByLabel(t.notes.fields[2][0]).fill('Er is geen vast meldpunt. '.repeat(70));
      await page.getByLabel(t.notes.fields[2][1]).fill('Eén meldpunt voor de hele school. '.repeat(10));
      await says(page, t.notes['too-long']);
    },
  },
  { name: 'group', asks: [GROUP], act: (page) => says(page, t.group.which) },
  {
    name: 'group-place',
    asks: [GROUP],
    reply: ({ n }) => ({ n, result: 'counted', group: 3, topic: 'Wat doen we met een foto die rondgaat?' }),
    act: async (page) => {
      await tap(page, t.group.which);
      await says(page, t.group.place(3));
    },
  },
  {
    name: 'group-and-choice',
    asks: [GROUP],
    reply: ({ n }) => ({ n, result: 'counted', group: 3, topic: 'Wat doen we met een foto die rondgaat?' }),
    act: async (page, room) => {
      await tap(page, t.group.which);
      await says(page, t.group.place(3));
      await room.ask([CHOICE]);
      await says(page, t.vote.none);
    },
  },
  {
    name: 'privacy',
    asks: [],
    act: async (page) => {
      await page.getByText(t.privacy.title).click();
      await says(page, t.privacy.can[0]);
    },
  },
  { name: 'hostile', asks: [HOSTILE], act: (page) => says(page, t.vote.none) },
];

let browser: Browser;
let room: PhoneRoom;
beforeAll(async () => {
  browser = await launch();
  room = await openPhoneRoom();
});
afterAll(async () => {
  await browser.close();
  await room.close();
});

/** What sticks out of the window, and what is too small to press. */
function lookAtPhone(): string[] {
  const wide = [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.localName} sticks out`);
  const small = [...document.querySelectorAll('button, input, summary')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 48 || height < 48;
    })
    .map((element) => `${element.textContent.trim() || element.localName} is too small to press`);
  const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  return [...wide, ...small, ...scrolls];
}

describe.each(STATES)('$name', ({ name, asks = [], hash, reply = counted, act }) => {
  it('fits, can be pressed and can be read, in each size and colour', { timeout: 180_000 }, async () => {
    room.answerWith(reply);
    await room.ask(asks);
    const context = await browser.newContext({ viewport: { width: 320, height: 568 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${room.address}${hash === '' ? '' : `#${hash ?? room.fingerprint}`}`);
    await act(page, room);
    await mkdir(FOLDER, { recursive: true });
    const wrong: Record<string, readonly string[]> = {};
    const look = async (where: string): Promise<void> => {
      const found = await page.evaluate(lookAtPhone);
      if (found.length > 0) wrong[where] = found;
      await page.screenshot({ path: `${FOLDER}${name}-${where}.png` });
    };
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await look(`${width}x${height}`);
    }
    await page.setViewportSize({ width: 320, height: 568 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await look('200');
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await look(colorScheme);
      const axe = await findings(page);
      if (axe.length > 0) wrong[`axe, ${colorScheme}`] = axe;
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await look('forced');
    const axe = await findings(page);
    if (axe.length > 0) wrong['axe, forced'] = axe;
    await context.close();
    expect(wrong).toEqual({});
  });
});
