/** Walks marked's tokens and tells the builder what to make, with the line in the file on which each thing stands. */

import type { MarkedToken, Token, Tokens } from 'marked';
import type { TreeBuilder } from './builder.js';
import { isElementToken, type ElementToken } from './elements.js';
import { decodeText, readHtml } from './html-reader.js';
import type { Lexed } from './lexer.js';
import { messages } from './messages.js';
import { encodeUrl } from './urls.js';

function newlines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count += 1;
  return count;
}

/** `lines[i]` is the line in the file of line `i` of the text that was lexed. */
export function writeTokens(
  { tokens, limited }: Lexed,
  builder: TreeBuilder,
  lines: readonly number[],
): void {
  if (limited) builder.remark(messages.tooComplex(), lines[0] ?? 1);
  new Writer(builder, lines).blocks(tokens, 0);
}

/** All line parameters count from 0 in the lexed text. */
class Writer {
  readonly #builder: TreeBuilder;
  readonly #lines: readonly number[];

  constructor(builder: TreeBuilder, lines: readonly number[]) {
    this.#builder = builder;
    this.#lines = lines;
  }

  /** Together the raw texts of block tokens are the text that they were made of, line for line. */
  blocks(tokens: readonly Token[], firstLine: number): void {
    let line = firstLine;
    for (const token of tokens) {
      this.#block(token, line);
      line += newlines(token.raw);
    }
  }

  #inFile(line: number): number {
    return this.#lines[Math.min(line, this.#lines.length - 1)] ?? 1;
  }

  #block(token: Token, line: number): void {
    if (isElementToken(token)) {
      this.#element(token, line);
      return;
    }
    // marked types its tokens as a union with an open-ended member; `type` decides.
    const block = token as MarkedToken;
    switch (block.type) {
      case 'space':
        this.#builder.blankLine();
        return;
      case 'paragraph':
        this.#wrap('p', line, () => this.#inlines(block.tokens, line));
        break;
      case 'heading':
        this.#wrap(`h${block.depth}`, line, () => this.#inlines(block.tokens, line));
        break;
      case 'list':
        this.#list(block, line);
        break;
      case 'blockquote':
        this.#wrap('blockquote', line, () => {
          this.#text('\n', line);
          this.blocks(block.tokens, line);
        });
        break;
      case 'code':
        this.#code(block, line);
        break;
      case 'table':
        this.#table(block, line);
        break;
      case 'hr':
        this.#builder.begin('hr', this.#inFile(line));
        break;
      case 'html':
        this.#html(block.text, line);
        // A comment leaves nothing behind, not even an empty line.
        if (/^\s*<!--/.test(block.text)) return;
        break;
      case 'def':
        return;
      default:
        this.#inline(token, line);
        return;
    }
    this.#text('\n', line);
  }

  #element(token: ElementToken, line: number): void {
    const name = token.name;
    this.#html(token.openTag, line);
    if (!token.openTag.endsWith('/>')) {
      if (token.tokens.length > 0) this.#text('\n', line);
      this.blocks(token.tokens, line + newlines(token.openTag));
      if (token.closed) this.#builder.close(name, this.#inFile(line + newlines(token.raw)));
    }
    this.#text('\n', line);
  }

  #list(list: Tokens.List, firstLine: number): void {
    const attributes = new Map<string, string>();
    if (list.ordered && list.start !== 1) attributes.set('start', String(list.start));
    let line = firstLine;
    const node = this.#builder.begin(list.ordered ? 'ol' : 'ul', this.#inFile(line), attributes);
    this.#text('\n', line);
    for (const item of list.items) {
      this.#wrap('li', line, () => this.blocks(item.tokens, line));
      this.#text('\n', line);
      line += newlines(item.raw);
    }
    this.#builder.end(node);
  }

  #code(code: Tokens.Code, line: number): void {
    const language = /^\S+/.exec(decodeText(code.lang ?? ''))?.[0];
    const attributes = new Map<string, string>();
    if (language !== undefined) attributes.set('class', `language-${language}`);
    this.#wrap('pre', line, () => {
      const node = this.#builder.begin('code', this.#inFile(line), attributes);
      if (code.text !== '') this.#text(`${code.text.replace(/\n$/, '')}\n`, line);
      this.#builder.end(node);
    });
  }

  #table(table: Tokens.Table, line: number): void {
    const row = (cells: readonly Tokens.TableCell[], at: number): void => {
      this.#wrap('tr', at, () => {
        for (const cell of cells) {
          const attributes = new Map<string, string>();
          if (cell.align !== null) attributes.set('align', cell.align);
          const node = this.#builder.begin(cell.header ? 'th' : 'td', this.#inFile(at), attributes);
          this.#inlines(cell.tokens, at);
          this.#builder.end(node);
        }
      });
      this.#text('\n', at);
    };
    this.#wrap('table', line, () => {
      this.#wrap('thead', line, () => row(table.header, line));
      if (table.rows.length === 0) return;
      this.#wrap('tbody', line, () => {
        // The first row stands under the header and the line of dashes.
        table.rows.forEach((cells, index) => row(cells, line + 2 + index));
      });
    });
  }

  #inlines(tokens: readonly Token[], firstLine: number): void {
    let line = firstLine;
    for (const token of tokens) {
      this.#inline(token, line);
      line += newlines(token.raw);
    }
  }

  #inline(token: Token, line: number): void {
    const inline = token as MarkedToken;
    switch (inline.type) {
      case 'strong':
      case 'em':
      case 'del':
        this.#wrap(inline.type, line, () => this.#inlines(inline.tokens, line));
        return;
      case 'codespan':
        this.#wrap('code', line, () => this.#text(inline.text, line));
        return;
      case 'br':
        this.#builder.begin('br', this.#inFile(line));
        this.#text('\n', line);
        return;
      case 'link':
        this.#link(inline, line);
        return;
      case 'image':
        this.#image(inline, line);
        return;
      case 'checkbox':
        this.#tickBox(inline, line);
        return;
      case 'html':
        this.#html(inline.text, line);
        return;
      case 'text':
        if (inline.tokens !== undefined && inline.tokens.length > 0) this.#inlines(inline.tokens, line);
        else this.#text(decodeText(inline.text), line);
        return;
      case 'escape':
        this.#text(inline.text, line);
        return;
      default:
        // A kind of token that this file doesn't know: nothing is lost.
        this.#text(token.raw, line);
    }
  }

  #link(link: Tokens.Link, line: number): void {
    const attributes = new Map([
      ['href', encodeUrl(link.autolink === true ? link.href : decodeText(link.href))],
    ]);
    if (typeof link.title === 'string' && link.title !== '') attributes.set('title', decodeText(link.title));
    const node = this.#builder.begin('a', this.#inFile(line), attributes);
    if (link.autolink === true) this.#text(link.text, line);
    else this.#inlines(link.tokens, line);
    this.#builder.end(node);
  }

  #image(image: Tokens.Image, line: number): void {
    const attributes = new Map([
      ['src', decodeText(image.href)],
      ['alt', plainText(image.tokens)],
    ]);
    if (image.title !== null && image.title !== '') attributes.set('title', decodeText(image.title));
    this.#builder.begin('img', this.#inFile(line), attributes);
  }

  #tickBox({ checked }: Tokens.Checkbox, line: number): void {
    const attributes = new Map([
      ['type', 'checkbox'],
      ['disabled', ''],
    ]);
    if (checked) attributes.set('checked', '');
    this.#builder.begin('input', this.#inFile(line), attributes);
    this.#text(' ', line);
  }

  #wrap(name: string, line: number, content: () => void): void {
    const node = this.#builder.begin(name, this.#inFile(line));
    content();
    this.#builder.end(node);
  }

  #text(text: string, line: number): void {
    this.#builder.text(text, this.#inFile(line));
  }

  #html(html: string, line: number): void {
    readHtml(html, this.#builder, (index) => this.#inFile(line + index));
  }
}

/** The words of inline tokens, for a picture's description. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'html') return '';
      if (token.type === 'br') return ' ';
      if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0)
        return plainText(token.tokens);
      const text = 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
      return token.type === 'codespan' || token.type === 'escape' ? text : decodeText(text);
    })
    .join('');
}
