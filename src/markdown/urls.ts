/** Which addresses a slide may hold. Decided on the decoded value, by what it starts with, never by what it lacks. */

// Browsers drop tabs and newlines anywhere in an address, and control characters and spaces around it.
// eslint-disable-next-line no-control-regex
const IGNORED = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const LINK = /^(?:https?:|mailto:|tel:|#)/i;
const EXTERNAL = /^https?:/i;
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i;

export function cleanUrl(value: string): string {
  return value.replace(IGNORED, '').trim();
}

/** The address to write out for a link, or undefined when it isn't allowed. */
export function linkTarget(value: string): string | undefined {
  const url = cleanUrl(value);
  return LINK.test(url) ? url : undefined;
}

export function isExternal(url: string): boolean {
  return EXTERNAL.test(url);
}

/** Whether a picture stands in the address itself, so that showing it loads nothing. */
export function isPictureData(url: string): boolean {
  return PICTURE_DATA.test(url);
}

/** A picture's data or its relative path; undefined when showing it would load something from elsewhere. */
export function picturePath(value: string): string | undefined {
  const url = cleanUrl(value);
  if (isPictureData(url)) return url;
  return url === '' || url.startsWith('#') || SCHEME.test(url.replace(/\s/g, '')) ? undefined : url;
}

/** `images/klas%20groen.svg` → `images/klas groen.svg`, the name of the file. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The name of a picture by its path: `./a/../b.png` and `b.png` are the same. */
export function pictureName(path: string): string {
  const steps: string[] = [];
  for (const step of decodePath(path).split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Writes spaces and letters outside ASCII as %XX, as CommonMark asks of a link's address. */
export function encodeUrl(url: string): string {
  try {
    return encodeURI(url).replaceAll('%25', '%');
  } catch {
    return url;
  }
}
