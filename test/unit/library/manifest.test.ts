/** custom-elements.json says what the elements are now: made from the sources, and nothing in them is left out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributesFor } from '../../../src/markdown/allow-list.js';
import { ELEMENTS } from '../../../src/markdown/elements.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly (Named & {
    readonly kind: string;
    readonly type?: { readonly text: string };
  })[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

const written = readFileSync('custom-elements.json', 'utf8');
const declarations = (JSON.parse(written) as Manifest).modules.flatMap((module) => module.declarations);

/** The files of one element, and what each pattern finds in them, once. */
function inSources(folder: string, pattern: RegExp): readonly string[] {
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('group-screen'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found = '']) => found)))];
}

const names = (list: readonly Named[] | undefined): readonly string[] => (list ?? []).map(({ name }) => name);
const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

it('is what `npm run manifest` makes of the sources now', () => {
  const folder = mkdtempSync('node_modules/.manifest-');
  const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  try {
    const args = [analyzer, 'analyze', '--quiet', '--outdir', folder];
    const { status, stderr } = spawnSync('node', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const made: unknown = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
    expect(made, 'run `npm run manifest`').toEqual(JSON.parse(written));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);

describe.each(ELEMENTS)('%s', (tag) => {
  const folder = `components/${tag}`;
  const element = declarations.find(({ tagName }) => tagName === tag)!;

  it('has every part that stands in a template, and no other', () => {
    const parts = inSources(folder, /\bpart="([^"]*)"/g).flatMap((value) => value.split(' '));
    expect(sorted(names(element.cssParts))).toEqual(sorted(parts));
  });

  it('has every slot that stands in a template, and no other', () => {
    const slots = inSources(folder, /<slot(?: name="([\w-]+)")?/g);
    expect(sorted(names(element.slots))).toEqual(sorted(slots));
  });

  it('has every CSS custom property of its own that the styles read, and no other', () => {
    const own = names(element.cssProperties).filter((name) => !name.startsWith('--ts-'));
    expect(sorted(own)).toEqual(sorted(inSources(folder, new RegExp(`var\\((--${tag}-[\\w-]+)`, 'g'))));
  });

  it('has every token of the theme that the styles read', () => {
    const read = [folder, 'components/shared'].flatMap((from) => inSources(from, /var\((--ts-[\w-]+)/g));
    expect(names(element.cssProperties)).toEqual(expect.arrayContaining([...read]));
  });

  it('has every event that is sent, and no other', () => {
    const sent = inSources(folder, /new (\w+Event)\(/g);
    expect(sorted(element.events!.map(({ type }) => type.text))).toEqual(sorted(sent));
    const own = inSources(folder, /(?:super\(|static readonly type = )'([\w-]+)'/g);
    expect(sorted(names(element.events))).toEqual(sorted(own));
    expect(names(declarations)).toEqual(expect.arrayContaining([...sent]));
  });

  it('has every property, and every attribute that a slide may set', () => {
    const properties = inSources(folder, /@property\([^\n]*?\)\s+(?:get )?(\w+)/g).filter(
      (name) => name !== 'named',
    );
    expect(names(element.members)).toEqual(expect.arrayContaining([...properties]));
    const everywhere = attributesFor('div')!;
    const own = [...attributesFor(tag)!.keys()].filter((name) => !everywhere.has(name));
    expect(names(element.attributes)).toEqual(expect.arrayContaining(own));
  });

  it('says of each what it is for, and shows nothing that is private', () => {
    const { members, attributes, events, slots, cssParts, cssProperties, summary } = element;
    const all = [members, attributes, events, slots, cssParts, cssProperties].flatMap((list) => list ?? []);
    expect(names(all.filter(({ description = '' }) => description.length < 3))).toEqual([]);
    expect(names(all).filter((name) => name.startsWith('#') || name === 'render')).toEqual([]);
    expect(summary).toMatch(/\w{3}/);
  });
});
