/** The phone page in another browser, Firefox, and by keyboard alone. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phone as t } from '../../src/strings/nl.js';
import { spokenCode } from '../../src/live/protocol/join.js';
import { findFirefox } from '../firefox.mjs';
import { openPhoneRoom, type PhoneRoom } from './support/phone-room.js';

const executablePath = findFirefox();

describe.skipIf(executablePath === undefined)('in Firefox', { timeout: 180_000 }, () => {
  let browser: Browser;
  let room: PhoneRoom;
  beforeEach(async () => {
    room = await openPhoneRoom();
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: executablePath! });
  });
  afterEach(async () => {
    await browser.close();
    await room.close();
  });

  it('types the code, votes and changes the vote, without a mouse', async () => {
    await room.ask([
      {
        id: 'a',
        kind: 'choice',
        question: 'Is er een protocol?',
        options: ['Ja', 'Nee'],
        max: 1,
        open: true,
      },
    ]);
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(String(error)));
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    const standing = () => page.$eval('.standing', (element) => element.textContent);

    await page.goto(room.address);
    await page.waitForSelector('#code');
    await page.keyboard.press('Tab');
    await page.keyboard.type(spokenCode(room.fingerprint).toUpperCase());
    await page.keyboard.press('Enter');
    // the field is gone: the question has the focus, and a screen reader reads it
    await expect.poll(focused).toBe('Is er een protocol?');
    for (const [option, value] of [
      ['Ja', 0],
      ['Nee', 1],
    ] as const) {
      await page.keyboard.press('Tab');
      await expect.poll(focused).toBe(option);
      await page.keyboard.press(' ');
      await expect.poll(() => room.ballots.at(-1)?.value).toBe(value);
      await expect.poll(standing).toBe(t.vote.counted);
      await expect.poll(focused).toBe(option);
    }
    expect(trouble).toEqual([]);
  });
});
