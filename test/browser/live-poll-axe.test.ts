/** Every state that a poll can be in, looked at by axe. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import { contrast } from '../../src/document/colours.js';
import {
  CHOICE,
  SCALE,
  WORDS,
  all,
  filled,
  findings,
  make,
  manyOptions,
  one,
  press,
} from './support/live-poll.js';

afterEach(() => fixtureCleanup());

type Act = (poll: LivePoll) => unknown;

const tap: Act = (poll) => all(poll, '[type=radio]')[1]?.click();
const few: Act = (poll) => (poll.open(), poll.vote(0, 4), poll.reveal());
const shown: Act = (poll) => filled(poll).reveal();
const said: Act = (poll) => (
  poll.open(),
  poll.vote('boos', 3),
  poll.vote('bang', 2),
  poll.vote('stil'),
  poll.reveal()
);
const again: Act = (poll) => (poll.voteAgain(), poll.vote(0, 4), poll.vote(2, 4));
const saidAgain: Act = (poll) => (poll.voteAgain(), poll.vote('rustig', 5), poll.vote('boos', 1));
const label =
  (...labels: string[]): Act =>
  async (poll) => {
    for (const each of labels) await press(poll, each);
  };
const byHand: Act = async (poll) => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  await press(poll, 'Kopieer als tekst');
  await Promise.resolve();
  Reflect.deleteProperty(navigator, 'clipboard');
};

const STATES: [name: string, markup: string, shows: string, ...acts: Act[]][] = [
  ['idle', CHOICE, '[data-main]'],
  ['idle, a scale', SCALE, '.end'],
  ['idle, words', WORDS, '[data-main]'],
  ['wiped, to be undone', CHOICE, '.buttons :nth-child(3)', shown, (poll) => poll.reset()],
  ['hands', CHOICE, '.stepper', (poll) => filled(poll)],
  ['hands, counted with the keys', CHOICE, '.latest', (poll) => (poll.open(), poll.pressKey(1))],
  [
    'a number being typed',
    CHOICE,
    'input:focus',
    (poll) => filled(poll),
    (poll) => one(poll, 'input').focus(),
  ],
  ['hands for a scale', SCALE, '.scale .stepper', (poll) => filled(poll)],
  ['more votes than people', CHOICE, '.warning', (poll) => (poll.participants = 5), (poll) => filled(poll)],
  ['words being typed', WORDS, '.added', (poll) => (poll.open(), poll.vote('boos'))],
  ['the box, before the first', CHOICE, '.pass', label('Stembus')],
  ['the box, an empty paper', CHOICE, '.paper', label('Stembus', 'Ik ben de eerste')],
  ['the box, chosen', CHOICE, ':checked', label('Stembus', 'Ik ben de eerste'), tap],
  ['the box, thanks', CHOICE, '.pass', label('Stembus', 'Ik ben de eerste'), tap, label('Bevestig')],
  ['the box, stopped', CHOICE, '.stepper', label('Stembus', 'Stembus stoppen')],
  ['the box, a scale', SCALE, '.paper .scale', label('Stembus', 'Ik ben de eerste'), tap],
  ['the box, words', WORDS, '#box-word', label('Stembus', 'Ik ben de eerste')],
  ['closed', CHOICE, '[data-main]', (poll) => filled(poll).close()],
  ['withheld', CHOICE, '.warning', few],
  ['withheld words', WORDS, '.warning', (poll) => (poll.open(), poll.vote('boos', 2), poll.reveal())],
  ['a result', CHOICE, '.bar', shown],
  ['the result of a scale', SCALE, '.scale .bar', shown],
  ['a cloud', WORDS, '.cloud', said],
  ['a list of words', WORDS, '.word-list:not(.cloud)', said, label('Als lijst')],
  ['a word hidden', WORDS, '.buttons :nth-child(4)', said, (poll) => poll.hide('boos')],
  [
    'every word hidden',
    WORDS,
    '.results',
    said,
    (poll) => ['boos', 'bang', 'stil'].forEach((w) => poll.hide(w)),
  ],
  ['copied by hand', CHOICE, 'textarea', shown, byHand],
  ['a second round, empty', CHOICE, '.stepper', shown, label('Stem opnieuw')],
  ['a second round, hands', CHOICE, '.stepper', shown, again],
  ['a second round, the box', CHOICE, '.pass', shown, label('Stem opnieuw', 'Stembus')],
  ['a second round, closed', CHOICE, '[data-main]', shown, again, (poll) => poll.close()],
  ['a second round, withheld', CHOICE, '.warning', shown, label('Stem opnieuw', 'Stop met stemmen')],
  ['before and after', CHOICE, '.earlier', shown, again, (poll) => poll.reveal()],
  ['before and after, a scale', SCALE, '.earlier', shown, again, (poll) => poll.reveal()],
  ['before and after, words', WORDS, '.word-round', said, saidAgain, (poll) => poll.reveal()],
  ['a second round given up', CHOICE, '.bar', shown, again, (poll) => poll.backToResult()],
  ['no options', '<live-poll question="Wat?"></live-poll>', '.missing'],
  ['an unknown type', '<live-poll type="taart"><ul><li>Ja</li></ul></live-poll>', '.missing'],
  ['too many options', manyOptions(40), '.missing'],
  ['forty options, open', manyOptions(40), '.stepper', (poll) => poll.open()],
  ['forty options, a result', manyOptions(40), '.bar', shown],
];

describe('live-poll: axe finds nothing', () => {
  for (const [name, markup, shows, ...acts] of STATES) {
    it(name, async () => {
      const poll = await make(markup);
      for (const act of acts) {
        await act(poll);
        await poll.updateComplete;
      }
      one(poll, shows);
      expect(await findings(poll)).to.deep.equal([]);
    });
  }
});

describe('live-poll: what is filled in by hand', () => {
  it('has an edge that can be seen on its card', async () => {
    const poll = await make();
    poll.open();
    await poll.updateComplete;
    const hex = (colour: string) =>
      `#${colour
        .match(/\d+/gu)!
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    const { borderTopColor, backgroundColor } = getComputedStyle(one(poll, '.stepper input'));
    expect(contrast(hex(borderTopColor), hex(backgroundColor))).to.be.greaterThan(3);
  });
});
