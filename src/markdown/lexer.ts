/** Text → marked's tokens, with limits that keep hostile or broken text from taking minutes or the whole stack. */

import { Lexer, Marked, Tokenizer, type MarkedExtension, type Token, type TokensList } from 'marked';
import { elementsExtension } from './elements.js';

/** Blocks in blocks (lists, quotes, elements). Eight is more than fits on a slide. */
const MAX_BLOCK_DEPTH = 8;
const MAX_INLINE_DEPTH = 20;
/** Some of marked's patterns take quadratic time in these characters; a paragraph on a slide has some dozens. */
const MAX_MARKS = 1000;
const MARKS = /[[\]()*_~`<&!@]/g;

/** marked reads a block's lines again and again to see where it ends: what is longer is cut in two. */
const MAX_HEADING_LINES = 20;
const MAX_PARAGRAPH_LINES = 200;
const MAX_QUOTE_LINES = 100;
const MAX_LIST_LINES = 500;

export interface Lexed {
  readonly tokens: readonly Token[];
  /** True when a limit was reached and some text is shown without its mark-up. */
  readonly limited: boolean;
}

class LimitedLexer extends Lexer {
  limited = false;
  #blockDepth = 0;
  #inlineDepth = 0;

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.#blockDepth >= MAX_BLOCK_DEPTH) {
      this.limited = true;
      const text: Token = { type: 'text', raw: source, text: source };
      tokens.push({ type: 'paragraph', raw: source, text: source, tokens: [text] });
      return tokens;
    }
    this.#blockDepth += 1;
    try {
      return super.blockTokens(source, tokens, lastParagraphClipped);
    } finally {
      this.#blockDepth -= 1;
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#inlineDepth >= MAX_INLINE_DEPTH || (source.match(MARKS)?.length ?? 0) > MAX_MARKS) {
      this.limited = true;
      tokens.push({ type: 'text', raw: source, text: source });
      return tokens;
    }
    this.#inlineDepth += 1;
    try {
      return super.inlineTokens(source, tokens);
    } finally {
      this.#inlineDepth -= 1;
    }
  }
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text;
  }
  return text.slice(0, end + 1);
}

/** A paragraph of which some line is followed by one of only `=` or `-`: it may be a heading. */
const UNDERLINED = /^(?:.+\n)+? {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

const limits: MarkedExtension = {
  tokenizer: {
    blockquote(source) {
      if (!/^ {0,3}>/.test(source)) return undefined;
      return Tokenizer.prototype.blockquote.call(this, firstLines(source, MAX_QUOTE_LINES));
    },
    list(source) {
      if (!/^ {0,3}(?:[*+-]|\d{1,9}[.)])/.test(source)) return undefined;
      return Tokenizer.prototype.list.call(this, firstLines(source, MAX_LIST_LINES));
    },
    lheading(source) {
      const head = firstLines(source, MAX_HEADING_LINES);
      // marked's own pattern is slow to find that there is no underline
      return UNDERLINED.test(head) ? Tokenizer.prototype.lheading.call(this, head) : undefined;
    },
    paragraph(source) {
      return Tokenizer.prototype.paragraph.call(this, firstLines(source, MAX_PARAGRAPH_LINES));
    },
  },
};

const marked = new Marked({ gfm: true }, limits, elementsExtension());

export function lex(markdown: string): Lexed {
  const lexer = new LimitedLexer(marked.defaults);
  const tokens = lexer.lex(markdown);
  return { tokens, limited: lexer.limited };
}
