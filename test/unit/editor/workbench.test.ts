import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Deck } from '../../../src/document/deck.js';
import { cutParts, readPart } from '../../../src/editor/rows.js';
import { Workbench } from '../../../src/editor/workbench.js';
import { chance, editAtRandom, text } from './random-edits.js';

const DECK: Deck = {
  version: 1,
  id: 'teamsessie',
  revision: 'abc',
  settings: DEFAULT_SETTINGS,
  slides: [
    { name: '01-a.md', markdown: '# Een\n\nNote:\n\nZeg dit.\n\n---\n\n## Twee\n' },
    { name: '02-b.md', markdown: '## Drie\n\n- a\n- b\n' },
  ],
};
const titles = (bench: Workbench): string => bench.rows.map(({ title }) => title).join(' ');

describe('the way back', () => {
  it('goes by what was typed between two pauses, and forth again', () => {
    const bench = new Workbench(DECK);
    for (const body of ['# E', '# Eé', '# Eén']) bench.type({ body });
    bench.rest();
    for (const body of ['# Eén!', '# Eén!!']) bench.type({ body });
    expect(titles(bench)).toBe('Eén!! Twee Drie');
    bench.undo();
    expect(titles(bench)).toBe('Eén Twee Drie');
    bench.undo();
    expect([titles(bench), bench.canUndo]).toEqual(['Een Twee Drie', false]);
    bench.redo();
    bench.redo();
    expect([titles(bench), bench.canRedo]).toEqual(['Eén!! Twee Drie', false]);
  });

  it('leads to the slide that was changed, with the text that it had', () => {
    const bench = new Workbench(DECK);
    bench.open(2);
    bench.type({ body: '## Vier' });
    bench.open(1);
    bench.undo();
    expect([bench.row, bench.part.body]).toEqual([2, '## Drie\n\n- a\n- b']);
    bench.redo();
    expect([bench.row, bench.part.body]).toEqual([2, '## Vier']);
  });

  it('is one step for a slide that was removed, moved, split or added', () => {
    for (const act of [
      (bench: Workbench) => bench.remove(),
      (bench: Workbench) => bench.move(0, 2),
      (bench: Workbench) => bench.split(2),
      (bench: Workbench) => bench.add('# Nieuw'),
      (bench: Workbench) => bench.copy(),
    ]) {
      const bench = new Workbench(DECK);
      act(bench);
      expect(bench.deck.slides).not.toEqual(DECK.slides);
      bench.undo();
      expect(bench.deck).toEqual(DECK);
    }
  });

  it('is no longer for what changes nothing', () => {
    const bench = new Workbench(DECK);
    bench.type({ body: '# Een\n' });
    expect([bench.canUndo, bench.part.body]).toEqual([false, '# Een\n']);
  });
});

/** Every slide as somebody would read it, in order. */
const parts = (bench: Workbench) =>
  bench.deck.slides.flatMap(({ markdown }) =>
    cutParts(markdown).map((raw) => JSON.stringify(readPart(raw)).replace(/(\\n)+$/, '')),
  );

describe('a thousand times a few things at random', () => {
  it('typing, whatever it is, leaves every other slide as it reads', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = chance(seed);
      const bench = new Workbench(DECK);
      for (let step = Math.floor(random() * 6); step > 0; step -= 1) editAtRandom(bench, random, DECK);
      bench.open(Math.floor(random() * bench.rows.length));
      const before = parts(bench);
      const row = bench.row;
      for (let step = 0; step < 3; step += 1) {
        bench.type({ body: text(random) });
        const now = parts(bench);
        const after = before.length - row - 1;
        expect(now.slice(0, row), `seed ${seed}, before it`).toEqual(before.slice(0, row));
        expect(after === 0 ? [] : now.slice(-after), `seed ${seed}, after it`).toEqual(before.slice(row + 1));
      }
    }
  });

  it('all of it can be taken back, step by step, and done again', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = chance(seed);
      const bench = new Workbench(DECK);
      for (let step = 8; step > 0; step -= 1) editAtRandom(bench, random, DECK);
      const { deck } = bench;
      let back = 0;
      for (; bench.canUndo; back += 1) bench.undo();
      expect(bench.deck, `seed ${seed}`).toEqual(DECK);
      for (; back > 0; back -= 1) bench.redo();
      expect(bench.deck, `seed ${seed}`).toEqual(deck);
    }
  });

  it('moving keeps every slide', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = chance(seed);
      const bench = new Workbench(DECK);
      for (let step = 4; step > 0; step -= 1) editAtRandom(bench, random, DECK);
      const before = parts(bench).sort();
      const at = () => Math.floor(random() * bench.rows.length);
      bench.move(at(), at());
      expect(parts(bench).sort(), `seed ${seed}`).toEqual(before);
    }
  });
});
