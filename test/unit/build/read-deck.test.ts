import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/build/csp.js';
import { pictureReader, readDeck } from '../../../src/build/read-deck.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teamsessie-read-'));
  await mkdir(join(folder, 'public'));
  await writeFile(join(folder, 'public/a.svg'), '<svg/>');
  await writeFile(join(folder, 'public/a.txt'), 'text');
  await writeFile(
    join(folder, 'public/lines.svg'),
    `<svg class="a b">\n  <text x="1" y='"'>50% #1\t&amp;</text>\n</svg>\n`,
  );
  await writeFile(join(folder, 'secret.svg'), '<svg/>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pictureReader', () => {
  it('gives a picture as a data URI', () => {
    expect(pictureReader(join(folder, 'public'))('a.svg')).toBe('data:image/svg+xml,%3Csvg/%3E');
  });

  it('writes a drawing short, and as what it was', () => {
    const address = pictureReader(join(folder, 'public'))('lines.svg')!;
    expect(address).toBe(
      "data:image/svg+xml,%3Csvg class='a b'%3E %3Ctext x='1' y='%22'%3E50%25 %231%09%26amp;%3C/text%3E %3C/svg%3E",
    );
    expect(address).not.toMatch(/"/);
  });

  it.each(['../secret.svg', '/etc/hostname', 'a.txt', 'none.svg', '', '..'])(
    'gives nothing for %j',
    (path) => {
      expect(pictureReader(join(folder, 'public'))(path)).toBeUndefined();
    },
  );
});

describe('readDeck', () => {
  it('takes the numbered files in the order of their numbers, and changes the revision with the contents', async () => {
    const slides = join(folder, 'slides');
    await mkdir(slides);
    await writeFile(join(slides, 'deck.json'), '{}');
    for (const name of ['10-j.md', '2-b.md', '01-a.md', 'LEESMIJ.md'])
      await writeFile(join(slides, name), name);
    const { deck } = await readDeck(slides);
    expect(deck.slides.map(({ name }) => name)).toEqual(['01-a.md', '2-b.md', '10-j.md']);
    await writeFile(join(slides, '2-b.md'), 'anders');
    expect((await readDeck(slides)).deck.revision).not.toBe(deck.revision);
  });
});

describe('contentSecurityPolicy', () => {
  it('connects to nothing, unless a broker is configured', () => {
    expect(contentSecurityPolicy({ scripts: [], broker: '' })).toContain("connect-src 'none'");
    expect(contentSecurityPolicy({ scripts: [], broker: 'wss://a.example' })).toContain(
      'connect-src wss://a.example;',
    );
  });
});
