import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { buttons, findings, lines, make, one, press, tooSmall } from './support/scenario.js';

const CASE = `
  <scenario-reveal>
    <h3>Wat doe je?</h3><p>De vraag.</p>
    <h4>Kies</h4><ul><li><a href="#klas">Eerst de klas</a></li><li><a href="#ouders">Eerst de ouders</a></li></ul>
    <h3 id="klas">De klas</h3><p>Zo gaat dat.</p><h4>En dan</h4><ul><li><a href="#slot">Verder</a></li></ul>
    <h3 id="ouders">De ouders</h3><p>Anders.</p>
    <h3 id="slot">Terugkijken</h3><p>Einde.</p>
  </scenario-reveal>`;

afterEach(() => fixtureCleanup());

describe('scenario-reveal: choices', () => {
  it('goes where the choice leads, without touching the address, and records it', async () => {
    const scenario = await make(CASE);
    const { hash } = location;
    expect(buttons(scenario).join()).not.to.include('Volgende');
    await press(scenario, /Eerst de ouders/u);
    expect(scenario.steps[scenario.step]).to.equal('De ouders');
    expect(scenario.log.events.map(({ type, data }) => ({ type, data }))).to.deep.equal([
      { type: 'choose', data: { from: 0, to: 2, option: 'Eerst de ouders' } },
    ]);
    expect(location.hash).to.equal(hash);
    await press(scenario, /Volgende stap/u);
    expect(scenario.steps[scenario.step]).to.equal('Terugkijken');
    expect(one(scenario, '.position').innerText).to.equal('Stap 3, einde');
  });

  it('goes back the way it came, shows what was chosen, and takes another way', async () => {
    const scenario = await make(CASE);
    await press(scenario, /Eerst de ouders/u);
    await press(scenario, /Vorige stap/u);
    expect(lines(scenario, '.choices button')).to.deep.equal([
      'Eerst de klas',
      'Eerst de ouders (eerder gekozen)',
    ]);
    await press(scenario, /Eerst de klas/u);
    await press(scenario, /Verder/u);
    expect(scenario.step).to.equal(3);
    scenario.previous();
    expect(scenario.step).to.equal(1);
  });

  it('tells the page, and gives away nothing of the way not taken', async () => {
    const scenario = await make(CASE);
    const told: string[] = [];
    scenario.addEventListener('scenario-step', ({ title }) => told.push(title));
    await press(scenario, /Eerst de klas/u);
    expect(told).to.deep.equal(['De klas']);
    expect(scenario.shadowRoot?.textContent).not.to.include('De ouders');
    scenario.next();
    expect(scenario.step, 'no falling from one branch into the other').to.equal(1);
  });

  it('axe finds nothing at a choice, and a finger finds each', async () => {
    const scenario = await make(CASE);
    expect(await findings(scenario)).to.deep.equal([]);
    expect(tooSmall(scenario)).to.deep.equal([]);
    await press(scenario, /Eerst de klas/u);
    expect(await findings(scenario)).to.deep.equal([]);
  });
});
