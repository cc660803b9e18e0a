/** Prints a card for each group, A5, one a page: on a sheet of its own beside the page, gone after printing. */
import { groups as text } from '../../src/strings/nl.js';
import type { Group } from './groups.js';

const SHEET = 'group-cards-print';

/** While the sheet is there only the sheet prints: a deck's own rules for paper would otherwise take part. */
const STYLE = `
  .${SHEET} { display: none; }
  @page { size: A5; margin: 14mm; }
  @media print {
    html, body { all: revert !important; margin: 0 !important; background: #fff !important; }
    body > :not(.${SHEET}) { display: none !important; }
    .${SHEET} { display: block; color: #000; font: 13pt/1.4 var(--ts-font, system-ui, sans-serif); }
    .${SHEET} > article { break-after: page; break-inside: avoid; }
    .${SHEET} > article:last-child { break-after: auto; }
    .${SHEET} h1 { margin: 0 0 4mm; padding-bottom: 3mm; border-bottom: 1mm solid #000; font-size: 30pt; line-height: 1.1; }
    .${SHEET} :is(h2, h3, h4, h5, h6) { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
    .${SHEET} :is(p, ul, ol) { margin: 0 0 2mm; }
    .${SHEET} :is(ul, ol) { padding-left: 1.4em; }
    .${SHEET} .members { margin: 0 0 5mm; padding: 0; list-style: none; font-weight: 700; }
    .${SHEET} .topic { margin: 0 0 4mm; font-size: 18pt; font-weight: 700; line-height: 1.25; }
  }
`;

/** Opens the browser's print window with the cards. `questions` are copied onto each. */
export function printCards(groups: readonly Group[], named: boolean, questions: readonly Element[]): void {
  document.querySelector(`.${SHEET}`)?.remove();
  const sheet = document.createElement('div');
  sheet.className = SHEET;
  const style = document.createElement('style');
  style.textContent = STYLE;
  sheet.append(style, ...groups.map((group, index) => card(group, index + 1, named, questions)));
  document.body.append(sheet);
  removeAfterwards(sheet);
  window.print();
}

/**
 * Not every browser tells that it has printed. Then the names go at the next touch of the page, and in any case before
 * something else is printed.
 */
function removeAfterwards(sheet: HTMLElement): void {
  const done = new AbortController();
  const remove = (): void => {
    sheet.remove();
    done.abort();
  };
  let asked = false;
  const print = (): void => {
    if (asked) remove();
    asked = true;
  };
  window.addEventListener('beforeprint', print, { signal: done.signal });
  for (const type of ['afterprint', 'pointerdown', 'keydown'])
    window.addEventListener(type, remove, { signal: done.signal, capture: true });
}

function card({ members, topics }: Group, number: number, named: boolean, questions: readonly Element[]) {
  const article = document.createElement('article');
  article.append(element('h1', '', text.group(number)));
  if (named) {
    const list = element('ul', 'members', '');
    list.append(...members.map((name) => element('li', '', name)));
    article.append(list);
  } else article.append(element('p', 'members', text.persons(members.length)));
  article.append(...topics.map((topic) => element('p', 'topic', topic)));
  article.append(...questions.map((question) => question.cloneNode(true)));
  return article;
}

function element(tag: string, className: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = words;
  return made;
}
