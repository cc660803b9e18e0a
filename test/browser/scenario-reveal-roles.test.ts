import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import { MemoryLog } from '../../src/session/log.js';
import { all, findings, lines, make, one, tooSmall } from './support/scenario.js';

const CASE = `
  <scenario-reveal>
    <h3 class="roles">Wat zie je?</h3>
    <p>Wie heeft welke rol?</p>
    <ul><li>Een meisje uit <em>havo 4</em></li><li>Haar vriendin</li></ul>
    <h3>Terugkijken</h3><ul><li>Een vraag.</li></ul>
  </scenario-reveal>`;

const choices = (scenario: ScenarioReveal) => all<HTMLSelectElement>(scenario, 'select');

async function place(scenario: ScenarioReveal, index: number, role: string): Promise<void> {
  await scenario.updateComplete;
  const select = choices(scenario)[index];
  if (!select) throw new Error(`no person ${index}`);
  select.value = role;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await scenario.updateComplete;
}

afterEach(() => fixtureCleanup());

describe('scenario-reveal: roles', () => {
  it('offers the six roles for each of the people, under their own label', async () => {
    const scenario = await make(CASE);
    expect(choices(scenario).map((select) => select.labels[0]?.innerText)).to.deep.equal([
      'Een meisje uit havo 4',
      'Haar vriendin',
    ]);
    expect([...(choices(scenario)[0]?.options ?? [])].map(({ text }) => text)).to.deep.equal([
      'Kies een rol',
      ...['pester', 'assistent', 'versterker', 'buitenstaander', 'verdediger', 'slachtoffer'],
    ]);
  });

  it('shows the people once, and a list in another step as it is', async () => {
    const scenario = await make(CASE);
    const visible = () => [...scenario.children].filter((child) => child.getClientRects().length > 0);
    expect(visible().map(({ localName }) => localName)).to.deep.equal(['h3', 'p']);
    scenario.next();
    await scenario.updateComplete;
    expect(visible().map(({ localName }) => localName)).to.deep.equal(['h3', 'ul']);
    expect(choices(scenario)).to.have.length(0);
  });

  it('places a role, changes it and takes it away', async () => {
    const scenario = await make(CASE);
    await place(scenario, 0, 'slachtoffer');
    await place(scenario, 1, 'pester');
    await place(scenario, 1, 'buitenstaander');
    expect(choices(scenario).map(({ value }) => value)).to.deep.equal(['slachtoffer', 'buitenstaander']);
    expect(all(scenario, '[data-placed]')).to.have.length(2);
    await place(scenario, 0, '');
    expect(choices(scenario).map(({ value }) => value)).to.deep.equal(['', 'buitenstaander']);
  });

  it('keeps them in the log: another window shows the same, also after a change there', async () => {
    const [first, second] = [await make(CASE), await make(CASE)];
    second.log = first.log;
    await place(first, 0, 'slachtoffer');
    await place(second, 0, 'verdediger');
    await first.updateComplete;
    expect(choices(first)[0]?.value).to.equal('verdediger');
    first.next();
    first.reset();
    await second.updateComplete;
    expect(choices(second)[0]?.value).to.equal('');
  });

  it('copes with a log that was tampered with', async () => {
    const scenario = await make(CASE);
    const log = new MemoryLog();
    for (const role of [7, {}, 'baas'])
      log.append('role', { step: 'wat zie je?', person: 'Haar vriendin', role });
    log.append('role');
    scenario.log = log;
    await scenario.updateComplete;
    expect(choices(scenario).map(({ value }) => value)).to.deep.equal(['', '']);
  });

  it('says what is missing when nobody is in the step', async () => {
    const scenario = await make('<scenario-reveal><h3 class="roles">Wat zie je?</h3></scenario-reveal>');
    expect(lines(scenario, '.missing').join()).to.match(/lijst.*zonder namen/u);
    expect(await findings(scenario)).to.deep.equal([]);
  });

  it('axe finds nothing, placed or not, and a finger finds each', async () => {
    const scenario = await make(CASE);
    expect(await findings(scenario)).to.deep.equal([]);
    await place(scenario, 0, 'slachtoffer');
    expect(await findings(scenario)).to.deep.equal([]);
    expect(tooSmall(scenario)).to.deep.equal([]);
    expect(one(scenario, 'select').matches('[data-placed]')).to.equal(true);
  });
});
