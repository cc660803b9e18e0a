/**
 * The file as it was opened, taken before anything touches the page, and a new file made from it: other slides, the same
 * code to the byte, so that its Content-Security-Policy still holds.
 */
import { connectSource } from './connect-source.js';
import type { Deck } from './deck.js';
import { CODE_BLOCK_ID, composeDocument, inertCode } from './html.js';
import { harvestPictures, type Pictures } from './pictures.js';

/** The texts exactly as they stand in the file. */
export interface Pristine {
  readonly css: string;
  readonly boot: string;
  readonly code: string;
  readonly csp: string;
  readonly pictures: Pictures;
}

/** Undefined while developing, where the page isn't the one file. */
export function takePristine(document: Document): Pristine | undefined {
  const csp = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  const css = document.querySelector('head > style')?.textContent;
  const boot = document.querySelector('head > script')?.textContent;
  const code = document.getElementById(CODE_BLOCK_ID)?.textContent;
  const slides = document.querySelector('.slides');
  if (csp == null || css == null || boot == null || code == null || slides === null) return undefined;
  return { css, boot, code, csp, pictures: harvestPictures(slides) };
}

/** The new file. `sections` are the rendered slides as `composeSections` gives them. */
export function rebuild(
  { css, boot, code, csp }: Omit<Pristine, 'pictures'>,
  deck: Deck,
  sections: readonly string[],
): string {
  return composeDocument({
    deck,
    sections,
    css,
    boot,
    code: inertCode(code),
    csp: csp.replace(
      /(^|; )connect-src [^;]*/,
      (_, before: string) => before + connectSource(deck.settings.broker),
    ),
  });
}
