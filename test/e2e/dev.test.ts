/** `npm run dev`: the deck as it is being written, reloaded when a slide changes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { teamsessie } from '../../src/build/plugin.js';
import { launch, ready } from './browser.js';

let slides: string;
let server: ViteDevServer;
let browser: Browser;
const warnings: string[] = [];

beforeAll(async () => {
  slides = await mkdtemp(join(tmpdir(), 'teamsessie-dev-'));
  await writeFile(join(slides, 'deck.json'), '{}');
  await writeFile(join(slides, '01-a.md'), '# Eerste versie');
  server = await createServer({
    configFile: false,
    customLogger: { ...createLogger('silent'), warn: (text) => warnings.push(text) },
    plugins: [teamsessie({ slides, pictures: 'public' })],
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(slides, { recursive: true, force: true });
});

it('shows a changed slide without a hand on the browser, and tells what is wrong in it', async () => {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls!.local[0]!);
  await ready(page);
  await expect.poll(() => page.locator('.slides h1').innerText()).toBe('Eerste versie');
  // written again until it is seen: the folder and the line to the page may not be watched from the first moment
  const change = async (): Promise<string> => {
    await writeFile(join(slides, '01-a.md'), '# Tweede versie\n\n<blink>oud</blink>');
    return page.locator('.slides h1').innerText();
  };
  await expect.poll(change, { interval: 1000 }).toBe('Tweede versie');
  expect(warnings.join('\n')).toMatch(/01-a\.md:3 .*blink/);
});
