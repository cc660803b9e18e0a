/** The internet form: the deck over file://, a broker elsewhere in its settings, and the phone page on any web host. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phone as p, phones as t } from '../../src/strings/nl.js';
import { BUILT_FILE, launch, present, ready } from '../e2e/browser.js';
import { startMosquitto, BROKERS, type RunningBroker } from './brokers.js';

const isHere = BROKERS.some(({ name, isHere }) => name === 'mosquitto' && isHere);
const WAIT = { timeout: 60_000 };

describe.skipIf(!isHere)('a deck from disk, a broker elsewhere, and a phone page on a web host', () => {
  let browser: Browser;
  let broker: RunningBroker;
  let host: Server;
  let folder: string;
  let deckFile: string;

  beforeAll(async () => {
    [browser, broker] = await Promise.all([launch(), startMosquitto()]);
    const phonePage = readFileSync(join(BUILT_FILE, '../telefoon.html'));
    host = createServer(({ url = '' }, response) => {
      if (/^\/telefoon\.html(\?|$)/.test(url)) response.setHeader('Content-Type', 'text/html').end(phonePage);
      else if (url === '/live.json') response.end(JSON.stringify({ broker: broker.urls[0] }));
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const page = `http://127.0.0.1:${(host.address() as AddressInfo).port}/telefoon.html`;
    folder = mkdtempSync(join(tmpdir(), 'teamsessie-internet-'));
    deckFile = join(folder, 'deck.html');
    writeFileSync(deckFile, settled(readFileSync(BUILT_FILE, 'utf8'), broker.urls[0]!, page));
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await broker.stop();
    host.close();
    host.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for the password of a broker that says nothing, and counts', async () => {
    const deck = await browser.newPage();
    await deck.goto(`${pathToFileURL(deckFile).href}#/3/1`);
    await ready(deck);
    await deck.keyboard.press('q');
    await deck.getByRole('button', { name: t.on }).click();
    const join = deck.locator('join-screen');
    await join.getByLabel(t.username).fill('facilitator', WAIT);
    await join.getByLabel(t.password).fill('wrong');
    await join.getByRole('button', { name: t.connect }).click();
    await join.getByText(t.refused).waitFor(WAIT);
    await join.getByLabel(t.password).fill(broker.password);
    await join.getByRole('button', { name: t.connect }).click();
    await join.locator('form').waitFor({ ...WAIT, state: 'detached' });
    const link = await join.evaluate((screen) => (screen as unknown as { link: string }).link);
    expect(link).toContain(`,${broker.urls[0]!}`);
    await join.getByRole('button', { name: t.close, exact: true }).click();

    await present(deck).getByRole('button', { name: 'Start de peiling' }).click();
    const phone = await browser.newPage();
    await phone.goto(link);
    await vote(phone, 'Nooit');
    // whoever types has the address and the code only
    const typed = await browser.newPage();
    await typed.goto(link.split('#')[0]!);
    await typed
      .locator('#code')
      .fill(
        await join.evaluate((screen) =>
          (screen as unknown as { link: string }).link.split('#')[1]!.slice(0, 8),
        ),
      );
    await typed.keyboard.press('Enter');
    await vote(typed, 'Nooit');
    await expect
      .poll(() =>
        present(deck, 'live-poll').evaluate(
          (poll) => (poll as unknown as { tally: { votes: number }[] }).tally[0]?.votes,
        ),
      )
      .toBe(2);
  }, 240_000);
});

async function vote(phone: Page, option: string): Promise<void> {
  await phone.getByRole('button', { name: option }).click(WAIT);
  await phone.getByText(p.vote.counted).waitFor(WAIT);
}

/** As the editor saves it with these settings: in its data, and in its policy. */
function settled(html: string, broker: string, phonePage: string): string {
  return replaced(
    replaced(html, '"broker":"","phonePage":""', `"broker":"${broker}","phonePage":"${phonePage}"`),
    `connect-src 'none'`,
    `connect-src ${broker}`,
  );
}

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}
