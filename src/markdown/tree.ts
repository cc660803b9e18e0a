/** The shape of a slide between Markdown and HTML: a small tree of elements and text. */

export interface TextNode {
  readonly kind: 'text';
  text: string;
}

export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  /** In the order in which they are written out. */
  readonly attributes: Map<string, string>;
  readonly children: TreeNode[];
  /** 1-based line in the file. */
  readonly line: number;
}

export type TreeNode = TextNode | ElementNode;

export function createElement(
  name: string,
  line: number,
  attributes = new Map<string, string>(),
): ElementNode {
  return { kind: 'element', name, attributes, children: [], line };
}

/** Takes the events of the HTML reader. Lines are 1-based lines in the file. */
export interface HtmlSink {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number, selfClosing: boolean): void;
  close(name: string, line: number): void;
  text(text: string, line: number): void;
  comment(text: string, line: number): void;
  remark(message: string, line: number): void;
}

/** Every element in the tree, in document order, without recursion. */
export function* elementsIn(root: ElementNode): Generator<ElementNode> {
  const waiting: ElementNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node !== root) yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child?.kind === 'element') waiting.push(child);
    }
  }
}

export function textOf(node: ElementNode): string {
  if (node.name === 'br') return ' ';
  return node.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
