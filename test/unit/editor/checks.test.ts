import { describe, expect, it } from 'vitest';
import {
  checkSlide,
  emptyLinks,
  pupilNames,
  splitPoint,
  type CheckedSlide,
} from '../../../src/editor/checks.js';

const fine: CheckedSlide = {
  body: '## Titel\n\nTekst',
  notes: '',
  warnings: [],
  overflows: false,
  small: false,
  splits: true,
  minutes: 5,
  timers: 5,
  planned: 50,
  room: 50,
};
const messages = (changes: Partial<CheckedSlide>): readonly string[] =>
  checkSlide({ ...fine, ...changes }).map(({ message }) => message);

describe('what is said of a slide', () => {
  it('is nothing when it is in order', () => expect(messages({})).toEqual([]));

  it('is that it runs off the slide, with what can be done about it', () => {
    expect(checkSlide({ ...fine, overflows: true })[0]).toMatchObject({ fixes: ['smaller', 'split'] });
    expect(checkSlide({ ...fine, overflows: true, small: true, splits: false })[0]).toMatchObject({
      fixes: [],
    });
  });

  it('is that its timers take longer than the slide, and the programme longer than the session', () => {
    expect(messages({ timers: 8 })).toEqual([
      'De timers op deze dia duren samen 8 minuten, maar voor de dia staan 5 minuten.',
    ]);
    expect(messages({ planned: 55 })).toEqual([
      'Het programma duurt nu 55 minuten, en er zijn er 50. Geef een dia minder tijd.',
    ]);
    expect(messages({ planned: 55, minutes: 0 })).toEqual([]);
  });

  it('is each sentence of the pipeline once', () =>
    expect(messages({ warnings: ['a', 'b', 'a'] })).toEqual(['a', 'b']));
});

it.each([
  ['[hier]()', ['hier']],
  ['[hier](https://)', ['hier']],
  ['[hier](#)', ['hier']],
  ['[hier](https://example.nl) en ![alt](foto.png)', []],
  ['![]()', []],
])('finds links that lead nowhere: %s', (text, found) => expect(emptyLinks(text)).toEqual(found));

describe('a name that looks like a pupil’s', () => {
  it.each([
    ['De leerling Daan wordt uitgelachen.', ['Daan']],
    ['Op een casus: Sanne (14) zit in de klas.', ['Sanne']],
    ['Casus: Anne-Fleur uit groep 7 huilt.', ['Anne-Fleur']],
    ['Een leerling Die zegt niets.', []],
    ['De leerling in Amsterdam', []],
    ['Een stelling over Daan (14)', []],
  ])('%s', (body, names) => expect(pupilNames(body, '')).toEqual(names));

  it('is looked for in the notes too, and only a hint', () => {
    const [check] = checkSlide({ ...fine, body: 'Een casus', notes: 'Vertel over leerling Tim.' });
    expect(check).toMatchObject({ message: 'Is Tim een echte leerling? Gebruik dan geen naam.', hint: true });
  });
});

describe('where a text is cut in two', () => {
  it.each([
    ['een\n\ntwee', 'twee'],
    ['## Titel\n\ntekst', undefined],
    ['## Titel\n\neen een een\n\ntwee twee', 'twee twee'],
    [
      'een\n\n<live-poll>\n\n- a\n- b\n- c\n- d\n\n</live-poll>',
      '<live-poll>\n\n- a\n- b\n- c\n- d\n\n</live-poll>',
    ],
    ['een lange regel', undefined],
  ])('%j', (body, second) => {
    const at = splitPoint(body);
    expect(at === undefined ? undefined : body.slice(at)).toBe(second);
  });
});
