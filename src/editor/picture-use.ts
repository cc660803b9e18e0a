/** Which pictures a deck uses, and a new one among them. Pure. */
import type { AddedPicture } from '../document/picture-file.js';
import { freeName, type Pictures } from '../document/pictures.js';
import type { Contents } from './services.js';

/** The same picture twice is one. */
export function addPicture(
  pictures: Pictures,
  { name, data }: AddedPicture,
): { readonly pictures: Pictures; readonly name: string } {
  for (const [known, same] of pictures) if (same === data) return { pictures, name: known };
  const free = freeName(pictures, name);
  return { pictures: new Map([...pictures, [free, data]]), name: free };
}

/** Those that some slide names, shown or not, and the logo: the file has no others. */
export function usedPictures({ deck, pictures }: Contents): Pictures {
  const text = deck.slides.map(({ markdown }) => markdown).join('\n');
  return new Map(
    [...pictures].filter(
      ([name]) => text.includes(name) || text.includes(encodeURI(name)) || name === deck.settings.logo,
    ),
  );
}
