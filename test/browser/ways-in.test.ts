/** What phones need of the elements: to know what is asked, and a way in for what people answer. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../components/group-splitter/group-splitter.js';
import { readTargets } from '../../src/live/screen/asks.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import { make as makeSplitter, TOPICS } from './support/group-splitter.js';
import { all, make, screen, votes, WORDS } from './support/live-poll.js';
import { make as makeCase, lines, press as pressCase } from './support/scenario.js';

afterEach(() => fixtureCleanup());

const totals = (...counts: number[]) =>
  ['Ja', 'Nee', 'Weet ik niet'].map((option, index) => ({ option, votes: counts[index] ?? 0 }));
const roundOf = (poll: LivePoll) => poll.asked?.round ?? '';

describe('live-poll: totals of a way in', () => {
  it('asks nothing before the voting begins, and then the question with its options', async () => {
    const poll = await make();
    expect(poll.asked).to.equal(undefined);
    poll.open();
    expect(poll.asked).to.include({ question: 'Is er een protocol?', type: 'choice', open: true });
    expect(poll.asked?.options).to.deep.equal(['Ja', 'Nee', 'Weet ik niet']);
  });

  it('is the same round after closing and opening again, another one after a reset or a second vote', async () => {
    const poll = await make();
    poll.open();
    const first = roundOf(poll);
    poll.close();
    expect(poll.asked).to.include({ round: first, open: false });
    poll.open();
    expect(roundOf(poll)).to.equal(first);
    poll.vote('Ja', 5);
    poll.reveal();
    poll.voteAgain();
    const second = roundOf(poll);
    poll.backToResult();
    expect(roundOf(poll), 'given up: the first again').to.equal(first);
    poll.voteAgain();
    const third = roundOf(poll);
    poll.reset();
    poll.open();
    expect(new Set([first, second, third, roundOf(poll)]).size).to.equal(4);
  });

  it('takes the place of the totals before, beside hands and the ballot box', async () => {
    const poll = await make();
    poll.open();
    poll.vote('Ja', 2);
    poll.cast('Nee');
    expect(poll.takeTotals('phones', roundOf(poll), totals(3, 4))).to.equal(true);
    expect(poll.takeTotals('phones', roundOf(poll), totals(4, 2, 1))).to.equal(true);
    expect(votes(poll)).to.deep.equal([6, 3, 1]);
    poll.vote('Ja', -9);
    expect(votes(poll), 'what is sealed stays').to.deep.equal([4, 3, 1]);
    expect(poll.log.events.filter(({ type }) => type === 'ballots')).to.have.length(2);
  });

  it('shows how many, and never which, before the result', async () => {
    const poll = await make('<live-poll participants="20"><ul><li>Ja</li><li>Nee</li></ul></live-poll>');
    poll.open();
    poll.takeTotals('phones', roundOf(poll), totals(7, 1));
    const seen = await screen(poll);
    expect(seen).to.contain('8 van 20 hebben gestemd');
    expect(all(poll, '.bar')).to.have.length(0);
    expect(seen).not.to.match(/\b7\b/);
  });

  it('are of the options that a phone shows: with others it is another question', async () => {
    const poll = await make('<live-poll><ul><li>Ja</li><li>Nee</li></ul></live-poll>');
    poll.open();
    const section = poll.parentElement!;
    const read = () => readTargets([{ section, slide: 's', v: 0, title: 'Titel' }], section)[0]!;
    const before = read();
    expect(read().ask.id, 'the same as long as nothing changes').to.equal(before.ask.id);
    poll.querySelector('ul')!.append(poll.querySelector('li')!);
    expect(read().ask.options).to.deep.equal(['Nee', 'Ja']);
    expect(read().ask.id).not.to.equal(before.ask.id);
    expect(before).to.deep.include({ options: ['Ja', 'Nee'] });
  });

  it('are withheld below five', async () => {
    const poll = await make();
    poll.open();
    poll.takeTotals('phones', roundOf(poll), totals(3, 1));
    poll.reveal();
    expect(poll.state).to.equal('closed');
  });

  it('are withheld below five beside hands: the room has seen those, and can take them off', async () => {
    const poll = await make();
    poll.open();
    poll.vote('Ja', 12);
    poll.takeTotals('phones', roundOf(poll), totals(0, 1));
    poll.reveal();
    expect(poll.state).to.equal('closed');
    expect(await screen(poll)).to.contain('maar 1 stem geheim gegeven');
    poll.open();
    poll.cast('Ja');
    poll.takeTotals('phones', roundOf(poll), totals(1, 3));
    poll.reveal();
    expect([poll.state, votes(poll)]).to.deep.equal(['revealed', [14, 3, 0]]);
  });

  it('may still bring what came in before the closing, until the result is shown', async () => {
    const poll = await make();
    poll.open();
    const round = roundOf(poll);
    poll.close();
    expect(poll.takeTotals('phones', round, totals(4))).to.equal(true);
    expect(poll.takeTotals('phones', round, totals(5))).to.equal(true);
    poll.reveal();
    expect([poll.takeTotals('phones', round, totals(9)), votes(poll)]).to.deep.equal([false, [5, 0, 0]]);
  });

  it('of another round are refused', async () => {
    const poll = await make();
    poll.open();
    const round = roundOf(poll);
    poll.reset();
    expect(poll.takeTotals('phones', round, totals(5))).to.equal(false);
    poll.open();
    expect(poll.takeTotals('phones', round, totals(5))).to.equal(false);
    expect(votes(poll)).to.deep.equal([0, 0, 0]);
  });

  it('of words may also come when the result is shown: somebody read them first', async () => {
    const poll = await make(WORDS);
    poll.open();
    const round = roundOf(poll);
    poll.takeTotals('phones', round, [{ option: 'rust', votes: 5 }]);
    poll.reveal();
    poll.takeTotals('phones', round, [
      { option: 'rust', votes: 5 },
      { option: 'Veilig', votes: 1 },
    ]);
    expect(poll.tally.map(({ option }) => option)).to.deep.equal(['rust', 'Veilig']);
  });
});

describe('scenario-reveal: reactions from elsewhere', () => {
  const CASE = `<scenario-reveal><h3>Wat gebeurt er?</h3><p>Foto’s.</p>
    <h3 class="reactions">Wat doe je?</h3><p>Zeg het.</p><h3>Daarna</h3><p>Goed.</p></scenario-reveal>`;

  it('asks in a step for reactions only, and takes them also once the group went on', async () => {
    const scenario = await makeCase(CASE);
    expect(scenario.asked).to.equal(undefined);
    scenario.next();
    const round = scenario.asked?.round ?? '';
    expect(scenario.asked?.question).to.equal('Wat doe je?');
    expect(scenario.takeReaction(round, 'Ouders bellen')).to.equal(true);
    scenario.next();
    expect(scenario.takeReaction(round, 'Praten')).to.equal(true);
    scenario.previous();
    scenario.dropReaction(round, 'Ouders bellen');
    await scenario.updateComplete;
    expect(lines(scenario, '[part=reaction]').join()).to.contain('Praten').and.not.contain('Ouders');
  });

  it('refuses those of before the case began again', async () => {
    const scenario = await makeCase(CASE);
    scenario.next();
    const round = scenario.asked?.round ?? '';
    scenario.takeReaction(round, 'Praten');
    await pressCase(scenario, /Begin opnieuw/);
    scenario.next();
    expect(scenario.takeReaction(round, 'Praten')).to.equal(false);
  });
});

describe('group-splitter: places', () => {
  it('are spread evenly, as many as there are in each group, each with its topic', async () => {
    const splitter = await makeSplitter('participants="10" size="3"', TOPICS);
    expect(splitter.placesOf).to.equal(undefined);
    splitter.split();
    const round = splitter.placesOf ?? '';
    const places = Array.from({ length: 10 }, () => splitter.takePlace(round));
    const counts = splitter.groups.map(
      (_group, index) => places.filter((place) => place?.group === index + 1).length,
    );
    expect(counts).to.deep.equal(splitter.groups.map(({ members }) => members.length));
    expect(places[0]?.topics).to.deep.equal(splitter.groups[(places[0]?.group ?? 0) - 1]?.topics);
    expect(splitter.takePlace(round), 'who comes too many still belongs somewhere').to.be.an('object');
    expect(splitter.log.events.filter(({ type }) => type === 'places')).to.have.length(1);
  });

  it('are of these groups only, and not handed out where people go by name', async () => {
    const splitter = await makeSplitter('participants="8" size="4"');
    splitter.split();
    const round = splitter.placesOf ?? '';
    splitter.split();
    expect(splitter.placesOf).not.to.equal(round);
    expect(splitter.takePlace(round)).to.equal(undefined);
    splitter.log.append('names', { names: ['Anna', 'Bert', 'Cas', 'Dirk'] });
    splitter.split();
    splitter.log.append('split', { seed: 3, size: 2, count: 4 });
    expect([splitter.placesOf, splitter.takePlace(round)]).to.deep.equal([undefined, undefined]);
  });
});
