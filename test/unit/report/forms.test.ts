/** The report in each of its forms: everything is in it, what was typed stays text, and Word and LibreOffice can read it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../../../src/report/blocks.js';
import { casePath } from '../../../src/report/notes.js';
import { makeReport, type ReportSource } from '../../../src/report/report.js';
import { writeDocx } from '../../../src/report/write-docx.js';
import { writeHtml } from '../../../src/report/write-html.js';
import { writeMarkdown } from '../../../src/report/write-markdown.js';
import { protocol } from '../../../src/strings/nl.js';
import { findLibreOffice } from '../../libreoffice.mjs';
import { FULL, NAMES, NOBODY, note } from './source.js';

const blocksOf = (source: ReportSource, names = false) => reportBlocks(makeReport(source, { names }));
const docxOf = (source: ReportSource, names = false) =>
  writeDocx(blocksOf(source, names), 'Verslag', source.date);

type XmlNode = ReturnType<typeof parseDocument>['children'][number];
type XmlElement = Extract<XmlNode, { attribs: unknown }>;

function part(file: Uint8Array, name: string): string {
  const bytes = unzipSync(file)[name];
  if (bytes === undefined) throw new Error(`no ${name}`);
  return strFromU8(bytes);
}

function all(nodes: readonly XmlNode[], tag: string): readonly XmlElement[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [];
    const inside = all(node.children, tag);
    return 'attribs' in node && node.name === tag ? [node, ...inside] : inside;
  });
}

function textOf(node: XmlNode): string {
  if ('attribs' in node && (node.name === 'w:br' || node.name === 'br')) return '\n';
  if ('children' in node) return node.children.map(textOf).join('');
  return 'data' in node ? node.data : '';
}

function read(file: Uint8Array) {
  const xml = part(file, 'word/document.xml');
  const { children } = parseDocument(xml, { xmlMode: true });
  const styleOf = (paragraph: { children: XmlNode[] }) =>
    all(paragraph.children, 'w:pStyle')[0]?.attribs['w:val'];
  const paragraphs = all(children, 'w:p').map((paragraph) => ({
    style: styleOf(paragraph),
    text: textOf(paragraph),
  }));
  return { xml, children, paragraphs, tables: all(children, 'w:tbl') };
}

/** Everything that was put in, as it should be read by a person. */
const SAID = [
  'De <Ruimte> & Co',
  'Aanleiding',
  'Is er een protocol?',
  '4 (57%)',
  '5 (83%)',
  'Te weinig?',
  'Waar meld je?',
  'Voorbeeld 1',
  'De jongen uit groep 7: slachtoffer',
  'Praten met de klas (2 keer)',
  'Kleedkamer 🙈',
  'en | daarna <b>niets</b>',
  '# Geen kop',
  '- geen lijst',
  'Niemand weet waar',
  'Eén meldpunt',
  'aanspreekpunt',
  'vanaf januari',
  'Overleg per klas',
  'nog geen moment',
  'Er is een lijst',
  'vrijdag 4 december 2026',
];

const TITLES = [
  'Over deze sessie',
  'Peilingen',
  'Groepen en onderwerpen',
  'Praktijkvoorbeelden',
  'Opdracht 1: casussen en oplossingen',
  'Opdracht 2: ervaringen en aanbevelingen',
  'Stappenplan',
  'Terugkoppeling',
  'Protocol: eerste opzet',
];
const PARTS = Object.values(protocol).map(([name], index) => `${index + 1}. ${name}`);

describe('the Word document', () => {
  const file = docxOf(FULL);

  it('has real headings, in order, and all that was said', () => {
    const { paragraphs } = read(file);
    const headings = (style: string) =>
      paragraphs.filter((each) => each.style === style).map(({ text }) => text);
    expect(headings('Heading1')).toEqual(['Verslag teamsessie (online) pesten – De <Ruimte> & Co']);
    expect(headings('Heading2')).toEqual(TITLES);
    expect(headings('Heading3')).toEqual(expect.arrayContaining(PARTS));
    const text = paragraphs.map((each) => each.text).join('\n');
    for (const said of SAID) expect(text).toContain(said);
    for (const name of NAMES) expect(text).not.toContain(name);
  });

  it('has styles for those headings, with their level in the outline', () => {
    const { children } = parseDocument(part(file, 'word/styles.xml'), { xmlMode: true });
    const levels = all(children, 'w:style').flatMap((style) => {
      const level = all(style.children, 'w:outlineLvl')[0]?.attribs['w:val'];
      return level === undefined ? [] : [[style.attribs['w:styleId'], level]];
    });
    expect(levels).toEqual([
      ['Heading1', '0'],
      ['Heading2', '1'],
      ['Heading3', '2'],
    ]);
  });

  it('has tables with a header row that comes back on each page, and as many cells in each row', () => {
    const { tables } = read(file);
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const rows = all(table.children, 'w:tr');
      expect(rows.map((row) => all(row.children, 'w:tblHeader').length)).toEqual([
        1,
        ...rows.slice(1).map(() => 0),
      ]);
      const columns = all(table.children, 'w:gridCol').length;
      for (const row of rows) expect(all(row.children, 'w:tc')).toHaveLength(columns);
      // a column without a name says nothing to who can't see the table
      for (const cell of all(rows[0]!.children, 'w:tc')) expect(textOf(cell)).not.toBe('');
    }
  });

  it('keeps what introduces a table with it', () => {
    const { xml } = read(file);
    expect(xml).toMatch(
      /<w:keepNext\/><\/w:pPr><w:r><w:t[^>]*>Ervaringen:<\/w:t>(?:(?!<w:p>).)*<\/w:p><w:tbl>/,
    );
  });

  it('is in Dutch', () => {
    expect(part(file, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
    expect(part(file, 'docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
  });

  it('names each of its parts, and every relation leads somewhere', () => {
    const names = Object.keys(unzipSync(file));
    const types = part(file, '[Content_Types].xml');
    for (const name of names.filter((each) => !each.endsWith('.rels') && each !== '[Content_Types].xml')) {
      expect(types).toContain(`PartName="/${name}"`);
    }
    for (const [relations, folder] of [
      ['_rels/.rels', ''],
      ['word/_rels/document.xml.rels', 'word/'],
    ] as const) {
      for (const [, target] of part(file, relations).matchAll(/Target="([^"]+)"/g))
        expect(names).toContain(`${folder}${target}`);
    }
  });

  it('holds nothing that XML can not', () => {
    const odd = 'a\u0000b\u0008c\uD800d\uFFFEe\tf';
    const { paragraphs, xml } = read(docxOf({ ...NOBODY, notes: [note(casePath(1, 'case'), odd)] }));
    expect(paragraphs.map(({ text }) => text)).toContain('abcde\tf');
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\uD800-\uDFFF\uFFFE](?![\uDC00-\uDFFF])/u);
  });

  it('is the same file every time, whatever the clock of the computer says', () => {
    expect(docxOf(FULL)).toEqual(file);
    expect(read(docxOf({ ...FULL, date: '1970-01-01' })).tables).toHaveLength(read(file).tables.length);
  });

  it('holds 500 notes and one of 100 KB', () => {
    const long = 'Een heel lang verhaal. '.repeat(4500);
    const notes = Array.from({ length: 500 }, (_, index) =>
      note(
        casePath(
          (index % 166) + 1,
          (['case', 'pressure', 'solution'] as const)[Math.floor(index / 166) % 3]!,
        ),
        `notitie ${index}`,
      ),
    );
    const { paragraphs } = read(docxOf({ ...NOBODY, notes: [...notes, note(casePath(199, 'case'), long)] }));
    const texts = new Set(paragraphs.map(({ text }) => text));
    expect(texts).toContain('notitie 165');
    expect(texts).toContain('notitie 497');
    expect(texts).toContain(long.trim());
  });
});

const office = findLibreOffice();

describe.skipIf(office === undefined)(
  `LibreOffice${office === undefined ? ' (skipped: soffice is not installed on this machine)' : ''}`,
  () => {
    it('opens it and sees the same headings, tables and text', { timeout: 120_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'teamsessie-report-'));
      try {
        writeFileSync(join(folder, 'verslag.docx'), docxOf(FULL));
        const run = spawnSync(
          office!,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'fodt',
            '--outdir',
            folder,
            join(folder, 'verslag.docx'),
          ],
          { timeout: 110_000 },
        );
        expect(run.status).toBe(0);
        const { children } = parseDocument(readFileSync(join(folder, 'verslag.fodt'), 'utf8'), {
          xmlMode: true,
        });
        const headings = all(children, 'text:h').map((node) => [
          node.attribs['text:outline-level'],
          textOf(node),
        ]);
        expect(headings.filter(([level]) => level === '2').map(([, text]) => text)).toEqual(TITLES);
        expect(headings.filter(([level]) => level === '3').map(([, text]) => text)).toEqual(
          expect.arrayContaining(PARTS),
        );
        const text = all(children, 'office:text').map(textOf).join('').replace(/\s+/g, ' ');
        for (const said of SAID) expect(text).toContain(said);
        expect(all(children, 'table:table-header-rows').length).toBe(all(children, 'table:table').length);
        const languages = all(children, 'style:default-style').flatMap((style) =>
          all(style.children, 'style:text-properties').map(({ attribs }) => [
            attribs['fo:language'],
            attribs['fo:country'],
          ]),
        );
        expect(languages).toContainEqual(['nl', 'NL']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
);

const visible = (html: string): string => parseDocument(html).children.map(textOf).join('');

const toMarkdown = (source: ReportSource, names = false): string =>
  marked.parse(writeMarkdown(blocksOf(source, names)), { async: false });
const toPage = (source: ReportSource, names = false): string => writeHtml(blocksOf(source, names));

describe.each([
  ['Markdown', toMarkdown],
  ['the page to print', toPage],
])('%s', (_, html) => {
  it('says all that was said, under the same headings', () => {
    const text = visible(html(FULL));
    for (const said of SAID) expect(text).toContain(said);
    const { children } = parseDocument(html(FULL));
    expect(all(children, 'h2').map(textOf)).toEqual(TITLES);
    expect(all(children, 'h3').map(textOf)).toEqual(expect.arrayContaining(PARTS));
  });

  it('takes nothing that was typed for markup', () => {
    const { children } = parseDocument(html(FULL));
    expect(all(children, 'h1')).toHaveLength(1);
    for (const tag of ['b', 'em', 'strong', 'a', 'img', 'script', 'code'])
      expect(all(children, tag)).toEqual([]);
    const nasty =
      '<img src=x onerror=alert(1)> [link](javascript:x) ![p](x) `code` **vet** ~~weg~~ &lt; <!-- x -->\n---\n    code\n1. een\n> citaat\n| a |\n===';
    const page = html({ ...NOBODY, notes: [note('topic/1/experiences', nasty)] });
    const nodes = parseDocument(page).children;
    for (const tag of ['img', 'a', 'code', 'strong', 'del', 'pre', 'ol', 'blockquote', 'hr'])
      expect(all(nodes, tag), tag).toEqual([]);
    expect(all(nodes, 'h2')).toHaveLength(TITLES.length);
    for (const line of nasty.split('\n')) expect(visible(page)).toContain(line.trim());
  });

  it('names people only when that is asked', () => {
    for (const name of NAMES) expect(visible(html(FULL))).not.toContain(name);
    for (const name of NAMES) expect(visible(html(FULL, true))).toContain(name);
  });

  it('is a sensible report of a session in which nothing happened', () => {
    const text = visible(html(NOBODY));
    for (const sentence of [
      'Er is geen peiling gehouden.',
      'Er zijn geen groepen gemaakt.',
      'Er zijn geen notities.',
      'Er zijn nog geen stappen.',
      'niet ingevuld',
      'Nog leeg.',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toMatch(/undefined|null|NaN/);
  });
});
