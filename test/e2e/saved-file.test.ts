/** The built file made anew in a browser, from nothing but itself: the same bytes, as long as nothing was changed. */
import { readFile } from 'node:fs/promises';
import { build, type Rolldown } from 'vite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_ALIASES } from '../../src/build/plugin.js';
import { BUILT_FILE, launch } from './browser.js';
import type * as Pipeline from './support/pipeline.js';

declare const pipeline: typeof Pipeline;

let browser: Browser;
let page: Page;
let file: string;

beforeAll(async () => {
  file = await readFile(BUILT_FILE, 'utf8');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: BROWSER_ALIASES },
    build: {
      write: false,
      lib: { entry: 'test/e2e/support/pipeline.ts', formats: ['iife'], name: 'pipeline' },
    },
  });
  const [{ output }] = built as unknown as [Rolldown.RolldownOutput];
  browser = await launch();
  page = await browser.newPage();
  // a page of its own over file://, as only that may make a hash
  await page.goto(new URL('../../LICENSE', import.meta.url).href);
  await page.evaluate(output[0].code);
});
afterAll(() => browser.close());

/** Opens the file as a document and saves it again, with `school` as its school when that is given. */
const saveAgain = (html: string, school?: string) =>
  page.evaluate(
    async ([html, school]) => {
      const { takePristine, decodeDeck, render, composeSections, rebuild, revisionOf, DATA_BLOCK_ID } =
        pipeline;
      const opened = new DOMParser().parseFromString(html, 'text/html');
      const pristine = takePristine(opened)!;
      let deck = decodeDeck(opened.getElementById(DATA_BLOCK_ID)!.textContent);
      if (school !== undefined) deck = { ...deck, settings: { ...deck.settings, school } };
      deck = { ...deck, revision: await revisionOf(deck) };
      const picture = (name: string) => pristine.pictures.get(name);
      const rendered = render(deck.slides, { picture });
      return rebuild(pristine, deck, composeSections(rendered, deck.settings, picture));
    },
    [html, school] as const,
  );

const code = (html: string): string => html.slice(html.indexOf('<script type="text/plain"'));

describe('saving the file again', () => {
  it('without a change gives the same bytes: every slide is rendered as the build did', async () => {
    const saved = await saveAgain(file);
    const sections = (html: string) => html.split(/(?=<section data-slide)/);
    expect(sections(saved)).toEqual(sections(file));
    expect(saved === file).toBe(true);
  });

  it('with a change keeps the code and its policy to the byte', async () => {
    const saved = await saveAgain(file, 'De Linde');
    expect(saved).toContain('<title>Teamsessie pesten – De Linde</title>');
    expect(code(saved) === code(file)).toBe(true);
    const policy = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1];
    expect(policy(saved)).toBe(policy(file));
    const again = await saveAgain(saved);
    expect(again === saved).toBe(true);
  });
});

it('the deck’s own drawings are safe as they are', async () => {
  const changed = await page.evaluate((html) => {
    const opened = new DOMParser().parseFromString(html, 'text/html');
    return [...pipeline.takePristine(opened)!.pictures].filter(([, data]) => {
      const text = decodeURIComponent(data.slice(data.indexOf(',') + 1));
      return pipeline.safeSvg(text) !== text;
    });
  }, file);
  expect(changed).toEqual([]);
});
