/** What may stand in a slide: one table of tag → attributes → check of the value. All else is dropped. */

import { linkTarget, picturePath } from './urls.js';

/** Gives the value to write out, or undefined when this value isn't allowed. */
export interface Check {
  /** Dutch, for the warning: what was expected. */
  readonly expected: string;
  readonly test: (value: string) => string | undefined;
}

type Attributes = Readonly<Record<string, Check>>;

const pattern = (expected: string, allowed: RegExp): Check => ({
  expected,
  test: (value) => (allowed.test(value.trim()) ? value.trim() : undefined),
});
const oneOf = (...words: string[]): Check => ({
  expected: words.join(', '),
  test: (value) => words.find((word) => word === value.trim().toLowerCase()),
});

const text: Check = { expected: 'tekst', test: (value) => value };
/** Present or not; whatever stands behind the `=` has no meaning in HTML either. */
const flag: Check = { expected: 'geen waarde', test: () => '' };
const wholeNumber = pattern('een heel getal', /^\d{1,6}$/);
const positive = pattern('een getal, zoals 5 of 2.5', /^\d{1,9}(?:\.\d{1,9})?$/);
/** Also negative or huge: the element itself tells in Dutch what is wrong with it. */
const number = pattern('een getal, zoals 5 of 2.5', /^[+-]?\d+(?:\.\d+)?$/);
const word = pattern('één woord', /^[\p{L}\p{N}_:.-]+$/u);
const words = pattern('woorden met spaties ertussen', /^[\p{L}\p{N}_:.-]+(?:\s+[\p{L}\p{N}_:.-]+)*$/u);
const language = pattern('een taalcode, zoals nl', /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/);
const colour = pattern(
  'een kleur, zoals #005a9c of navy',
  /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d.,%/ ]{1,60}\))$/i,
);
const transition = pattern(
  'none, fade, slide, convex, concave of zoom',
  /^(?:none|fade|slide|convex|concave|zoom)(?:-in|-out)?(?: +(?:none|fade|slide|convex|concave|zoom)(?:-in|-out)?)?$/,
);
const id: Check = {
  expected: 'één woord dat niet met teamsessie begint',
  // The deck finds its own parts by these ids.
  test: (value) => (/^(?!teamsessie)[\p{L}\p{N}_:.-]+$/iu.test(value.trim()) ? value.trim() : undefined),
};
const link: Check = { expected: 'een adres', test: linkTarget };
const picture: Check = { expected: 'een afbeelding', test: picturePath };

/** Allowed on every element. */
const everywhere: Attributes = {
  class: text,
  id,
  title: text,
  lang: language,
  dir: oneOf('ltr', 'rtl', 'auto'),
  hidden: flag,
  role: oneOf('img', 'note', 'presentation', 'list', 'group'),
  'aria-label': text,
  'aria-hidden': oneOf('true', 'false'),
  'aria-describedby': words,
  'data-fragment-index': wholeNumber,
  'data-auto-animate': flag,
  'data-auto-animate-id': text,
  'data-id': text,
  // Not reveal's data-background-image, -video, -iframe and data-src, -preload: those load things by themselves.
  'data-background-color': colour,
  'data-transition': transition,
  'data-visibility': oneOf('hidden', 'uncounted'),
  'data-state': words,
  'data-session': pattern('een heel getal, zoals 1', /^[1-9]\d{0,2}$/),
  'data-minutes': positive,
  'data-school': oneOf('po', 'vo'),
  'data-panel': word,
  'data-chapter': text,
};

const align: Attributes = { align: oneOf('left', 'center', 'right') };
const cell: Attributes = { ...align, colspan: wholeNumber, rowspan: wholeNumber };
const none: Attributes = {};

const elements: Readonly<Record<string, Attributes>> = {
  // text
  a: { href: link, target: oneOf('_blank'), rel: text },
  abbr: none,
  b: none,
  br: none,
  cite: none,
  code: none,
  del: none,
  em: none,
  i: none,
  ins: none,
  kbd: none,
  mark: none,
  q: none,
  s: none,
  small: none,
  span: none,
  strong: none,
  sub: none,
  sup: none,
  u: none,
  // blocks
  blockquote: none,
  details: { open: flag },
  div: none,
  figcaption: none,
  figure: none,
  h1: none,
  h2: none,
  h3: none,
  h4: none,
  h5: none,
  h6: none,
  hr: none,
  p: none,
  pre: none,
  summary: none,
  // lists
  dd: none,
  dl: none,
  dt: none,
  li: { value: pattern('een heel getal', /^-?\d{1,6}$/) },
  ol: {
    start: pattern('een heel getal', /^-?\d{1,9}$/),
    reversed: flag,
    type: pattern('1, a, A, i of I', /^[1aAiI]$/),
  },
  ul: none,
  // pictures and tick boxes
  img: { src: picture, alt: text, width: wholeNumber, height: wholeNumber, loading: oneOf('lazy') },
  input: { type: oneOf('checkbox'), disabled: flag, checked: flag },
  // tables
  caption: none,
  table: none,
  tbody: none,
  td: cell,
  tfoot: none,
  th: { ...cell, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  thead: none,
  tr: none,
  // the elements of the deck
  'countdown-timer': { minutes: number, label: text, repeat: number, 'per-group': flag },
  'group-splitter': { size: number, participants: number },
  'live-poll': { participants: number, question: text, type: oneOf('choice', 'scale', 'words') },
  'scenario-reveal': { school: oneOf('po', 'vo') },
  'film-slot': { label: text },
  'step-figure': none,
  'step-plan': none,
};

const allowed = new Map(
  Object.entries(elements).map(([name, own]) => [name, new Map(Object.entries({ ...everywhere, ...own }))]),
);
const onSection = new Map(Object.entries(everywhere));

/** Dropped with all they hold: code, other documents, forms, and text that HTML reads by rules of its own. */
const dropped = new Set(
  (
    'applet audio button canvas datalist embed frame frameset iframe keygen map math meter noembed noframes noscript ' +
    'object optgroup option output plaintext portal progress script select style svg template textarea title video xmp'
  ).split(' '),
);

/** The checks for a tag's attributes; undefined when the tag isn't allowed. `section` is a part of a slide itself. */
export function attributesFor(name: string): ReadonlyMap<string, Check> | undefined {
  return name === 'section' ? onSection : allowed.get(name);
}

export function isAllowed(name: string): boolean {
  return allowed.has(name);
}

export function isDroppedWithContent(name: string): boolean {
  return dropped.has(name);
}
