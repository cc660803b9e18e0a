/**
 * The report as a Word document: the few parts of Office Open XML (ECMA-376, part 1) that headings, lists and tables
 * need. Written here, because the `docx` package weighs a quarter of what the whole deck may. Pure.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { report as t } from '../strings/nl.js';
import type { Block } from './blocks.js';
import {
  CONTENT_TYPES,
  DOCUMENT_RELATIONS,
  NUMBERING,
  PACKAGE_RELATIONS,
  SETTINGS,
  STYLES,
  WORD,
  XML,
} from './docx-parts.js';

/** What XML 1.0 (§2.2) can't hold, escaped or not, is left out: control characters and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const escape = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}${escape(text.trim())
    .split(/\r\n|\r|\n/)
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join('<w:br/>')}</w:r>`;

const paragraph = (text: string, style = '', properties = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text, properties)}</w:p>`;

/** What introduces a table stands on the same page as its head. */
const introduction = (text: string): string => `<w:p><w:pPr><w:keepNext/></w:pPr>${run(text)}</w:p>`;

/** Width of the text on A4 between margins of 2 cm, in twentieths of a point. */
const TEXT_WIDTH = 9638;

/** What a letter of a table takes at most, and the room around a word, in twentieths of a point. */
const LETTER = 125;
const PADDING = 240;

const longestWord = (text: string): number =>
  text.split(/\s+/).reduce((longest, { length }) => Math.max(longest, length), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Every column holds its longest word; what is left goes to those with the most to say. */
function widths(head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const most = (column: number, measure: (text: string) => number): number =>
    [head, ...rows].reduce((longest, cells) => Math.max(longest, measure(cells[column] ?? '')), 1);
  const least = head.map((_, column) => PADDING + LETTER * Math.min(18, most(column, longestWord)));
  const wanted = head.map((_, column) =>
    Math.min(
      80,
      most(column, ({ length }) => length),
    ),
  );
  const left = Math.max(0, TEXT_WIDTH - sum(least));
  const all = least.map((width, column) => width + (left * wanted[column]!) / sum(wanted));
  return all.map((width) => Math.round((width * TEXT_WIDTH) / sum(all)));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = widths(head, rows);
  const cell = (text: string, index: number, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[index] ?? 0}" w:type="dxa"/>${bold ? '<w:shd w:val="clear" w:color="auto" w:fill="D8EBE9"/>' : ''}</w:tcPr>` +
    `${paragraph(text, 'TableText', bold ? '<w:rPr><w:b/></w:rPr>' : '')}</w:tc>`;
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr><w:trPr>${isHead ? '<w:cantSplit/><w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text, index) => cell(text, index, isHead))
      .join('')}</w:tr>`;
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
    `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>',
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(head, true),
    ...rows.map((cells) => row(cells, false)),
    '</w:tbl>',
    // two tables in a row would run together
    '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>',
  ].join('');
}

function block(part: Block, next?: Block): string {
  switch (part.kind) {
    case 'heading':
      return paragraph(part.text, `Heading${part.level}`);
    case 'text':
      return next?.kind === 'table' ? introduction(part.text) : paragraph(part.text);
    case 'list':
      return part.items.map((item) => paragraph(item, 'ListBullet')).join('');
    case 'table':
      return table(part.head, part.rows);
  }
}

const body = (blocks: readonly Block[]): string =>
  [
    `${XML}<w:document ${WORD}><w:body>`,
    ...blocks.map((part, index) => block(part, blocks[index + 1])),
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>',
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
    '</w:body></w:document>',
  ].join('');

const footer = `${XML}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${t.page} </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

const properties = (title: string, date: string): string =>
  [
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:language>nl-NL</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`,
  ].join('');

/** The first moment that a zip file can hold: the same report gives the same bytes, whatever the clock says. */
const ZIP_TIME = new Date(1980, 0, 1);

/** `date` is that of the report, `2026-11-22`. */
export function writeDocx(blocks: readonly Block[], title: string, date: string): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONS,
    'docProps/core.xml': properties(title, date),
    'word/document.xml': body(blocks),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': SETTINGS,
    'word/footer1.xml': footer,
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: ZIP_TIME }]]),
  );
  return zipSync(files);
}
