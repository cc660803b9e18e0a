/** Puts the parts of the one file together: strings in, one HTML document out. */
import { file as t } from '../strings/nl.js';
import { COLOURS_BLOCK_ID, coloursCss } from './colours.js';
import { DATA_BLOCK_ID, encodeDeck } from './data-block.js';
import type { Deck } from './deck.js';
import { escapeHtml } from './escape.js';

export const CODE_BLOCK_ID = 'teamsessie-code';

export interface DocumentParts {
  readonly deck: Deck;
  /** The rendered slides, one `<section>` each. */
  readonly sections: readonly string[];
  /** Styles needed for the first paint. */
  readonly css: string;
  /** Small script in the head: fits the first slide and starts `code` after the first paint. */
  readonly boot: string;
  /** The whole application, as one module. It stays inert text until `boot` runs it. */
  readonly code: string;
  /** Value of the Content-Security-Policy; undefined while developing. */
  readonly csp: string | undefined;
}

export function documentTitle(deck: Deck): string {
  return t.title(deck.settings.school);
}

export function composeDocument({ deck, sections, css, boot, code, csp }: DocumentParts): string {
  return [
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">',
    ...(csp === undefined
      ? []
      : [`<meta http-equiv="Content-Security-Policy" content="${escapeHtml(csp)}">`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(documentTitle(deck))}</title>`,
    `<style>${css}</style>`,
    // there without colours too: what saves the deck fills it
    `<style id="${COLOURS_BLOCK_ID}">${coloursCss(deck.settings.colours)}</style>`,
    `<script>${boot}</script>`,
    '</head><body>',
    `<p class="no-script">${escapeHtml(t.noScript)}</p>`,
    `<div class="reveal" role="main"><div class="slides">${sections.join('\n')}</div></div>`,
    `<script type="application/json" id="${DATA_BLOCK_ID}">${encodeDeck(deck)}</script>`,
    code,
    '</body></html>',
  ].join('\n');
}

/** The application as inert text, for `DocumentParts.code`. */
export const inertCode = (code: string): string =>
  `<script type="text/plain" id="${CODE_BLOCK_ID}">${code}</script>`;
