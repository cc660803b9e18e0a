/** The report as HTML, to print. Pure. */
import { escapeHtml } from '../document/escape.js';
import type { Block } from './blocks.js';

const lines = (text: string): string => escapeHtml(text.trim()).replace(/\r\n|\r|\n/g, '<br>');

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${lines(part.text)}</h${part.level}>`;
    case 'text':
      return `<p>${lines(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = part.head.map((text) => `<th scope="col">${lines(text)}</th>`).join('');
      const rows = part.rows.map(
        (cells) => `<tr>${cells.map((text) => `<td>${lines(text)}</td>`).join('')}</tr>`,
      );
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

export const writeHtml = (blocks: readonly Block[]): string => blocks.map(block).join('\n');
