/** Opens what somebody chose: a zip, a folder's files, one Markdown file, or another file of teamsessie. */
import { opening as t } from '../../strings/nl.js';
import { DeckError } from '../deck.js';
import { readFiles, readZip } from './entries.js';
import { readDeckFile } from './deck-file.js';
import { readFolder, type Imported } from './folder.js';
import { readMarkdownDeck } from './markdown-deck.js';
import { readText } from './text.js';

/** Throws `DeckError` with a Dutch sentence, never anything else; the deck that is open is not touched. */
export async function openFiles(files: readonly File[]): Promise<Imported> {
  const [only] = files;
  if (only === undefined) throw new DeckError(t.noSlides);
  const entries = await readFiles(files);
  const [contents] = entries.values();
  if (files.length > 1 || contents === undefined) return readFolder(entries);
  const name = only.name.toLowerCase();
  if (isZip(contents)) return readFolder(readZip(contents));
  if (/\.zip$/.test(name)) throw new DeckError(t.brokenZip);
  if (/\.html?$/.test(name)) {
    const { deck, pictures } = readDeckFile(new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents));
    return { slides: deck.slides, settings: deck.settings, pictures };
  }
  if (/\.(md|markdown|txt)$/.test(name)) {
    return { slides: readMarkdownDeck(readText(contents)), settings: undefined, pictures: new Map() };
  }
  throw new DeckError(t.unknownKind);
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
