/** Pictures as data URIs and back: the same in the build, in a zip and in the browser. Pure. */

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Media type by the end of the name; undefined when it isn't a picture. */
export const pictureType = (name: string): string | undefined =>
  TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Undefined when the name isn't a picture's. */
export function pictureData(name: string, bytes: Uint8Array): string | undefined {
  const type = pictureType(name);
  if (type === undefined) return undefined;
  const text = type === TYPES.svg ? utf8(bytes) : undefined;
  return text === undefined ? `data:${type};base64,${base64(bytes)}` : svgData(text);
}

/**
 * A drawing as text: drawings share most of their shapes, which then compress to a fraction. A line break between shapes is
 * for who reads the file; between the words of a text it is a space.
 */
export function svgData(text: string): string {
  const compact = text
    .trim()
    .replaceAll(/>\s*\n\s*</g, text.includes('<text') ? '> <' : '><')
    .replaceAll(/\s*\n\s*/g, ' ')
    // quotes that need no escape where the picture is named
    .replaceAll(/="([^"']*)"/g, "='$1'");
  // a tag too: three characters each, where HTML makes four of it
  return `data:${TYPES.svg!},${compact.replaceAll(/[%#"&<>]|[^\S ]/g, (character) => encodeURIComponent(character))}`;
}

/** The bytes of what `pictureData` gives; undefined when it can't be read. */
export function pictureBytes(data: string): Uint8Array<ArrayBuffer> | undefined {
  const comma = data.indexOf(',');
  const body = data.slice(comma + 1);
  try {
    if (!/;base64$/i.test(data.slice(0, comma))) return new TextEncoder().encode(decodeURIComponent(body));
    return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Undefined for another encoding: its bytes are safer than a guess. */
function utf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.includes('\uFFFD') ? undefined : text;
}

/** More arguments at once than some engines take. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
