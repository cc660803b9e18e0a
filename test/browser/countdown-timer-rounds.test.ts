/** A timer in rounds, one for each group: how it is called, and what it says when the time is too short. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { button, buttons, findings, make, press, shown } from './support/countdown-timer.js';

afterEach(() => fixtureCleanup());

async function withGroups(groups: number, planned?: number) {
  const { timer } = await make('minutes="3" repeat="5" per-group label="Presentatie"');
  Object.assign(timer, { groups, planned });
  await timer.updateComplete;
  return timer;
}

describe('the rounds of <countdown-timer>', () => {
  it('are one for each group, by name', async () => {
    const timer = await withGroups(7);
    expect(shown(timer, '.round')).to.equal('groep 1 van 7');
    await press(timer, 'Volgende groep');
    expect(shown(timer, '.round')).to.equal('groep 2 van 7');
    await press(timer, 'Terug naar groep 1');
    expect([timer.round, timer.repeat]).to.deep.equal([1, 5]);
  });

  it('that fit in the planned time are not talked about', async () => {
    expect(shown(await withGroups(5, 15), '.ways')).to.equal(undefined);
    expect(shown(await withGroups(9), '.ways')).to.equal(undefined);
  });

  const ways: [button: string, round: string, duration: number, chosen: string][] = [
    ['2 minuten per groep', 'groep 1 van 7', 120, '2 minuten per groep: 14 min'],
    ['alleen 5 groepen', 'groep 1 van 5', 180, 'Alleen 5 groepen: 15 min'],
    ['in twee zalen', 'groep 1 van 4', 180, 'Twee zalen, 4 en 3 groepen: 12 min'],
  ];
  for (const [way, round, duration, chosen] of ways) {
    it(`that don't fit: ${way}, and back`, async () => {
      const timer = await withGroups(7, 15);
      expect(shown(timer, '.ways')).to.contain('7 × 3 = 21 minuten, gepland: 15');
      expect(await findings(timer)).to.be.empty;
      await press(timer, way);
      expect([shown(timer, '.round'), timer.duration]).to.deep.equal([round, duration]);
      expect(shown(timer, '.ways')).to.contain(chosen);
      expect(await findings(timer)).to.be.empty;
      await press(timer, 'Anders');
      expect([shown(timer, '.round'), timer.duration]).to.deep.equal(['groep 1 van 7', 180]);
    });
  }

  it('of more groups than fit in two rooms are shorter there', async () => {
    const timer = await withGroups(16, 15);
    await press(timer, 'in twee zalen, 1 minuut per groep');
    expect([shown(timer, '.round'), timer.duration]).to.deep.equal(['groep 1 van 8', 60]);
    expect(shown(timer, '.ways')).to.contain('Twee zalen, elk 8 groepen van 1 minuut: 8 min');
  });

  it('are those of the slide where it doesn’t say that a round is of a group', async () => {
    const { timer } = await make('minutes="3" repeat="5"');
    timer.groups = 7;
    await timer.updateComplete;
    expect(shown(timer, '.round')).to.equal('ronde 1 van 5');
  });

  it('can be gone back to, and a double click skips none', async () => {
    const timer = await withGroups(7);
    for (const detail of [1, 2]) {
      button(timer, 'Volgende groep').dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      await timer.updateComplete;
    }
    expect(timer.round).to.equal(2);
    await press(timer, 'Vorige groep');
    await press(timer, 'Vorige groep');
    expect(timer.round).to.equal(1);
  });

  it('keep the focus: in the last round, and where a way out takes the place of another', async () => {
    const timer = await withGroups(7, 15);
    const focus = () => (timer.shadowRoot?.activeElement as HTMLElement | null)?.innerText.trim();
    const pressFocused = async (label: string): Promise<void> => {
      button(timer, label).focus();
      await press(timer, label);
      await timer.updateComplete;
    };
    await pressFocused('2 minuten per groep');
    expect(focus()).to.equal('Anders');
    await pressFocused('Anders');
    expect(focus()).to.equal('2 minuten per groep');
    timer.groups = 2;
    await timer.updateComplete;
    await pressFocused('Volgende groep');
    expect([timer.round, focus()]).to.deep.equal([2, 'Volgende groep']);
  });

  it('are asked about again when there are other groups, and not while a round runs', async () => {
    const timer = await withGroups(7, 15);
    await press(timer, 'alleen 5 groepen');
    timer.groups = 6;
    await timer.updateComplete;
    expect([shown(timer, '.round'), shown(timer, '.ways')?.slice(0, 5)]).to.deep.equal([
      'groep 1 van 6',
      '6 × 3',
    ]);
    timer.start();
    await timer.updateComplete;
    expect(buttons(timer).map(({ textContent }) => textContent.trim())).not.to.include('in twee zalen');
  });
});
