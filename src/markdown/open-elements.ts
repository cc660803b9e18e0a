/** The open elements while a tree is built: what a browser closes or opens by itself is closed and opened here. */

import { messages } from './messages.js';
import type { ReportRemark } from './filter.js';
import {
  HEADINGS,
  ITEM_ENDS,
  ITEM_PARENTS,
  OPTIONAL_END,
  PHRASING,
  TABLE_FRAME,
  TABLE_PARENTS,
} from './nesting.js';
import { VOID_ELEMENTS } from './serialise.js';
import { createElement, type ElementNode } from './tree.js';

export interface Open {
  readonly node: ElementNode;
  /** Written as a tag, not made from Markdown. An author's closing tag never closes what Markdown opened. */
  readonly byAuthor: boolean;
  /** For an element that is dropped with its content: how many of the same name are open in it, itself included. */
  dropped: number;
}

export class OpenElements {
  /** The first entry is the root and stays. */
  readonly #stack: Open[];
  readonly #root: Open;
  readonly #remark: ReportRemark;

  constructor(root: ElementNode, remark: ReportRemark) {
    this.#root = { node: root, byAuthor: false, dropped: 0 };
    this.#stack = [this.#root];
    this.#remark = remark;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get top(): Open {
    return this.#stack.at(-1) ?? this.#root;
  }

  indexOf(node: ElementNode): number {
    return this.#stack.findLastIndex((open) => open.node === node);
  }

  push(node: ElementNode, byAuthor: boolean): void {
    this.top.node.children.push(node);
    if (!VOID_ELEMENTS.has(node.name)) this.#stack.push({ node, byAuthor, dropped: 0 });
  }

  /** Opens an element of which nothing gets into the tree. */
  pushDropped(node: ElementNode): void {
    this.#stack.push({ node, byAuthor: true, dropped: 1 });
  }

  /** Closes the open elements from `index` up; `explicit` when a closing tag for the one at `index` was written. */
  closeFrom(index: number, explicit = false): void {
    while (this.#stack.length > index) {
      const open = this.#stack.pop();
      if (open === undefined) return;
      const written = explicit && this.#stack.length === index;
      if (open.byAuthor && !written && !OPTIONAL_END.has(open.node.name)) {
        this.#remark(messages.unclosedTag(open.node.name), open.node.line);
      }
    }
  }

  /** Closes and opens what HTML closes and opens before such an element; false when it can't stand here. */
  makeRoom(name: string, line: number): boolean {
    const tableParents = TABLE_PARENTS.get(name);
    if (tableParents !== undefined) return this.#makeRoomInTable(tableParents, line);
    const itemParents = ITEM_PARENTS.get(name);
    if (itemParents !== undefined) return this.#makeRoomInList(name, itemParents);
    this.ensureCell(line);
    if (name === 'a') return this.#makeRoomForLink();
    if (PHRASING.has(name)) return true;
    this.#closeParagraph();
    if (HEADINGS.has(name) && HEADINGS.has(this.top.node.name)) this.closeFrom(this.#stack.length - 1);
    return true;
  }

  #closeParagraph(): void {
    const index = this.#stack.findLastIndex((open) => !PHRASING.has(open.node.name));
    if (this.#stack[index]?.node.name === 'p') this.closeFrom(index);
  }

  /** A link in a link: the earlier one was forgotten, unless Markdown made it or something since. */
  #makeRoomForLink(): boolean {
    const index = this.#stack.findLastIndex((open) => open.node.name === 'a');
    if (index === -1) return true;
    if (this.#stack.slice(index).some((open) => !open.byAuthor)) return false;
    this.closeFrom(index);
    return true;
  }

  #makeRoomInList(name: string, parents: ReadonlySet<string>): boolean {
    for (let i = this.#stack.length - 1; i > 0; i -= 1) {
      const open = this.#stack[i];
      if (open === undefined) return false;
      const current = open.node.name;
      if (parents.has(current)) {
        this.closeFrom(i + 1);
        return true;
      }
      const passable = ITEM_ENDS.get(name)?.has(current) === true || current === 'p' || PHRASING.has(current);
      if (!open.byAuthor || !passable) return false;
    }
    return false;
  }

  #makeRoomInTable(parents: ReadonlySet<string>, line: number): boolean {
    for (let i = this.#stack.length - 1; i > 0; i -= 1) {
      const open = this.#stack[i];
      if (open === undefined) return false;
      const current = open.node.name;
      if (parents.has(current)) {
        this.closeFrom(i + 1);
        if (current === 'table' && parents.has('tbody')) this.push(createElement('tbody', line), true);
        if (current !== 'tr' && parents.has('tr')) this.push(createElement('tr', line), true);
        return true;
      }
      if (!open.byAuthor || current === 'table') return false;
    }
    return false;
  }

  /** Text or another element right in a table, section or row: a browser would move it out, so it gets a cell. */
  ensureCell(line: number): void {
    const current = this.top.node.name;
    if (!TABLE_FRAME.has(current)) return;
    if (current === 'table') this.push(createElement('tbody', line), true);
    if (current !== 'tr') this.push(createElement('tr', line), true);
    this.push(createElement('td', line), true);
  }

  /** Index of the open element that an author's closing tag closes, or -1. It never reaches out of what Markdown made. */
  findForClosing(name: string): number {
    const phrasing = PHRASING.has(name);
    for (let i = this.#stack.length - 1; i > 0; i -= 1) {
      const open = this.#stack[i];
      if (open === undefined || !open.byAuthor) return -1;
      if (open.node.name === name) return i;
      if (phrasing && !PHRASING.has(open.node.name)) return -1;
      if (open.node.name === 'table') return -1;
    }
    return -1;
  }
}
