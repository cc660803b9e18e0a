/** The elements outside the deck: the examples of the README, as somebody else would copy them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launch } from './browser.js';

const section = /\n## In another deck.*?\n(?=## )/s.exec(readFileSync('README.md', 'utf8'))![0];
const examples = (language: string): string[] =>
  [...section.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code!);

let browser: Browser;
let folder: string;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  cpSync('lib/elements.js', join(folder, 'elements.js'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  trouble = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('requestfailed', (request) => trouble.push(request.url()));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await page.context().close();
  rmSync(folder, { recursive: true });
});

async function open(html: string): Promise<void> {
  writeFileSync(join(folder, 'page.html'), html);
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('works on a plain page, from disk and without a network', async () => {
  await open(examples('html')[0]!);
  await button('Start').click();
  await button('Pauze').click();
  await button('Maak groepen').click();
  await expect.poll(() => page.getByText('Ingrijpen').count()).toBeGreaterThan(1);
  expect(trouble).toEqual([]);
});

it('works in a reveal.js deck that knows nothing of it', async () => {
  cpSync('node_modules/reveal.js/dist', join(folder, 'reveal.js/dist'), { recursive: true });
  await open(examples('html')[1]!);
  await button('Start de peiling').click();
  for (const digit of ['1', '2', '2', '2', '2']) await page.keyboard.press(digit);
  await button('Stop met stemmen').click();
  await button('Toon resultaat').click();
  await expect.poll(() => page.locator('live-poll [part=results]').innerText()).toMatch(/Pesten\s.*80/s);
  await page.locator('body').press('ArrowRight');
  await button('Volgende stap').click();
  await page.getByRole('textbox').fill('Praten');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('scenario-reveal [part=reactions]').innerText()).toContain('Praten');
  expect(new URL(page.url()).hash).not.toContain('/2');
  expect(trouble).toEqual([]);
});

describe('in a project of its own, with a bundler', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/teamsessie'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'main.ts'), examples('ts')[0]!);
  });

  it('has types', () => {
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync('node', [tsc, '--project', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 180_000);

  it('brings the one element that was asked for', async () => {
    // else Lit says in the console that it is in development mode
    vi.stubEnv('NODE_ENV', 'production');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { lib: { entry: 'main.ts', formats: ['iife'], name: 'main', fileName: () => 'main.js' } },
    });
    await open('<!doctype html><body><script src="dist/main.js"></script>');
    await expect.poll(() => button('Start').isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => customElements.get('live-poll'))).toBeUndefined();
    expect(trouble).toEqual([]);
  });
});
