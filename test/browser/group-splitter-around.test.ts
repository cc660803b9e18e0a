/** The splitter beside other windows, for who has no mouse, and after it was used: what changes elsewhere, where focus goes. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import { MemoryLog } from '../../src/session/log.js';
import {
  NAMES,
  cards,
  expectAccessible,
  fill,
  find,
  make,
  pasteNames,
  press,
  sizes,
  textOf,
} from './support/group-splitter.js';

afterEach(fixtureCleanup);

const said = (splitter: GroupSplitter) => textOf(splitter, '[role=status]');
const focused = (splitter: GroupSplitter) => splitter.shadowRoot?.activeElement ?? null;

/** A log that can be forgotten, as a session does for a new one. */
class SessionLog extends MemoryLog {
  #forgotten = false;
  readonly #listeners = new Set<() => void>();
  override get events() {
    return this.#forgotten ? [] : super.events;
  }
  override subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return super.subscribe(listener);
  }
  forget(): void {
    this.#forgotten = true;
    for (const listener of this.#listeners) listener();
  }
}

/** Two windows that show one splitter. */
async function twoWindows(attributes = 'participants="24"') {
  const log = new SessionLog();
  const [here, there] = [await make(attributes), await make(attributes)];
  here.log = there.log = log;
  const settle = () => Promise.all([here.updateComplete, there.updateComplete]);
  await settle();
  return { here, there, log, settle };
}

async function named(people = 9, size = 3): Promise<GroupSplitter> {
  const splitter = await make(`size="${size}" style="font-size: 30px"`);
  await pasteNames(splitter, NAMES.slice(0, people));
  await press(splitter, 'Maak groepen');
  return splitter;
}

describe('<group-splitter> in two windows', () => {
  it('shuffles in groups of the size that was chosen in the other', async () => {
    const { here, there } = await twoWindows();
    here.size = 6;
    await pasteNames(here, NAMES.slice(0, 24));
    await press(here, 'Maak groepen');
    await press(there, 'Husselen');
    expect(sizes(there)).to.deep.equal([6, 6, 6, 6]);
  });

  it('goes on with the numbers that were filled in in the other', async () => {
    const { here, there } = await twoWindows();
    Object.assign(here, { size: 5, participants: 30 });
    await press(here, 'Maak groepen');
    await press(there, 'Wijzigen');
    expect([there.size, there.participants]).to.deep.equal([5, 30]);
    expect((find(there, '#participants') as HTMLInputElement).value).to.equal('30');
  });

  for (const made of [true, false]) {
    it(`forgets what was typed when the session is forgotten, ${made ? 'after' : 'before'} groups were made`, async () => {
      const { here, there, log, settle } = await twoWindows();
      if (made) {
        await press(here, 'Maak groepen');
        await press(there, 'Wijzigen');
      }
      const field = find(there, '#names') as HTMLTextAreaElement;
      field.value = 'Anna\nBert';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await there.updateComplete;
      log.forget();
      await settle();
      expect([(find(there, '#names') as HTMLTextAreaElement).value, said(there)]).to.deep.equal(['', '']);
    });
  }

  it('forgets what it said of the groups', async () => {
    const { here, log, settle } = await twoWindows();
    await press(here, 'Maak groepen');
    expect(said(here)).to.contain('Gemaakt');
    log.forget();
    await settle();
    expect(said(here)).to.equal('');
  });
});

describe('<group-splitter> and the focus', () => {
  it('goes to the number of people when the names are cleared', async () => {
    const splitter = await make();
    await pasteNames(splitter, NAMES.slice(0, 9));
    await press(splitter, 'Wissen');
    await splitter.updateComplete;
    expect(focused(splitter)?.id).to.equal('participants');
  });

  it('stays among the pairs when one goes, then goes to the first list, and each is told', async () => {
    const splitter = await make('style="font-size: 30px"');
    await pasteNames(splitter, ['Anna', 'Bert', 'Cas']);
    find(splitter, '.apart').closest('details')!.open = true;
    for (const [first, second] of [
      ['0', '1'],
      ['1', '2'],
    ] as const) {
      await fill(splitter, '[name=first]', first);
      await fill(splitter, '[name=second]', second);
      await press(splitter, 'Uit elkaar');
    }
    expect(said(splitter)).to.equal('Bert en Cas komen niet samen.');
    await press(splitter, 'Bert en Cas mogen weer samen');
    await splitter.updateComplete;
    expect(focused(splitter)?.ariaLabel).to.equal('Anna en Bert mogen weer samen');
    expect(said(splitter)).to.equal('Bert en Cas mogen weer samen');
    await press(splitter, 'Anna en Bert mogen weer samen');
    await splitter.updateComplete;
    expect(focused(splitter)?.getAttribute('name')).to.equal('first');
  });

  it('says at the field that somebody can’t be kept apart from themselves', async () => {
    const splitter = await make('style="font-size: 30px"');
    await pasteNames(splitter, ['Anna', 'Bert', 'Cas']);
    find(splitter, '.apart').closest('details')!.open = true;
    await fill(splitter, '[name=first]', '1');
    await fill(splitter, '[name=second]', '1');
    const second = find(splitter, '[name=second]') as HTMLSelectElement;
    await press(splitter, 'Uit elkaar');
    expect([second.validationMessage, focused(splitter)]).to.deep.equal([
      'Kies twee verschillende mensen.',
      second,
    ]);
    await fill(splitter, '[name=second]', '2');
    await press(splitter, 'Uit elkaar');
    expect(said(splitter)).to.equal('Bert en Cas komen niet samen.');
  });
});

describe('<group-splitter> with late-comers and locks', () => {
  it('adds everybody who was named', async () => {
    const splitter = await named();
    await press(splitter, 'Meer');
    await fill(splitter, '#late', 'Piet, Klaas');
    await press(splitter, 'Erbij');
    expect(sizes(splitter)).to.deep.equal([4, 4, 3]);
    expect(said(splitter)).to.equal('Piet komt in groep 1. Klaas komt in groep 2.');
  });

  it('tells two people with one name apart', async () => {
    const splitter = await make('size="3"');
    await pasteNames(splitter, ['Anna', 'Anna', 'Bert']);
    await press(splitter, 'Maak groepen');
    expect([...splitter.groups[0]!.members].sort()).to.deep.equal(['Anna', 'Anna (2)', 'Bert']);
    splitter.addPerson('Bert');
    expect(splitter.groups[0]!.members).to.include('Bert (2)');
  });

  it('leaves a locked group as it is: nobody to swap, nobody comes in', async () => {
    const splitter = await named();
    await press(splitter, 'Meer');
    await press(splitter, 'Zet groep 1 vast');
    const [locked, open] = cards(splitter);
    expect([
      locked!.querySelector('[data-person]'),
      open!.querySelectorAll('[data-person]').length,
    ]).to.deep.equal([null, 3]);
    expect(locked!.textContent).to.contain(splitter.groups[0]!.members[0]);
    await expectAccessible(splitter);
    splitter.addPerson('Zoë');
    expect(sizes(splitter)).to.deep.equal([3, 4, 3]);
  });
});

describe('the printed cards', () => {
  for (const [what, event] of [
    ['the next touch', new Event('pointerdown')],
    ['something else is printed', new Event('beforeprint')],
  ] as const) {
    it(`are gone at ${what} where the browser never says that it printed`, async () => {
      const splitter = await named();
      const { print } = window;
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
      try {
        await press(splitter, 'Meer');
        await press(splitter, 'Druk kaarten af');
      } finally {
        window.print = print;
      }
      expect(document.querySelector('.group-cards-print')).to.exist;
      window.dispatchEvent(event);
      expect(document.querySelector('.group-cards-print')).to.equal(null);
    });
  }
});
