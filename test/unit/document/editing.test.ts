import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Deck } from '../../../src/document/deck.js';
import {
  addSlide,
  changeSettings,
  duplicateSlide,
  isHidden,
  moveSlide,
  removeSlide,
  setHidden,
  setMarkdown,
} from '../../../src/document/editing.js';
import { fileName } from '../../../src/document/file-name.js';
import { begin, change, endStep, redo, undo } from '../../../src/document/history.js';

const deckOf = (...slides: readonly string[]): Deck => ({
  version: 1,
  id: 'teamsessie',
  revision: 'abc',
  settings: DEFAULT_SETTINGS,
  slides: slides.map((markdown, index) => ({ name: `0${index + 1}-a.md`, markdown })),
});
const texts = ({ slides }: Deck): readonly string[] => slides.map(({ markdown }) => markdown);
const names = ({ slides }: Deck): readonly string[] => slides.map(({ name }) => name);

describe('slides', () => {
  const deck = deckOf('a', 'b', 'c');

  it('change their text, and the others stay the same objects', () => {
    const edited = setMarkdown(deck, 1, 'B');
    expect(texts(edited)).toEqual(['a', 'B', 'c']);
    expect(edited.slides[2]).toBe(deck.slides[2]);
    expect(texts(deck)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [1, 3, ['a', 'b', 'c']],
  ])('move from %i to %i', (from, to, order) => {
    expect(texts(moveSlide(deck, from, to))).toEqual(order);
  });

  it('are added and copied under a name that no other slide has', () => {
    expect(names(addSlide(addSlide(deck, 0, 'x'), 0, 'y'))).toEqual([
      'nieuwe-dia-2.md',
      'nieuwe-dia.md',
      ...names(deck),
    ]);
    const twice = duplicateSlide(duplicateSlide(deck, 1), 2);
    expect(names(twice)).toEqual(['01-a.md', '02-a.md', '02-a-2.md', '02-a-3.md', '03-a.md']);
    expect(texts(twice)).toEqual(['a', 'b', 'b', 'b', 'c']);
  });

  it('can be removed, but never all of them', () => {
    expect(texts(removeSlide(deck, 1))).toEqual(['a', 'c']);
    expect(texts(removeSlide(deckOf('a'), 0))).toEqual(['a']);
  });
});

describe('hiding a slide', () => {
  it.each([
    '# Titel',
    '',
    '\uFEFF# Titel\r\n\r\ntekst\r\n',
    '<!-- .slide: data-session="1" data-minutes="5" -->\n# Titel',
    '<!--.slide:class="x"-->\n# Titel',
    '```\n<!-- .slide: data-session="1" -->\n```',
    'een\n\n---\n\n<!-- .slide: data-session="1" -->\ntwee',
    'een\n\nNote:\n<!-- .element: class="x" -->\nnotitie',
  ])('%j is left out, and comes back', (markdown) => {
    const hidden = setHidden(deckOf(markdown), 0, true);
    expect(isHidden(hidden.slides[0]!)).toBe(true);
    const back = setHidden(hidden, 0, false).slides[0]!;
    expect(isHidden(back)).toBe(false);
    expect(back.markdown.replaceAll(/\s+(?=-->)/g, '')).toBe(markdown.replaceAll(/\s+(?=-->)/g, ''));
  });

  it('is an attribute beside the others', () => {
    const hidden = setHidden(deckOf('<!-- .slide: data-session="1" -->\n# A'), 0, true);
    expect(texts(hidden)).toEqual(['<!-- .slide: data-session="1" data-visibility="hidden" -->\n# A']);
  });

  it('that its author hid by hand can be undone too', () => {
    expect(texts(setHidden(deckOf("<!-- .slide: data-visibility='hidden' -->\n# A"), 0, false))).toEqual([
      '# A',
    ]);
  });

  it('does not take text about it for the attribute', () => {
    expect(isHidden({ name: 'a.md', markdown: '`data-visibility="hidden"`' })).toBe(false);
  });
});

it('settings change one by one', () => {
  const { settings } = changeSettings(deckOf('a'), { school: 'De Linde' });
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, school: 'De Linde' });
});

describe('history', () => {
  const typed = ['a', 'ab', 'abc'].reduce((history, text) => change(history, text, 'slide 1'), begin(''));

  it('takes letters that follow each other for one step', () => {
    expect(undo(typed).present).toBe('');
    expect(redo(undo(typed)).present).toBe('abc');
  });

  it('begins a new step after a pause, on another slide, and after undoing', () => {
    expect(undo(change(endStep(typed), 'abcd', 'slide 1')).present).toBe('abc');
    expect(undo(change(typed, 'x', 'slide 2')).present).toBe('abc');
    expect(undo(change(undo(typed), 'x', 'slide 1')).present).toBe('');
  });

  it('has nothing to do again once something else was done', () => {
    const other = change(undo(typed), 'x');
    expect(redo(other)).toEqual(other);
  });

  it('stays where it is at either end', () => {
    expect(undo(begin(1)).present).toBe(1);
    expect(redo(begin(1)).present).toBe(1);
  });
});

it.each([
  ['', 'teamsessie-2026-11-23.html'],
  ['De Linde', 'teamsessie-de-linde-2026-11-23.html'],
  ["OBS 't Één/Ander", 'teamsessie-obs-t-een-ander-2026-11-23.html'],
  ['../..\\', 'teamsessie-2026-11-23.html'],
])('the file of school %j is called %s', (school, name) => {
  expect(fileName(school, '2026-11-23', 'html')).toBe(name);
});
