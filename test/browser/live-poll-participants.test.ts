import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { WORDS, all, filled, findings, make, one, press, screen } from './support/live-poll.js';

afterEach(() => fixtureCleanup());

const COUNTED =
  '<live-poll participants="13"><ul><li>Ja</li><li>Nee</li><li>Weet ik niet</li></ul></live-poll>';

describe('live-poll: how many of how many', () => {
  it('says how many of the people here have voted, in every state', async () => {
    const poll = await make(COUNTED);
    expect(await screen(poll), 'not before it starts').not.to.include('13');
    poll.open();
    expect(await screen(poll)).to.include('0 van 13 hebben gestemd');
    poll.vote(0);
    expect(await screen(poll)).to.include('1 van 13 heeft gestemd');
    filled(poll).reveal();
    expect(await screen(poll)).to.include('13 van 13 hebben gestemd');
  });

  it('says so while the box goes round', async () => {
    const poll = await make(COUNTED);
    await press(poll, 'Stembus');
    poll.cast(0);
    expect(await screen(poll)).to.include('1 van 13 heeft gestemd');
  });

  it('follows a number that comes later, and reflects it', async () => {
    const poll = filled(await make());
    expect(await screen(poll)).to.include('12 stemmen');
    poll.participants = 20;
    expect(await screen(poll)).to.include('12 van 20 hebben gestemd');
    expect(poll.getAttribute('participants')).to.equal('20');
    for (const unknown of [0, -3, NaN]) {
      poll.participants = unknown;
      expect(await screen(poll)).to.include('12 stemmen');
    }
  });

  it('tells the facilitator of more votes than people', async () => {
    const poll = filled(await make(COUNTED));
    await poll.updateComplete;
    expect(all(poll, '.warning').length).to.equal(0);
    poll.vote(0, 2);
    await poll.updateComplete;
    expect(one(poll, '.warning').textContent).to.include('Meer stemmen (14) dan aanwezigen (13)');
    expect(await findings(poll)).to.deep.equal([]);
    poll.reveal();
    await poll.updateComplete;
    expect(one(poll, '.warning').textContent).to.include('14');
  });

  it('lets people say more than one word', async () => {
    const poll = await make(WORDS);
    poll.participants = 2;
    poll.open();
    poll.vote('boos', 3);
    expect(await screen(poll)).to.include('3 reacties · 2 aanwezig');
    expect(all(poll, '.warning').length).to.equal(0);
  });
});
