/**
 * Brings a slide in the page up to date with a new rendering. What reads the same stays the same node, with all that
 * happened to it: an element keeps what it shows, and typing costs no more than what was typed.
 */

/** A rendering as it was put in the page: what it says of the section itself, and its children with the nodes they became. */
interface Written {
  readonly attributes: readonly string[];
  readonly classes: readonly string[];
  readonly html: readonly string[];
  readonly nodes: readonly Element[];
}

const isSection = (element: Element | undefined): boolean => element?.localName === 'section';

/** What the deck itself puts on a slide has no part in its Markdown. */
const isOwn = (element: Element): boolean =>
  element.localName === 'start-panel' || element.matches('.closing > .logo');

const written = (made: Element, nodes: readonly Element[]): Written => ({
  attributes: made.getAttributeNames(),
  classes: [...made.classList],
  html: [...made.children].map(({ outerHTML }) => outerHTML),
  nodes,
});

export class Patcher {
  readonly #written = new WeakMap<Element, Written>();

  /** Whether it is known what `live` was made from. */
  knows(live: Element): boolean {
    return this.#written.has(live);
  }

  /** Tells that `live` was made from `made`, such as a slide that the file brought along. */
  adopt(live: Element, made: Element): void {
    const nodes = [...live.children].filter((child) => !isOwn(child));
    const same =
      nodes.length === made.children.length &&
      nodes.every(({ localName }, index) => made.children[index]!.localName === localName);
    // without nodes to go by, all is written anew
    this.#written.set(live, { ...written(made, nodes), ...(!same && { html: [], nodes: [] }) });
    if (!same) for (const node of nodes) node.remove();
    else nodes.filter(isSection).forEach((node, index) => this.adopt(node, made.children[index]!));
  }

  /** Makes `live` what `made` is, and takes its nodes. */
  patch(live: Element, made: Element): void {
    const old = this.#written.get(live) ?? { attributes: [], classes: [], html: [], nodes: [] };
    patchAttributes(live, old, made);
    const next = [...made.children];
    const entry = written(made, []);
    const { html } = entry;
    const shorter = Math.min(html.length, old.html.length);
    let head = 0;
    while (head < shorter && html[head] === old.html[head]) head++;
    let tail = 0;
    while (tail < shorter - head && html.at(-1 - tail) === old.html.at(-1 - tail)) tail++;

    const nodes = [...old.nodes];
    const gone = nodes.splice(head, old.html.length - tail - head);
    const goneHtml = old.html.slice(head, head + gone.length);
    const take = (index: number): Element | undefined => {
      goneHtml.splice(index, 1);
      return gone.splice(index, 1)[0];
    };
    // a part that moved stays itself, before any other takes the place of one that went
    const kept = next.slice(head, html.length - tail).map((child, index) => {
      const from = isSection(child) ? goneHtml.indexOf(html[head + index]!) : -1;
      return { child, node: from < 0 ? undefined : take(from) };
    });
    const fresh = kept.map(({ child, node }) => {
      if (node !== undefined) return node;
      const former = isSection(child) && isSection(gone[0]) ? take(0) : undefined;
      if (former === undefined) return child;
      this.patch(former, child);
      return former;
    });
    for (const node of gone) node.remove();
    let before = nodes[head - 1];
    for (const node of fresh) {
      if (before === undefined) live.prepend(node);
      else if (before.nextElementSibling !== node) before.after(node);
      before = node;
      if (isSection(node) && !this.knows(node)) this.adopt(node, node);
    }
    nodes.splice(head, 0, ...fresh);
    this.#written.set(live, { ...entry, nodes });
  }
}

/** Only those that come from the Markdown: reveal.js has its own on a slide. */
function patchAttributes(live: Element, old: Pick<Written, 'attributes' | 'classes'>, made: Element): void {
  for (const name of old.attributes) {
    if (name !== 'class' && !made.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of made.attributes) {
    if (name !== 'class' && live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  live.classList.remove(...old.classes);
  live.classList.add(...made.classList);
}
