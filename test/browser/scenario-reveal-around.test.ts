/** What is around a case: a reveal.js deck that knows nothing of it. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import Reveal from 'reveal.js';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import { one, press } from './support/scenario.js';

const CASE = `
  <scenario-reveal>
    <h3 class="reactions">Wat zou jij doen?</h3><p>De vraag.</p>
    <h3 class="roles">Wat zie je?</h3><ul><li>Een meisje</li></ul>
    <h3>Terugkijken</h3><p>De terugblik.</p>
  </scenario-reveal>`;

afterEach(() => fixtureCleanup());

describe('scenario-reveal: in an unmodified reveal.js deck', () => {
  const root = document.createElement('div');
  let deck: InstanceType<typeof Reveal>;
  let scenario: ScenarioReveal;

  before(async () => {
    root.className = 'reveal';
    root.innerHTML = `<div class="slides"><section>Een</section><section>${CASE}</section><section>Drie</section></div>`;
    document.body.append(root);
    deck = new Reveal(root, { embedded: true });
    await deck.initialize();
    scenario = root.querySelector('scenario-reveal')!;
  });
  after(() => {
    deck.destroy();
    root.remove();
  });

  const hit = (target: Element, key: string, keyCode: number) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true, composed: true }));

  it('is told step by step, and stays on its slide while people type', async () => {
    deck.slide(1);
    await scenario.updateComplete;
    const field = one<HTMLInputElement>(scenario, '#reaction');
    field.focus();
    hit(field, 'n', 78);
    hit(field, ' ', 32);
    expect(deck.getIndices().h).to.equal(1);
    field.value = 'Praten';
    one<HTMLFormElement>(scenario, 'form').requestSubmit();
    await press(scenario, /Volgende stap/u);
    hit(one(scenario, 'button.next'), ' ', 32);
    hit(one(scenario, 'select'), 'ArrowRight', 39);
    expect([deck.getIndices().h, scenario.step]).to.deep.equal([1, 1]);
  });

  it('keeps what was filled in when the deck goes on and comes back', async () => {
    document.body.focus();
    hit(document.body, 'ArrowRight', 39);
    expect(deck.getIndices().h).to.equal(2);
    deck.slide(1);
    scenario.previous();
    await scenario.updateComplete;
    expect(one(scenario, '.reaction').innerText).to.include('Praten');
  });
});
