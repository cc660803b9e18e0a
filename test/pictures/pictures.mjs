/**
 * `npm run pictures`: takes the pictures of the README again, from the built file. Time and chance stand still, so that a
 * picture changes when the element does and not otherwise. ImageMagick makes them smaller, where there is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const FILE = fileURLToPath(new URL('../../dist/teamsessie.html', import.meta.url));
/** Of the page around an element, in pixels. */
const MARGIN = 16;
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));

/** Per picture the slide, and what is done on it; an element's picture is the element alone. */
const PICTURES = [
  { name: 'screenshot', slide: '12/2', act: runTimer },
  { name: 'countdown-timer', slide: '12/2', tag: 'countdown-timer', act: runTimer },
  { name: 'group-splitter', slide: '17/2', tag: 'group-splitter', act: makeGroups },
  { name: 'live-poll', slide: '6/2', tag: 'live-poll', act: vote },
  { name: 'scenario-reveal', slide: '15/2', tag: 'scenario-reveal', act: tellCase },
];

async function runTimer({ page, press }) {
  await press('Start');
  await page.clock.runFor(108_000);
}

async function makeGroups({ press }) {
  await press('Maak groepen');
}

async function vote({ page, press }) {
  await press('Start de peiling');
  for (const [digit, votes] of [2, 19, 3].entries())
    for (let n = 0; n < votes; n += 1) await page.keyboard.press(String(digit + 1));
  await press('Stop met stemmen');
  await press('Toon resultaat');
}

async function tellCase({ page, element, press }) {
  await press('Volgende stap');
  await press('Volgende stap');
  for (const said of ['Luisteren', 'Vragen wat er nodig is', 'Luisteren', 'Apart met de vriendin praten']) {
    await element.getByRole('textbox').fill(said);
    await page.keyboard.press('Enter');
  }
}

if (!existsSync(FILE)) {
  console.error('Run `npm run build` first.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
for (const picture of PICTURES) await take(picture);
await browser.close();

async function take({ name, slide, tag, act }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: tag === undefined ? 1 : 1.5,
    reducedMotion: 'reduce',
    offline: true,
  });
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2026-11-23T15:30:00') });
  await page.addInitScript(() => {
    crypto.getRandomValues = (numbers) => numbers.fill(7);
  });
  await page.goto(`${pathToFileURL(FILE).href}#/${slide}`);
  await page.waitForSelector('html.ready .reveal.ready');
  const part = page.locator('.slides section.present:not(.stack)');
  const element = part.locator(tag ?? 'countdown-timer');
  await act({
    page,
    element,
    press: (button) => element.getByRole('button', { name: button, exact: true }).click(),
  });
  // no focus, no pointer: only what everyone sees
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    element?.blur();
  });
  await page.clock.runFor(1000);
  const path = `${DOCS}${name}.png`;
  const box = await element.boundingBox();
  const clip = tag && {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  await page.screenshot({ path, clip, animations: 'disabled' });
  spawnSync('convert', [path, '-strip', '-dither', 'None', '-colors', '64', `PNG8:${path}`]);
  console.log(`docs/${name}.png  ${Math.round(statSync(path).size / 1024)} KB`);
  await context.close();
}
