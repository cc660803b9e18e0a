/** A deck out of a folder's files: `slides/` and `public/` as in the project, or slides and pictures side by side. */
import { opening as t } from '../../strings/nl.js';
import { DeckError, parseDeckFile, type DeckSettings } from '../deck.js';
import { pictureData, pictureType } from '../picture-data.js';
import type { Pictures } from '../pictures.js';
import type { SlideSource } from '../../markdown/types.js';
import { bySlideFile, isSlideFile } from '../slide-files.js';
import { safeSvgBytes } from '../svg.js';
import type { Entries } from './entries.js';
import { readText } from './text.js';

/** What was found in files; without settings the deck keeps its own. */
export interface Imported {
  readonly slides: readonly SlideSource[];
  readonly settings: DeckSettings | undefined;
  readonly pictures: Pictures;
}

/** Throws `DeckError` when there is no slide in it. */
export function readFolder(entries: Entries): Imported {
  const paths = [...entries.keys()];
  const folder = slidesFolder(paths);
  const names = paths
    .filter((path) => path.startsWith(folder) && isSlideFile(path.slice(folder.length)))
    .map((path) => path.slice(folder.length))
    .filter((name) => !name.includes('/'))
    .sort(bySlideFile);
  if (names.length === 0) throw new DeckError(t.noSlides);
  const settings = entries.get(`${folder}deck.json`);
  return {
    slides: names.map((name) => ({ name, markdown: readText(entries.get(folder + name)!) })),
    settings: settings === undefined ? undefined : parseDeckFile(readText(settings)).settings,
    pictures: readPictures(entries, folder),
  };
}

/** The first folder that has slides; one called `slides` before any other. */
function slidesFolder(paths: readonly string[]): string {
  const folders = paths
    .filter((path) => isSlideFile(baseName(path)))
    .map((path) => path.slice(0, -baseName(path).length));
  const named = folders.filter((folder) => /(^|\/)slides\/$/.test(folder));
  return (named.length > 0 ? named : folders).toSorted((a, b) => a.length - b.length)[0] ?? '';
}

/** Paths in slides start from `public/`, or from where the slides stand. */
function readPictures(entries: Entries, folder: string): Pictures {
  const pictures = new Map<string, string>();
  const shared = `${folder.replace(/slides\/$/, '')}public/`;
  for (const [path, bytes] of entries) {
    const base = path.startsWith(shared) ? shared : folder;
    if (!path.startsWith(base)) continue;
    const safe = pictureType(path) === 'image/svg+xml' ? safeSvgBytes(bytes) : bytes;
    const data = safe && pictureData(path, safe);
    if (data !== undefined) pictures.set(path.slice(base.length), data);
  }
  return pictures;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
