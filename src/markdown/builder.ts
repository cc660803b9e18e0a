/** Builds the tree of one part from what Markdown makes and what the author's own HTML says; drops what isn't allowed. */

import { isAllowed, isDroppedWithContent } from './allow-list.js';
import { applyComment } from './attributes.js';
import { filterElement, type FilterOptions } from './filter.js';
import { messages } from './messages.js';
import { NEVER_CLOSED } from './nesting.js';
import { OpenElements } from './open-elements.js';
import { VOID_ELEMENTS } from './serialise.js';
import { createElement, type ElementNode, type HtmlSink } from './tree.js';

/** Browsers flatten what is nested more than 512 deep; a slide never comes near this. */
const MAX_DEPTH = 80;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export class TreeBuilder implements HtmlSink {
  readonly root: ElementNode;
  readonly #open: OpenElements;
  readonly #options: FilterOptions;
  /** Open tags that were left out, so that their closing tags are left out as silently. */
  readonly #leftOut = new Map<string, number>();
  #afterBlankLine = false;
  #saidTooDeep = false;

  /** `section` gets the attributes of `.slide` comments; by default the root is the section. */
  constructor(
    line: number,
    options: FilterOptions,
    readonly section: ElementNode = createElement('section', line),
    name = 'section',
  ) {
    this.#options = options;
    this.root = name === 'section' ? section : createElement(name, line);
    this.#open = new OpenElements(this.root, options.remark);
  }

  // What Markdown makes.

  /** Opens an element; give what it returns to `end`. Undefined when the element was left out. */
  begin(name: string, line: number, attributes = NO_ATTRIBUTES): ElementNode | undefined {
    this.#afterBlankLine = false;
    if (this.#open.top.dropped > 0) return undefined;
    return this.#insert(name, attributes, line, false);
  }

  /** Closes an element with all that is still open in it; does nothing when it is closed already. */
  end(node: ElementNode | undefined): void {
    if (node === undefined) return;
    const index = this.#open.indexOf(node);
    if (index > 0) this.#open.closeFrom(index);
  }

  blankLine(): void {
    this.#afterBlankLine = true;
  }

  /** Closes all that is open and gives the finished root. */
  finish(): ElementNode {
    this.#open.closeFrom(1);
    return this.root;
  }

  // What the author's HTML says.

  open(name: string, attributes: ReadonlyMap<string, string>, line: number, selfClosing: boolean): void {
    this.#afterBlankLine = false;
    const top = this.#open.top;
    const closes = !NEVER_CLOSED.has(name);
    // HTML knows self-closing tags in drawings only; for our own elements it is what people expect.
    const closedAtOnce = selfClosing && (name.includes('-') || name === 'svg' || name === 'math');
    if (top.dropped > 0) {
      if (name === top.node.name && closes && !closedAtOnce) top.dropped += 1;
      return;
    }
    if (isDroppedWithContent(name)) {
      this.remark(messages.forbiddenTag(name), line);
      if (closes && !closedAtOnce) this.#open.pushDropped(createElement(name, line));
      return;
    }
    if (!isAllowed(name)) {
      this.remark(name.includes('-') ? messages.unknownElement(name) : messages.unknownTag(name), line);
      if (closes && !closedAtOnce) this.#leaveOut(name);
      return;
    }
    const node = this.#insert(name, attributes, line, true);
    if (node === undefined) {
      if (closes && !closedAtOnce) this.#leaveOut(name);
    } else if (closedAtOnce) this.#open.closeFrom(this.#open.depth - 1, true);
  }

  close(name: string, line: number): void {
    const top = this.#open.top;
    if (top.dropped > 0) {
      if (name === top.node.name) {
        top.dropped -= 1;
        if (top.dropped === 0) this.#open.closeFrom(this.#open.depth - 1, true);
      }
      return;
    }
    const leftOut = this.#leftOut.get(name) ?? 0;
    if (leftOut > 0) {
      this.#leftOut.set(name, leftOut - 1);
      return;
    }
    const index = this.#open.findForClosing(name);
    if (index === -1) this.remark(messages.strayClosingTag(name), line);
    else this.#open.closeFrom(index, true);
  }

  text(text: string, line: number): void {
    if (this.#open.top.dropped > 0) return;
    // HTML's white space: a non-breaking space counts as text.
    if (/[^ \t\n\f\r]/.test(text)) {
      this.#afterBlankLine = false;
      this.#open.ensureCell(line);
    }
    const children = this.#open.top.node.children;
    const last = children.at(-1);
    if (last?.kind === 'text') last.text += text;
    else children.push({ kind: 'text', text });
  }

  comment(text: string, line: number): void {
    if (this.#open.top.dropped > 0) return;
    applyComment(text, this.#open.top.node, this.section, this.#afterBlankLine, line, this.#options.remark);
  }

  remark(message: string, line: number): void {
    this.#options.remark(message, line);
  }

  #leaveOut(name: string): void {
    this.#leftOut.set(name, (this.#leftOut.get(name) ?? 0) + 1);
  }

  #insert(
    name: string,
    attributes: ReadonlyMap<string, string>,
    line: number,
    byAuthor: boolean,
  ): ElementNode | undefined {
    const filtered = filterElement(name, attributes, line, this.#options);
    if (filtered === undefined) return undefined;
    if (this.#open.depth > MAX_DEPTH && !VOID_ELEMENTS.has(filtered.name)) {
      if (!this.#saidTooDeep) this.remark(messages.tooDeep(), line);
      this.#saidTooDeep = true;
      return undefined;
    }
    if (!this.#open.makeRoom(filtered.name, line)) {
      this.remark(messages.misplacedTag(name), line);
      return undefined;
    }
    const node = createElement(filtered.name, line, filtered.attributes);
    if (filtered.text === undefined) this.#open.push(node, byAuthor);
    else {
      node.children.push({ kind: 'text', text: filtered.text });
      this.#open.top.node.children.push(node);
    }
    return node;
  }
}
