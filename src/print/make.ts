/** Small helpers for what is written on paper: elements, lines to write on, boxes to tick. */

export function make(tag: string, className = '', ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Empty lines to write on. */
export function lines(count: number): HTMLElement {
  const block = make('div', 'lines', ...Array.from({ length: count }, () => make('div')));
  block.setAttribute('aria-hidden', 'true');
  return block;
}

/** A word with room to fill something in behind it. */
export const field = (label: string): HTMLElement => make('span', 'field', label, make('i'));

/** A list with a box before each item. */
export const boxes = (items: readonly (Node | string)[]): HTMLElement =>
  make('ul', 'boxes', ...items.map((item) => make('li', '', item)));

export const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/gu, ' ').trim();
