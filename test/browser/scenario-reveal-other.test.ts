/** Another case by a click: in a plain page, and in a reveal.js deck that knows nothing of it. */
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import Reveal from 'reveal.js';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import type { ScenarioOtherEvent } from '../../components/scenario-reveal/events.js';
import { buttons, findings, press, tooSmall } from './support/scenario.js';

const OTHER = 'Ander voorbeeld';
const aCase = (name: string, school: string, attributes = '') =>
  `<scenario-reveal school="${school}" data-name="${name}" ${attributes}><h3>${name}</h3><p>Tekst.</p></scenario-reveal>`;

const offers = (scenario: ScenarioReveal) => buttons(scenario).includes(OTHER);
const casesIn = (root: ParentNode) =>
  Object.fromEntries(
    [...root.querySelectorAll('scenario-reveal')].map((each) => [each.dataset.name ?? '', each]),
  );
const settle = (root: ParentNode) =>
  Promise.all([...root.querySelectorAll('scenario-reveal')].map((each) => each.updateComplete));
const focused = () => document.activeElement?.getAttribute('data-name');

afterEach(() => fixtureCleanup());

describe('scenario-reveal: another case in a plain page', () => {
  const page = (...cases: string[]) => fixture<HTMLElement>(`<div>${cases.join('')}</div>`);

  it('goes round the cases of the same school, and takes the focus along', async () => {
    const root = await page(
      aCase('vo 1', 'vo'),
      aCase('po 1', 'po'),
      aCase('vo 2', 'vo'),
      aCase('vo 3', 'vo'),
    );
    const cases = casesIn(root);
    const seen = [];
    for (const name of ['vo 1', 'vo 2', 'vo 3']) {
      await press(cases[name]!, /Ander voorbeeld/u);
      seen.push(focused());
    }
    expect(seen).to.deep.equal(['vo 2', 'vo 3', 'vo 1']);
    expect(offers(cases['po 1']!), 'the only one for its school').to.equal(false);
    expect([await findings(cases['vo 1']!), tooSmall(cases['vo 1']!)]).to.deep.equal([[], []]);
  });

  it('scrolls to it', async () => {
    const root = await page(
      aCase('een', 'vo'),
      '<div style="block-size: 4000px"></div>',
      aCase('twee', 'vo'),
    );
    const { een, twee } = casesIn(root);
    await press(een!, /Ander voorbeeld/u);
    expect(twee!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
  });

  it('is offered from when there is one until there is none', async () => {
    const root = await page(aCase('een', 'vo'));
    const { een } = casesIn(root);
    expect(offers(een!)).to.equal(false);
    root.insertAdjacentHTML('beforeend', aCase('twee', 'vo'));
    await settle(root);
    expect(offers(een!)).to.equal(true);
    casesIn(root).twee!.school = 'po';
    await settle(root);
    await settle(root);
    expect(offers(een!), 'the other is for another school now').to.equal(false);
    casesIn(root).twee!.school = 'vo';
    await settle(root);
    await settle(root);
    expect(offers(een!)).to.equal(true);
    casesIn(root).twee!.remove();
    await settle(root);
    expect(offers(een!)).to.equal(false);
  });

  it('tells the page first, which may do something else', async () => {
    const root = await page(aCase('een', 'vo'), aCase('twee', 'vo'));
    const { een, twee } = casesIn(root);
    const told: ScenarioOtherEvent[] = [];
    root.addEventListener('scenario-other', (event) => {
      told.push(event);
      event.preventDefault();
    });
    await press(een!, /Ander voorbeeld/u);
    expect(told.map(({ target, other }) => [target, other])).to.deep.equal([[een, twee]]);
    expect(focused()).to.equal('een');
  });
});

describe('scenario-reveal: another case in an unmodified reveal.js deck', () => {
  const DECK = `<div class="slides">
    <section>Titel</section>
    <section><section>Vooraf</section>
      <section>${aCase('vo 1', 'vo', 'id="eigen"')}</section>
      <section>${aCase('po 1', 'po')}</section></section>
    <section>${aCase('vo 2', 'vo')}</section></div>`;
  const before = location.href;
  const root = document.createElement('div');
  let deck: InstanceType<typeof Reveal> | undefined;

  const start = async (options: object) => {
    root.className = 'reveal';
    root.innerHTML = DECK;
    document.body.append(root);
    deck = new Reveal(root, { embedded: true, ...options });
    await deck.initialize();
    await settle(root);
    return deck;
  };
  /** After the element's own listener, which comes later than this one. */
  const arrived = () =>
    new Promise((resolve) => addEventListener('hashchange', () => setTimeout(resolve), { once: true }));

  afterEach(() => {
    deck?.destroy();
    root.remove();
    history.replaceState(null, '', before);
  });

  for (const options of [{}, { hash: true }, { hash: true, hashOneBasedIndex: true }]) {
    it(`turns to its slide and back, with ${JSON.stringify(options)}`, async () => {
      const reveal = await start(options);
      const cases = casesIn(root);
      reveal.slide(1, 1);
      const seen: unknown[] = [];
      for (const name of ['vo 1', 'vo 2', 'vo 1']) {
        const landed = arrived();
        await press(cases[name]!, /Ander voorbeeld/u);
        await landed;
        const { h, v } = reveal.getIndices();
        seen.push([h, v || 0, focused()]);
      }
      expect(seen).to.deep.equal([
        [2, 0, 'vo 2'],
        [1, 1, 'vo 1'],
        [2, 0, 'vo 2'],
      ]);
      expect([cases['vo 1']!.id, cases['vo 2']!.hasAttribute('id')], 'ids are as before').to.deep.equal([
        'eigen',
        false,
      ]);
      expect(location.hash).not.to.include('scenario');
      expect(root.scrollTop, 'the stage itself stays').to.equal(0);
    });
  }
});
