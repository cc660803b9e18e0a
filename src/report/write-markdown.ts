/** The report as Markdown (GFM). Pure. */
import type { Block } from './blocks.js';

/** What somebody typed never becomes markup: HTML, links, emphasis, lists and headings stay the characters they are. */
function escape(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
      .replace(/^(\s*)([-+])(?=\s|$)/gm, '$1\\$2')
      .replace(/^(\s*)([-=]{2,})/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
      // four spaces would make it code
      .replace(/^[ \t]+/gm, '')
  );
}

const lines = (text: string, glue: string): string =>
  escape(text.trim())
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join(glue);

/** An empty line would end the paragraph and begin another: that is what was typed. */
const paragraph = (text: string): string => lines(text, '  \n').replace(/(?: {2}\n){2,}/g, '\n\n');

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${lines(part.text, ' ')}`;
    case 'text':
      return paragraph(part.text);
    case 'list':
      return part.items.map((item) => `- ${lines(item, '<br>')}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string =>
        `| ${cells.map((text) => lines(text, '<br>')).join(' | ')} |`;
      return [row(part.head), `|${part.head.map(() => ' --- |').join('')}`, ...part.rows.map(row)].join('\n');
    }
  }
}

export const writeMarkdown = (blocks: readonly Block[]): string => `${blocks.map(block).join('\n\n')}\n`;
