import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import {
  CHOICE,
  SCALE,
  WORDS,
  all,
  filled,
  findings,
  make,
  one,
  press,
  screen,
  votes,
} from './support/live-poll.js';

afterEach(() => fixtureCleanup());

async function again(markup = CHOICE): Promise<LivePoll> {
  const poll = await make(markup);
  filled(poll).reveal();
  await press(poll, 'Stem opnieuw');
  return poll;
}

describe('live-poll: vote again', () => {
  it('opens a second round that shows nothing of the first', async () => {
    const poll = await again();
    expect([poll.state, ...votes(poll)]).to.deep.equal(['open', 0, 0, 0]);
    expect(poll.previousTally.map((entry) => entry.votes)).to.deep.equal([3, 7, 2]);
    expect(await screen(poll))
      .to.include('Ronde 2 · Nog geen stemmen')
      .and.not.to.include('%');
    expect(all(poll, '.bar, table').length).to.equal(0);
  });

  it('shows before and after side by side, and as a table', async () => {
    const poll = await again();
    poll.vote(0, 6);
    poll.vote(1, 2);
    poll.reveal();
    expect(await screen(poll)).to.match(/eerst 25% 3 stemmen.*nu 75% 6 stemmen/u);
    expect(all(poll, '.earlier .bar').map((bar) => bar.style.getPropertyValue('--share'))).to.deep.equal([
      '0.2500',
      '0.5833',
      '0.1667',
    ]);
    const cells = all(poll, 'tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(cells.slice(0, 2)).to.deep.equal([
      ['Antwoord', 'Aantal (eerst)', 'Deel (eerst)', 'Aantal (nu)', 'Deel (nu)'],
      ['Ja', '3', '25%', '6', '75%'],
    ]);
    expect(await findings(poll)).to.deep.equal([]);
  });

  it('draws no bar for an answer that nobody chose, in either round', async () => {
    const poll = await make();
    poll.open();
    poll.vote(0, 6);
    poll.reveal();
    poll.voteAgain();
    poll.vote(1, 6);
    poll.reveal();
    await poll.updateComplete;
    const drawn = (when: string) =>
      all(poll, `${when} .bar`).map((bar) => {
        const { inlineSize, borderInlineStartWidth } = getComputedStyle(bar, '::before');
        return parseFloat(inlineSize) > 0 || parseFloat(borderInlineStartWidth) > 0;
      });
    expect([drawn('.earlier'), drawn('.now')]).to.deep.equal([
      [true, false, false],
      [false, true, false],
    ]);
  });

  it('shows neither round while the second has fewer than five votes', async () => {
    const poll = await again();
    poll.vote(0, 4);
    poll.reveal();
    expect(poll.state).to.equal('closed');
    expect(await screen(poll))
      .to.include('minder dan vijf')
      .and.not.to.include('%');
  });

  it('goes back to the result as long as nobody has voted', async () => {
    const poll = await again();
    await press(poll, 'Terug naar ronde 1');
    expect([poll.state, ...votes(poll)]).to.deep.equal(['revealed', 3, 7, 2]);
  });

  it('has the mean of a scale of both rounds', async () => {
    const poll = await again(SCALE);
    poll.vote(4, 5);
    poll.reveal();
    expect(await screen(poll)).to.include('gemiddeld 5,0 (eerst 1,9)');
    expect(await findings(poll)).to.deep.equal([]);
  });

  it('goes back from a round that nobody wanted, says so, and can bring it back', async () => {
    const poll = await again();
    poll.vote(0, 4);
    await press(poll, 'Stop met stemmen');
    let told = 0;
    poll.addEventListener('poll-reveal', () => (told += 1));
    await press(poll, 'Terug naar ronde 1');
    expect([poll.state, ...votes(poll), poll.previousTally.length, told]).to.deep.equal([
      'revealed',
      3,
      7,
      2,
      0,
      1,
    ]);
    expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.results'));
    await press(poll, 'Zet ronde 2 terug');
    expect([poll.state, ...votes(poll), told]).to.deep.equal(['closed', 4, 0, 0, 1]);
  });

  it('is not there before a result', async () => {
    const poll = await make();
    for (const act of [() => poll.voteAgain(), () => poll.backToResult()]) {
      act();
      filled(poll);
      act();
      expect(votes(poll)).to.deep.equal([3, 7, 2]);
      poll.reset();
    }
  });

  it('puts the words of both rounds side by side; what is hidden is so in both', async () => {
    const poll = await make(WORDS);
    poll.open();
    poll.vote('boos', 4);
    poll.vote('bang', 2);
    poll.reveal();
    poll.hide('bang');
    await press(poll, 'Stem opnieuw');
    poll.vote('rustig', 3);
    poll.vote('boos', 1);
    poll.vote('bang', 1);
    expect(await screen(poll)).not.to.include('4×');
    poll.reveal();
    await poll.updateComplete;
    const rounds = () =>
      all(poll, '.word-round').map((round) => round.innerText.replace(/\s+/gu, ' ').trim());
    expect(rounds()).to.deep.equal(['eerst boos 4×', 'nu rustig 3× boos']);
    expect(await findings(poll)).to.deep.equal([]);
    await press(poll, 'Als lijst');
    expect(await findings(poll)).to.deep.equal([]);
    await press(poll, 'Zet reactie terug');
    expect(rounds()).to.deep.equal(['eerst boos 4× bang 2×', 'nu rustig 3× boos bang']);
  });
});
