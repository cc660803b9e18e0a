/** The sheet: what is printed, beside the deck and not in it. While it is there, only the sheet prints. */
import { print as t } from '../strings/nl.js';
import { MAKERS } from './handouts.js';
import { make } from './make.js';
import css from './sheet.css?inline';
import type { HandoutName, PrintChoice, PrintSource } from './source.js';

const SHEET = 'print-sheet';
const LANDSCAPE: readonly HandoutName[] = ['slides'];
/** Cut into cards, the numbers would stand on one of two. */
const WITHOUT_NUMBERS: readonly HandoutName[] = ['cards'];

/** Page numbers where the browser can write them; elsewhere the page is simply without. */
const page = (name: HandoutName): string =>
  LANDSCAPE.includes(name)
    ? '@page { size: A4 landscape; margin: 10mm; }'
    : WITHOUT_NUMBERS.includes(name)
      ? '@page { size: A4; margin: 14mm 15mm 16mm; }'
      : `@page { size: A4; margin: 14mm 15mm 16mm;
        @bottom-left { content: '${t.names[name]}'; font: 9pt sans-serif; color: #444; }
        @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; color: #444; } }`;

/** Puts the hand-out in the page, in the place of an earlier one. */
export function showSheet(source: PrintSource, choice: PrintChoice): HTMLElement {
  removeSheet();
  const { handout } = choice;
  // `slides` is for the styles of what stands in them; those of the stage are for sections, and there are none in it
  const sheet = make('main', `${SHEET} slides ${handout.replace(/-.*/, '')}`);
  sheet.append(make('style', '', css, page(handout)), ...MAKERS[handout](source, choice));
  document.body.append(sheet);
  return sheet;
}

export function removeSheet(): void {
  document.querySelector(`.${SHEET}`)?.remove();
}

/** Another sheet that prints alone, such as the cards of the groups. */
export const otherSheet = (): Element | null =>
  document.querySelector('body > :is(.group-cards-print, .report-print)');

export const currentSheet = (): HTMLElement | null => document.querySelector(`.${SHEET}`);
