/** Tree → HTML, exactly as a browser writes the same tree out: reading it and writing it again gives the same bytes. */

import type { ElementNode, TreeNode } from './tree.js';

export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
};
// Characters that an HTML reader changes or that aren't text at all; they can still come in as &#0; or &#13;.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu;

const escape = (character: string): string => ESCAPES[character] ?? character;

export function escapeText(text: string): string {
  return text.replace(UNREADABLE, '').replace(/[&<>\u00A0]/g, escape);
}

/** Also `<` and `>`: the HTML standard writes those as references in attributes since 2025. */
export function escapeAttribute(value: string): string {
  return value.replace(UNREADABLE, '').replace(/[&<>"\u00A0]/g, escape);
}

export function openTag(name: string, attributes: ReadonlyMap<string, string>): string {
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) tag += ` ${attribute}="${escapeAttribute(value)}"`;
  return `${tag}>`;
}

export function serialise(nodes: readonly TreeNode[]): string {
  return nodes.map(serialiseNode).join('');
}

function serialiseNode(node: TreeNode): string {
  if (node.kind === 'text') return escapeText(node.text);
  const tag = openTag(node.name, node.attributes);
  return VOID_ELEMENTS.has(node.name) ? tag : `${tag}${serialiseContent(node)}</${node.name}>`;
}

/** An HTML reader skips one newline right after `<pre>`. */
function serialiseContent(node: ElementNode): string {
  const content = serialise(node.children);
  return node.name === 'pre' ? content.replace(/^\n+/, '') : content;
}
