import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { MemoryLog } from '../../src/session/log.js';
import {
  SCALE,
  WORDS,
  all,
  filled,
  key,
  make,
  manyOptions,
  one,
  press,
  screen,
  votes,
} from './support/live-poll.js';

afterEach(() => fixtureCleanup());

describe('live-poll: properties', () => {
  it('reads its options from the list, in plain HTML', async () => {
    const poll = await make();
    expect(poll.tally).to.deep.equal([
      { option: 'Ja', votes: 0 },
      { option: 'Nee', votes: 0 },
      { option: 'Weet ik niet', votes: 0 },
    ]);
    expect(poll.state).to.equal('idle');
    expect(await screen(poll)).to.include('Is er een protocol?');
  });

  it('reflects question and type', async () => {
    const poll = await make();
    poll.type = 'scale';
    poll.question = 'Eens?';
    await poll.updateComplete;
    expect([poll.getAttribute('type'), poll.getAttribute('question')]).to.deep.equal(['scale', 'Eens?']);
  });

  it('follows the list when it changes', async () => {
    const poll = await make();
    const item = document.createElement('li');
    item.textContent = 'Misschien';
    poll.querySelector('ul')?.append(item);
    await Promise.resolve();
    expect(await screen(poll)).to.include('Misschien');
    expect(poll.tally.length).to.equal(4);
  });

  it('votes by index or by text, and takes back, never below nought', async () => {
    const poll = await make();
    poll.open();
    poll.vote(1);
    poll.vote('weet ik NIET', 4);
    poll.vote(1, -9);
    expect(votes(poll)).to.deep.equal([0, 0, 4]);
  });

  it('passes over votes that mean nothing', async () => {
    const poll = await make();
    poll.vote(0);
    poll.open();
    for (const n of [NaN, Infinity, -Infinity, 0, 0.4]) poll.vote(0, n);
    for (const option of [-1, 3, 0.5, NaN, 'Onbekend', '', '0']) poll.vote(option);
    expect(votes(poll)).to.deep.equal([0, 0, 0]);
    expect(poll.log.events.length, 'nothing of it is kept').to.equal(1);
    poll.vote(0, 1e300);
    expect(votes(poll)[0]).to.equal(9999);
  });

  it('shows no number of any option while open, nor when closed: only how many voted', async () => {
    const poll = await make();
    const rows = () => all(poll, '.option').map((option) => option.innerText.trim().replace(/\s+/gu, ' '));
    filled(poll);
    poll.pressKey(1);
    expect(await screen(poll)).to.include('13 stemmen');
    expect(rows(), 'only what came in just now').to.deep.equal([
      '1 Ja +1 − +',
      '2 Nee − +',
      '3 Weet ik niet − +',
    ]);
    expect(all<HTMLInputElement>(poll, 'input').map((input) => input.value)).to.deep.equal(['', '', '']);
    poll.close();
    expect(await screen(poll))
      .to.include('13 stemmen')
      .and.not.to.include('%');
    expect(rows()).to.deep.equal(['1 Ja', '2 Nee', '3 Weet ik niet']);
    expect(all(poll, '.bar, table, input').length).to.equal(0);
  });

  it('shows the facilitator the number that is being counted, until the next', async () => {
    const poll = await make();
    filled(poll);
    await press(poll, 'Eén stem erbij voor Ja');
    const fields = () => all<HTMLInputElement>(poll, '.stepper input').map((input) => input.value);
    expect(fields()).to.deep.equal(['4', '', '']);
    await press(poll, 'Eén stem eraf voor Nee');
    expect(fields()).to.deep.equal(['', '6', '']);
    await press(poll, 'Laatste stem terug');
    expect(fields()).to.deep.equal(['', '', '']);
    expect(votes(poll)).to.deep.equal([4, 7, 2]);
  });

  it('takes a typed number as the count, and goes on to the next option with Enter', async () => {
    const poll = await make();
    poll.open();
    await poll.updateComplete;
    const [first, second] = all<HTMLInputElement>(poll, '.stepper input');
    for (const [typed, expected] of [
      ['12', 12],
      ['', 12],
      ['abc', 12],
      ['-3', 12],
      ['8', 8],
    ] as const) {
      first?.focus();
      await poll.updateComplete;
      if (first) first.value = typed;
      const enter = await key(poll, { key: 'Enter' }, first);
      first?.dispatchEvent(new Event('change'));
      expect(enter.defaultPrevented, 'or it would press the button after the last').to.equal(true);
      expect(votes(poll)[0], typed).to.equal(expected);
      expect(poll.shadowRoot?.activeElement).to.equal(second);
    }
  });

  it('shows bars, numbers and percentages after revealing', async () => {
    const poll = await make();
    filled(poll).reveal();
    expect(poll.state).to.equal('revealed');
    const text = await screen(poll);
    for (const part of ['25%', '3 stemmen', '58%', '7 stemmen', '17%', '12 stemmen'])
      expect(text).to.include(part);
    const widths = all(poll, '.bar').map((bar) => Number(bar.style.getPropertyValue('--share')));
    expect(widths.map((width) => Math.round(width * 100))).to.deep.equal([25, 58, 17]);
  });

  it('says why it shows nothing below five votes, and lets the voting go on', async () => {
    const poll = await make();
    poll.open();
    poll.vote(0, 4);
    poll.reveal();
    expect(poll.state).to.equal('closed');
    const text = await screen(poll);
    expect(text).to.include('minder dan vijf stemmen');
    expect(text).not.to.include('%');
    await press(poll, 'Verder stemmen');
    poll.vote(1);
    poll.reveal();
    expect(poll.state).to.equal('revealed');
  });

  it('wipes with reset, and brings back with undo', async () => {
    const poll = await make();
    filled(poll).reveal();
    await press(poll, 'Begin opnieuw');
    expect([poll.state, ...votes(poll)]).to.deep.equal(['idle', 0, 0, 0]);
    await press(poll, 'Zet de stemmen terug');
    expect([poll.state, ...votes(poll)]).to.deep.equal(['revealed', 3, 7, 2]);
  });

  it('says one vote and two votes rightly', async () => {
    const poll = await make();
    poll.open();
    expect(await screen(poll)).to.include('Nog geen stemmen');
    poll.vote(0);
    expect(await screen(poll)).to.match(/1 stem(?!m)/u);
  });

  it('asks a scale from 1 to 5, with the ends in words', async () => {
    const poll = await make(SCALE);
    expect(poll.tally.map(({ option }) => option)).to.deep.equal(['1', '2', '3', '4', '5']);
    const text = await screen(poll);
    expect(text).to.include('helemaal oneens').and.to.include('helemaal eens');
    poll.open();
    poll.vote('5', 3);
    poll.vote(0, 2);
    poll.reveal();
    expect(await screen(poll)).to.include('gemiddeld 3,4');
  });

  it('takes the words for the ends of a scale from a list of two', async () => {
    const poll = await make('<live-poll type="scale"><ul><li>nooit</li><li>altijd</li></ul></live-poll>');
    expect(await screen(poll))
      .to.include('nooit')
      .and.to.include('altijd')
      .and.not.to.include('oneens');
  });

  it('collects words, hidden until revealed, the same words together', async () => {
    const poll = await make(WORDS);
    await press(poll, 'Start de peiling');
    expect(await screen(poll)).to.include('Noem geen namen');
    for (const word of ['boos', ' Boos', 'machteloos', '', 'BOOS', 'schrik']) {
      one<HTMLInputElement>(poll, '#word').value = word;
      one<HTMLFormElement>(poll, 'form').requestSubmit();
      await poll.updateComplete;
    }
    expect(one<HTMLInputElement>(poll, '#word').value).to.equal('');
    expect(await screen(poll))
      .to.include('5 reacties')
      .and.to.include('schrik')
      .and.not.to.include('machteloos');
    poll.reveal();
    expect(await screen(poll))
      .to.include('boos 3×')
      .and.to.include('machteloos')
      .and.to.include('schrik');
  });

  it('shows what is typed as text, never as markup', async () => {
    const poll = await make(WORDS);
    poll.open();
    poll.vote('<img src=x onerror=alert(1)>', 6);
    expect(await screen(poll)).to.include('<img');
    poll.reveal();
    expect(await screen(poll)).to.include('<img src=x onerror=alert(1)> 6×');
    expect(all(poll, 'img').length).to.equal(0);
  });

  it('restores everything from a log', async () => {
    const first = await make();
    filled(first).close();
    const second = await make();
    second.log = first.log;
    await second.updateComplete;
    expect([second.state, ...votes(second)]).to.deep.equal(['closed', 3, 7, 2]);
    expect(await screen(second)).to.equal(await screen(first));
  });

  it('shows the same in two elements with one log', async () => {
    const [first, second] = [await make(), await make()];
    first.log = second.log = new MemoryLog();
    first.open();
    second.vote(2, 6);
    expect(await screen(first)).to.equal(await screen(second));
    second.reveal();
    expect(await screen(first))
      .to.include('6 stemmen')
      .and.to.include('100%');
  });

  it('does without a log that was handed in: two polls know nothing of each other', async () => {
    const [first, second] = [await make(), await make()];
    filled(first);
    expect([second.state, ...votes(second)]).to.deep.equal(['idle', 0, 0, 0]);
  });

  it('keeps its votes when it is moved in the page', async () => {
    const poll = await make();
    filled(poll);
    const elsewhere = document.createElement('section');
    poll.before(elsewhere);
    elsewhere.append(poll);
    poll.vote(0);
    expect(await screen(poll)).to.include('13 stemmen');
    expect(votes(poll)).to.deep.equal([4, 7, 2]);
  });

  const broken: [string, string, RegExp][] = [
    ['no options', '<live-poll question="Wat?"></live-poll>', /nog geen antwoorden.*lijst/u],
    [
      'an unknown type',
      '<live-poll type="taart"><ul><li>Ja</li></ul></live-poll>',
      /‘taart’ bestaat niet.*choice/u,
    ],
    ['forty options', manyOptions(40), /40 antwoorden.*hoogstens 12/u],
  ];
  for (const [name, markup, sentence] of broken) {
    it(`says what is wrong and what to do: ${name}`, async () => {
      const poll = await make(markup);
      expect(one(poll, '.missing').textContent).to.match(sentence);
      poll.open();
      poll.vote(0);
      poll.reveal();
      await poll.updateComplete;
    });
  }

  it('copes with very long options and no question', async () => {
    const poll = await make(`<live-poll><ul><li>${'lang'.repeat(400)}</li><li>kort</li></ul></live-poll>`);
    poll.open();
    poll.vote(0, 5);
    poll.reveal();
    await poll.updateComplete;
    expect(poll.state).to.equal('revealed');
    expect(poll.scrollWidth).to.be.at.most(poll.clientWidth);
  });
});

describe('live-poll: events', () => {
  it('tells the page what happened, once each, across the shadow root', async () => {
    const poll = await make();
    const told: string[] = [];
    const listen = (event: Event) => told.push(`${event.type} ${event.bubbles && event.composed}`);
    const types = ['poll-open', 'poll-vote', 'poll-close', 'poll-reveal'];
    for (const type of types) document.addEventListener(type, listen);
    poll.open();
    poll.open();
    poll.vote(0, 5);
    poll.vote(7);
    poll.close();
    poll.vote(0);
    poll.reveal();
    poll.reveal();
    for (const type of types) document.removeEventListener(type, listen);
    expect(told).to.deep.equal(types.map((type) => `${type} true`));
  });

  it('says which option, and how many really came or went', async () => {
    const poll = await make();
    const told: [string, number][] = [];
    poll.addEventListener('poll-vote', ({ option, n }) => told.push([option, n]));
    poll.open();
    poll.vote('ja', 2);
    poll.vote(0, -5);
    poll.undo();
    expect(told).to.deep.equal([
      ['Ja', 2],
      ['Ja', -2],
      ['Ja', 2],
    ]);
  });

  it('does not tell that it revealed when it did not', async () => {
    const poll = await make();
    let told = false;
    poll.addEventListener('poll-reveal', () => (told = true));
    poll.open();
    poll.vote(0, 4);
    poll.reveal();
    expect(told).to.equal(false);
  });

  it('ignores the second click of a double click', async () => {
    const poll = await make();
    one(poll, '[data-main]').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    await poll.updateComplete;
    one(poll, '[data-main]').dispatchEvent(new MouseEvent('click', { detail: 2 }));
    expect(poll.state).to.equal('open');
  });
});
