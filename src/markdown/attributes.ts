/** `<!-- .slide: … -->` and `<!-- .element: … -->`: whose attributes they set, as reveal.js picks it. */

import { filterComment, type ReportRemark } from './filter.js';
import { readAttributes } from './html-reader.js';
import { messages } from './messages.js';
import type { ElementNode } from './tree.js';

const COMMENT = /^\s*(\.slide|\.element)(?![\w-])\s*:?([\s\S]*)$/;

const isLaterSibling = (node: ElementNode['children'][number]): node is ElementNode =>
  node.kind === 'element' && node.name !== 'br';

/**
 * `.element` means the element just before the comment with the same parent; without one, the parent. After a list
 * it means the last item, unless a blank line parts the two: then the list.
 */
function targetOf(parent: ElementNode, afterBlankLine: boolean): ElementNode {
  const before = parent.children.findLast(isLaterSibling);
  if (before === undefined) return parent;
  if (afterBlankLine || (before.name !== 'ul' && before.name !== 'ol')) return before;
  return before.children.findLast(isLaterSibling) ?? before;
}

/** Any other comment is left alone. */
export function applyComment(
  comment: string,
  parent: ElementNode,
  section: ElementNode,
  afterBlankLine: boolean,
  line: number,
  remark: ReportRemark,
): void {
  const match = COMMENT.exec(comment);
  const kind = match?.[1];
  if (match === null || kind === undefined) return;
  const attributes = readAttributes(match[2] ?? '');
  if (attributes.size === 0) remark(messages.commentWithoutAttributes(kind), line);
  const target = kind === '.slide' ? section : targetOf(parent, afterBlankLine);
  const name = target === section ? 'section' : target.name;
  for (const [attribute, value] of filterComment(name, attributes, line, remark)) {
    target.attributes.set(attribute, value);
  }
}
