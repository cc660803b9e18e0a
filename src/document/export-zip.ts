/** The deck as a zip that can be unpacked over the project as it is: `slides/` and `public/`. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Deck } from './deck.js';
import { pictureBytes } from './picture-data.js';
import type { Pictures } from './pictures.js';
import { slideFileNames } from './slide-files.js';

/** `at` is the time that the files get, in milliseconds since the epoch. */
export function writeZip(
  { version, id, settings, slides }: Deck,
  pictures: Pictures,
  at: number,
): Uint8Array<ArrayBuffer> {
  const names = slideFileNames(slides);
  const files: Zippable = {
    'slides/deck.json': strToU8(`${JSON.stringify({ version, id, ...settings }, undefined, 2)}\n`),
  };
  slides.forEach(({ markdown }, index) => (files[`slides/${names[index]!}`] = strToU8(markdown)));
  for (const [name, data] of pictures) {
    const bytes = pictureBytes(data);
    if (bytes !== undefined && isInside(name)) files[`public/${name}`] = bytes;
  }
  return zipSync(files, { mtime: at });
}

/** A picture's name comes from the Markdown: one that leads out of the folder stays behind. */
const isInside = (name: string): boolean =>
  !name.startsWith('/') && !name.includes('\\') && !/^[a-z]:/i.test(name) && !name.split('/').includes('..');
