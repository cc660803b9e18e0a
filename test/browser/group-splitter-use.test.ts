/** What people do to the groups once they are there: who comes later, undo. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import {
  NAMES,
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

async function named(people = 9, size = 3): Promise<GroupSplitter> {
  const splitter = await make(`size="${size}" style="font-size: 30px"`);
  await pasteNames(splitter, NAMES.slice(0, people));
  await press(splitter, 'Maak groepen');
  return splitter;
}

describe('<group-splitter> in use', () => {
  describe('who comes later', () => {
    it('gets the next number, and the sentence says in which group', async () => {
      const splitter = await make('participants="11"');
      await press(splitter, 'Maak groepen');
      await press(splitter, 'Meer');
      await expectAccessible(splitter);
      await press(splitter, 'Er komt iemand bij');
      expect(sizes(splitter)).to.deep.equal([4, 4, 4]);
      expect(splitter.groups[2]?.members).to.deep.equal(['3', '6', '9', '12']);
      expect(said(splitter)).to.equal('Nummer 12 komt erbij, in groep 3. De rest blijft zitten.');
      await press(splitter, 'Wijzigen');
      expect(splitter.participants).to.equal(12);
    });

    it('gives a name, and nobody else moves', async () => {
      const splitter = await named();
      const before = splitter.groups.map(({ members }) => members);
      await press(splitter, 'Meer');
      await expectAccessible(splitter);
      await fill(splitter, '#late', ' Zoë ');
      await press(splitter, 'Erbij');
      expect(splitter.groups.map(({ members }) => members)).to.deep.equal([
        [...before[0]!, 'Zoë'],
        ...before.slice(1),
      ]);
      expect(said(splitter)).to.equal('Zoë komt in groep 1.');
      expect((find(splitter, '#late') as HTMLInputElement).value).to.equal('');
      expect(
        splitter.log.events.filter(({ data }) => JSON.stringify(data ?? '').includes('Zoë')),
      ).to.have.length(1);
      await press(splitter, 'Husselen');
      expect(splitter.groups.flatMap(({ members }) => members)).to.include('Zoë');
    });

    it('needs a name where the others have one, and groups to come to', async () => {
      const splitter = await named();
      splitter.addPerson('  ');
      expect(sizes(splitter)).to.deep.equal([3, 3, 3]);
      splitter.reset();
      splitter.addPerson('Zoë');
      expect(splitter.groups).to.deep.equal([]);
    });
  });

  describe('undo', () => {
    it('takes back the last shuffle, then the one before, then the groups', async () => {
      const splitter = await named();
      const first = splitter.groups;
      await press(splitter, 'Husselen');
      await press(splitter, 'Ongedaan maken');
      expect(splitter.groups).to.deep.equal(first);
      expect(said(splitter)).to.equal('Ongedaan gemaakt.');
      await press(splitter, 'Ongedaan maken');
      expect(splitter.groups).to.deep.equal([]);
      await splitter.updateComplete;
      expect(splitter.shadowRoot?.activeElement?.textContent.trim()).to.equal('Maak groepen');
      splitter.undo();
      expect(splitter.groups).to.deep.equal([]);
    });

    it('brings the groups back after a reset, and takes focus to them', async () => {
      const splitter = await named();
      const before = splitter.groups;
      await press(splitter, 'Wijzigen');
      await expectAccessible(splitter);
      await press(splitter, 'Ongedaan maken');
      expect(splitter.groups).to.deep.equal(before);
      await splitter.updateComplete;
      expect(splitter.shadowRoot?.activeElement).to.equal(find(splitter, '[role=region]'));
    });

    it('sends one groups-change for each thing done', async () => {
      const splitter = await make('participants="8"');
      let heard = 0;
      splitter.addEventListener('groups-change', () => (heard += 1));
      splitter.undo();
      splitter.split();
      splitter.addPerson();
      splitter.undo();
      expect(heard).to.equal(3);
      expect(splitter.participants).to.equal(8);
    });
  });
});
