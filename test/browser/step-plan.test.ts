/** The plan on the last slide: from recommendations to steps, by mouse, by key and by dragging. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { advicePath } from '../../src/report/notes.js';
import { foldPlan } from '../../src/report/plan.js';
import { StepPlan } from '../../src/report/step-plan/step-plan.js';
import { MemoryLog } from '../../src/session/log.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

afterEach(() => fixtureCleanup());

async function make() {
  const parent = await fixture<HTMLElement>('<main style="width: 1120px; height: 500px"></main>');
  const element = new StepPlan();
  const [log, notesLog] = [new MemoryLog(), new MemoryLog()];
  for (const [index, text] of ['Eén meldpunt', 'Overleg', 'Ouderavond'].entries()) {
    notesLog.append('note', { path: advicePath(1, index + 1, 'what'), text });
  }
  Object.assign(element, { log, notesLog, topics: ['Waar meld je?'] });
  parent.append(element);
  await element.updateComplete;
  const buttons = (name: string) =>
    [...element.renderRoot.querySelectorAll('button')].filter(
      (button) => (button.ariaLabel ?? button.innerText).trim() === name,
    );
  const press = async (name: string, at = 0): Promise<void> => {
    buttons(name)[at]!.click();
    await element.updateComplete;
    await element.updateComplete;
  };
  const steps = () =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.what')].map(({ innerText }) => innerText);
  const advice = () => [...element.renderRoot.querySelectorAll<HTMLElement>('.advice li')];
  const said = () => element.renderRoot.querySelector('[role=status]')?.textContent;
  const focused = () => element.shadowRoot?.activeElement;
  return { parent, element, log, buttons, press, steps, advice, said, focused };
}

const drag = (from: Element, to: Element, below: boolean): void => {
  const { top, bottom } = to.getBoundingClientRect();
  const fire = (target: Element, type: string, clientY = 0) =>
    target.dispatchEvent(
      new DragEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientY,
        dataTransfer: new DataTransfer(),
      }),
    );
  fire(from, 'dragstart');
  fire(to, 'dragover', below ? bottom - 2 : top + 2);
  fire(to, 'drop');
  fire(from, 'dragend');
};

describe('<step-plan>', () => {
  it('makes a step of a recommendation, with what was said and what is still open', async () => {
    const { element, press, steps, advice, said } = await make();
    expect(element.renderRoot.textContent).to.include('Nog geen stappen');
    await press('Maak een stap van: Eén meldpunt');
    expect(steps()).to.deep.equal(['Eén meldpunt']);
    expect(advice()).to.have.length(2);
    expect(said()).to.equal('Toegevoegd als stap 1.');
    expect(element.renderRoot.querySelector('.step')?.textContent).to.match(
      /nog niemand[^]*nog geen moment[^]*klaar als/,
    );
    expect(element.renderRoot.querySelector('.parts .filled')?.textContent).to.match(
      /Melden: ingevuld door stap 1/,
    );
  });

  it('changes the order by button and by Alt + arrow, and keeps the focus on the step', async () => {
    const { element, press, steps, focused, said } = await make();
    for (const what of ['Eén meldpunt', 'Overleg', 'Ouderavond']) await press(`Maak een stap van: ${what}`);
    await press('Omhoog', 2);
    expect(steps()).to.deep.equal(['Eén meldpunt', 'Ouderavond', 'Overleg']);
    expect(said()).to.equal('Stap 3 is nu stap 2.');
    expect(focused()?.closest('li')?.textContent).to.include('Ouderavond');
    focused()?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, composed: true }),
    );
    await element.updateComplete;
    await element.updateComplete;
    expect(steps()[0]).to.equal('Ouderavond');
    // there is no further up: the focus stays on a button of the step that can be pressed
    expect(focused()?.closest('li')?.textContent).to.include('Ouderavond');
    expect((focused() as HTMLButtonElement).disabled).to.equal(false);
  });

  it('changes the order by dragging, and takes a recommendation in where it is dropped', async () => {
    const { element, press, steps, advice } = await make();
    await press('Maak een stap van: Eén meldpunt');
    await press('Maak een stap van: Overleg');
    const cards = () => [...element.renderRoot.querySelectorAll('.step')];
    drag(cards()[0]!, cards()[1]!, true);
    await element.updateComplete;
    expect(steps()).to.deep.equal(['Overleg', 'Eén meldpunt']);
    drag(advice()[0]!, cards()[1]!, false);
    await element.updateComplete;
    expect(steps()).to.deep.equal(['Overleg', 'Ouderavond', 'Eén meldpunt']);
    expect(element.renderRoot.querySelector('[data-drop]')).to.equal(null);
  });

  it('takes a recommendation in where no step is: on an empty plan, and past the last step', async () => {
    const { element, steps, advice } = await make();
    const room = element.renderRoot.querySelector('.scroller')!;
    for (const said of ['Eén meldpunt', 'Overleg']) {
      drag(advice()[0]!, room, true);
      await element.updateComplete;
      expect(steps().at(-1)).to.equal(said);
    }
    expect(steps()).to.have.length(2);
  });

  it('shows the whole form of a step that is added below many', async () => {
    const { element, press } = await make();
    for (const what of ['Eén meldpunt', 'Overleg', 'Ouderavond']) await press(`Maak een stap van: ${what}`);
    await press('Voeg een stap toe');
    const bottom = (selector: string) =>
      element.renderRoot.querySelector(selector)!.getBoundingClientRect().bottom;
    expect(bottom('.form')).to.be.at.most(bottom('.scroller') + 1);
  });

  it('fills in who, when and when done, and which part it is', async () => {
    const { element, log, press, focused } = await make();
    await press('Voeg een stap toe');
    expect((focused() as HTMLTextAreaElement).labels[0]?.innerText).to.equal('Wat');
    const fields = [...element.renderRoot.querySelectorAll('textarea')];
    for (const [index, text] of ['Nazorg', 'mentor', 'in mei', 'na het gesprek'].entries()) {
      fields[index]!.value = text;
      fields[index]!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const select = element.renderRoot.querySelector('select')!;
    select.value = 'aftercare';
    select.dispatchEvent(new Event('change'));
    await press('Klaar');
    const [step] = foldPlan(log.events).steps;
    expect(step).to.include({
      what: 'Nazorg',
      who: 'mentor',
      when: 'in mei',
      done: 'na het gesprek',
      part: 'aftercare',
    });
    expect(element.renderRoot.querySelector('.step .gap')).to.equal(null);
    expect((focused() as HTMLElement).innerText).to.equal('Wijzig');
  });

  it('puts back what was removed', async () => {
    const { press, steps, advice } = await make();
    await press('Maak een stap van: Overleg');
    await press('Wijzig');
    await press('Verwijder');
    expect(steps()).to.deep.equal([]);
    expect(advice()).to.have.length(3);
    await press('Zet terug');
    expect(steps()).to.deep.equal(['Overleg']);
  });

  it('shows what was typed as text, however long', async () => {
    const { element, log } = await make();
    log.append('step', { id: 'a', what: `<b>vet</b> ${'woord '.repeat(17_000)}` });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.what b')).to.equal(null);
    expect(element.renderRoot.querySelector('.step')!.clientHeight).to.be.lessThan(200);
  });

  it('axe finds nothing: empty, with steps, and while a step is changed', async () => {
    const { element, press } = await make();
    const violations = async () => (await axe.run(element)).violations.map(({ id }) => id);
    expect(await violations()).to.deep.equal([]);
    await press('Maak een stap van: Overleg');
    expect(await violations()).to.deep.equal([]);
    await press('Wijzig');
    expect(await violations()).to.deep.equal([]);
  });
});
