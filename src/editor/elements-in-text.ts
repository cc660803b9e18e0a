/** The elements in a text, found and changed without touching the rest of it. Pure. */

export const FORM_TAGS = [
  'countdown-timer',
  'live-poll',
  'group-splitter',
  'scenario-reveal',
  'film-slot',
] as const;
export type FormTag = (typeof FORM_TAGS)[number];

/** An element that somebody wrote: where its start tag stands, and its attributes as they are written. */
export interface WrittenElement {
  readonly tag: FormTag;
  readonly from: number;
  /** Behind the `>` of the start tag. */
  readonly to: number;
  /** Behind the end tag, or behind the start tag where there is none. */
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = new RegExp(
  `<(${FORM_TAGS.join('|')})((?:\\s+[^\\s"'>=]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+))?)*)\\s*/?>`,
  'gi',
);
const ATTRIBUTE = /([^\s"'>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const decode = (value: string): string =>
  value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const encode = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** An attribute without a value is written as its name alone. */
export const writeAttributes = (
  attributes: ReadonlyMap<string, string>,
  flags: readonly string[] = [],
): string =>
  [...attributes]
    .map(([name, value]) => (flags.includes(name) && value === '' ? name : `${name}="${encode(value)}"`))
    .join(' ');

export function elementsIn(text: string): readonly WrittenElement[] {
  return [...text.matchAll(TAG)].map((match) => {
    const [whole, name = '', attributes = ''] = match;
    const tag = name.toLowerCase() as FormTag;
    const to = match.index + whole.length;
    const close = text.toLowerCase().indexOf(`</${tag}>`, to);
    return {
      tag,
      from: match.index,
      to,
      end: close < 0 ? to : close + tag.length + 3,
      attributes: readAttributes(attributes),
    };
  });
}

/** The element that the cursor is in; without one, the only one there is. */
export function elementAt(text: string, cursor: number): WrittenElement | undefined {
  const elements = elementsIn(text);
  const here = elements.find(({ from, end }) => from <= cursor && cursor <= end);
  return here ?? (elements.length === 1 ? elements[0] : undefined);
}

/** The start tag with one attribute changed; `undefined` takes it away. */
export function withAttribute(
  { tag, attributes }: Pick<WrittenElement, 'tag' | 'attributes'>,
  name: string,
  value: string | undefined,
): string {
  const written = writeAttributes(changed(attributes, name, value), ['per-group', 'hidden']);
  return `<${tag}${written === '' ? '' : ` ${written}`}>`;
}

export function changed(
  attributes: ReadonlyMap<string, string>,
  name: string,
  value: string | undefined,
): ReadonlyMap<string, string> {
  const next = new Map(attributes);
  if (value === undefined) next.delete(name);
  else next.set(name, value);
  return next;
}

const ITEM = /^[ \t]*[-*+][ \t]+(.*)$/gm;

/** What stands in the list in an element, such as the options of a poll. */
export const itemsIn = (text: string, { to, end }: WrittenElement): readonly string[] =>
  [...text.slice(to, end).matchAll(ITEM)].map(([, item = '']) => item);

/** The inside of an element with another list in the place of its own. */
export function withItems(text: string, element: WrittenElement, items: readonly string[]): Replacement {
  const { tag, to, end } = element;
  const close = end > to ? end - tag.length - 3 : to;
  const inside = text.slice(to, close);
  const lines = [...inside.matchAll(ITEM)];
  const first = lines[0]?.index;
  const list = items.map((item) => `- ${item}`).join('\n');
  if (first === undefined || lines.length === 0) {
    const rest = inside.trim() === '' ? '' : `${inside.trim()}\n\n`;
    return { from: to, to: close, text: `\n\n${rest}${list}\n\n` };
  }
  const last = lines.at(-1)!;
  return { from: to + first, to: to + last.index + last[0].length, text: list };
}

export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
