/** The splitter as people meet it: what to fill in, which sizes come out, who is where and with what. */
import { fixtureCleanup, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { MemoryLog } from '../../src/session/log.js';
import {
  NAMES,
  TOPICS,
  cards,
  expectAccessible,
  fill,
  find,
  make,
  pasteNames,
  press,
  preview,
  sizes,
  textOf,
} from './support/group-splitter.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';

/** A slide, and the deck's own font: how much fits depends on it. */
const SLIDE = "font-size: 30px; inline-size: 1150px; --ts-font: 'Atkinson'";
const FONT = '/src/styles/fonts/atkinson-hyperlegible-next.woff2';

/** Its own second is short for a machine that does other work too. */
const WAIT = { timeout: 15_000 };

before(async () => {
  document.fonts.add(await new FontFace('Atkinson', `url(${FONT})`, { weight: '400 700' }).load());
});

afterEach(fixtureCleanup);

describe('<group-splitter>', () => {
  describe('accessibility', () => {
    const states: Record<string, (splitter: GroupSplitter) => unknown> = {
      'nothing filled in': (splitter) => (splitter.participants = undefined),
      'ready to split': () => undefined,
      'an impossible number': (splitter) => (splitter.participants = 0),
      'names being pasted': (splitter) => {
        find(splitter, 'details').setAttribute('open', '');
        return pasteNames(splitter, NAMES);
      },
      'groups by number': (splitter) => {
        splitter.split();
      },
      'groups with names': async (splitter) => {
        await pasteNames(splitter, NAMES);
        splitter.split();
      },
      'groups that scroll': async (splitter) => {
        splitter.participants = 400;
        await splitter.updateComplete;
        splitter.split();
      },
    };
    for (const [state, bring] of Object.entries(states)) {
      it(`axe finds nothing: ${state}`, async () => {
        const splitter = await make('participants="27"', TOPICS);
        await bring(splitter);
        await expectAccessible(splitter);
      });
    }

    it('tells that the groups were made, and takes focus to them and back', async () => {
      const splitter = await make();
      await press(splitter, 'Maak groepen');
      await splitter.updateComplete;
      expect(textOf(splitter, '[role=status]')).to.equal(
        'Gemaakt: 6 groepen van 4, 1 groep van 3. Tel af van 1 tot en met 7: gelijke nummers vormen een groep.',
      );
      expect(splitter.shadowRoot?.activeElement).to.equal(find(splitter, '[role=region]'));
      await press(splitter, 'Wijzigen');
      await splitter.updateComplete;
      expect(splitter.shadowRoot?.activeElement?.textContent.trim()).to.equal('Maak groepen');
    });

    it('has buttons that a finger can hit', async () => {
      const splitter = await make('participants="27" style="font-size: 30px"');
      for (const button of splitter.renderRoot.querySelectorAll('button')) {
        expect(Math.min(button.offsetHeight, button.offsetWidth), button.ariaLabel ?? '').to.be.at.least(44);
      }
    });
  });

  describe('properties', () => {
    it('reflects size and participants, and adds no attributes by itself', async () => {
      const splitter = await make('');
      expect(splitter.getAttributeNames()).to.deep.equal([]);
      Object.assign(splitter, { size: 6, participants: 20 });
      await splitter.updateComplete;
      expect([splitter.getAttribute('size'), splitter.getAttribute('participants')]).to.deep.equal([
        '6',
        '20',
      ]);
    });

    it('says which sizes come out before the groups are made, with each change', async () => {
      const splitter = await make();
      expect(preview(splitter)).to.equal('6 groepen van 4, 1 groep van 3');
      await press(splitter, 'Deelnemers meer');
      expect(preview(splitter)).to.equal('7 groepen van 4');
      await fill(splitter, '#size', '6');
      expect(preview(splitter)).to.equal('3 groepen van 6, 2 groepen van 5');
      await pasteNames(splitter, ['Anna', 'Bert', 'Cas']);
      expect(preview(splitter)).to.equal(
        '1 groep van 3. Er zijn maar 3 deelnemers: samen zijn zij één groep.',
      );
    });

    it('makes the groups it announced, and everybody is in one', async () => {
      const splitter = await make();
      expect(splitter.groups).to.deep.equal([]);
      await press(splitter, 'Maak groepen');
      expect(sizes(splitter)).to.deep.equal([4, 4, 4, 4, 4, 4, 3]);
      const everybody = splitter.groups.flatMap(({ members }) => members);
      expect(new Set(everybody)).to.deep.equal(
        new Set(Array.from({ length: 27 }, (_, index) => String(index + 1))),
      );
      expect(cards(splitter)).to.have.length(7);
      expect(textOf(splitter, '.say')).to.equal(
        'Tel af van 1 tot en met 7: gelijke nummers vormen een groep.',
      );
      expect(cards(splitter)[6]?.innerText).to.contain('7').and.contain('3 personen');
    });

    it('shows names on the cards, and tells two people with the same name apart', async () => {
      const splitter = await make('size="3"');
      await fill(splitter, '#names', 'Anna, Anna;\n\nBert\nCas\tDirk|Esra');
      await press(splitter, 'Maak groepen');
      const names = splitter.groups.flatMap(({ members }) => members);
      expect([...names].sort()).to.deep.equal(['Anna', 'Anna (2)', 'Bert', 'Cas', 'Dirk', 'Esra']);
      for (const [index, { members }] of splitter.groups.entries()) {
        for (const name of members) expect(cards(splitter)[index]?.innerText).to.contain(name);
      }
    });

    it('takes the names along that are still being typed', async () => {
      const splitter = await make();
      const field = find(splitter, '#names') as HTMLTextAreaElement;
      field.value = 'Anna, Bert, Cas';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      splitter.split();
      expect(splitter.groups[0]?.members).to.have.members(['Anna', 'Bert', 'Cas']);
    });

    it('shuffles anew when asked', async () => {
      const splitter = await make();
      await pasteNames(splitter, NAMES);
      await press(splitter, 'Maak groepen');
      const before = splitter.groups;
      await press(splitter, 'Husselen');
      expect(splitter.groups).not.to.deep.equal(before);
      expect(splitter.groups.flatMap(({ members }) => members)).to.have.members([...NAMES]);
    });

    it('keeps the names after a reset, and forgets them when asked', async () => {
      const splitter = await make('');
      await pasteNames(splitter, NAMES.slice(0, 8));
      await press(splitter, 'Maak groepen');
      await press(splitter, 'Wijzigen');
      expect(splitter.groups).to.deep.equal([]);
      expect(textOf(splitter, '.counted')).to.contain('8 namen');
      await press(splitter, 'Wissen');
      expect((find(splitter, '#names') as HTMLTextAreaElement).value).to.equal('');
      expect(preview(splitter)).to.contain('Vul in');
    });

    for (const bad of ['0', '-3', 'abc', '1e9', '1', '4.5', '']) {
      it(`says what is wrong and can be put right: participants="${bad}"`, async () => {
        const splitter = await make(`participants="${bad}"`);
        splitter.split();
        expect(splitter.groups).to.deep.equal([]);
        expect(textOf(splitter, '.missing')).to.contain('heel getal van 2 tot en met 500');
        expect((find(splitter, '.main') as HTMLButtonElement).disabled).to.equal(true);
        await fill(splitter, '#participants', '12');
        expect(splitter.renderRoot.querySelector('.missing')).to.equal(null);
        await press(splitter, 'Maak groepen');
        expect(sizes(splitter)).to.deep.equal([4, 4, 4]);
      });
    }

    for (const bad of ['0', '1', '-4', 'vier', '2.5']) {
      it(`says what is wrong and can be put right: size="${bad}"`, async () => {
        const splitter = await make(`participants="12" size="${bad}"`);
        splitter.split();
        expect(splitter.groups).to.deep.equal([]);
        expect(textOf(splitter, '.missing')).to.contain('groepsgrootte');
        await fill(splitter, '#size', '6');
        await press(splitter, 'Maak groepen');
        expect(sizes(splitter)).to.deep.equal([6, 6]);
      });
    }

    it('takes 500 names and says so when there are more, or only one', async () => {
      const splitter = await make('');
      const many = Array.from({ length: 501 }, (_, index) => `Naam ${index}`);
      await pasteNames(splitter, many);
      expect(textOf(splitter, '.missing')).to.contain('501 namen').and.contain('500');
      await pasteNames(splitter, many.slice(0, 1));
      expect(textOf(splitter, '.missing')).to.contain('1 naam');
      await pasteNames(splitter, many.slice(0, 500));
      await press(splitter, 'Maak groepen');
      expect(splitter.groups).to.have.length(125);
    });
  });

  describe('topics', () => {
    it('come from the list inside, again where there are more groups, and it says so', async () => {
      const splitter = await make('participants="28"', TOPICS);
      splitter.split();
      await splitter.updateComplete;
      expect(splitter.groups.map(({ topics }) => topics)).to.deep.equal(
        [...TOPICS, TOPICS[0]].map((topic) => [topic]),
      );
      expect(cards(splitter)[6]?.innerText).to.contain(TOPICS[0]);
      expect(textOf(splitter, '.told')).to.contain('Meer groepen dan onderwerpen');
    });

    it('are spread where there are fewer groups, and it says which', async () => {
      const splitter = await make('participants="16"', TOPICS);
      splitter.split();
      await splitter.updateComplete;
      expect(splitter.groups.map(({ topics }) => topics.length)).to.deep.equal([2, 2, 1, 1]);
      expect(splitter.groups.flatMap(({ topics }) => topics)).to.have.members(TOPICS);
      expect(textOf(splitter, '.told')).to.contain('onderwerp 5 en 6 zijn extra voor groep 1 en 2');
    });

    it('stand beside the form as they were written, and make room for the groups', async () => {
      const splitter = await make('participants="16"', TOPICS);
      const list = splitter.querySelector('ol');
      expect(list?.offsetHeight).to.be.above(0);
      splitter.split();
      await splitter.updateComplete;
      expect(list?.offsetHeight).to.equal(0);
    });

    it('follow the list when it changes; lists nested in a topic are explanation', async () => {
      const splitter = await make('participants="8"', ['Een', 'Twee']);
      splitter.split();
      const changed = new Promise((resolve) =>
        splitter.addEventListener('groups-change', resolve, { once: true }),
      );
      splitter.querySelector('ol')?.insertAdjacentHTML('beforeend', '<li>Drie <ul><li>uitleg</li></ul></li>');
      await changed;
      expect(splitter.groups.map(({ topics }) => topics)).to.deep.equal([['Een', 'Drie'], ['Twee']]);
    });
  });

  describe('events', () => {
    it('groups-change comes up through the page for each change, and not without one', async () => {
      const splitter = await make();
      let heard = 0;
      splitter.parentElement?.addEventListener('groups-change', () => (heard += 1));
      splitter.reset();
      expect(heard).to.equal(0);
      splitter.split();
      splitter.split();
      splitter.reset();
      expect(heard).to.equal(3);
      splitter.participants = 0;
      splitter.split();
      expect(heard).to.equal(3);
    });
  });

  describe('restoring', () => {
    it('gives the same groups from the same log, in another element too', async () => {
      const [one, other] = [await make('participants="9" size="3"'), await make()];
      one.log = new MemoryLog();
      await pasteNames(one, NAMES.slice(0, 26));
      one.split();
      other.log = one.log;
      await other.updateComplete;
      expect(other.groups).to.deep.equal(one.groups);
      expect(cards(other).map(({ innerText }) => innerText)).to.deep.equal(
        cards(one).map(({ innerText }) => innerText),
      );
      expect(textOf(other, '[role=status]')).to.equal('');
    });

    it('keeps the seed in the log, and the names apart from the rest', async () => {
      const splitter = await make('');
      await pasteNames(splitter, NAMES.slice(0, 8));
      splitter.split();
      const [names, split] = splitter.log.events;
      expect([names?.type, split?.type]).to.deep.equal(['names', 'split']);
      expect(split?.data).to.have.keys('seed', 'size', 'count');
      expect((split?.data as { seed: unknown }).seed).to.be.a('number');
    });

    it('goes on with the numbers that were filled in', async () => {
      const log = new MemoryLog();
      log.append('split', { seed: 5, size: 6, count: 18 });
      const splitter = await make('participants="27"');
      splitter.log = log;
      await press(splitter, 'Wijzigen');
      expect(preview(splitter)).to.equal('3 groepen van 6');
    });

    it('passes over what it does not understand', async () => {
      const log = new MemoryLog();
      for (const data of [undefined, null, 'x', { seed: -1, size: 4, count: 20 }, { names: 4 }]) {
        log.append('split', data);
        log.append('names', data);
        log.append('boem', data);
      }
      const splitter = await make();
      splitter.log = log;
      await splitter.updateComplete;
      expect(preview(splitter)).to.equal('6 groepen van 4, 1 groep van 3');
    });
  });

  describe('in a page', () => {
    it('keeps its groups when moved, and two are independent', async () => {
      const [one, two] = [await make('participants="8"'), await make('participants="12"')];
      one.split();
      two.before(one);
      two.after(one);
      await one.updateComplete;
      expect([sizes(one), cards(one).length, two.groups]).to.deep.equal([[4, 4], 2, []]);
    });

    for (const [what, people, named] of [
      ['15 groups by number', 60, false],
      ['15 groups with names', 60, true],
      ['4 groups with names', 16, true],
    ] as const) {
      it(`fits a slide without scrolling: ${what} and six topics`, async () => {
        const splitter = await make(`participants="${people}" style="${SLIDE}"`, TOPICS);
        if (named) await pasteNames(splitter, NAMES.slice(0, people));
        splitter.split();
        await splitter.updateComplete;
        const scroller = find(splitter, '.scroller');
        expect(scroller.scrollHeight).to.be.at.most(scroller.clientHeight);
        expect(splitter.offsetHeight).to.be.at.most(420);
      });
    }

    it('fits itself when the slide it is on is shown', async () => {
      const splitter = await make('participants="60" style="${SLIDE}; display: none"', TOPICS);
      splitter.split();
      await splitter.updateComplete;
      splitter.style.display = 'block';
      const scroller = find(splitter, '.scroller');
      await waitUntil(() => scroller.style.getPropertyValue('--scale') !== '', 'it is fitted', WAIT);
      await waitUntil(() => scroller.scrollHeight <= scroller.clientHeight, 'it fits', WAIT);
    });
  });
});
