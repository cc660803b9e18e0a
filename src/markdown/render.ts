/** One file of Markdown → one `<section>` of safe HTML, what the deck knows of its parts, and the warnings. */

import { TreeBuilder } from './builder.js';
import { lex } from './lexer.js';
import { messages } from './messages.js';
import { isEmpty, reviewElements, titleOf } from './review.js';
import { escapeText, openTag, serialise } from './serialise.js';
import { idsFor } from './story.js';
import { normalise, split, type Excerpt, type Part, type Remark } from './split.js';
import type { ElementNode } from './tree.js';
import type { RenderedSlide, RenderOptions, SlidePart, SlideSource, Warning } from './types.js';
import { writeTokens } from './write.js';

/** More than this nobody reads; a file that isn't Markdown at all would give thousands. */
const MAX_WARNINGS = 100;

const VISIBILITY = 'data-visibility';
/** How the running deck knows a slide that its author hides. */
const LEFT_OUT = 'data-left-out';

/** Characters that fit on no slide, however small the letters. */
const LONGEST_PART = 10_000;

interface RenderedPart {
  readonly attributes: Map<string, string>;
  readonly content: string;
  readonly notes: string;
  readonly title: string;
}

/** Renders a deck, file by file. */
export function render(
  sources: readonly SlideSource[],
  options: RenderOptions = {},
): readonly RenderedSlide[] {
  return sources.map((source) => renderSlide(source, options));
}

/**
 * Renders one file. Never throws, whatever the text: what can't be rendered is shown as plain text, with a warning.
 * The HTML is safe to put in a page, and reading it with an HTML parser and writing it again gives the same bytes.
 */
export function renderSlide(source: SlideSource, options: RenderOptions = {}): RenderedSlide {
  const { text, remarks } = normalise(source.markdown);
  const { parts: sourceParts, remarks: splitRemarks } = split(text);
  remarks.push(...splitRemarks);
  const remark = (message: string, line: number): void => void remarks.push({ line, message });

  const only = sourceParts.length === 1;
  const name = source.name.replace(/\.md$/i, '');
  const newId = idsFor(name);
  const parts = sourceParts.map((part) => renderPart(part, only, options, remark, newId));
  inherit(parts);

  const own: readonly [string, string] = ['data-slide', name];
  const [first] = parts;
  const html =
    only && first !== undefined
      ? section(new Map([own, ...first.attributes]), first.content)
      : section(
          new Map([own]),
          `\n${parts.map((part) => `${section(part.attributes, part.content)}\n`).join('')}`,
        );
  return {
    name: source.name,
    html,
    parts: parts.map(describe),
    notes: parts.map(({ notes }) => notes),
    warnings: toWarnings(source.name, remarks),
  };
}

function section(attributes: ReadonlyMap<string, string>, content: string): string {
  return `${openTag('section', attributes)}${content}</section>`;
}

function renderPart(
  part: Part,
  only: boolean,
  { picture }: RenderOptions,
  remark: (message: string, line: number) => void,
  newId: (name: string) => string,
): RenderedPart {
  try {
    const slide = new TreeBuilder(part.line, { picture, remark });
    build(slide, part.slide);
    reviewElements(slide.root, remark, newId);
    if (part.slide.text.length > LONGEST_PART) remark(messages.tooLong(part.slide.text.length), part.line);
    if (isEmpty(slide.root)) remark(only ? messages.emptySlide() : messages.emptyPart(), part.line);
    const content = `\n${serialise(slide.root.children)}`;
    const notes =
      part.notes && build(new TreeBuilder(part.line, { picture, remark }, slide.root, 'aside'), part.notes);
    return {
      attributes: slide.root.attributes,
      content,
      notes: notes === undefined ? '' : serialise(notes.children),
      title: titleOf(slide.root),
    };
  } catch {
    // A fault in a library, or text that takes more stack than there is: the words still show.
    remark(messages.renderFailed(), part.line);
    const plain = (text: string): string => `<pre>${escapeText(text.replace(/^\n+/, ''))}</pre>\n`;
    return {
      attributes: new Map(),
      content: `\n${plain(part.slide.text)}`,
      notes: part.notes === undefined ? '' : plain(part.notes.text),
      title: '',
    };
  }
}

function build(builder: TreeBuilder, { text, lines }: Excerpt): ElementNode {
  writeTokens(lex(text), builder, lines);
  return builder.finish();
}

/** The parts of one file belong to one session, unless a part says otherwise; and with the first, all are left out. */
function inherit(parts: readonly RenderedPart[]): void {
  const first = parts[0]?.attributes;
  const session = first?.get('data-session');
  const hidden = first?.get(VISIBILITY) === 'hidden';
  for (const { attributes } of parts) {
    if (session !== undefined && !attributes.has('data-session')) attributes.set('data-session', session);
    if (!hidden && attributes.get(VISIBILITY) !== 'hidden') continue;
    // reveal.js takes such a slide out of the page, and every number after it would change
    attributes.delete(VISIBILITY);
    attributes.set(LEFT_OUT, '').set('hidden', '');
  }
}

function describe({ attributes, title }: RenderedPart): SlidePart {
  const session = attributes.get('data-session');
  const school = attributes.get('data-school');
  return {
    title,
    session: session === undefined ? undefined : Number(session),
    minutes: Number(attributes.get('data-minutes') ?? 0),
    school: school === 'po' || school === 'vo' ? school : undefined,
    hidden: attributes.has(LEFT_OUT),
    chapter: attributes.get('data-chapter'),
  };
}

function toWarnings(file: string, remarks: readonly Remark[]): Warning[] {
  const sorted = remarks.toSorted((a, b) => a.line - b.line);
  const warnings = sorted.slice(0, MAX_WARNINGS).map(({ line, message }) => ({ file, line, message }));
  const left = sorted.length - warnings.length;
  const next = sorted[MAX_WARNINGS];
  if (next !== undefined) warnings.push({ file, line: next.line, message: messages.moreWarnings(left) });
  return warnings;
}
