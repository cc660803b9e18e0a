/** Reads the content of a case: the top-level pieces inside the element, in order, with their headings. */
import { oneLine, textKey } from './junk.js';
import type { Link } from './story.js';
import type { Block } from './steps.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** What can stand in the slot: elements and text, not comments. */
export function contentNodes(host: Element): readonly (Element | Text)[] {
  return [...host.childNodes].filter(
    (node): node is Element | Text => node instanceof Element || node instanceof Text,
  );
}

/** One block per content node. A wrapper (`<section>`) counts as the first heading in it, where none stands free. */
export function readBlocks(host: Element): readonly Block[] {
  const nodes = contentNodes(host);
  const free = nodes.some((node) => node instanceof Element && node.matches(HEADINGS));
  return nodes.map((node) => {
    const heading = node instanceof Element ? headingOf(node, free) : null;
    return {
      level: heading ? Number(heading.localName.slice(1)) : undefined,
      text: heading?.textContent ?? '',
      id: heading?.id ?? '',
      classes: [...(heading?.classList ?? [])],
    };
  });
}

/** The people in a step about roles: the items of its first list, and what stands in the step besides that list. */
export function readPeople(nodes: readonly (Element | Text)[]): {
  readonly people: readonly string[];
  readonly rest: readonly (Element | Text)[];
} {
  const list = nodes.find((node) => node instanceof Element && node.matches('ul, ol'));
  if (!(list instanceof Element)) return { people: [], rest: nodes };
  const items = [...list.children].map(({ textContent }) => oneLine(textContent));
  // what has one text has one role
  const people = [...new Map(items.map((item) => [textKey(item), item])).values()].filter(Boolean);
  return { people, rest: nodes.filter((node) => node !== list) };
}

/** A choice point: a heading with a list right below it in which every item is a link to a place on this page. */
export function readLinks(nodes: readonly (Element | Text)[]): {
  readonly links: readonly Link[];
  readonly rest: readonly (Element | Text)[];
} {
  const elements = nodes.filter((node) => node instanceof Element);
  const list = elements.find(
    // the first heading is that of the step itself
    (node, index) => node.matches('ul, ol') && index > 1 && elements[index - 1]?.matches(HEADINGS) === true,
  );
  const links = [...(list?.children ?? [])].map((item): Link | undefined => {
    const link = item.querySelector('a');
    const href = link?.getAttribute('href') ?? '';
    const label = oneLine(item.textContent);
    if (!/^#[^/]/u.test(href) || oneLine(link?.textContent ?? '') !== label) return undefined;
    return { label, target: decoded(href.slice(1)) };
  });
  const known = links.filter((link) => link !== undefined);
  if (known.length === 0 || known.length < links.length) return { links: [], rest: nodes };
  return { links: known, rest: nodes.filter((node) => node !== list) };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function headingOf(element: Element, free: boolean): Element | null {
  if (element.matches(HEADINGS)) return element;
  return free ? null : element.querySelector(HEADINGS);
}
