/** The build: what it makes of good slides, of broken ones, and of none. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createLogger, build, type Logger } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamsessie } from '../../src/build/plugin.js';
import { decodeDeck } from '../../src/document/data-block.js';
import { BUILT_FILE, launch, openDeck, slideNumber } from './browser.js';

let folder: string;

beforeAll(async () => {
  // else Vite takes Lit's development build
  process.env.NODE_ENV = 'production';
  folder = await mkdtemp(join(tmpdir(), 'teamsessie-build-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Builds a deck of these files; gives the document and the warnings. */
async function buildDeck(files: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const slides = await mkdtemp(join(folder, 'slides-'));
  const outDir = await mkdtemp(join(folder, 'dist-'));
  const all: typeof files = { 'deck.json': '{}', ...files };
  for (const [name, contents] of Object.entries(all)) {
    // a folder by the name of a slide can't be read, not even by root
    if (contents === undefined) await mkdir(join(slides, name));
    else await writeFile(join(slides, name), contents);
  }
  const warnings: string[] = [];
  const customLogger: Logger = { ...createLogger('silent'), warn: (text) => warnings.push(text) };
  await build({
    configFile: false,
    customLogger,
    plugins: [teamsessie({ slides, pictures: 'public' })],
    build: { outDir, emptyOutDir: true },
  });
  const file = join(outDir, 'teamsessie.html');
  return { file, html: await readFile(file, 'utf8'), warnings };
}

describe('the built file', () => {
  let html: string;
  beforeAll(async () => {
    html = await readFile(BUILT_FILE, 'utf8');
  });

  it('is at most 970 KB, and 300 KB compressed', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(970_000);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(300_000);
  });

  it('allows exactly the scripts that it has, by their hash', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const scripts = [
      ...html.matchAll(/<script( type="text\/plain" id="teamsessie-code")?>([\s\S]*?)<\/script>/g),
    ];
    const hashes = scripts.map(
      ([, , text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(2);
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('names nothing outside itself to load', () => {
    const markup = html.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
    const find = (pattern: RegExp) => markup.match(pattern)?.[0];
    expect(find(/<(link|iframe|object|embed)\b[^>]*/i)).toBeUndefined();
    expect(find(/\bsrc="(?!data:)[^"]{0,80}/i)).toBeUndefined();
    expect(find(/url\((?!\s*["']?(?:data:|#)).{0,80}/i)).toBeUndefined();
    expect(find(/@import.{0,80}/)).toBeUndefined();
  });

  it('carries its own source', () => {
    const block = /<script type="application\/json" id="teamsessie-deck">([\s\S]*?)<\/script>/.exec(
      html,
    )![1]!;
    const deck = decodeDeck(block);
    expect(deck.slides).toHaveLength(19);
    expect(deck.slides[0]!.name).toBe('01-titel.md');
  });

  it('has nineteen slides whose planned minutes make two sessions of fifty', () => {
    const sections = [...html.matchAll(/<section\b[^>]*data-session="(\d)"[^>]*data-minutes="(\d+)"/g)];
    const total = (session: string) =>
      sections.filter(([, s]) => s === session).reduce((sum, [, , minutes]) => sum + Number(minutes), 0);
    expect(total('1')).toBe(50);
    expect(total('2')).toBe(50);
    expect(html.match(/data-slide="/g)).toHaveLength(19);
  });
});

describe('broken slides', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an unclosed tag', '# A\n\n<div>\n\ntekst', /02-b\.md:3 /],
    [
      'a bad attribute',
      '# A\n\n<live-poll question="x" onclick="x()">\n- a\n</live-poll>',
      /02-b\.md:3 .*onclick/,
    ],
    ['a tag that nowhere ends', '# A\n\n<live-poll question="x"\n\n- a\n', /02-b\.md:3 .*eindigt met >/],
    ['an unknown element', '# A\n\ntekst\n\n<live-pol>\n\nx\n\n</live-pol>', /02-b\.md:5 .*live-pol/],
    ['an empty file', '', /02-b\.md:1 /],
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /02-b\.md:1 /],
    [
      'a poll without options',
      '\uFEFF# A\r\n\r\n<live-poll question="x">\r\n</live-poll>\r\n',
      /02-b\.md:3 /,
    ],
  ])('%s: tells the file and the line, and builds the rest', async (_, contents, message) => {
    const { html, warnings } = await buildDeck({
      '01-a.md': '# Eerste',
      '02-b.md': contents,
      '03-c.md': '# Derde',
    });
    expect(warnings.join('\n')).toMatch(message);
    expect(html).toContain('Eerste');
    expect(html).toContain('Derde');
    expect(html.match(/data-slide="/g)).toHaveLength(3);
  });

  it('a slide that cannot be read is told, and keeps its number', async () => {
    const { html, warnings } = await buildDeck({
      '01-a.md': '# Eerste',
      '02-b.md': undefined,
      '03-c.md': '# Derde',
    });
    expect(warnings.join('\n')).toMatch(/02-b\.md:1 .*niet te lezen/);
    expect(html.match(/data-slide="/g)).toHaveLength(3);
  });

  it('a megabyte of text still builds, and is told', async () => {
    const { html, warnings } = await buildDeck({ '01-a.md': `# Lang\n\n${'woord '.repeat(175_000)}` });
    expect(html.length).toBeGreaterThan(2_000_000);
    expect(warnings.join('\n')).toMatch(/01-a\.md:1 .*past niet op een dia/);
  });
});

describe('nothing to build from', () => {
  /** A checkout with only these slides. */
  const checkout = async (slides: Readonly<Record<string, string>> | undefined) => {
    const root = await mkdtemp(join(folder, 'checkout-'));
    for (const name of [
      'src',
      'components',
      'public',
      'node_modules',
      'vite.config.ts',
      'package.json',
      'tsconfig.json',
    ]) {
      await symlink(join(process.cwd(), name), join(root, name));
    }
    if (slides !== undefined) {
      await mkdir(join(root, 'slides'));
      for (const [name, text] of Object.entries(slides)) await writeFile(join(root, 'slides', name), text);
    }
    return root;
  };

  it.each<[string, Readonly<Record<string, string>> | undefined, RegExp]>([
    ['the folder is missing', undefined, /^De map met dia’s ontbreekt .*slides$/],
    ['there is no slide in it', { 'deck.json': '{}', 'LEESMIJ.md': '# A' }, /staat geen enkele dia/],
    ['deck.json is missing', { '01-a.md': '# A' }, /instellingen ontbreekt .*deck\.json$/],
    ['deck.json cannot be read', { '01-a.md': '# A', 'deck.json': '{ "school": ' }, /deck\.json: .*JSON/],
    ['a setting is wrong', { '01-a.md': '# A', 'deck.json': '{"type":"mbo"}' }, /deck\.json: ‘type’/],
  ])('stops with one sentence and exit code 1 when %s', async (_, slides, sentence) => {
    const cwd = await checkout(slides);
    const { status, stderr, stdout } = spawnSync('node', ['src/build/build.mjs'], { cwd, encoding: 'utf8' });
    expect(stdout + stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});

describe('a deck of a thousand slides', () => {
  it('builds and opens', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `${String(index + 1).padStart(4, '0')}-dia.md`);
    const { file } = await buildDeck(
      Object.fromEntries(names.map((name, index) => [name, `## Dia ${index + 1}\n\n- een\n- twee\n- drie`])),
    );
    const browser = await launch();
    const { page, trouble } = await openDeck(browser, { file, address: '#/1000' });
    await expect.poll(() => slideNumber(page)).toBe('1000');
    expect(trouble).toEqual([]);
    await browser.close();
  });
});
