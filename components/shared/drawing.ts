/** Takes a drawing out of a picture, so that it can take the colours and the letters of the page around it. */

const SHAPES =
  'svg g defs use path circle ellipse rect line polyline polygon text tspan title desc style linearGradient radialGradient stop clipPath';
const PLAIN: ReadonlySet<string> = new Set(SHAPES.split(' '));
const DATA = 'data:image/svg+xml';

/**
 * A copy of the SVG that `picture` shows. Undefined when it isn't one, or holds more than shapes: then the picture stays
 * what it is. To be put in a shadow root, which keeps the drawing's styles and ids to itself.
 */
export function readDrawing(picture: HTMLImageElement): SVGElement | undefined {
  const text = decode(picture.src);
  if (text === undefined) return undefined;
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (!(root instanceof SVGElement) || ![root, ...root.querySelectorAll('*')].every(isPlain))
    return undefined;
  // a title shows as a tip below the pointer; the picture's own description is the one for this place
  root.querySelector('title')?.remove();
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', picture.alt);
  for (const name of ['width', 'height', 'font-family']) root.removeAttribute(name);
  return document.importNode(root, true);
}

function isPlain({ localName, attributes }: Element): boolean {
  return (
    PLAIN.has(localName) &&
    [...attributes].every(
      ({ name, value }) => !/^on/iu.test(name) && (!/href$/iu.test(name) || value.startsWith('#')),
    )
  );
}

function decode(address: string): string | undefined {
  const comma = address.indexOf(',');
  if (!address.startsWith(DATA) || comma === -1) return undefined;
  const body = address.slice(comma + 1);
  try {
    if (!address.slice(0, comma).endsWith(';base64')) return decodeURIComponent(body);
    return new TextDecoder().decode(Uint8Array.from(atob(body), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
