/** The school's logo: which texts may be one, and the picture on the title slide. */
import { file as t } from '../strings/nl.js';
import { escapeHtml } from './escape.js';

/** Characters of a data URI: about 200 KB of picture. The file is mailed. */
const LONGEST = 280_000;

const isDataUri = (text: string): boolean => /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/.test(text);

/** Empty, the name of a picture, or a picture as a data URI. */
export const isLogo = (value: unknown): value is string =>
  typeof value === 'string' && (isDataUri(value) ? value.length <= LONGEST : !/[:\n]/.test(value));

/** The address to show; undefined when there is no such picture, or when it is too large. `picture` reads one by its name. */
export function logoAddress(logo: string, picture: (name: string) => string | undefined): string | undefined {
  const address = isDataUri(logo) ? logo : picture(logo);
  return address === undefined || address.length > LONGEST ? undefined : address;
}

/** What to tell who named a logo that can't be shown; undefined when all is well. */
export const logoProblem = (
  logo: string,
  picture: (name: string) => string | undefined,
): string | undefined =>
  logo !== '' && logoAddress(logo, picture) === undefined ? t.noLogo(logo) : undefined;

/** In `<img>` a drawing runs no code and asks for nothing. Its name stands with it, for who saves the file again. */
export function logoHtml(logo: string, address: string): string {
  const name = isDataUri(logo) ? '' : ` data-picture="${escapeHtml(logo)}"`;
  return `<img class="logo" alt="${escapeHtml(t.logo)}"${name} src="${escapeHtml(address)}">`;
}
