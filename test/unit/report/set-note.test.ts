/** Setting a note from anywhere: the text arrives, and nobody's words are lost. */
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../src/report/merge-texts.js';
import { advicePath, casePath, experiencesPath, foldNotes } from '../../../src/report/notes.js';
import { setNote } from '../../../src/report/set-note.js';
import { MemoryLog } from '../../../src/session/log.js';

const make = () => {
  const log = new MemoryLog(() => 0);
  return { log, at: (path: string) => foldNotes(log.events).texts.get(path) };
};

describe('a note that is set', () => {
  it('stands in its field, of a group, a topic or a recommendation', () => {
    const { log, at } = make();
    for (const path of [casePath(2, 'case'), experiencesPath(3), advicePath(3, 1, 'who')]) {
      expect(setNote(log, path, `tekst van ${path}`)).toBe(`tekst van ${path}`);
      expect(at(path)).toBe(`tekst van ${path}`);
    }
  });

  it('is refused where there is no such field', () => {
    const { log } = make();
    for (const path of ['', 'group/0/case', 'group/1/name', 'topic/1/advice/1/__proto__', 'group/1/case\n'])
      expect(setNote(log, path, 'x'), path).toBeUndefined();
    expect(log.events).toEqual([]);
  });

  it('is written once, and emptied again', () => {
    const { log, at } = make();
    const path = casePath(1, 'case');
    setNote(log, path, 'een');
    setNote(log, path, 'een');
    expect(log.events).toHaveLength(1);
    setNote(log, path, '');
    expect(at(path)).toBeUndefined();
  });

  it('keeps what another wrote there meanwhile, at every pause of both', () => {
    const { log, at } = make();
    const path = casePath(1, 'case');
    let [here, there] = ['', ''];
    for (let pause = 1; pause <= 3; pause += 1) {
      setNote(log, path, `${here}h${pause}`, here);
      here = `${here}h${pause}`;
      setNote(log, path, `${there}d${pause}`, there);
      there = `${there}d${pause}`;
    }
    expect(at(path)?.split('\n').sort()).toEqual(['d1d2d3', 'h1h2h3']);
  });
});

describe('two texts of one field', () => {
  it.each([
    ['only mine', 'a', 'ab', 'a', 'ab'],
    ['only theirs', 'a', 'a', 'ac', 'ac'],
    ['the same', 'a', 'ab', 'ab', 'ab'],
    ['both in an empty field', '', 'mijn', 'hun', 'hun\nmijn'],
    ['theirs behind what was there', 'een', 'een twee', 'een\ndrie', 'een twee\ndrie'],
    ['theirs before it', 'een', 'een twee', 'nul\neen', 'nul\neen twee'],
    ['theirs instead of it', 'een', 'een twee', 'iets anders', 'iets anders\neen twee'],
    ['mine emptied, theirs instead', 'een', '', 'iets anders', 'iets anders'],
    ['theirs emptied', 'een', 'een twee', '', 'een twee'],
  ])('(%s)', (_, seen, mine, theirs, merged) => {
    expect(mergeTexts(seen, mine, theirs)).toBe(merged);
  });
});
