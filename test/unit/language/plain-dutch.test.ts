/** Plain Dutch (B1): short sentences on the slides, and one word for one thing. */
import { describe, expect, it } from 'vitest';
import { inAttributes, inDrawings, inInterface, inNotes, onSlides } from './visible-text.js';

const MOST_WORDS = 20;

/** How a sentence that may be longer begins. */
const MAY_BE_LONGER: readonly string[] = [];

/** What we say, and what we don't say for it. */
const ONE_TERM: readonly (readonly [string, RegExp])[] = [
  ['online pesten', /cyberpest|digitaal pesten|internetpest/iu],
  ['leraar', /\b(?:docent|onderwijzer|leerkracht)(?:en|s)?\b/iu],
  ['telefoon', /smartphone|\bmobieltje/iu],
  ['schermfoto', /screenshot/iu],
  ['klassenapp', /groepsapp|klasse-app|klasapp/iu],
  ['dia', /\b(?:slide|sheet)s?\b/iu],
  ['peiling', /\b(?:poll|enquête)s?\b/iu],
  ['begeleider', /facilitator|\bmoderator/iu],
  ['sociale media', /social media/iu],
  ['buitenstaander', /toeschouwer|meeloper/iu],
  ['aanspreekpunt', /contactpersoon|pestcoördinator/iu],
];

/** Words that stand in the name of a function or of somebody else's work. */
const NAMES = /groepsleerkracht/giu;

const wordsIn = (sentence: string): number => sentence.match(/[\p{L}\d][\p{L}\d’'%-]*/gu)?.length ?? 0;

describe('what the room reads', () => {
  it(`has at most ${MOST_WORDS} words in a sentence`, () => {
    const long = [...onSlides, ...inInterface].flatMap(({ from, text }) =>
      text
        .split(/(?<=[.!?…])["”)]*\s+/u)
        .filter((sentence) => wordsIn(sentence) > MOST_WORDS)
        .filter((sentence) => !MAY_BE_LONGER.some((start) => sentence.startsWith(start)))
        .map((sentence) => `${from}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it.each(ONE_TERM)('says “%s” and no other word for it', (_term, others) => {
    const said = [...onSlides, ...inAttributes, ...inNotes, ...inDrawings, ...inInterface]
      .filter(({ text }) => others.test(text.replace(NAMES, '')))
      .map(({ from, text }) => `${from}: ${text}`);
    expect(said).toEqual([]);
  });
});
