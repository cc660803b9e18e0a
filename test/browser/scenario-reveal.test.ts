import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../components/scenario-reveal/scenario-reveal.js';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import { MemoryLog } from '../../src/session/log.js';

const axe = (
  globalThis as unknown as { axe: { run(node: Element, options?: RunOptions): Promise<AxeResults> } }
).axe;

const CASE = `
  <scenario-reveal school="vo">
    <h3>Wat gebeurt er?</h3><p>De situatie.</p><h4>Let op</h4><p>Een detail.</p>
    <h3>Wat zie je?</h3><ul><li>De rollen.</li></ul>
    <h3>Wat zou je doen?</h3><p>De reacties.</p>
  </scenario-reveal>`;

const make = (markup = CASE) => fixture<ScenarioReveal>(markup);

/** What is on the screen of the content: a text that isn't shown has no boxes. */
async function shown(scenario: ScenarioReveal): Promise<string> {
  await scenario.updateComplete;
  return [...scenario.children]
    .filter((child) => child.getClientRects().length > 0)
    .map((child) => child.textContent)
    .join(' | ');
}

async function press(scenario: ScenarioReveal, label: RegExp): Promise<void> {
  await scenario.updateComplete;
  const button = [...scenario.renderRoot.querySelectorAll('button')].find((candidate) =>
    label.test(candidate.ariaLabel ?? candidate.textContent),
  );
  if (!button) throw new Error(`no button ${label}`);
  button.focus();
  button.click();
  await scenario.updateComplete;
}

const buttons = (scenario: ScenarioReveal) =>
  [...scenario.renderRoot.querySelectorAll('button')].map((button) =>
    (button.ariaLabel ?? button.textContent).replace(/\s+/gu, ' ').trim(),
  );

const FIRST = 'Wat gebeurt er? | De situatie. | Let op | Een detail.';
const SECOND = 'Wat zie je? | De rollen.';
const THIRD = 'Wat zou je doen? | De reacties.';

afterEach(() => fixtureCleanup());

describe('scenario-reveal: accessibility', () => {
  for (const steps of [0, 1, 2]) {
    it(`axe finds nothing at step ${steps + 1}`, async () => {
      const scenario = await make();
      for (let step = 0; step < steps; step += 1) scenario.next();
      await scenario.updateComplete;
      const options = { rules: { region: { enabled: false }, 'heading-order': { enabled: false } } };
      expect((await axe.run(scenario, options)).violations.map(({ id }) => id)).to.deep.equal([]);
    });
  }

  it('axe finds nothing in a case without headings', async () => {
    const scenario = await make('<scenario-reveal><p>Zonder kop.</p></scenario-reveal>');
    const { violations } = await axe.run(scenario, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('announces each step', async () => {
    const scenario = await make();
    scenario.next();
    await scenario.updateComplete;
    const status = scenario.renderRoot.querySelector('[role=status]');
    expect(status?.textContent.trim()).to.equal('Stap 2 van 3: Wat zie je?');
  });

  it('marks the current step otherwise than by colour', async () => {
    const scenario = await make();
    await press(scenario, /Volgende/u);
    const current = scenario.renderRoot.querySelectorAll('[aria-current=step]');
    expect([...current].map((step) => step.ariaLabel)).to.deep.equal(['Stap 2: Wat zie je?']);
  });

  it('keeps the focus on the button, and gives it to the text when the button goes', async () => {
    const scenario = await make();
    await press(scenario, /Volgende/u);
    expect(scenario.shadowRoot?.activeElement?.textContent).to.include('Volgende');
    await press(scenario, /Volgende/u);
    expect(scenario.shadowRoot?.activeElement).to.equal(scenario.renderRoot.querySelector('.content'));
  });
});

describe('scenario-reveal: properties', () => {
  it('reads its steps from the highest headings, and shows the first, in plain HTML', async () => {
    const scenario = await make();
    expect(scenario.steps).to.deep.equal(['Wat gebeurt er?', 'Wat zie je?', 'Wat zou je doen?']);
    expect(scenario.step).to.equal(0);
    expect(await shown(scenario)).to.equal(FIRST);
  });

  it('leaves the Markdown inside as it was written', async () => {
    const scenario = await make();
    const before = scenario.innerHTML;
    scenario.next();
    await scenario.updateComplete;
    expect(scenario.innerHTML).to.equal(before);
  });

  it('goes on and back by the buttons', async () => {
    const scenario = await make();
    await press(scenario, /Volgende/u);
    expect(await shown(scenario)).to.equal(SECOND);
    await press(scenario, /Volgende/u);
    expect(await shown(scenario)).to.equal(THIRD);
    expect(buttons(scenario).join(), 'nothing after the last').not.to.include('Volgende');
    await press(scenario, /Vorige/u);
    expect(await shown(scenario)).to.equal(SECOND);
  });

  it('has the steps so far within reach, and hides the titles of those to come', async () => {
    const scenario = await make();
    await press(scenario, /Volgende/u);
    expect(scenario.shadowRoot?.textContent).not.to.include('Wat zou je doen?');
    await press(scenario, /Stap 1: Wat gebeurt er/u);
    expect(await shown(scenario)).to.equal(FIRST);
    await press(scenario, /Stap 2: Wat zie je/u);
    expect(await shown(scenario)).to.equal(SECOND);
    expect(buttons(scenario)).not.to.include('Stap 3: Wat zou je doen?');
  });

  it('stays within its steps', async () => {
    const scenario = await make();
    scenario.previous();
    expect(scenario.step).to.equal(0);
    for (let i = 0; i < 9; i += 1) scenario.next();
    expect(scenario.step).to.equal(2);
    expect(scenario.log.events.length, 'nothing is kept of steps that do not exist').to.equal(2);
  });

  it('hides everything again with reset', async () => {
    const scenario = await make();
    scenario.next();
    scenario.next();
    await press(scenario, /opnieuw/u);
    expect(await shown(scenario)).to.equal(FIRST);
    expect(scenario.shadowRoot?.textContent).not.to.include('Wat zie je?');
  });

  for (const [school, label] of [
    ['vo', 'voortgezet onderwijs'],
    ['po', 'basisonderwijs'],
  ] as const) {
    it(`says that a case is for ${school}`, async () => {
      const scenario = await make();
      scenario.school = school;
      await scenario.updateComplete;
      expect(scenario.getAttribute('school')).to.equal(school);
      expect(scenario.renderRoot.querySelector('.school')?.textContent).to.equal(label);
    });
  }

  it('says nothing of a school it does not know', async () => {
    const scenario = await make('<scenario-reveal school="toString"><h3>A</h3></scenario-reveal>');
    expect(scenario.renderRoot.querySelector('.school')).to.equal(null);
  });

  it('says what is missing without headings, and still shows the text', async () => {
    const scenario = await make('<scenario-reveal><p>Zonder kop.</p></scenario-reveal>');
    expect(scenario.renderRoot.querySelector('.missing')?.textContent).to.match(/nog geen stappen.*kopje/u);
    expect(await shown(scenario)).to.equal('Zonder kop.');
    scenario.next();
    scenario.reset();
    expect(scenario.steps).to.deep.equal([]);
  });

  it('follows its content when that changes', async () => {
    const scenario = await make('<scenario-reveal></scenario-reveal>');
    scenario.innerHTML = '<p>Vooraf.</p><h2>Een</h2><p>1</p><h2></h2><p>2</p>';
    await Promise.resolve(); // the observer's turn
    expect(scenario.steps).to.deep.equal(['Een', 'Stap 2']);
    expect(await shown(scenario)).to.equal('Vooraf. | Een | 1');
  });

  it('takes sections with a heading in them as steps', async () => {
    const scenario = await make(
      '<scenario-reveal><section><h3>Een</h3><p>1</p></section><section><h3>Twee</h3></section></scenario-reveal>',
    );
    expect(scenario.steps).to.deep.equal(['Een', 'Twee']);
    expect(await shown(scenario)).to.equal('Een1');
  });

  it('restores from a log, and shows the same in two elements', async () => {
    const [first, second] = [await make(), await make()];
    first.next();
    second.log = first.log;
    expect(await shown(second)).to.equal(SECOND);
    second.next();
    expect(await shown(first)).to.equal(THIRD);
  });

  it('copes with a log that was tampered with', async () => {
    const scenario = await make();
    const log = new MemoryLog();
    for (const to of [99, -1, NaN, 'x', null]) log.append('step', { to });
    log.append('step');
    scenario.log = log;
    expect(await shown(scenario)).to.equal(FIRST);
  });

  it('is independent of another on the page, and keeps its step when moved', async () => {
    const [first, second] = [await make(), await make()];
    first.next();
    expect(second.step).to.equal(0);
    const elsewhere = await fixture<HTMLElement>('<section></section>');
    elsewhere.append(first);
    expect(await shown(first)).to.equal(SECOND);
    first.next();
    expect(await shown(first)).to.equal(THIRD);
  });
});

describe('scenario-reveal: events', () => {
  it('tells the page which step is shown, across the shadow root', async () => {
    const scenario = await make();
    const told: [number, string][] = [];
    const listen = (event: HTMLElementEventMap['scenario-step']) => told.push([event.step, event.title]);
    document.body.addEventListener('scenario-step', listen);
    scenario.previous();
    scenario.next();
    scenario.previous();
    scenario.next();
    scenario.reset();
    scenario.reset();
    document.body.removeEventListener('scenario-step', listen);
    expect(told).to.deep.equal([
      [1, 'Wat zie je?'],
      [0, 'Wat gebeurt er?'],
      [1, 'Wat zie je?'],
      [0, 'Wat gebeurt er?'],
    ]);
  });

  it('ignores the second click of a double click: a step nobody has thought about stays hidden', async () => {
    const scenario = await make();
    const next = scenario.renderRoot.querySelector('.next');
    next?.dispatchEvent(new MouseEvent('click', { detail: 1 }));
    next?.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    expect(scenario.step).to.equal(1);
  });
});
