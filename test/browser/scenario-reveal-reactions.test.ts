import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import { MemoryLog } from '../../src/session/log.js';
import { buttons, findings, lines, make, one, press, tooSmall } from './support/scenario.js';

const CASE = `
  <scenario-reveal>
    <h3 class="reactions">Wat zou jij doen?</h3><p>De vraag.</p>
    <h3>Terugkijken</h3><p>De terugblik.</p>
  </scenario-reveal>`;

async function type(scenario: ScenarioReveal, text: string): Promise<void> {
  await scenario.updateComplete;
  one<HTMLInputElement>(scenario, '#reaction').value = text;
  one<HTMLFormElement>(scenario, 'form').requestSubmit();
  await scenario.updateComplete;
}

const said = (scenario: ScenarioReveal) => lines(scenario, '.reaction');

afterEach(() => fixtureCleanup());

describe('scenario-reveal: reactions', () => {
  it('asks for them only in a step whose heading says so, and says not to name names where people type', async () => {
    const scenario = await make(CASE);
    const notice = one(scenario, '.no-names');
    expect(notice.innerText).to.equal('Noem geen namen');
    expect(one(scenario, '#reaction').getAttribute('aria-describedby')).to.equal(notice.id);
    scenario.next();
    await scenario.updateComplete;
    expect(scenario.renderRoot.querySelector('#reaction')).to.equal(null);
  });

  it('collects what people say, the same once, and is ready for the next', async () => {
    const scenario = await make(CASE);
    await type(scenario, 'Praten');
    await type(scenario, 'Ouders bellen');
    await type(scenario, '  praten ');
    await type(scenario, '   ');
    expect(said(scenario)).to.deep.equal(['Ouders bellen ×', 'Praten 2× 2 keer gezegd ×']);
    expect(one<HTMLInputElement>(scenario, '#reaction').value).to.equal('');
    expect(scenario.shadowRoot?.activeElement).to.equal(one(scenario, '#reaction'));
  });

  it('keeps what was half typed while the group looks at another step, and out of that one', async () => {
    const scenario = await make(CASE.replace('<h3>Terugkijken', '<h3 class="reactions">Terugkijken'));
    const field = () => one<HTMLInputElement>(scenario, '#reaction');
    field().value = 'Ik zou eerst';
    field().dispatchEvent(new InputEvent('input'));
    await press(scenario, /Volgende stap/u);
    expect(field().value).to.equal('');
    await press(scenario, /Vorige stap/u);
    expect(field().value).to.equal('Ik zou eerst');
    one<HTMLFormElement>(scenario, 'form').requestSubmit();
    await scenario.updateComplete;
    expect([field().value, ...said(scenario)]).to.deep.equal(['', 'Ik zou eerst ×']);
  });

  it('takes one away, and puts it back', async () => {
    const scenario = await make(CASE);
    await type(scenario, 'Praten');
    await press(scenario, /Haal weg: Praten/u);
    expect(said(scenario)).to.deep.equal([]);
    expect(scenario.shadowRoot?.activeElement, 'the focus stays in the case').to.equal(
      one(scenario, '.content'),
    );
    await press(scenario, /Zet terug: Praten/u);
    expect(said(scenario)).to.deep.equal(['Praten ×']);
    expect(buttons(scenario).join()).not.to.include('Zet terug');
  });

  it('never makes HTML of them', async () => {
    const scenario = await make(CASE);
    await type(scenario, '<img src=x onerror=alert(1)>');
    expect(said(scenario)[0]).to.include('<img src=x');
    expect(scenario.renderRoot.querySelector('img')).to.equal(null);
  });

  it('keeps them in the log, with the step they belong to', async () => {
    const first = await make(CASE);
    await type(first, 'Praten');
    first.next();
    const second = await make(CASE);
    second.log = first.log;
    second.previous();
    await second.updateComplete;
    expect(said(second)).to.deep.equal(['Praten ×']);
  });

  it('copes with a log that was tampered with', async () => {
    const scenario = await make(CASE);
    const log = new MemoryLog();
    for (const text of [7, null, {}, '']) log.append('reaction', { step: 'wat zou jij doen?', text });
    log.append('reaction-removed');
    log.append('restore', 3);
    scenario.log = log;
    await scenario.updateComplete;
    expect(said(scenario)).to.deep.equal([]);
  });

  it('forgets them with a reset, and brings them back when that was a mistake', async () => {
    const scenario = await make(CASE);
    await type(scenario, 'Praten');
    scenario.next();
    await press(scenario, /Begin opnieuw/u);
    expect(said(scenario)).to.deep.equal([]);
    await press(scenario, /Zet alles terug/u);
    expect(scenario.step).to.equal(1);
    scenario.previous();
    await scenario.updateComplete;
    expect(said(scenario)).to.deep.equal(['Praten ×']);
    expect(buttons(scenario).join()).not.to.include('Zet alles terug');
  });

  it('keeps the keys people type with to itself, but not those that leave', async () => {
    const scenario = await make(CASE);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    const press = (selector: string, key: string) =>
      one(scenario, selector).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    for (const key of ['n', ' ', 'ArrowLeft', 'Escape', 'F1']) press('#reaction', key);
    for (const key of [' ', 'Enter', 'ArrowRight']) press('button.next', key);
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape', 'F1', 'ArrowRight']);
  });

  it('is announced, and axe finds nothing with none, one and many', async () => {
    const scenario = await make(CASE);
    expect(await findings(scenario)).to.deep.equal([]);
    await type(scenario, 'Praten');
    expect(one(scenario, '.reactions [role=status]').innerText.trim()).to.equal('Toegevoegd: Praten');
    expect(await findings(scenario)).to.deep.equal([]);
    for (let i = 0; i < 30; i += 1) await type(scenario, `Reactie ${i}`);
    await press(scenario, /Haal weg: Reactie 3$/u);
    expect(await findings(scenario)).to.deep.equal([]);
    expect(tooSmall(scenario)).to.deep.equal([]);
  });
});
