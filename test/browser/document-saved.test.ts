import { expect } from 'chai';
import { DATA_BLOCK_ID, decodeDeck } from '../../src/document/data-block.js';
import { DEFAULT_SETTINGS, type Deck } from '../../src/document/deck.js';
import {
  addSlide,
  changeSettings,
  duplicateSlide,
  moveSlide,
  removeSlide,
  setHidden,
  setMarkdown,
} from '../../src/document/editing.js';
import { composeDocument, inertCode } from '../../src/document/html.js';
import { rebuild, takePristine, type Pristine } from '../../src/document/pristine.js';
import type { Pictures } from '../../src/document/pictures.js';
import { render } from '../../src/markdown/render.js';
import { composeSections } from '../../src/programme/sections.js';

const PICTURES: Pictures = new Map([
  ['a.png', 'data:image/png;base64,iVBORw0KGgo='],
  ['map/b c.svg', `data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>`],
]);
/** What code may hold, once it is escaped for the place that it stands in. */
const CODE = 'const a = "<\\/script>\\x3C!-- $& $1 $$ \\u2028 🙂"; // ]]>\n\tif (a < 1 && a > 2) {}';
const CSP = "default-src 'none'; script-src 'sha256-AA='; connect-src 'none'; base-uri 'none'";

const sectionsOf = (deck: Deck, pictures: Pictures) => {
  const picture = (name: string) => pictures.get(name);
  return composeSections(render(deck.slides, { picture }), deck.settings, picture);
};
const save = (pristine: Pristine, deck: Deck) => rebuild(pristine, deck, sectionsOf(deck, pristine.pictures));
const open = (html: string) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    pristine: takePristine(page)!,
    deck: decodeDeck(page.getElementById(DATA_BLOCK_ID)!.textContent),
    page,
  };
};

const DECK: Deck = {
  version: 1,
  id: 'teamsessie',
  revision: 'abc',
  settings: DEFAULT_SETTINGS,
  slides: [
    { name: '01-a.md', markdown: '# A\n\n![a](a.png)\n\nNote:\n\n![b](<map/b c.svg>) zeg dit' },
    {
      name: '02-b.md',
      markdown: '<!-- .slide: data-session="1" data-minutes="5" -->\n## B\r\n\r\n- een\r\n',
    },
  ],
};
const FILE = composeDocument({
  deck: DECK,
  sections: sectionsOf(DECK, PICTURES),
  css: 'a{content:"<\\/style>"}',
  boot: CODE,
  code: inertCode(CODE),
  csp: CSP,
});

/** mulberry32 */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NASTY = [
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
  ' \t ',
];

describe('a saved file', () => {
  it('that was not changed is the same, byte for byte', () => {
    const { pristine, deck } = open(FILE);
    expect(save(pristine, deck)).to.equal(FILE);
    expect([...pristine.pictures].sort()).to.deep.equal([...PICTURES].sort());
  });

  it('brings back what was done in a thousand random edits, and the code as it was', () => {
    const { pristine, deck: original } = open(FILE);
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = chance(seed);
      const below = (count: number) => Math.floor(random() * count);
      const text = () =>
        Array.from({ length: 1 + below(6) }, () => NASTY[below(NASTY.length)]!).join(
          random() < 0.5 ? 'x' : '',
        );
      let deck = original;
      for (let step = 1 + below(8); step > 0; step -= 1) {
        const at = below(deck.slides.length);
        const edits: readonly (() => Deck)[] = [
          () => setMarkdown(deck, at, text()),
          () => setMarkdown(deck, at, deck.slides[at]!.markdown + text()),
          () => addSlide(deck, at, text(), `${text()}.md`),
          () => duplicateSlide(deck, at),
          () => removeSlide(deck, at),
          () => moveSlide(deck, at, below(deck.slides.length)),
          () => setHidden(deck, at, random() < 0.5),
          () => changeSettings(deck, { school: text() }),
        ];
        deck = edits[below(edits.length)]!();
      }
      const html = save(pristine, deck);
      const again = open(html);
      expect(again.deck, `seed ${seed}`).to.deep.equal(deck);
      expect([
        again.pristine.code,
        again.pristine.boot,
        again.pristine.css,
        again.pristine.csp,
      ]).to.deep.equal([pristine.code, pristine.boot, pristine.css, pristine.csp]);
      expect(again.page.querySelectorAll('script').length, `seed ${seed}`).to.equal(3);
      expect(again.page.querySelectorAll('.slides > section').length, `seed ${seed}`).to.equal(
        deck.slides.length,
      );
      expect(save(again.pristine, again.deck) === html, `seed ${seed}: saved again`).to.equal(true);
    }
  }).timeout(60_000);

  it('holds a slide of a megabyte', () => {
    const { pristine, deck } = open(FILE);
    const large = setMarkdown(deck, 0, `${NASTY.join(' ')}${'woord </script> '.repeat(65_000)}`);
    const html = save(pristine, large);
    expect(open(html).deck).to.deep.equal(large);
  }).timeout(20_000);

  it('may connect to the broker in its settings and nowhere else', () => {
    const { pristine, deck } = open(FILE);
    const html = save(pristine, changeSettings(deck, { broker: 'wss://broker.example' }));
    expect(open(html).pristine.csp).to.equal(
      CSP.replace("connect-src 'none'", 'connect-src wss://broker.example'),
    );
    expect(save(open(html).pristine, deck)).to.equal(FILE);
  });

  it('is not to be made of a page that is not the one file', () => {
    expect(takePristine(new DOMParser().parseFromString('<p>a', 'text/html'))).to.equal(undefined);
  });
});
