/** Reads the deck from disk: `slides/*.md`, `slides/deck.json` and the pictures that slides may name. */
import { readdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { DECK_VERSION, DeckError, parseDeckFile, type Deck } from '../document/deck.js';
import { pictureData, pictureType } from '../document/picture-data.js';
import { bySlideFile, isSlideFile } from '../document/slide-files.js';
import { revisionOf } from '../document/revision.js';
import type { SlideSource } from '../markdown/types.js';

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
  const files = names.filter(isSlideFile).sort(bySlideFile);
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

/** Finds a picture below `folder` and gives it as a data URI; undefined when it isn't there or isn't a picture. */
export function pictureReader(folder: string): (path: string) => string | undefined {
  const root = resolve(folder) + sep;
  return (path) => {
    const file = resolve(root, path);
    if (pictureType(file) === undefined || !file.startsWith(root)) return undefined;
    try {
      return pictureData(file, readFileSync(file));
    } catch {
      return undefined;
    }
  };
}
