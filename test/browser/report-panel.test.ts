/** The dialog for what comes after the session, apart from the deck: dates, the mail, and what is refused. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { stub } from 'sinon';
import { EarlierView } from '../../src/report/earlier-view/earlier-view.js';
import { foldPlan } from '../../src/report/plan.js';
import { makeReport } from '../../src/report/report.js';
import { ReportPanel } from '../../src/report/report-panel/report-panel.js';
import { MemoryLog } from '../../src/session/log.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

afterEach(() => fixtureCleanup());

const report = makeReport(
  {
    date: '2026-11-09',
    choice: { school: '', type: 'vo', programme: 'both', participants: 0 },
    plan: [],
    polls: [],
    divisions: [],
    cases: [],
    topics: [],
    notes: [],
    steps: [
      { type: 'step', at: 0, data: { id: 'a', what: 'Eén meldpunt' } },
      { type: 'step', at: 0, data: { id: 'b', what: 'Ouderavond' } },
    ],
    earlier: [],
  },
  { names: false },
);

async function make() {
  const parent = await fixture<HTMLElement>('<main></main>');
  const panel = new ReportPanel();
  const now = (): number => Date.parse('2026-11-23T19:30:00Z');
  const [planLog, earlierLog] = [new MemoryLog(now), new MemoryLog(now)];
  Object.assign(panel, { planLog, earlierLog, makeReport: () => report });
  parent.append(panel);
  await panel.show();
  const form = panel.renderRoot.querySelector('follow-up-form')!;
  await form.updateComplete;
  const $ = <Found extends HTMLElement>(selector: string) =>
    (form.renderRoot.querySelector<Found>(selector) ?? panel.renderRoot.querySelector<Found>(selector))!;
  const text = () => [panel, form].map(({ renderRoot }) => renderRoot.textContent).join(' ');
  const change = async (selector: string, value: string): Promise<void> => {
    $<HTMLInputElement>(selector).value = value;
    $(selector).dispatchEvent(new Event('change'));
    await form.updateComplete;
  };
  const press = async (name: string): Promise<void> => {
    [...form.renderRoot.querySelectorAll('button')].find(({ innerText }) => innerText === name)?.click();
    await form.updateComplete;
  };
  return { parent, panel, form, planLog, earlierLog, $, text, change, press };
}

describe('<report-panel>', () => {
  it('proposes a school day, agrees nothing by itself, and keeps what is chosen', async () => {
    const { planLog, $, text, change } = await make();
    expect(text()).to.include('Voorstel: maandag 7 december 2026.');
    expect(planLog.events).to.deep.equal([]);
    await change('input[type=date]', '2026-12-05');
    expect(foldPlan(planLog.events).followUp).to.deep.equal({ date: '2026-12-05', time: '15:30' });
    expect($('#remark').innerText).to.include('zaterdag 5 december 2026 is geen schooldag');
    await change('input[type=time]', '08:15');
    expect($<HTMLTextAreaElement>('textarea').value).to.match(/zaterdag 5 december 2026 om 08:15 uur/);
  });

  it('agrees the proposed date when that is pressed, and then asks no more', async () => {
    const { form, planLog, text, press } = await make();
    await press('Spreek af');
    await form.updateComplete;
    expect(foldPlan(planLog.events).followUp).to.deep.equal({ date: '2026-12-07', time: '15:30' });
    expect(text()).to.include('Afgesproken: maandag 7 december 2026.');
    expect(form.renderRoot.querySelector('.agree')).to.equal(null);
    // the button that was pressed is gone: the next one has the focus
    expect(form.shadowRoot?.activeElement?.className).to.equal('calendar');
  });

  it('keeps the date that was there when one is emptied', async () => {
    const { planLog, $, change } = await make();
    await change('input[type=date]', '');
    expect(planLog.events).to.deep.equal([]);
    expect($<HTMLInputElement>('input[type=date]').value).to.equal('2026-12-07');
  });

  it('selects the mail where copying is not allowed, and says how', async () => {
    const copy = stub(navigator.clipboard, 'writeText').rejects(new DOMException('no', 'NotAllowedError'));
    try {
      const { form, $, press } = await make();
      await press('Kopieer');
      await Promise.resolve();
      await form.updateComplete;
      const mail = $<HTMLTextAreaElement>('textarea');
      expect(form.renderRoot.textContent).to.include('druk op Ctrl + C');
      expect(mail.selectionEnd).to.equal(mail.value.length);
    } finally {
      copy.restore();
    }
  });

  it('axe finds nothing, with and without an earlier report', async () => {
    const { panel, earlierLog, text } = await make();
    const violations = async () => (await axe.run(panel)).violations.map(({ id }) => id);
    expect(await violations()).to.deep.equal([]);
    earlierLog.append('open', { report });
    await panel.updateComplete;
    expect(text()).to.include('Het verslag van maandag 9 november 2026 is geopend.');
    expect(await violations()).to.deep.equal([]);
  });
});

describe('<earlier-view>', () => {
  it('marks what became of each step, takes the rest along once, and axe finds nothing', async () => {
    const { parent, planLog, earlierLog } = await make();
    earlierLog.append('open', { report });
    const view = new EarlierView();
    Object.assign(view, { log: earlierLog, planLog });
    parent.append(view);
    await view.show();
    const carry = () =>
      [...view.renderRoot.querySelectorAll('button')].find(({ innerText }) =>
        innerText.startsWith('Neem wat'),
      );
    const select = view.renderRoot.querySelector('select')!;
    select.value = 'done';
    select.dispatchEvent(new Event('change'));
    await view.updateComplete;
    expect(view.renderRoot.textContent).to.include('1 van 2 gedaan');
    carry()?.click();
    await view.updateComplete;
    expect(foldPlan(planLog.events).steps.map(({ what }) => what)).to.deep.equal(['Ouderavond']);
    expect(carry()).to.equal(undefined);
    expect((await axe.run(view)).violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
