import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import {
  CHOICE,
  SCALE,
  WORDS,
  all,
  findings,
  key,
  make,
  one,
  press,
  screen,
  votes,
} from './support/live-poll.js';

afterEach(() => fixtureCleanup());

async function going(markup = CHOICE): Promise<LivePoll> {
  const poll = await make(markup);
  await press(poll, 'Stembus');
  return poll;
}

async function tap(poll: LivePoll, index: number): Promise<void> {
  all<HTMLInputElement>(poll, '[type=radio]')[index]?.click();
  await poll.updateComplete;
}

async function voteFor(poll: LivePoll, index: number): Promise<void> {
  one(poll, '.pass button').click();
  await poll.updateComplete;
  await tap(poll, index);
  await press(poll, 'Bevestig');
}

describe('live-poll: ballot box', () => {
  it('starts from idle, and tells that the voting is open', async () => {
    const poll = await make();
    let told = 0;
    poll.addEventListener('poll-open', () => (told += 1));
    await press(poll, 'Stembus');
    expect([poll.state, poll.boxGoing, told]).to.deep.equal(['open', true, 1]);
    expect(await screen(poll)).to.equal(
      'Geef dit apparaat aan de eerste. Ik ben de eerste Nog geen stemmen Stembus stoppen',
    );
  });

  it('counts what is confirmed, not what was tapped on the way', async () => {
    const poll = await going();
    await press(poll, 'Ik ben de eerste');
    expect(one<HTMLButtonElement>(poll, '[type=submit]').disabled).to.equal(true);
    await tap(poll, 0);
    await tap(poll, 2);
    expect(votes(poll), 'nothing counts yet').to.deep.equal([0, 0, 0]);
    await press(poll, 'Bevestig');
    expect(votes(poll)).to.deep.equal([0, 0, 1]);
    expect(await screen(poll)).to.equal('Bedankt, geef door Ik ben de volgende 1 stem Stembus stoppen');
  });

  it('shows the next person an empty paper', async () => {
    const poll = await going();
    await voteFor(poll, 1);
    await press(poll, 'Ik ben de volgende');
    expect(all<HTMLInputElement>(poll, '[type=radio]').map(({ checked }) => checked)).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(poll.renderRoot.querySelectorAll('.bar, table, .stepper, .latest').length).to.equal(0);
  });

  it('keeps what was chosen out of the log until it is confirmed', async () => {
    const poll = await going();
    await press(poll, 'Ik ben de eerste');
    const before = poll.log.events.length;
    await tap(poll, 1);
    expect(poll.log.events.length).to.equal(before);
  });

  it('goes on with hands after it, and shows nothing of what was in the box', async () => {
    const poll = await going();
    for (const index of [0, 0, 1]) await voteFor(poll, index);
    await press(poll, 'Stembus stoppen');
    expect([poll.state, poll.boxGoing]).to.deep.equal(['open', false]);
    expect(one<HTMLButtonElement>(poll, '.buttons button').disabled, 'no vote to take back').to.equal(true);
    await press(poll, 'Eén stem erbij voor Ja');
    expect(one<HTMLInputElement>(poll, '.stepper input').value, 'the hands only').to.equal('1');
    await press(poll, 'Eén stem eraf voor Ja');
    await press(poll, 'Eén stem eraf voor Ja');
    expect(votes(poll)).to.deep.equal([2, 1, 0]);
  });

  it('makes a typed number the count of the hands, beside the box', async () => {
    const poll = await going();
    await voteFor(poll, 0);
    await press(poll, 'Stembus stoppen');
    const field = one<HTMLInputElement>(poll, '.stepper input');
    field.focus();
    await poll.updateComplete;
    field.value = '12';
    field.dispatchEvent(new Event('change'));
    expect(votes(poll)[0]).to.equal(13);
  });

  it('does not count a choice that was not confirmed when the box is stopped', async () => {
    const poll = await going();
    await press(poll, 'Ik ben de eerste');
    await tap(poll, 1);
    await press(poll, 'Stembus stoppen');
    expect(votes(poll)).to.deep.equal([0, 0, 0]);
    await press(poll, 'Stembus');
    expect(poll.renderRoot.querySelectorAll('[type=radio]').length).to.equal(0);
  });

  it('chooses with the digits, and counts none of them as a hand', async () => {
    const poll = await going();
    expect(poll.pressKey(2), 'nobody has the device').to.equal(false);
    await press(poll, 'Ik ben de eerste');
    const radio = one(poll, '[type=radio]');
    await key(poll, { key: '3', code: 'Digit3' }, radio);
    expect(all<HTMLInputElement>(poll, '[type=radio]')[2]?.checked).to.equal(true);
    expect(votes(poll)).to.deep.equal([0, 0, 0]);
  });

  it('goes round for a scale, with its ends in words', async () => {
    const poll = await going(SCALE);
    await press(poll, 'Ik ben de eerste');
    expect(await screen(poll)).to.include('helemaal oneens');
    await tap(poll, 4);
    await press(poll, 'Bevestig');
    expect(votes(poll)).to.deep.equal([0, 0, 0, 0, 1]);
  });

  it('goes round for words, and shows nobody what was typed', async () => {
    const poll = await going(WORDS);
    await press(poll, 'Ik ben de eerste');
    expect(await screen(poll)).to.include('Noem geen namen');
    await press(poll, 'Bevestig');
    expect(votes(poll), 'an empty word is no vote').to.deep.equal([]);
    one<HTMLInputElement>(poll, '#box-word').value = ' machteloos ';
    await press(poll, 'Bevestig');
    expect(poll.tally).to.deep.equal([{ option: 'machteloos', votes: 1 }]);
    await press(poll, 'Stembus stoppen');
    expect(await screen(poll)).not.to.include('machteloos');
    await press(poll, 'Stembus');
    await press(poll, 'Ik ben de volgende');
    expect(one<HTMLInputElement>(poll, '#box-word').value).to.equal('');
  });

  it('comes back after a reload, ready for the next', async () => {
    const first = await going();
    await voteFor(first, 0);
    const second = await make();
    second.log = first.log;
    await second.updateComplete;
    expect(await screen(second)).to.equal('Geef door. Ik ben de volgende 1 stem Stembus stoppen');
  });

  it('keeps of the votes how many there are for each answer: not when each came, nor in which order', async () => {
    const poll = await going();
    for (const index of [1, 0, 1, 2]) await voteFor(poll, index);
    const kept = poll.log.events.filter(({ data }) => JSON.stringify(data ?? null).includes('Nee'));
    expect(kept.map(({ data }) => data)).to.deep.equal([
      {
        counts: [
          { option: 'Ja', votes: 1 },
          { option: 'Nee', votes: 2 },
          { option: 'Weet ik niet', votes: 1 },
        ],
      },
    ]);
    expect(poll.log.events.length, 'open, the box, the votes').to.equal(3);
    await press(poll, 'Stembus stoppen');
    await press(poll, 'Stembus');
    await voteFor(poll, 1);
    expect(votes(poll), 'goes on in the same total').to.deep.equal([1, 3, 1]);
  });

  it('forgets an unconfirmed choice when it leaves the page', async () => {
    const poll = await going();
    await press(poll, 'Ik ben de eerste');
    await tap(poll, 1);
    const { parentElement } = poll;
    poll.remove();
    parentElement?.append(poll);
    await poll.updateComplete;
    expect(poll.renderRoot.querySelectorAll('.pass').length).to.equal(1);
  });

  it('takes the keyboard along, without pressing anything for the next person', async () => {
    const poll = await going();
    expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.pass'));
    await press(poll, 'Ik ben de eerste');
    expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.paper'));
  });

  it('casts a sealed vote for another way in', async () => {
    const poll = await make();
    expect(poll.cast(0), 'not before it is open').to.equal(false);
    poll.open();
    expect([poll.cast('nee'), poll.cast(7), poll.cast('')]).to.deep.equal([true, false, false]);
    poll.undo();
    poll.vote(1, -1);
    expect(votes(poll)).to.deep.equal([0, 1, 0]);
  });

  for (const [name, markup] of [
    ['a choice', CHOICE],
    ['a scale', SCALE],
    ['words', WORDS],
  ] as const) {
    it(`axe finds nothing, and all can be touched: ${name}`, async () => {
      const poll = await going(markup);
      poll.style.fontSize = '30px';
      expect(await findings(poll)).to.deep.equal([]);
      await press(poll, 'Ik ben de eerste');
      await tap(poll, 0);
      expect(await findings(poll)).to.deep.equal([]);
      for (const target of all(poll, 'button, input')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(44);
      }
    });
  }
});
