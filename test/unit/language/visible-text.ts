/** The Dutch that people read: on the slides, in the notes, in the interface and in the drawings' descriptions. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderSlide } from '../../../src/markdown/render.js';
import * as strings from '../../../src/strings/nl.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Text {
  /** Where it stands, such as `05-de-wet.md`. */
  readonly from: string;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const decode = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]+)|(\d+));/giu, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

const tidy = (parts: readonly string[]): string[] =>
  parts.map((part) => decode(part).replace(/\s+/gu, ' ').trim()).filter((part) => part !== '');

/** Each block of text on its own: a heading, an item, a paragraph. */
const blocks = (html: string): string[] =>
  tidy(
    html
      .replace(/<(code|pre)[ >][^]*?<\/\1>/gu, ' ')
      .replace(/<\/?(?:strong|em|b|i|a|span|small|mark|q|abbr)(?: [^>]*)?>/gu, '')
      .split(/<[^>]*>/u),
  );

/** What an element shows of its attributes, and what a picture says to who can't see it. */
const attributes = (html: string): string[] =>
  tidy([...html.matchAll(/ (?:alt|label|question|title)="([^"]*)"/gu)].map(([, value = '']) => value));

const slideFiles = readdirSync(`${root}slides`).filter((name) => /^\d.*\.md$/u.test(name));
const rendered = slideFiles.map((name) =>
  renderSlide(
    { name, markdown: readFileSync(`${root}slides/${name}`, 'utf8') },
    { picture: () => 'data:image/svg+xml,' },
  ),
);

/** What the room reads. */
export const onSlides: readonly Text[] = rendered.flatMap(({ name: from, html }) =>
  blocks(html).map((text) => ({ from, text })),
);

export const inAttributes: readonly Text[] = rendered.flatMap(({ name: from, html, notes }) =>
  [html, ...notes].flatMap(attributes).map((text) => ({ from, text })),
);

/** What the facilitator reads. */
export const inNotes: readonly Text[] = rendered.flatMap(({ name: from, notes }) =>
  notes.flatMap(blocks).map((text) => ({ from, text })),
);

export const inDrawings: readonly Text[] = readdirSync(`${root}public/drawings`)
  .filter((name) => name.endsWith('.svg'))
  .flatMap((name) => {
    const svg = readFileSync(`${root}public/drawings/${name}`, 'utf8');
    return [...svg.matchAll(/<(title|desc|text)[ >]([^<]*)/gu)].map(([, , text = '']) => ({
      from: name,
      text: decode(text.replace(/^[^>]*>/u, '')),
    }));
  });

/** A sentence that is made from values is read as it is written in the source, without those values. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    return (
      [...value.toString().matchAll(/'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`/gu)]
        .map(([, one, two, three]) => (one ?? two ?? three ?? '').replace(/\$\{[^}]*\}/gu, ' … '))
        // one word of the code itself, such as the kind of a change
        .filter((text) => text.includes(' '))
    );
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

export const inInterface: readonly Text[] = Object.entries(strings).flatMap(([from, value]) =>
  sentences(value).map((text) => ({ from: `nl.ts, ${from}`, text })),
);
