/** What people do to the groups once they are there: who comes later, undo. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
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

  describe('swapping', () => {
    const person = (splitter: GroupSplitter, group: number, place: number) => {
      const people = cards(splitter)[group - 1]?.querySelectorAll<HTMLButtonElement>('.person');
      return people![place]!;
    };
    const point = (type: string, at: Element, to: Element): void => {
      const { x, y, width, height } = to.getBoundingClientRect();
      const where = { clientX: x + width / 2, clientY: y + height / 2 };
      at.dispatchEvent(
        new PointerEvent(type, { ...where, pointerId: 1, isPrimary: true, bubbles: true, composed: true }),
      );
    };
    const drag = (from: Element, to: Element): void => {
      point('pointerdown', from, from);
      point('pointermove', from, to);
      point('pointerup', from, to);
      from.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    };

    it('two people by pressing one and then the other, told politely', async () => {
      const splitter = await named();
      const before = splitter.groups.map(({ members }) => members);
      await press(splitter, 'Meer');
      person(splitter, 1, 0).click();
      await splitter.updateComplete;
      expect(person(splitter, 1, 0).ariaPressed).to.equal('true');
      expect(textOf(splitter, '.told .hint')).to.contain(`${before[0]![0]} wisselt met`);
      await expectAccessible(splitter);
      person(splitter, 3, 2).click();
      await splitter.updateComplete;
      expect(splitter.groups[0]?.members[0]).to.equal(before[2]![2]);
      expect(splitter.groups[2]?.members[2]).to.equal(before[0]![0]);
      expect(said(splitter)).to.equal(
        `Gewisseld: ${before[0]![0]} zit nu in groep 3, ${before[2]![2]} in groep 1.`,
      );
      expect(splitter.renderRoot.querySelectorAll('[aria-pressed=true]')).to.have.length(0);
      expect(JSON.stringify(splitter.log.events.at(-1)?.data)).not.to.contain('nneke');
      await press(splitter, 'Ongedaan maken');
      expect(splitter.groups.map(({ members }) => members)).to.deep.equal(before);
    });

    it('lets go by pressing again or by Escape, which then stays here', async () => {
      const splitter = await named();
      const before = splitter.groups;
      await press(splitter, 'Meer');
      person(splitter, 1, 0).click();
      person(splitter, 1, 0).click();
      person(splitter, 1, 0).click();
      let heard = 0;
      splitter.addEventListener('keydown', () => (heard += 1));
      const escape = () =>
        person(splitter, 1, 0).dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        );
      escape();
      expect(heard).to.equal(0);
      escape();
      expect(heard).to.equal(1);
      person(splitter, 2, 0).click();
      expect(splitter.groups).to.equal(before);
    });

    it('does nothing for two from one group, and says why', async () => {
      const splitter = await named();
      const before = splitter.groups;
      await press(splitter, 'Meer');
      person(splitter, 1, 0).click();
      person(splitter, 1, 1).click();
      await splitter.updateComplete;
      expect(splitter.groups).to.equal(before);
      expect(said(splitter)).to.contain('zitten al in dezelfde groep');
    });

    for (const scale of [1, 0.4]) {
      it(`by dragging one onto the other, on a slide scaled by ${scale}`, async () => {
        const splitter = await named();
        splitter.parentElement!.style.cssText = `transform: scale(${scale}); transform-origin: 0 0; width: 1150px`;
        const before = splitter.groups.map(({ members }) => members);
        await press(splitter, 'Meer');
        let heard = 0;
        splitter.addEventListener('pointermove', () => (heard += 1));
        drag(person(splitter, 1, 0), person(splitter, 2, 0));
        await splitter.updateComplete;
        expect(splitter.groups[0]?.members[0]).to.equal(before[1]![0]);
        expect(splitter.groups[1]?.members[0]).to.equal(before[0]![0]);
        expect(heard).to.equal(0);
        expect(splitter.renderRoot.querySelectorAll('[aria-pressed=true]')).to.have.length(0);
        splitter.parentElement!.style.cssText = '';
      });
    }

    it('not when dropped beside everybody', async () => {
      const splitter = await named();
      const before = splitter.groups;
      await press(splitter, 'Meer');
      drag(person(splitter, 1, 0), find(splitter, '.say'));
      expect(splitter.groups).to.equal(before);
    });

    it('with buttons that a finger can hit', async () => {
      const splitter = await named();
      await press(splitter, 'Meer');
      for (const button of splitter.renderRoot.querySelectorAll('button')) {
        expect(Math.min(button.offsetHeight, button.offsetWidth), button.textContent).to.be.at.least(44);
      }
    });
  });

  describe('rules for the shuffle', () => {
    it('a locked group stays, and shows that it is locked', async () => {
      const splitter = await named(30);
      await press(splitter, 'Meer');
      await press(splitter, 'Zet groep 2 vast');
      expect(said(splitter)).to.equal('Groep 2 staat vast bij het husselen.');
      const before = splitter.groups.map(({ members }) => members);
      await press(splitter, 'Husselen');
      expect(splitter.groups[1]?.members).to.deep.equal(before[1]);
      expect(splitter.groups.map(({ members }) => members)).not.to.deep.equal(before);
      await expectAccessible(splitter);
      await press(splitter, 'Meer');
      expect(cards(splitter)[1]?.textContent).to.contain('Staat vast');
      await expectAccessible(splitter);
    });

    it('keeps two people apart, in the log by number, and says in which group it failed', async () => {
      const splitter = await make('size="3"');
      find(splitter, 'details').setAttribute('open', '');
      await pasteNames(splitter, ['Anna', 'Bert', 'Cas', 'Dirk']);
      const choose = async (first: string, second: string) => {
        for (const [name, value] of Object.entries({ first, second })) {
          (find(splitter, `[name=${name}]`) as HTMLSelectElement).value = value;
        }
        await press(splitter, 'Uit elkaar');
      };
      await choose('0', '1');
      expect(textOf(splitter, '.pairs')).to.contain('Anna en Bert');
      expect(splitter.log.events.at(-1)?.data).to.deep.equal({ first: 0, second: 1 });
      await expectAccessible(splitter);
      await press(splitter, 'Maak groepen');
      expect(textOf(splitter, '.warn')).to.equal(
        '‘Niet samen’ is niet gelukt in groep 1. Hussel opnieuw, of wissel iemand.',
      );
      await expectAccessible(splitter);
      await press(splitter, 'Wijzigen');
      await fill(splitter, '#size', '2');
      await press(splitter, 'Maak groepen');
      expect(splitter.renderRoot.querySelector('.warn')).to.equal(null);
      await press(splitter, 'Wijzigen');
      await press(splitter, 'Anna en Bert mogen weer samen');
      expect(find(splitter, '.pairs').hidden).to.equal(true);
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
