import { describe, expect, it } from 'vitest';
import { isBlack } from '../../../src/deck/screen.js';
import { readView } from '../../../src/deck/view.js';
import { startedAt, type Visit } from '../../../src/presenter/elapsed.js';
import { NotesSize } from '../../../src/presenter/notes-size.js';
import { Partners } from '../../../src/presenter/partners.js';
import { nextStep } from '../../../src/presenter/steps.js';
import { storedPreference } from '../../../src/session/preference.js';

describe('nextStep', () => {
  const parts = [
    { fragments: 2, shown: true },
    { fragments: 0, shown: false },
    { fragments: 0, shown: true },
  ];
  it.each([
    ['the next fragment of the same part', { part: 0, fragment: -1 }, { part: 0, fragment: 0 }],
    ['the last fragment', { part: 0, fragment: 0 }, { part: 0, fragment: 1 }],
    ['over a part that is left out', { part: 0, fragment: 1 }, { part: 2, fragment: -1 }],
    ['on from a part that is left out', { part: 1, fragment: -1 }, { part: 2, fragment: -1 }],
    ['nowhere at the end', { part: 2, fragment: -1 }, undefined],
  ])('goes %s', (_, at, next) => expect(nextStep(parts, at)).toEqual(next));
});

describe('startedAt', () => {
  const minute = 60_000;
  const visit = (minutes: number, slide: 'title' | 1 | 2): Visit => ({
    at: minutes * minute,
    run: slide === 2 ? 2 : 1,
    opening: slide === 'title',
  });
  it.each<[string, Visit[], number | undefined]>([
    ['nothing before a step', [], undefined],
    ['nothing on the title slide', [visit(3, 'title')], undefined],
    ['the first step off the title slide', [visit(5, 1), visit(9, 1)], 5],
    ['the same after a look back at the title', [visit(5, 1), visit(20, 'title'), visit(21, 1)], 5],
    ['anew for who tried it out before', [visit(5, 1), visit(7, 'title'), visit(60, 1)], 60],
    ['anew at the second session', [visit(5, 1), visit(55, 2)], 55],
    ['that of the first, seen from a slide of the first', [visit(5, 1), visit(55, 2), visit(56, 1)], 5],
    ['anew on another day', [visit(5, 1), visit(24 * 60, 1)], 24 * 60],
  ])('is %s', (_, visits, minutes) =>
    expect(startedAt(visits)).toBe(minutes === undefined ? undefined : minutes * minute),
  );
});

describe('Partners', () => {
  it('tells whether a deck of this revision, only another, or none is open', () => {
    const partners = new Partners();
    expect(partners.company).toBe('none');
    partners.take({ kind: 'here', view: 'presenter', from: 'p' }, true);
    expect(partners.company).toBe('none');
    partners.take({ kind: 'here', view: 'deck', from: 'old' }, false);
    expect(partners.company).toBe('other');
    partners.take({ kind: 'hello', view: 'deck', from: 'new' }, true);
    expect(partners.company).toBe('deck');
    partners.take({ kind: 'bye', view: 'deck', from: 'new' }, true);
    expect(partners.company).toBe('other');
  });
});

describe('the size of the notes', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
    return storage as unknown as Storage;
  };

  it('is remembered, and has a smallest and a largest', () => {
    const storage = memory();
    const open = () => new NotesSize(storedPreference('size', () => storage));
    const usual = open().pixels;
    open().change(1);
    expect(open().pixels).toBeGreaterThan(usual);
    const size = open();
    for (let times = 0; times < 20; times++) size.change(1);
    expect(size.can(1)).toBe(false);
    expect(size.can(-1)).toBe(true);
  });

  it('changes all the same where storage is denied, and is the usual one after nonsense', () => {
    const denied = new NotesSize(
      storedPreference('size', () => {
        throw new Error('denied');
      }),
    );
    const usual = denied.pixels;
    denied.change(-1);
    expect(denied.pixels).toBeLessThan(usual);
    const storage = memory();
    storage.setItem('size', '9999');
    expect(new NotesSize(storedPreference('size', () => storage)).pixels).toBe(usual);
  });
});

it.each([
  ['', { view: 'deck' }],
  ['?view=presenter', { view: 'presenter' }],
  ['?view=presentr', { view: 'deck', unknown: 'presentr' }],
  ['?view=vote', { view: 'deck', isVote: true }],
  ['?other=1', { view: 'deck' }],
])('reads the view in %j', (search, asked) => expect(readView(search)).toEqual(asked));

it('is black or not by the last fact, whatever else the log holds', () => {
  const events = [{ black: true }, { black: 'no' }, null, 3].map((data) => ({ type: 'screen', at: 0, data }));
  expect(isBlack(events)).toBe(true);
  expect(isBlack([...events, { type: 'screen', at: 1, data: { black: false } }])).toBe(false);
});
