import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/markdown/messages.js';
import { renderSlide } from '../../../src/markdown/render.js';
import { contentOf, dangersIn, isBalanced, leftToSanitise } from './safety.js';

/** Numbers from 0 up to 1, the same each time for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const tags =
  'p div b i a em span u s code pre ul ol li table thead tbody tr td th caption dl dt dd h1 h2 blockquote details ' +
  'summary figure figcaption live-poll group-splitter scenario-reveal countdown-timer svg math mi script style title ' +
  'textarea select option button form template noscript iframe xmp section aside font nobr q body html x-y';
const snippets = [
  ...tags.split(' ').flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  ...[
    '<br>',
    '<hr>',
    '<img src=x onerror=y alt=z>',
    '<input type=checkbox>',
    '<a href="#x" title=\'"\'>',
    '<p class="a',
    '>',
  ],
  ...[
    '<a href="java\nscript:x">',
    '<img src="data:image/png;base64,AA">',
    '<live-poll question="a"/>',
    '<!--',
    '-->',
    '<!-->',
  ],
  ...[
    '<!-- .element: class="fragment" -->',
    '<!-- .slide: data-minutes="5" id="a" -->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<plaintext>',
  ],
  ...[
    '- a\n',
    '1. b\n',
    '> c\n',
    '# d\n',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '---\n',
    '***\n',
    '===\n',
    'Note:\n',
    'Note: x\n',
  ],
  ...[
    '```\n',
    '~~~ js\n',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '](#x)',
    '![',
    '](x.png)',
    '[a]: b\n',
    '| a | b |\n|---|---|\n| c |\n',
  ],
  ...[
    '- [x] ',
    '\\',
    '&',
    '&lt;',
    '&#0;',
    '&#13;',
    '&nbsp;',
    '&notanentity;',
    '"',
    "'",
    '=',
    '<',
    '</',
    '\0',
    '\uD800',
    '\u00A0',
    '\f',
  ],
  ...['https://a.nl ', 'tekst ', 'é', '😀'],
];

const next = random(20_250_101);
const texts = Array.from({ length: 2000 }, () =>
  Array.from(
    { length: 1 + Math.floor(next() * 30) },
    () => snippets[Math.floor(next() * snippets.length)],
  ).join(''),
);

/** What is wrong with a rendered text; empty when nothing is. */
function faultsIn(markdown: string): string[] {
  const { html, notes, parts, warnings } = renderSlide({ name: 'x.md', markdown });
  const lastLine = markdown.split(/\r\n?|\n/).length;
  return [
    ...[html, ...notes].flatMap((safe) => [
      ...dangersIn(safe),
      ...(isBalanced(safe) ? [] : [`not balanced: ${safe}`]),
      ...leftToSanitise(contentOf(safe)).map((left) => `left to sanitise: ${left}`),
    ]),
    ...(parts.length === 0 ? ['no parts'] : []),
    ...warnings.filter(({ line }) => line < 1 || line > lastLine).map(({ line }) => `no such line: ${line}`),
    ...warnings.filter(({ message }) => message === messages.renderFailed()).map(() => 'not rendered'),
  ];
}

describe('2,000 texts made of nasty pieces', () => {
  test('give safe, balanced HTML that sanitising leaves as it is', { timeout: 60_000 }, () => {
    const faulty = texts.map((markdown) => ({ markdown, faults: faultsIn(markdown) }));
    expect(faulty.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  test('give the same bytes each time', { timeout: 20_000 }, () => {
    for (const markdown of texts.slice(0, 100)) {
      const source = { name: 'x.md', markdown };
      expect(renderSlide(source)).toEqual(renderSlide(source));
    }
  });
});
