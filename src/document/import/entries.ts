/** Files that somebody opens, as names and bytes: those of a zip, or of a folder. Names that lead elsewhere are refused. */
import { unzipSync } from 'fflate';
import { opening as t } from '../../strings/nl.js';
import { DeckError } from '../deck.js';

/** Path, with `/` between its steps, → bytes. */
export type Entries = ReadonlyMap<string, Uint8Array>;

const MAX_FILES = 2000;
const MEGABYTE = 1_000_000;
const MAX_MEGABYTES = 100;

/** What computers add to a folder by themselves. */
const CLUTTER = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\.git)(\/|$)/i;
// eslint-disable-next-line no-control-regex
const BAD_NAME = /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|[\u0000-\u001F\u007F]/i;

/** Unpacks a zip. Throws `DeckError` before anything is unpacked that is too large, too many or badly named. */
export function readZip(bytes: Uint8Array): Entries {
  const entries = new Map<string, Uint8Array>();
  const sizes = listZip(bytes);
  checkAmount(
    sizes.size,
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
  );
  try {
    for (const [name, contents] of Object.entries(
      unzipSync(bytes, { filter: ({ name }) => sizes.has(name) }),
    )) {
      entries.set(checkName(name), contents);
    }
  } catch (cause) {
    throw cause instanceof DeckError ? cause : new DeckError(t.brokenZip, { cause });
  }
  return entries;
}

/** The sizes that a zip says its files have: one that lies is cut off there. */
function listZip(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('/') && !CLUTTER.test(checkName(name))) sizes.set(name, originalSize);
        if (sizes.size > MAX_FILES) throw new DeckError(t.tooMany(MAX_FILES));
        return false;
      },
    });
  } catch (cause) {
    throw cause instanceof DeckError ? cause : new DeckError(t.brokenZip, { cause });
  }
  return sizes;
}

/** The same for files that were chosen one by one or with their folder. */
export async function readFiles(files: readonly File[]): Promise<Entries> {
  const wanted = files.filter((file) => !CLUTTER.test(pathOf(file)));
  checkAmount(
    wanted.length,
    wanted.reduce((sum, { size }) => sum + size, 0),
  );
  const entries = new Map<string, Uint8Array>();
  for (const file of wanted) {
    const buffer = await file.arrayBuffer().catch((cause: unknown) => {
      throw new DeckError(t.unreadable, { cause });
    });
    entries.set(checkName(pathOf(file)), new Uint8Array(buffer));
  }
  return entries;
}

const pathOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name;

function checkName(name: string): string {
  // some programmes write Windows' own separator
  const path = name.replaceAll('\\', '/');
  if (BAD_NAME.test(path) || path.length > 500) throw new DeckError(t.badName(shown(name)));
  return path;
}

// eslint-disable-next-line no-control-regex
const shown = (name: string): string => name.replace(/[\u0000-\u001F\u007F]/g, '�').slice(0, 60);

function checkAmount(count: number, size: number): void {
  if (count > MAX_FILES) throw new DeckError(t.tooMany(MAX_FILES));
  if (size > MAX_MEGABYTES * MEGABYTE) throw new DeckError(t.tooLarge(MAX_MEGABYTES));
}
