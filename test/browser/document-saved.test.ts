import { expect } from 'chai';
import { DATA_BLOCK_ID, decodeDeck } from '../../src/document/data-block.js';
import { DEFAULT_SETTINGS, type Deck } from '../../src/document/deck.js';
import { composeDocument, inertCode } from '../../src/document/html.js';
import { rebuild, takePristine, type Pristine } from '../../src/document/pristine.js';
import type { Pictures } from '../../src/document/pictures.js';
import { Workbench } from '../../src/editor/workbench.js';
import { render } from '../../src/markdown/render.js';
import { composeSections } from '../../src/programme/sections.js';
import { chance, editAtRandom, NASTY } from '../unit/editor/random-edits.js';

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
      const bench = new Workbench(original);
      for (let step = 1 + Math.floor(random() * 8); step > 0; step -= 1)
        editAtRandom(bench, random, original);
      const { deck } = bench;
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
  }).timeout(300_000);

  it('holds a slide of a megabyte', () => {
    const { pristine, deck } = open(FILE);
    const bench = new Workbench(deck);
    const body = `${NASTY.join(' ')}${'woord </script> '.repeat(65_000)}`;
    bench.type({ body });
    const html = save(pristine, bench.deck);
    expect(open(html).deck).to.deep.equal(bench.deck);
    expect(bench.deck.slides[0]!.markdown.length).to.be.at.least(body.length);
  }).timeout(120_000);

  it('may connect to the broker in its settings and nowhere else', () => {
    const { pristine, deck } = open(FILE);
    const settings = { ...deck.settings, broker: 'wss://broker.example' };
    const html = save(pristine, { ...deck, settings });
    expect(open(html).pristine.csp).to.equal(
      CSP.replace("connect-src 'none'", 'connect-src wss://broker.example'),
    );
    expect(save(open(html).pristine, deck)).to.equal(FILE);
  });

  it('is not to be made of a page that is not the one file', () => {
    expect(takePristine(new DOMParser().parseFromString('<p>a', 'text/html'))).to.equal(undefined);
  });
});
