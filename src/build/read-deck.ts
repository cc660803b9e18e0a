/** Reads the deck from disk: `slides/*.md`, `slides/deck.json` and the pictures that slides may name. */
import { readdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { DECK_VERSION, DeckError, parseDeckFile, type Deck } from '../document/deck.js';
import { revisionOf } from '../document/revision.js';
import type { SlideSource } from '../markdown/types.js';

/** `01-titel.md` is a slide; `LEESMIJ.md` isn't. */
const SLIDE_FILE = /^\d+.*\.md$/i;

const byNumberThenName = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

export interface ReadDeck {
  readonly deck: Deck;
  /** Names of slides that could not be read; they are empty in the deck, so that the others keep their number. */
  readonly unreadable: readonly string[];
}

/** Throws `DeckError` with one Dutch sentence when there is nothing to build from. */
export async function readDeck(folder: string): Promise<ReadDeck> {
  const { slides, unreadable } = await readSlides(folder);
  const { id, settings } = await readDeckFile(join(folder, 'deck.json'));
  const revision = await revisionOf({ settings, slides });
  return { deck: { version: DECK_VERSION, id, revision, settings, slides }, unreadable };
}

async function readSlides(
  folder: string,
): Promise<{ readonly slides: readonly SlideSource[]; readonly unreadable: readonly string[] }> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new DeckError(`De map met dia’s ontbreekt of is niet te lezen: ${folder}`, { cause });
  });
  const files = names.filter((name) => SLIDE_FILE.test(name)).sort(byNumberThenName);
  if (files.length === 0) {
    throw new DeckError(`In de map ${folder} staat geen enkele dia: een bestand zoals 01-titel.md.`);
  }
  const unreadable: string[] = [];
  const slides = await Promise.all(
    files.map(async (name) => {
      const markdown = await readFile(join(folder, name), 'utf8').catch(() => {
        unreadable.push(name);
        return '';
      });
      return { name, markdown };
    }),
  );
  return { slides, unreadable };
}

async function readDeckFile(path: string): Promise<ReturnType<typeof parseDeckFile>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DeckError(`Het bestand met instellingen ontbreekt of is niet te lezen: ${path}`, { cause });
  });
  try {
    return parseDeckFile(text);
  } catch (cause) {
    if (cause instanceof DeckError) throw new DeckError(`${path}: ${cause.message}`, { cause });
    throw cause;
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Finds a picture below `folder` and gives it as a data URI; undefined when it isn't there or isn't a picture. */
export function pictureReader(folder: string): (path: string) => string | undefined {
  const root = resolve(folder) + sep;
  return (path) => {
    const file = resolve(root, path);
    const type = MEDIA_TYPES[extname(file).toLowerCase()];
    if (type === undefined || !file.startsWith(root)) return undefined;
    try {
      const bytes = readFileSync(file);
      return svgText(type, bytes) ?? `data:${type};base64,${bytes.toString('base64')}`;
    } catch {
      return undefined;
    }
  };
}

/** A drawing as text: drawings share most of their shapes, which then compress to a fraction. */
function svgText(type: string, bytes: Buffer): string | undefined {
  if (type !== 'image/svg+xml') return undefined;
  const text = bytes.toString('utf8');
  // another encoding: its bytes are safer than a guess
  if (text.includes('\uFFFD')) return undefined;
  const compact = text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    // quotes that need no escape where the picture is named
    .replaceAll(/="([^"']*)"/g, "='$1'");
  return `data:${type},${compact.replaceAll(/[%#"&]|[^\S ]/g, (character) => encodeURIComponent(character))}`;
}
