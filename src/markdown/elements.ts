/** Teaches marked the elements: a tag on a line of its own with Markdown inside, with or without blank lines. */

import type { MarkedExtension, Token, Tokens } from 'marked';

export const ELEMENTS = [
  'countdown-timer',
  'group-splitter',
  'live-poll',
  'scenario-reveal',
  'film-slot',
  'step-figure',
] as const;

/** What the lexer makes of one element. */
export interface ElementToken extends Tokens.Generic {
  readonly type: typeof ELEMENT_TOKEN;
  readonly name: string;
  /** The open tag as written, from `<` up to and including `>`. */
  readonly openTag: string;
  /** False when no closing tag was found; the element then runs to the end of its surroundings. */
  readonly closed: boolean;
  readonly tokens: Token[];
}

export const ELEMENT_TOKEN = 'teamElement';

/** What stands in a slide as a tag too, but belongs to the deck and not to the library. */
const DECK_ELEMENTS = ['step-plan'] as const;

const NAMES = [...ELEMENTS, ...DECK_ELEMENTS].join('|');
const OPEN = new RegExp(`^ {0,3}<(${NAMES})(?=[\\s/>])`, 'i');

export function isElementToken(token: Token): token is ElementToken {
  return token.type === ELEMENT_TOKEN;
}

/** Whether this line begins with the open tag of one of the elements. */
export function startsWithElement(line: string): boolean {
  return OPEN.test(line);
}

/** Offset just after the `>` that ends the tag at `start`, or -1 when it isn't a whole tag. */
function endOfTag(source: string, start: number): number {
  let quote = '';
  for (let i = start; i < source.length; i += 1) {
    const character = source.charAt(i);
    // A tag ends before a blank line: without this, one forgotten quote swallows the rest of the slide.
    if (character === '\n' && /^\n[ \t]*\n/.test(source.slice(i, i + 80))) return -1;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return i + 1;
    else if (
      (character === '"' || character === "'") &&
      /=\s*$/.test(source.slice(Math.max(start, i - 20), i))
    )
      quote = character;
  }
  return -1;
}

/** Spaces in place of code spans, so that a tag between backticks isn't seen as a tag. */
const withoutCode = (line: string): string => line.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length));

/** Where the closing tag that belongs to an open tag before `start` begins and ends; undefined when there is none. */
function findClosingTag(
  source: string,
  start: number,
  name: string,
): { from: number; to: number } | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'gi');
  let depth = 1;
  let fence = '';
  let offset = start;
  while (offset <= source.length) {
    const newline = source.indexOf('\n', offset);
    const end = newline === -1 ? source.length : newline;
    const line = source.slice(offset, end);
    const marker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== '') {
      const run = line.trim();
      if (run.length >= fence.length && run === fence.charAt(0).repeat(run.length)) fence = '';
    } else if (marker !== undefined) fence = marker;
    else if (line.includes('<')) {
      for (const match of withoutCode(line).matchAll(tags)) {
        if (match[1] === '/') depth -= 1;
        else if (!match[0].endsWith('/>')) depth += 1;
        if (depth === 0) return { from: offset + match.index, to: offset + match.index + match[0].length };
      }
    }
    if (newline === -1) return undefined;
    offset = newline + 1;
  }
  return undefined;
}

/** Takes away the indentation that all lines share, as people indent what stands in a tag. */
function dedent(body: string): string {
  const lines = body.split('\n');
  let shared = Infinity;
  for (const line of lines.slice(1)) {
    if (line.trim() !== '') shared = Math.min(shared, line.length - line.trimStart().length);
  }
  if (shared === 0 || shared === Infinity) return body;
  return lines.map((line, index) => (index === 0 ? line : line.slice(shared))).join('\n');
}

/** The extension for a `Marked` instance. Only the lexer is used; `write.ts` turns the token into HTML. */
export function elementsExtension(): MarkedExtension {
  return {
    extensions: [
      {
        name: ELEMENT_TOKEN,
        level: 'block',
        childTokens: ['tokens'],
        tokenizer(source): ElementToken | undefined {
          const match = OPEN.exec(source);
          const name = match?.[1]?.toLowerCase();
          if (match === null || name === undefined) return undefined;
          const tagStart = source.indexOf('<');
          const bodyStart = endOfTag(source, match[0].length);
          if (bodyStart === -1) return undefined;
          const openTag = source.slice(tagStart, bodyStart);
          if (openTag.endsWith('/>')) {
            return {
              type: ELEMENT_TOKEN,
              raw: source.slice(0, bodyStart),
              name,
              openTag,
              closed: true,
              tokens: [],
            };
          }
          const closing = findClosingTag(source, bodyStart, name);
          const body = source.slice(bodyStart, closing?.from ?? source.length);
          const raw = source.slice(0, closing?.to ?? source.length);
          const tokens = this.lexer.blockTokens(dedent(body), []);
          return { type: ELEMENT_TOKEN, raw, name, openTag, closed: closing !== undefined, tokens };
        },
      },
    ],
  };
}
