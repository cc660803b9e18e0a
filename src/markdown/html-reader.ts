/** Reads a piece of HTML as browsers do (htmlparser2's tokenizer) and tells a sink what it saw, with line numbers. */

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { messages } from './messages.js';
import type { HtmlSink } from './tree.js';

/** Gives the line of an offset; offsets must not go back much, so that a whole file costs one pass. */
class LineCounter {
  #offset = 0;
  #line: number;
  readonly #text: string;
  readonly #lineOf: (index: number) => number;

  constructor(text: string, lineOf: (index: number) => number) {
    this.#text = text;
    this.#lineOf = lineOf;
    this.#line = 0;
  }

  at(offset: number): number {
    for (; this.#offset < offset; this.#offset += 1)
      if (this.#text.charCodeAt(this.#offset) === 10) this.#line += 1;
    for (; this.#offset > offset; this.#offset -= 1)
      if (this.#text.charCodeAt(this.#offset - 1) === 10) this.#line -= 1;
    return this.#lineOf(this.#line);
  }
}

/**
 * Every fragment is read from a clean state: a forgotten quote, comment or tag in one piece of raw HTML can't
 * swallow what Markdown made of the text after it. `lineOf` gives the file's line for a line of this fragment.
 */
export function readHtml(html: string, sink: HtmlSink, lineOf: (index: number) => number): void {
  const lines = new LineCounter(html, lineOf);
  let name = '';
  let tagStart = -1;
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  let afterEntity = 0;

  const finish = (selfClosing: boolean): void => {
    sink.open(name, attributes, lines.at(tagStart), selfClosing);
    tagStart = -1;
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      if (name === 'image') name = 'img';
      tagStart = start - 1;
      attributes = new Map();
    },
    onattribname(start, end) {
      attribute = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata(start, end) {
      value += html.slice(start, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: () => finish(false),
    onselfclosingtag: () => finish(true),
    onclosetag(start, end) {
      sink.close(html.slice(start, end).toLowerCase(), lines.at(start - 2));
    },
    ontext(start, end) {
      if (end > start) sink.text(html.slice(start, end), lines.at(start));
    },
    ontextentity(codePoint, end) {
      sink.text(String.fromCodePoint(codePoint), lines.at(end - 1));
      afterEntity = end;
    },
    oncomment(start, end, endOffset) {
      const line = lines.at(start);
      if (end >= html.length && endOffset < 2 && html.startsWith('<!--', start - 4)) {
        sink.remark(messages.unclosedComment(), line);
      }
      sink.comment(html.slice(start, end - endOffset), line);
    },
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {
      if (tagStart === -1) return;
      // The tag never ended; showing it as text loses nothing.
      sink.remark(messages.unfinishedTag(), lines.at(tagStart));
      sink.text(html.slice(Math.max(tagStart, afterEntity)), lines.at(tagStart));
    },
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}

const NOT_A_REFERENCE = /&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[0-9a-zA-Z]+);)/g;

/** The characters that Markdown text stands for: references such as `&eacute;` decoded, as CommonMark reads them. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const sink: HtmlSink = {
    open() {},
    close() {},
    comment() {},
    remark() {},
    text(piece) {
      decoded += piece;
    },
  };
  readHtml(text.replace(NOT_A_REFERENCE, '&amp;').replaceAll('<', '&lt;'), sink, () => 0);
  return decoded;
}

/** The attributes in `class="a" data-id=b hidden`, as in a tag. */
export function readAttributes(text: string): ReadonlyMap<string, string> {
  let found: ReadonlyMap<string, string> = new Map();
  const sink: HtmlSink = {
    open(_name, attributes) {
      if (found.size === 0) found = attributes;
    },
    close() {},
    comment() {},
    remark() {},
    text() {},
  };
  readHtml(`<x ${text}>`, sink, () => 0);
  return found;
}
