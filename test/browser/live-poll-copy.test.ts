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
} from './support/live-poll.js';

type Clipboard = { writeText(text: string): Promise<void> } | undefined;

/** Stands in for the clipboard of the browser, which a test may not touch. */
function clipboard(stand: Clipboard): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: stand });
}

const COPY = 'Kopieer als tekst';
let copied: string[];

beforeEach(() => {
  copied = [];
  clipboard({ writeText: async (text) => void copied.push(text) });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  fixtureCleanup();
});

async function shown(markup = CHOICE): Promise<LivePoll> {
  const poll = await make(markup);
  filled(poll).reveal();
  await poll.updateComplete;
  return poll;
}

async function copy(poll: LivePoll): Promise<void> {
  await press(poll, COPY);
  // the clipboard answers later
  await Promise.resolve();
  await poll.updateComplete;
}

const labels = (poll: LivePoll) => all(poll, 'button').map((button) => button.textContent.trim());
const status = (poll: LivePoll) => one(poll, '.copied[role=status]').textContent;

describe('live-poll: the result as text', () => {
  it('puts the result on the clipboard and says so, to the eye and to a screen reader', async () => {
    const poll = await shown();
    expect(status(poll), 'there before it has to say something, or it is not read').to.equal('');
    await copy(poll);
    expect(copied).to.deep.equal([
      'Is er een protocol?\n\nJa: 3 stemmen (25%)\nNee: 7 stemmen (58%)\nWeet ik niet: 2 stemmen (17%)\n\nSamen: 12 stemmen',
    ]);
    expect(status(poll)).to.equal('✓ Gekopieerd');
    expect(one(poll, '.copied').getClientRects().length).to.equal(1);
    expect(poll.shadowRoot?.activeElement?.textContent, 'the keyboard stays where it was').to.equal(COPY);
    expect(await findings(poll)).to.deep.equal([]);
  });

  it('names the ends of a scale, and takes both rounds along', async () => {
    const poll = await shown(SCALE);
    poll.voteAgain();
    poll.vote(4, 5);
    poll.reveal();
    await copy(poll);
    expect(copied[0])
      .to.include('5 (helemaal eens): eerst 0 stemmen (0%), nu 5 stemmen (100%)')
      .and.to.include('Samen: eerst 12 stemmen (gemiddeld 1,9), nu 5 stemmen (gemiddeld 5,0)');
  });

  it('leaves out a word that is hidden, and no longer calls it copied', async () => {
    const poll = await make(WORDS);
    poll.open();
    poll.vote('boos', 5);
    poll.vote('Karel');
    poll.reveal();
    await copy(poll);
    poll.hide('Karel');
    await poll.updateComplete;
    expect(status(poll), 'the clipboard has another text').to.equal('');
    await copy(poll);
    expect(copied[1]).to.equal('Wat roept dit op?\n\n6 reacties, waarvan 1 verborgen\nboos: 5 keer');
  });

  it('is there for a result that is shown only', async () => {
    const poll = await make();
    const absent = async (when: string) => {
      await poll.updateComplete;
      expect(labels(poll), when).not.to.include(COPY);
      poll.copy();
      expect([poll.resultText, copied.length], when).to.deep.equal(['', 0]);
    };
    await absent('idle');
    poll.open();
    poll.vote(0, 4);
    await absent('open');
    poll.reveal();
    await absent('withheld');
    poll.open();
    poll.vote(0);
    poll.close();
    await absent('closed');
    poll.reveal();
    poll.voteAgain();
    poll.vote(0, 4);
    poll.reveal();
    await absent('a second round withheld');
  });

  const without: [string, Clipboard][] = [
    ['there is no clipboard', undefined],
    ['the clipboard refuses', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ];
  for (const [name, stand] of without) {
    it(`gives the text to copy by hand where ${name}`, async () => {
      clipboard(stand);
      const poll = await shown();
      await copy(poll);
      const field = one<HTMLTextAreaElement>(poll, 'textarea');
      expect(field.readOnly).to.equal(true);
      expect(field.value).to.equal(poll.resultText);
      expect(poll.shadowRoot?.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
      expect(await screen(poll))
        .to.include('kopieer die zelf')
        .and.not.to.include('Gekopieerd');
      expect(await findings(poll)).to.deep.equal([]);
      await press(poll, 'Terug naar het resultaat');
      expect(await screen(poll)).to.include('58%');
      expect(poll.shadowRoot?.activeElement).to.equal(one(poll, '.results'));
      expect(one(poll, '.results').className, 'the bars stand still').not.to.include('fresh');
    });
  }

  it('keeps its buttons within a narrow page', async () => {
    const poll = await shown();
    poll.style.cssText = 'inline-size: 320px; font-size: 24px';
    await poll.updateComplete;
    const edge = poll.getBoundingClientRect().right;
    for (const button of all(poll, 'button'))
      expect(button.getBoundingClientRect().right).to.be.at.most(edge);
  });

  it('shows the result again, not an old text, once that has changed', async () => {
    clipboard(undefined);
    const poll = await shown();
    await copy(poll);
    poll.reset();
    await poll.updateComplete;
    expect(all(poll, 'textarea').length).to.equal(0);
    filled(poll).vote(0);
    poll.reveal();
    expect(await screen(poll)).to.include('54%');
  });
});
