/** The document of the phone page: its text stands there until the script runs, and stays where none can. */
import { escapeHtml } from '../document/escape.js';
import { phone as t } from '../strings/nl.js';

export interface PhoneParts {
  /** Inside `<style>` and `<script>`; empty while developing. */
  readonly css: string;
  readonly code: string;
  readonly csp: string | undefined;
  /** Where the script is while developing. */
  readonly src?: string;
}

export const composePhonePage = ({ css, code, csp, src }: PhoneParts): string =>
  [
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">',
    ...(csp === undefined
      ? []
      : [`<meta http-equiv="Content-Security-Policy" content="${escapeHtml(csp)}">`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    // nothing else of the site is asked for
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(t.title)}</title>`,
    ...(css === '' ? [] : [`<style>${css}</style>`]),
    '</head><body>',
    `<main><h1>${escapeHtml(t.name)}</h1><p>${escapeHtml(t.loading)}</p><p>${escapeHtml(t.tooOld)}</p>`,
    `<noscript><p>${escapeHtml(t.noScript)}</p></noscript></main>`,
    src === undefined ? `<script>${code}</script>` : `<script type="module" src="${src}"></script>`,
    '</body></html>',
  ].join('\n');
