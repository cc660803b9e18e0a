/** Rooms full of phones: the real deck against a bare subscriber, on the same broker, with the same messages. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everybody votes within this time, in ms. */
const WINDOW = 10_000;

const load = async (path) =>
  (await runnerImport(`${ROOT}/${path}`, { configFile: false, root: ROOT, logLevel: 'error' })).module;

/** ms from the first vote to the last one counted, with the deck and bare; and what it took of the page. */
export async function measureRoom({ name, count }) {
  const room = await openRoom(name);
  const [voters, counter] = await Promise.all([helper(), helper()]);
  try {
    const { deck, url, fingerprint, password } = room;
    await openPoll(deck);
    await voters.ask('join', { url, fingerprint, count });
    const watched = watch(deck, count);
    const { start } = await voters.ask('send', { fingerprint, window: WINDOW });
    const { at, longest, total } = await watched;
    const receipts = await voters.ask('receipts');
    await deck.context().browser().close();

    await counter.ask('count', { url, fingerprint, password });
    const again = await voters.ask('send', { fingerprint, window: WINDOW });
    const bare = (await counter.ask('counted', { count })) - again.start;
    return {
      total,
      deck: at - start,
      bare,
      receipts: receipts.count,
      receipt: receipts.last - start,
      longest,
    };
  } finally {
    await Promise.all([voters.stop(), counter.stop()]);
    await room.close();
  }
}

/** MB of heap, after garbage collection, after ten and after `polls` polls of `count` voters. */
export async function measureMemory({ count, polls }) {
  const room = await openRoom('aedes');
  const voters = await helper();
  try {
    const { deck, url, fingerprint } = room;
    await showPoll(deck);
    await voters.ask('gather', { url, fingerprint, count });
    const cdp = await deck.context().newCDPSession(deck);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    let early = 0;
    for (let poll = 1; poll <= polls; poll++) {
      await deck.evaluate(() => document.querySelector('.slides .present live-poll').open());
      await voters.ask('vote');
      await deck.evaluate(() => {
        const element = document.querySelector('.slides .present live-poll');
        element.reveal();
        element.reset();
      });
      if (poll === 10) early = await heap();
    }
    return { early, late: await heap() };
  } finally {
    await voters.stop();
    await room.close();
  }
}

async function openRoom(name) {
  const { startLiveOn } = await load('test/live/live-server.ts');
  const server = await startLiveOn(name);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const deck = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await deck.goto(server.facilitator);
  await deck.waitForSelector('html.ready');
  await deck.keyboard.press('q');
  await deck.getByRole('button', { name: 'Zet telefoons aan' }).click();
  await deck.locator('join-screen svg.qr').waitFor();
  const link = await deck.locator('join-screen').evaluate((screen) => screen.link);
  await deck.getByRole('button', { name: 'Sluiten', exact: true }).click();
  const [fingerprint] = new URL(link).hash.slice(1).split(',');
  const { host } = new URL(server.facilitator);
  return {
    deck,
    fingerprint,
    url: server.nodes[0] ?? `ws://${host}/mqtt`,
    password: server.info.facilitator.password,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const showPoll = (deck) => deck.goto(new URL('#/3/1', deck.url()).href);

async function openPoll(deck) {
  await showPoll(deck);
  await deck
    .locator('.slides section.present:not(.stack)')
    .getByRole('button', { name: 'Start de peiling' })
    .click();
}

/** When the poll on the screen has counted everybody, and the longest task until then, in ms. */
const watch = (deck, count) =>
  deck.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        const poll = document.querySelector('.slides .present live-poll');
        const look = () => {
          const total = poll.tally.reduce((sum, { votes }) => sum + votes, 0);
          if (total < wanted) setTimeout(look, 10);
          else poll.updateComplete.then(() => resolve({ at: Date.now(), longest, total }));
        };
        look();
      }),
    count,
  );

/** A process of voters, of which one thing at a time is asked. */
async function helper() {
  const child = fork(fileURLToPath(new URL('voters.mjs', import.meta.url)));
  await once(child, 'message');
  return {
    async ask(act, options) {
      child.send({ act, options });
      const [{ result, error }] = await once(child, 'message');
      if (error !== undefined) throw new Error(error);
      return result;
    },
    async stop() {
      child.kill('SIGKILL');
    },
  };
}
