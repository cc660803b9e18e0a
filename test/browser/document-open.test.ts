import { expect } from 'chai';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { encodeDeck } from '../../src/document/data-block.js';
import { DEFAULT_SETTINGS, DeckError, type Deck } from '../../src/document/deck.js';
import { writeZip } from '../../src/document/export-zip.js';
import { composeDocument } from '../../src/document/html.js';
import { openFiles } from '../../src/document/import/open.js';
import { svgData } from '../../src/document/picture-data.js';

const PIXEL = 'data:image/png;base64,iVBORw0KGgo=';
const SHAPE = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>';

const fileOf = (contents: string | Uint8Array<ArrayBuffer>, name: string) => new File([contents], name);
const zipOf = (files: Zippable) => fileOf(zipSync(files), 'dia’s.zip');
const sentence = async (...files: readonly File[]): Promise<string> =>
  openFiles(files).then(
    () => 'was opened',
    (error: unknown) => {
      expect(error).to.be.instanceOf(DeckError);
      expect((error as Error).message).to.match(/^(\p{Lu}|‘).*[.)]$/u);
      return (error as Error).message;
    },
  );

const deck: Deck = {
  version: 1,
  id: 'teamsessie',
  revision: 'abc',
  settings: { ...DEFAULT_SETTINGS, school: 'De Linde' },
  slides: [
    { name: '01-a.md', markdown: '# A\r\n\r\n![a](drawings/a.svg)' },
    { name: '02-b.md', markdown: '</script> <!-- ]]> $& 🙂 \u202e' },
  ],
};
const pictures = new Map([
  ['drawings/a.svg', svgData(SHAPE)],
  ['foto.png', PIXEL],
]);

describe('a zip', () => {
  it('of this deck brings everything back', async () => {
    const opened = await openFiles([fileOf(writeZip(deck, pictures, Date.UTC(2026, 10, 23)), 'deck.zip')]);
    expect(opened.slides).to.deep.equal(deck.slides);
    expect(opened.settings).to.deep.equal(deck.settings);
    expect([...opened.pictures].sort()).to.deep.equal([...pictures].sort());
  });

  it('gives slides that were moved names in their order', async () => {
    const moved = {
      ...deck,
      slides: [deck.slides[1]!, deck.slides[0]!, { name: 'nieuwe dia.md', markdown: 'n' }],
    };
    const opened = await openFiles([fileOf(writeZip(moved, new Map(), 0 + Date.UTC(2026, 1)), 'deck.zip')]);
    expect(opened.slides.map(({ name }) => name)).to.deep.equal(['01-b.md', '02-a.md', '03-nieuwe-dia.md']);
    expect(opened.slides.map(({ markdown }) => markdown)).to.deep.equal(
      moved.slides.map(({ markdown }) => markdown),
    );
  });

  it('with the slides and pictures side by side in a folder opens too', async () => {
    const opened = await openFiles([
      zipOf({
        'map/10-b.md': strToU8('b'),
        'map/2-a.md': strToU8('a'),
        'map/LEESMIJ.md': strToU8('x'),
        'map/plaat/foto.png': new Uint8Array([1]),
        '__MACOSX/map/._2-a.md': strToU8('x'),
      }),
    ]);
    expect(opened.slides.map(({ markdown }) => markdown)).to.deep.equal(['a', 'b']);
    expect([...opened.pictures.keys()]).to.include('plaat/foto.png');
    expect(opened.settings).to.equal(undefined);
  });

  for (const name of [
    '../weg.md',
    'a/../../weg.md',
    '/etc/weg.md',
    'C:/weg.md',
    '..\\weg.md',
    '\\\\pc\\weg.md',
    'a\u0000.md',
  ]) {
    it(`with the name ${JSON.stringify(name)} is refused`, async () => {
      expect(await sentence(zipOf({ '01-a.md': strToU8('a'), [name]: strToU8('b') }))).to.match(
        /een naam die niet mag/,
      );
    });
  }

  it('of ten thousand files is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [`${n}-a.md`, new Uint8Array()]),
    );
    expect(await sentence(zipOf(files))).to.match(/te veel bestanden/);
  });

  it('that unpacks to far more than it is, is refused', async () => {
    expect(await sentence(zipOf({ '01-a.md': new Uint8Array(101_000_000) }))).to.match(/te groot/);
  });

  it('that lies about its size does no harm', async () => {
    const bytes = zipSync({ '01-a.md': new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    const opened = await openFiles([fileOf(bytes, 'a.zip')]).catch((error: unknown) => error as DeckError);
    if (!(opened instanceof DeckError)) expect(opened.slides[0]!.markdown.length).to.be.at.most(10);
  });

  it('that is cut off, empty or none at all is told', async () => {
    const whole = zipSync({ '01-a.md': strToU8('a'.repeat(1000)) });
    expect(await sentence(fileOf(whole.slice(0, 60), 'a.zip'))).to.match(/zip is niet te lezen/);
    expect(await sentence(fileOf('tekst', 'a.zip'))).to.match(/zip is niet te lezen/);
    expect(await sentence(zipOf({ 'LEESMIJ.md': strToU8('x') }))).to.match(/geen enkele dia/);
  });

  it('with a wrong setting says which', async () => {
    expect(
      await sentence(zipOf({ '01-a.md': strToU8('a'), 'deck.json': strToU8('{"type":"mbo"}') })),
    ).to.match(/type/);
  });
});

describe('files', () => {
  it('of one folder, chosen together', async () => {
    const opened = await openFiles([fileOf('b', '02-b.md'), fileOf('a', '01-a.md'), fileOf(SHAPE, 'a.svg')]);
    expect(opened.slides.map(({ markdown }) => markdown)).to.deep.equal(['a', 'b']);
    expect([...opened.pictures.keys()]).to.deep.equal(['a.svg']);
  });

  it('a whole reveal.js deck in one: slides, parts, notes and fences', async () => {
    const text =
      '---\ntitle: X\ntheme: white\n---\n\n# Één titel\n\nNote:\nzeg dit\n\n---\n\n## Twee\n\n--\n\nonder\n\n```\n---\n--\n```\n\nKop\n--\n\n---\n';
    const { slides } = await openFiles([fileOf(text, 'deck.md')]);
    expect(slides).to.deep.equal([
      { name: '01-een-titel.md', markdown: '# Één titel\n\nNote:\nzeg dit\n' },
      { name: '02-twee.md', markdown: '## Twee\n\n---\n\nonder\n\n```\n---\n--\n```\n\nKop\n--\n' },
    ]);
  });

  it('of Windows’ Notepad, however that writes letters', async () => {
    const text = '## Eén plein\n';
    const units = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = (mark: readonly number[], at: number) => {
      const bytes = new Uint8Array(2 + 2 * units.length);
      bytes.set(mark);
      units.forEach((unit, index) => (bytes[2 + 2 * index + at] = unit));
      return bytes;
    };
    for (const bytes of [units, strToU8(text), wide([0xff, 0xfe], 0), wide([0xfe, 0xff], 1)]) {
      const contents = Uint8Array.from(bytes);
      const { slides } = await openFiles([fileOf(contents, 'a.md')]);
      expect(slides).to.deep.equal([{ name: '01-een-plein.md', markdown: text }]);
      const zip = await openFiles([zipOf({ 'slides/01-a.md': contents })]);
      expect(zip.slides[0]?.markdown).to.equal(text);
    }
  });

  it('of another kind, or none, are told', async () => {
    expect(await sentence(fileOf('x', 'a.docx'))).to.match(/Kies een zip/);
    expect(await sentence()).to.match(/geen enkele dia/);
    expect(await sentence(fileOf('', 'a.md'))).to.match(/geen enkele dia/);
  });
});

describe('another file of teamsessie', () => {
  const sections = [
    `<section><img src="${PIXEL}" alt="" data-picture="foto.png"></section>`,
    `<template><img src="${pictures.get('drawings/a.svg')!}" data-picture="drawings/a.svg"></template>`,
  ];
  const html = (of = deck, within: readonly string[] = sections) =>
    composeDocument({ deck: of, sections: within, css: '', boot: '', code: '', csp: '' });

  it('gives its slides, settings and pictures', async () => {
    const opened = await openFiles([fileOf(html(), 'deck.html')]);
    expect(opened.slides).to.deep.equal(deck.slides);
    expect(opened.settings).to.deep.equal(deck.settings);
    expect([...opened.pictures].sort()).to.deep.equal([...pictures].sort());
  });

  it('is never run, and its drawings are cleaned', async () => {
    const run = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
    const drawing = SHAPE.replace('<rect', '<script>parent.ran = true</script><rect onload="x()"').replaceAll(
      '"',
      '%22',
    );
    const bad = `<section>${run}<img src="data:image/svg+xml,${drawing}" data-picture="x.svg"><img src="javascript:x()" data-picture="y.png"></section>`;
    const opened = await openFiles([fileOf(html(deck, [bad]), 'deck.html')]);
    expect('ran' in window).to.equal(false);
    expect(decodeURIComponent(opened.pictures.get('x.svg')!)).not.to.match(/script|onload/);
    expect(opened.pictures.has('y.png')).to.equal(false);
  });

  it('that is no deck, a damaged one or a newer one is told as what it is', async () => {
    const block = (text: string) =>
      fileOf(`<script type="application/json" id="teamsessie-deck">${text}</script>`, 'a.html');
    expect(await sentence(fileOf('<h1>Hoi</h1>', 'a.html'))).to.match(/geen bestand van teamsessie/);
    expect(await sentence(block('{'))).to.match(/JSON/);
    expect(await sentence(block(encodeDeck(deck).replace('"version":1', '"version":2')))).to.match(
      /nieuwere versie/,
    );
    expect(await sentence(block(encodeDeck({ ...deck, slides: [] })))).to.match(/geen enkele dia/);
    expect(await sentence(block(encodeDeck(deck).replace('"markdown"', '"markdwn"')))).to.match(
      /niet te lezen/,
    );
  });
});
