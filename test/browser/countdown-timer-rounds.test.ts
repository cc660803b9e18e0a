/** A timer in rounds, one for each group: how it is called, and what it says when the time is too short. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { buttons, findings, make, press, shown } from './support/countdown-timer.js';

afterEach(() => fixtureCleanup());

async function withGroups(groups: number, planned?: number) {
  const { timer } = await make('minutes="3" repeat="5" label="Presentatie"');
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
    ['in twee zalen', 'groep 1 van 4', 180, 'Twee zalen, elk 4 groepen: 12 min'],
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
