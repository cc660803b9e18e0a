/**
 * A picture that somebody adds: made as small as a slide needs and written anew, so that what a camera noted in it (place,
 * time) stays behind. Drawings stay drawings, without what could be active in them.
 */
import { picture as t } from '../strings/nl.js';
import { DeckError } from './deck.js';
import { slug } from './file-name.js';
import { pictureData, svgData } from './picture-data.js';
import { safeSvg } from './svg.js';

export interface AddedPicture {
  /** What it is to be called, such as `pictures/schoolplein.webp`; may be taken already. */
  readonly name: string;
  /** Data URI. */
  readonly data: string;
}

/** Pixels along the longest side: a full screen. */
const LONGEST = 1920;
const QUALITY = 0.82;
const MEGABYTE = 1_000_000;
const MAX_MEGABYTES = 50;
const MAX_DRAWING_MEGABYTES = 2;

/** Throws `DeckError` with a Dutch sentence. */
export async function preparePicture(file: Blob & { readonly name?: string }): Promise<AddedPicture> {
  const base = slug((file.name ?? '').replace(/\.\w+$/, '')) || 'afbeelding';
  const isDrawing = file.type === 'image/svg+xml' || /\.svg$/i.test(file.name ?? '');
  const max = isDrawing ? MAX_DRAWING_MEGABYTES : MAX_MEGABYTES;
  if (file.size > max * MEGABYTE) throw new DeckError(t.tooLarge(max));
  if (isDrawing) {
    const drawing = safeSvg(await file.text());
    if (drawing === undefined) throw new DeckError(t.unreadable);
    return { name: `pictures/${base}.svg`, data: svgData(drawing) };
  }
  try {
    const blob = await encode(await draw(file));
    const name = `pictures/${base}.${blob.type.replace('image/', '')}`;
    return { name, data: pictureData(name, new Uint8Array(await blob.arrayBuffer()))! };
  } catch (cause) {
    throw new DeckError(t.unreadable, { cause });
  }
}

async function draw(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/** WebP; a browser that can't write it gives PNG instead, which is the right one for a drawing but huge for a photo. */
async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const first = await toBlob(canvas, 'image/webp');
  if (first.type === 'image/webp' || isTransparent(canvas)) return first;
  const photo = await toBlob(canvas, 'image/jpeg');
  return photo.size < first.size ? photo : first;
}

const toBlob = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('not written')) : resolve(blob)),
      type,
      QUALITY,
    );
  });

function isTransparent(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true;
  return false;
}
