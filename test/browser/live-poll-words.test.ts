import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import { WORDS, all, findings, make, press, screen } from './support/live-poll.js';

afterEach(() => fixtureCleanup());

async function said(): Promise<LivePoll> {
  const poll = await make(WORDS);
  poll.open();
  for (const [word, n] of [['bang', 1], ['boos', 5], ['machteloos', 2]] as const) poll.vote(word, n); // prettier-ignore
  poll.reveal();
  await poll.updateComplete;
  return poll;
}

const words = (poll: LivePoll) =>
  all(poll, '.word').map((word) => word.innerText.replace(/\s+/gu, ' ').trim());

describe('live-poll: words', () => {
  it('makes a cloud: most said first and largest, every time the same', async () => {
    const poll = await said();
    expect(words(poll)).to.deep.equal(['boos 5×', 'machteloos 2×', 'bang']);
    const sizes = all(poll, '.word').map((word) => Number.parseFloat(getComputedStyle(word).fontSize));
    expect(sizes).to.deep.equal([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).to.equal(3);
  });

  it('shows the same as a plain list, in one size', async () => {
    const poll = await said();
    await press(poll, 'Als lijst');
    expect(words(poll)).to.deep.equal(['boos 5×', 'machteloos 2×', 'bang']);
    expect(new Set(all(poll, '.word').map((word) => getComputedStyle(word).fontSize)).size).to.equal(1);
    expect(await findings(poll)).to.deep.equal([]);
    await press(poll, 'Als wolk');
    expect(await findings(poll)).to.deep.equal([]);
  });

  it('hides one word at a tap, and brings it back', async () => {
    const poll = await said();
    all(poll, '.word')[1]?.click();
    await poll.updateComplete;
    expect(words(poll)).to.deep.equal(['boos 5×', 'bang']);
    expect(await screen(poll))
      .to.include('8 reacties')
      .and.not.to.include('machteloos');
    await press(poll, 'Zet reactie terug');
    expect(words(poll)).to.include('machteloos 2×');
  });
});
