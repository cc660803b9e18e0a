/** What a school might do in the editor, by chance and with text that is out to break something. The same seed does the same. */
import { DEFAULT_SETTINGS, type Deck } from '../../../src/document/deck.js';
import { splitPoint } from '../../../src/editor/checks.js';
import { HIDING, type Workbench } from '../../../src/editor/workbench.js';

/** mulberry32 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const NASTY: readonly string[] = [
  '</script>',
  '</SCRIPT >',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '$&',
  "$' $` $1 $$",
  '\ud800',
  '\udc00',
  '👩🏽‍🏫🙂',
  '\r\n',
  '\r',
  '\n---\n',
  '\n\n---\n\n',
  '\nNote:\n',
  '\u2028\u2029',
  '\u202e\u05d0\u0627',
  '\u0000',
  '\uFEFF',
  '</section></div></template></body></html>',
  '<template><section>',
  '<img src=x onerror=alert(1)>',
  '![x](a.png) ![y](<map/b c.svg>)',
  '<img data-picture="a.png" src="data:image/png;base64,ZZZZ" alt="z">',
  '<!-- .slide: data-visibility="hidden" -->',
  '<live-poll question="a&quot;b">\n- a\n</live-poll>',
  '\\u003C\\"',
  '&lt;&amp;&nbsp;&#0;&#13;',
  '```\n<b>\n```',
  '\n```\n',
  '\n- a\n\n  ```\n',
  '\n> ~~~\n',
  ' \t ',
];

export const text = (random: () => number): string =>
  Array.from(
    { length: 1 + Math.floor(random() * 6) },
    () => NASTY[Math.floor(random() * NASTY.length)]!,
  ).join(random() < 0.5 ? 'x' : '');

/** One thing that somebody does with the slide that is open, or with the deck. */
export function editAtRandom(bench: Workbench, random: () => number, deck: Deck): void {
  const below = (count: number) => Math.floor(random() * count);
  const edits: readonly (() => void)[] = [
    () => bench.open(below(bench.rows.length)),
    () => bench.type({ body: text(random) }),
    () => bench.type({ body: bench.part.body + text(random) }),
    () => bench.type({ notes: bench.part.notes + text(random) }),
    () => bench.rest(),
    () => bench.setAttribute(HIDING[0], random() < 0.5 ? HIDING[1] : undefined),
    () => bench.setAttribute('class', text(random)),
    () => bench.add(text(random)),
    () => bench.copy(),
    () => bench.remove(),
    () => bench.move(below(bench.rows.length), below(bench.rows.length)),
    () => bench.split(splitPoint(bench.part.body) ?? below(bench.part.body.length + 1)),
    () => bench.setSettings({ ...DEFAULT_SETTINGS, school: text(random) }),
    () => bench.undo(),
    () => bench.redo(),
    () => random() < 0.1 && bench.replace({ deck, pictures: new Map() }),
  ];
  edits[below(edits.length)]!();
}
