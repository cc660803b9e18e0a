/** What leaves the slide: the groups over the whole screen, and the cards on paper. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { NAMES, TOPICS, expectAccessible, make, pasteNames, press } from './support/group-splitter.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';

afterEach(fixtureCleanup);

const screenOf = (splitter: GroupSplitter) => splitter.renderRoot.querySelector('group-screen')!;
const dialogOf = (splitter: GroupSplitter) => screenOf(splitter).renderRoot.querySelector('dialog')!;
const shown = async (splitter: GroupSplitter): Promise<string> => {
  await screenOf(splitter).updateComplete;
  return dialogOf(splitter).innerText;
};
const key = (splitter: GroupSplitter, name: string): boolean =>
  screenOf(splitter).shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );

describe('<group-splitter> on the screen', () => {
  it('says how to count off, then shows the groups with their topics, by arrow key and by button', async () => {
    const splitter = await make('participants="27"', TOPICS);
    await press(splitter, 'Maak groepen');
    await press(splitter, 'Toon op scherm');
    expect(await shown(splitter)).to.contain('Tel af van 1 tot en met 7');
    await expectAccessible(splitter);
    let heard = 0;
    splitter.addEventListener('keydown', () => (heard += 1));
    key(splitter, 'ArrowRight');
    expect(await shown(splitter))
      .to.contain('Groep 1 van 7')
      .and.contain(TOPICS[0]);
    await expectAccessible(splitter);
    const [previous, next, close] = dialogOf(splitter).querySelectorAll('button');
    next!.click();
    expect(await shown(splitter))
      .to.contain('Groep 2 van 7')
      .and.contain(TOPICS[1]);
    previous!.click();
    key(splitter, 'ArrowLeft');
    key(splitter, 'ArrowLeft');
    expect(await shown(splitter)).to.contain('Tel af');
    expect(heard).to.equal(0);
    close!.click();
    expect(dialogOf(splitter).open).to.equal(false);
  });

  it('shows names, one group at a time, and stops at the last', async () => {
    const splitter = await make('size="3"');
    await pasteNames(splitter, NAMES.slice(0, 9));
    await press(splitter, 'Maak groepen');
    await press(splitter, 'Toon op scherm');
    for (const [index, { members }] of splitter.groups.entries()) {
      const words = await shown(splitter);
      expect(words).to.contain(`Groep ${index + 1} van 3`);
      for (const name of splitter.groups.flatMap((group) => group.members)) {
        if (members.includes(name)) expect(words.split('\n')).to.include(name);
        else expect(words.split('\n')).not.to.include(name);
      }
      key(splitter, 'PageDown');
    }
    expect(await shown(splitter)).to.contain('Groep 3 van 3');
    await expectAccessible(splitter);
  });
});

describe('<group-splitter> on paper', () => {
  it('prints a card for each group, with topic and questions, and clears up after', async () => {
    const splitter = await make('participants="8"', ['Een', 'Twee']);
    splitter.insertAdjacentHTML(
      'beforeend',
      '<h3>De opdracht</h3><p>Lees.</p><ol><li>Wie doet wat?</li></ol><ul><li>Hoe?</li></ul>',
    );
    await Promise.resolve(); // the observer's turn
    await splitter.updateComplete;
    expect(splitter.innerText, 'on the screen are the topics').to.contain('Twee').and.not.contain('opdracht');
    await press(splitter, 'Maak groepen');
    await press(splitter, 'Meer');
    let printed: string[] = [];
    const { print } = window;
    window.print = () => {
      printed = [...document.querySelectorAll('body > .group-cards-print > article')].map(
        ({ textContent }) => textContent,
      );
    };
    await press(splitter, 'Druk kaarten af');
    window.print = print;
    expect(printed).to.deep.equal([
      'Groep 14 personenEenDe opdrachtLees.Wie doet wat?Hoe?',
      'Groep 24 personenTweeDe opdrachtLees.Wie doet wat?Hoe?',
    ]);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.group-cards-print')).to.equal(null);
  });
});

describe('<group-splitter> with questions and without topics', () => {
  it('has no card of topics, and prints the questions', async () => {
    const splitter = await make('participants="4"');
    splitter.innerHTML = '<h3>De opdracht</h3><ul><li>Wie doet wat?</li></ul>';
    await Promise.resolve(); // the observer's turn
    await splitter.updateComplete;
    splitter.split();
    expect(splitter.groups[0]?.topics).to.deep.equal([]);
    expect(splitter.renderRoot.querySelector('.topics')?.checkVisibility()).to.equal(false);
    expect(splitter.innerHTML, 'the Markdown inside stays as it was written').to.contain('<li>Wie doet wat?');
  });
});
