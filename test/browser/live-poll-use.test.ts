import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { all, filled, key, make, manyOptions, one, press, votes } from './support/live-poll.js';

afterEach(() => fixtureCleanup());

describe('live-poll: accessibility', () => {
  it('gives the result as a table', async () => {
    const poll = await make();
    filled(poll).reveal();
    await poll.updateComplete;
    expect(one(poll, 'table').getClientRects().length, 'a hidden table is not read').to.equal(1);
    expect(one(poll, '.results .options').ariaHidden, 'else everything is read twice').to.equal('true');
    const rows = all(poll, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows).to.deep.equal([
      ['Ja', '3', '25%'],
      ['Nee', '7', '58%'],
      ['Weet ik niet', '2', '17%'],
    ]);
  });

  it('takes the keyboard along from one view to the next', async () => {
    const poll = await make();
    await press(poll, 'Start de peiling');
    expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.poll'));
    poll.vote(0, 5);
    await press(poll, 'Stop met stemmen');
    expect(poll.shadowRoot?.activeElement?.textContent).to.equal('Toon resultaat');
    await press(poll, 'Toon resultaat');
    expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.results'));
  });

  it('can be scrolled by keyboard where there is nothing in it to go to', async () => {
    const poll = await make(manyOptions(40));
    expect(one(poll, '.ballot').tabIndex).to.equal(0);
    poll.open();
    await poll.updateComplete;
    expect(one(poll, '.ballot').hasAttribute('tabindex'), 'a stop too many').to.equal(false);
  });

  it('leaves the focus alone when it is elsewhere on the page', async () => {
    const elsewhere = document.createElement('button');
    const poll = await make();
    poll.before(elsewhere);
    elsewhere.focus();
    filled(poll).reveal();
    await poll.updateComplete;
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('keeps its buttons large enough to touch', async () => {
    const poll = await make();
    poll.style.fontSize = '30px';
    filled(poll);
    await poll.updateComplete;
    for (const button of all(poll, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.outerHTML).to.be.at.least(44);
    }
  });
});

describe('live-poll: keys', () => {
  it('adds a vote with a digit and takes it away with Shift', async () => {
    const poll = await make();
    poll.open();
    await poll.updateComplete;
    await key(poll, { key: '2', code: 'Digit2' });
    const handled = await key(poll, { key: '2', code: 'Digit2' });
    await key(poll, { key: '@', code: 'Digit2', shiftKey: true });
    expect(votes(poll)).to.deep.equal([0, 1, 0]);
    expect(handled.defaultPrevented, 'so a deck knows the poll had it').to.equal(true);
  });

  it('leaves alone digits without an option, held keys, shortcuts, and keys while closed', async () => {
    const poll = await make();
    expect((await key(poll, { key: '1', code: 'Digit1' })).defaultPrevented).to.equal(false);
    poll.open();
    await poll.updateComplete;
    for (const init of [
      { code: 'Digit4' },
      { code: 'Digit1', repeat: true },
      { code: 'Digit1', ctrlKey: true },
    ]) {
      expect((await key(poll, init)).defaultPrevented).to.equal(false);
    }
    expect(votes(poll)).to.deep.equal([0, 0, 0]);
  });

  it('types digits in a number field instead of voting', async () => {
    const poll = await make();
    poll.open();
    await poll.updateComplete;
    const event = await key(poll, { key: '2', code: 'Digit2' }, one(poll, '.stepper input'));
    expect([event.defaultPrevented, ...votes(poll)]).to.deep.equal([false, 0, 0, 0]);
  });

  it('takes a digit from the deck', async () => {
    const poll = await make();
    expect(poll.pressKey(1)).to.equal(false);
    poll.open();
    expect([poll.pressKey(1), poll.pressKey(1), poll.pressKey(1, true)]).to.deep.equal([true, true, true]);
    expect([poll.pressKey(0), poll.pressKey(4), poll.pressKey(NaN)]).to.deep.equal([false, false, false]);
    expect(votes(poll)).to.deep.equal([1, 0, 0]);
  });
});
