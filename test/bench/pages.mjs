/** Opens built files in Chromium over file:// and measures what a facilitator would notice. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const BLANK = '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>Leeg</title><p>Leeg</p></html>';

async function withBrowser(measure) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** Pairs of [deck, blank page]: ms from navigation to the first contentful paint, each in a fresh context. */
export async function measurePaint(file, count) {
  const blank = join(await mkdtemp(join(tmpdir(), 'teamsessie-blank-')), 'blank.html');
  await writeFile(blank, BLANK);
  return withBrowser(async (browser) => {
    const firstPaint = async (path) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
      const paint = await page.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => {
              const entry = list.getEntriesByName('first-contentful-paint')[0];
              if (entry) resolve(entry.startTime);
            }).observe({ type: 'paint', buffered: true });
          }),
      );
      await context.close();
      return paint;
    };
    await firstPaint(file);
    await firstPaint(blank);
    const pairs = [];
    for (let run = 0; run < count; run++) pairs.push([await firstPaint(file), await firstPaint(blank)]);
    return pairs;
  });
}

/** Presses the right arrow 18 times; the longest gap between two frames and the main thread's work, in ms. */
export async function measureSteps(file, steps = 18) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('.reveal.ready');
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      window.frames_ = [];
      let last = performance.now();
      const frame = (now) => {
        window.frames_.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    await page.waitForTimeout(300);
    await page.evaluate(() => window.frames_.splice(0));
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskDuration = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    const before = await taskDuration();
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(120);
    }
    const cpu = (await taskDuration()) - before;
    const longestFrame = await page.evaluate(() => Math.max(...window.frames_));
    return { longestFrame, cpu, steps };
  });
}

/** Types 40 letters in the editor; ms from the key to the changed slide with its layout done. */
export async function measureTyping(file, letters = 40) {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${pathToFileURL(file).href}#/5`);
    await page.waitForSelector('.reveal.ready');
    await page.keyboard.press('e');
    const text = page.locator('deck-editor textarea').first();
    await text.waitFor();
    await page.evaluate(() => {
      window.letters_ = [];
      let began = 0;
      addEventListener('beforeinput', () => (began = performance.now()), { capture: true });
      // the editor's own listeners have run by then
      addEventListener('input', () => {
        document.querySelector('.slides section.present:not(.stack) h2').getBoundingClientRect();
        window.letters_.push(performance.now() - began);
      });
    });
    await text.press('Control+Home');
    await text.press('End');
    for (let letter = 0; letter < letters; letter++) await text.press('a', { delay: 20 });
    const times = (await page.evaluate(() => window.letters_)).sort((a, b) => a - b);
    return { median: times[times.length >> 1], slowest: times.at(-1) };
  });
}

/**
 * The main thread's longest task in a step, as on a laptop that many times slower, and the slide it was on. Every step of the
 * deck is taken in each of `passes`, and counts as the median of them. It is the thread's own time, so that what else runs on
 * this machine doesn't count.
 */
export async function measureTasks(file, slower = 4, passes = 3) {
  return withBrowser(async (browser) => {
    const all = [];
    for (let pass = 0; pass < passes; pass++) all.push(await longestTasks(browser, file));
    const steps = all[0].map(({ slide }, index) => ({
      slide,
      ms: slower * all.map((pass) => pass[index].ms).sort((a, b) => a - b)[passes >> 1],
    }));
    return { ...steps.reduce((most, step) => (step.ms > most.ms ? step : most)), steps: steps.length };
  });
}

/** One run through the deck: of each step the slide it is taken from, and its longest task in ms. */
async function longestTasks(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.reveal.ready');
  await page.waitForTimeout(1000);
  const place = () => page.evaluate(() => document.querySelector('.slide-number').textContent.trim());
  const found = [];
  let stood = 0;
  // a slide may have some steps of its own; the last one has no end to them
  for (let here = await place(); stood <= 12;) {
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(250);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const main = new Set(
      traceEvents
        .filter(({ args }) => args?.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid}/${tid}`),
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid}/${tid}`),
    );
    found.push({ slide: here, ms: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000 });
    const before = here;
    here = await place();
    stood = here === before ? stood + 1 : 0;
  }
  await page.close();
  return found.slice(0, -stood);
}
