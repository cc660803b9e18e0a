/** The deck as it is run: slides, keys, links, programme. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, slideNumber, type OpenedDeck, type OpenOptions } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

async function open(options?: OpenOptions) {
  deck = await openDeck(options);
  return deck;
}

/** What can be clicked and filled in on the start panel. */
const choice = (page: Page, label: string) =>
  page.locator('start-panel').getByRole('radio', { name: label, exact: true });
const field = (page: Page, name: string) => page.locator(`start-panel input[name=${name}]`);

describe('opened over file:// without a network', () => {
  it('goes through all nineteen numbered slides without a request, an error or a policy report', async () => {
    const { page, trouble } = await open();
    const numbers = new Set<string>();
    for (let step = 0; step < 200; step++) {
      const number = await slideNumber(page);
      numbers.add(number.split('.')[0]!);
      await page.keyboard.press('ArrowRight');
      if (number.startsWith('19') && (await slideNumber(page)) === number) {
        const shown = await present(page, '.fragment:not(.visible)').count();
        if (shown === 0) break;
      }
    }
    expect([...numbers]).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)));
    expect(trouble).toEqual([]);
  });

  it('goes back as it went forward', async () => {
    const { page } = await open({ address: '#/2' });
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slideNumber(page)).toBe('1');
  });

  it('has the next slide laid out before the step to it, and no other', async () => {
    const { page } = await open({ address: '#/4' });
    /** Of the parts that are laid out: which in the deck, and whether it can be seen. */
    const laidOut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.slides section:not(:has(section))')].flatMap((section, index) =>
          section.checkVisibility()
            ? [{ index, seen: section.checkVisibility({ visibilityProperty: true, opacityProperty: true }) }]
            : [],
        ),
      );
    const [here] = await laidOut();
    const seenAndNext = (index: number) => [
      { index, seen: true },
      { index: index + 1, seen: false },
    ];
    await expect.poll(laidOut).toEqual(seenAndNext(here!.index));
    const number = await slideNumber(page);
    while ((await slideNumber(page)) === number) await page.keyboard.press('ArrowRight');
    await expect.poll(laidOut).toEqual(seenAndNext(here!.index + 1));
  });

  it('defines all four elements and shows each on a slide', async () => {
    const { page } = await open();
    const found = await page.evaluate(() =>
      ['countdown-timer', 'group-splitter', 'live-poll', 'scenario-reveal'].filter(
        (tag) => customElements.get(tag) !== undefined && document.querySelector(tag)?.shadowRoot !== null,
      ),
    );
    expect(found).toHaveLength(4);
  });

  it('leaves the notes off the screen', async () => {
    const { page } = await open({ address: '#/5' });
    await expect
      .poll(() => page.locator('.reveal').textContent())
      .not.toContain('Dit is een bekend misverstand');
  });

  it('is in Dutch, also where reveal.js has words of its own', async () => {
    const { page } = await open();
    await expect.poll(() => page.locator('.navigate-right').getAttribute('aria-label')).toBe('Volgende');
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('volgende');
  });

  it('lets a screen reader read the slides: the deck is no application', async () => {
    const { page } = await open();
    await expect.poll(() => page.locator('[role=application]').count()).toBe(0);
  });
});

describe('the address', () => {
  it('opens the slide that a link names, with the number on the slide', async () => {
    const { page } = await open({ address: '#/12/2' });
    await expect.poll(() => slideNumber(page)).toBe('12.2');
  });

  it('changes nothing else', async () => {
    const { page } = await open({ address: '?controls=false&width=100&print-pdf' });
    await expect.poll(() => page.locator('.navigate-right').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.reveal.reveal-print').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => location.search)).toContain('controls=false');
  });
});

describe('the start panel', () => {
  it('begins with one click', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => slideNumber(page)).toMatch(/^2/);
  });

  it('leaves out the other session, and keeps the numbers', async () => {
    const { page } = await open();
    await choice(page, 'Sessie 2').check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => slideNumber(page)).toMatch(/^2/);
    while ((await slideNumber(page)).startsWith('2')) await page.keyboard.press('ArrowRight');
    await expect.poll(() => slideNumber(page)).toMatch(/^14/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => slideNumber(page)).toMatch(/^2/);
  });

  it.each([
    ['Basisonderwijs', 'po'],
    ['Voortgezet onderwijs', 'vo'],
  ])('shows only the cases of %s', async (label, type) => {
    const { page } = await open();
    await choice(page, label).check();
    await page.evaluate(() => (location.hash = '#/15'));
    await expect.poll(() => slideNumber(page)).toMatch(/^15/);
    const schools = new Set<string | null>();
    while ((await slideNumber(page)).startsWith('15')) {
      for (const scenario of await present(page, 'scenario-reveal').all()) {
        schools.add(await scenario.getAttribute('school'));
      }
      await page.keyboard.press('ArrowRight');
    }
    expect([...schools]).toEqual([type]);
  });

  it('tells the plan, the splitter and the title what was chosen', async () => {
    const { page } = await open();
    await choice(page, 'Sessie 1').check();
    await field(page, 'participants').fill('30');
    await field(page, 'participants').press('Tab');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect
      .poll(() => page.locator('.plan caption').allInnerTexts())
      .toEqual([expect.stringMatching(/^Sessie 1: 50 minuten, \d\d:\d\d tot \d\d:\d\d$/)]);
    await expect
      .poll(() =>
        page
          .locator('group-splitter')
          .first()
          .evaluate((el) => el.getAttribute('participants')),
      )
      .toBe('30');
  });

  it('says it when the short programme does not fit, and when it does', async () => {
    const { page } = await open();
    await choice(page, 'Kort').check();
    const fit = page.locator('start-panel [role=status]');
    await expect.poll(() => fit.innerText()).toContain('Dit kost 62 van de 50 minuten');
    await page.getByRole('button', { name: 'Kies wat blijft' }).click();
    await page.getByRole('checkbox', { name: /17\./ }).uncheck();
    await page.getByRole('button', { name: 'Klaar' }).click();
    await expect.poll(() => fit.innerText()).toMatch(/Dit kost [1-4]?\d van de 50 minuten/);
  });

  it('refuses a number of people that cannot be, and says why', async () => {
    const { page } = await open();
    await field(page, 'participants').fill('-3');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect.poll(() => page.getByText(/van 1 tot en met 500/).isVisible()).toBe(true);
    await expect.poll(() => slideNumber(page)).toBe('1');
  });

  it('makes both sessions fit in the time that the draaiboek gives them', async () => {
    const { page } = await open();
    await expect
      .poll(() => page.locator('start-panel [role=status]').innerText())
      .toBe('Dit kost 100 van de 100 minuten.');
  });
});

describe('keys', () => {
  it('T starts and pauses the timer on the slide', async () => {
    const { page } = await open({ address: '#/12/2' });
    const state = () =>
      present(page, 'countdown-timer').evaluate((timer) => (timer as unknown as { state: string }).state);
    await page.keyboard.press('t');
    await expect.poll(state).toBe('running');
    await page.keyboard.press('t');
    await expect.poll(state).toBe('paused');
  });

  it('T stops a timer that counts its overtime', async () => {
    const { page } = await open({ address: '#/12/2' });
    await page.clock.install();
    await page.reload();
    await ready(page);
    await page.keyboard.press('t');
    await page.clock.fastForward('05:10');
    const overtime = () =>
      present(page, 'countdown-timer').evaluate(
        (timer) => (timer as unknown as { overtime: number }).overtime,
      );
    await expect.poll(overtime).toBeGreaterThan(0);
    await page.keyboard.press('t');
    const stopped = await overtime();
    await page.clock.fastForward('01:00');
    // what is shown is reckoned from the clock: it would be more at once
    await expect.poll(overtime).toBe(stopped);
  });

  it('1 to 9 count a vote in the open poll on the slide', async () => {
    const { page } = await open({ address: '#/3' });
    while ((await present(page, 'live-poll').count()) === 0) await page.keyboard.press('ArrowRight');
    const poll = present(page, 'live-poll');
    await poll.evaluate((element) => (element as unknown as { open(): void }).open());
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    const votes = () =>
      poll.evaluate((element) =>
        (element as unknown as { tally: { votes: number }[] }).tally.slice(0, 2).map(({ votes }) => votes),
      );
    await expect.poll(votes).toEqual([0, 2]);
  });

  it('typing in a field does not turn the slide', async () => {
    const { page } = await open();
    await field(page, 'school').pressSequentially('t 12 b o f');
    await expect.poll(() => slideNumber(page)).toBe('1');
    await expect.poll(() => field(page, 'school').inputValue()).toBe('t 12 b o f');
  });

  it('letters work while a choice on the start panel has the focus, which keeps the arrows and the space bar', async () => {
    const { page } = await open();
    await choice(page, 'Sessie 1').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => choice(page, 'Sessie 1').isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => choice(page, 'Sessie 2').isChecked()).toBe(true);
    await expect.poll(() => slideNumber(page)).toBe('1');
    await page.keyboard.press('d');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark');
    await page.keyboard.press('e');
    await page.getByLabel('Tekst op de dia').waitFor();
  });

  it('a space on a button presses the button and turns no slide', async () => {
    const { page } = await open({ address: '#/12/2' });
    await present(page, 'countdown-timer').getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Space');
    await present(page, 'countdown-timer').getByRole('button', { name: 'Pauze' }).waitFor();
    await expect.poll(() => slideNumber(page)).toBe('12.2');
  });
});

it('is upright on a phone that is held upright', async () => {
  const { page } = await open({ size: { width: 390, height: 844 }, address: '#/5' });
  const size = await present(page, 'h2').evaluate(
    (h2) => parseFloat(getComputedStyle(h2).fontSize) * (390 / 720),
  );
  await expect.poll(() => page.locator('.slides').evaluate((slides) => slides.style.width)).toBe('720px');
  expect(size).toBeGreaterThan(20);
});

it('fills a window of another shape with the colour of a statement, on which the buttons are light', async () => {
  const { page } = await open({ size: { width: 1024, height: 768 }, address: '#/3/2' });
  await expect.poll(() => slideNumber(page)).toBe('3.2');
  const colourAt = (y: number) =>
    page.screenshot({ clip: { x: 500, y, width: 2, height: 2 } }).then((png) => png.toString('base64'));
  const slide = await colourAt(300);
  await expect.poll(() => colourAt(20)).toBe(slide);
  await expect.poll(() => colourAt(750)).not.toBe(slide);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slideNumber(page)).toBe('3.3');
  await expect.poll(() => colourAt(20)).not.toBe(slide);
});
