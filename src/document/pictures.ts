/**
 * The pictures of a deck by the names that its Markdown uses. Their bytes stand in the file once, in the rendered slides,
 * where `data-picture` says which one it is.
 */
import { isPictureData } from '../markdown/urls.js';

/** Name, such as `drawings/titel.svg`, → data URI. Never changed: who adds one makes another. */
export type Pictures = ReadonlyMap<string, string>;

const NAMED = 'img[data-picture]';

/** Those in the slides and in the templates behind them, which hold what only notes show. */
export function harvestPictures(slides: ParentNode): Pictures {
  const within = [slides, ...[...slides.querySelectorAll('template')].map(({ content }) => content)];
  const pictures = new Map<string, string>();
  for (const root of within) {
    for (const picture of root.querySelectorAll<HTMLImageElement>(NAMED)) {
      const name = picture.dataset.picture ?? '';
      const data = picture.getAttribute('src') ?? '';
      if (isPictureData(data) && !pictures.has(name)) pictures.set(name, data);
    }
  }
  return pictures;
}

/** Room that pictures take in the file, in bytes. */
export const picturesSize = (pictures: Pictures): number =>
  [...pictures.values()].reduce((sum, data) => sum + data.length, 0);

/** A name that is still free: `foto.webp`, then `foto-2.webp`. */
export function freeName(pictures: Pictures, wanted: string): string {
  const [, base = wanted, extension = ''] = /^(.*?)(\.\w+)?$/.exec(wanted) ?? [];
  let name = wanted;
  for (let count = 2; pictures.has(name); count += 1) name = `${base}-${count}${extension}`;
  return name;
}
