import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutParts, joinParts, readPart, replaceParts, titleOf, writePart } from '../../../src/editor/rows.js';

const files = readdirSync('slides').filter((name) => /^\d/.test(name));
const read = (name: string): string => readFileSync(`slides/${name}`, 'utf8');

describe('a part of a file, taken apart and put together', () => {
  it.each(files)('%s stays the same, byte for byte', (name) => {
    const markdown = read(name);
    expect(joinParts(cutParts(markdown).map((raw) => writePart(readPart(raw))))).toBe(markdown);
  });

  it('has its settings, its text and its notes apart', () => {
    const raw =
      '<!-- .slide: class="columns" data-minutes="5" -->\n\n## Kop\n\nTekst\n\nNote:\n\nZeg dit.\n\nNote: ook dit.';
    expect(readPart(raw)).toEqual({
      slide: 'class="columns" data-minutes="5"',
      body: '## Kop\n\nTekst',
      notes: 'Zeg dit.\n\nNote: ook dit.',
    });
  });

  it('takes a Note: in a block of code for code', () => {
    expect(readPart('```\nNote:\n```').notes).toBe('');
  });

  it('keeps the parts after a block of code that is not ended yet', () => {
    const markdown = replaceParts('een\n\n---\n\ntwee\n', 0, 1, ['```\ncode']);
    expect(cutParts(markdown).map((part) => part.trim())).toEqual(['```\ncode\n```', 'twee']);
  });

  it('keeps the notes out of a block of code that is not ended yet', () => {
    const raw = writePart({ slide: '', body: '~~~~\n```\ncode', notes: 'Zeg dit.' });
    expect(readPart(raw)).toEqual({ slide: '', body: '~~~~\n```\ncode\n~~~~', notes: 'Zeg dit.' });
  });

  it.each([
    ['Eerst dit.\n\n---\n\nDan dat.\r\n---  \nSlot', 'Eerst dit.\n\n***\n\nDan dat.\n***\nSlot'],
    ['- een\n---\n\n      ```\n---\n', '- een\n***\n\n      ```\n***'],
    ['```\n---\n```', '```\n---\n```'],
  ])('keeps notes that are parted by a line off the wall: %j', (notes, kept) => {
    const markdown = replaceParts('een\n\n---\n\ntwee\n', 0, 1, [
      writePart({ slide: '', body: 'een', notes }),
    ]);
    expect(cutParts(markdown)).toHaveLength(2);
    expect(readPart(cutParts(markdown)[0]!)).toEqual({ slide: '', body: 'een', notes: kept });
  });

  it('leaves the other parts as they were', () => {
    const [name] = files;
    const parts = cutParts(read(name!));
    const changed = replaceParts(read(name!), 0, 1, ['nieuw', 'en nog een']);
    expect(cutParts(changed).slice(2)).toEqual(parts.slice(1));
  });
});

it.each([
  ['## Een **vette** kop\n\ntekst', 'Een vette kop'],
  ['tekst vooraf\n\n# De kop', 'De kop'],
  ['- een punt met [een link](https://a.nl)', 'een punt met een link'],
  ['<countdown-timer minutes="5"></countdown-timer>', ''],
  ['', ''],
])('names a slide by its first heading: %j', (body, title) => {
  expect(titleOf(body)).toBe(title);
});
