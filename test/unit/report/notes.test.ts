/** What was typed is what is read back, whatever the log holds. */
import { describe, expect, it } from 'vitest';
import {
  advicePath,
  caseNotes,
  casePath,
  experiencesPath,
  foldNotes,
  noteChange,
  topicNotes,
} from '../../../src/report/notes.js';

const event = (type: string, data: unknown) => ({ type, at: 0, data });
const note = (path: string, text: string) => event('note', { path, text });

describe('the notes', () => {
  it('hold the last text of each field, for every group and topic', () => {
    const record = foldNotes([
      note(casePath(1, 'case'), 'oud'),
      note(casePath(1, 'case'), 'nieuw'),
      note(casePath(3, 'solution'), 'praten'),
      note(experiencesPath(2), 'veel'),
      note(advicePath(2, 2, 'what'), 'meldpunt'),
    ]);
    expect(caseNotes(record, 2)).toEqual([
      { group: 1, case: 'nieuw', pressure: '', solution: '' },
      { group: 2, case: '', pressure: '', solution: '' },
      // made before there were fewer groups: still there
      { group: 3, case: '', pressure: '', solution: 'praten' },
    ]);
    const [, second] = topicNotes(record, ['Eén', 'Twee']);
    expect(second).toMatchObject({ title: 'Twee', experiences: 'veel' });
    expect(second?.advice.map(({ what }) => what)).toEqual(['', 'meldpunt']);
  });

  it('pass over what is not theirs', () => {
    const record = foldNotes([
      event('note', { path: 'group/1/__proto__', text: 'x' }),
      event('note', { path: 'group/9999/case', text: 'x' }),
      event('note', { path: casePath(1, 'case'), text: 7 }),
      event('note', { path: casePath(1, 'case'), from: 5, to: 2, insert: 'x', length: 9 }),
      event('rows', { sheet: 1, count: 1e9 }),
      event('note', null),
    ]);
    expect(record.texts.size).toBe(0);
    expect(record.rows).toEqual({});
  });

  it('write only the change of a long text, and come to the same text', () => {
    const path = experiencesPath(1);
    const long = 'Een verhaal 🙈. '.repeat(7000);
    const edits = [long, `${long} Meer.`, `Eerst dit. ${long}`, long.replace('verhaal', 'geval'), '', 'kort'];
    let text = '';
    const events = edits.map((next) => {
      const data = noteChange(path, text, next);
      text = next;
      return event('note', data);
    });
    const sizes = events.map(({ data }) => JSON.stringify(data).length);
    expect(sizes[1]).toBeLessThan(200);
    expect(foldNotes(events.slice(0, 4)).texts.get(path)).toBe(edits[3]);
    expect(foldNotes(events).texts.get(path)).toBe('kort');
  });

  it('lose nothing when two windows wrote in the same long text', () => {
    const path = experiencesPath(1);
    const long = `Beginzin. ${'a'.repeat(2000)}`;
    const events = [
      event('note', { path, text: long }),
      event('note', noteChange(path, long, `Eerst dit. ${long}`)),
      event('note', noteChange(path, long, long.replace('Beginzin', 'Van daar'))),
    ];
    const text = foldNotes(events).texts.get(path);
    expect(text).toContain('Eerst dit. Beginzin.');
    expect(text).toContain('Van daar');
  });
});
