/** The names in what people paste. */
import { describe, expect, it } from 'vitest';
import { parseNames } from '../../../components/group-splitter/names.js';

describe('names', () => {
  const three = ['Anna', 'Bert de Vries', 'Cas'];

  it.each([
    ['lines', 'Anna\nBert de Vries\nCas'],
    ['Windows lines', 'Anna\r\nBert de Vries\r\nCas\r\n'],
    ['old Mac lines', 'Anna\rBert de Vries\rCas'],
    ['commas', 'Anna, Bert de Vries,Cas'],
    ['semicolons', 'Anna;Bert de Vries; Cas;'],
    ['tabs from a spreadsheet', 'Anna\tBert de Vries\tCas'],
    ['bars and slashes', 'Anna | Bert de Vries / Cas'],
    ['a mixture', 'Anna, Bert de Vries;\n\tCas'],
    ['blank lines and spaces', '\n  Anna \n\n \t \n Bert   de Vries\n\u00a0\nCas\n\n'],
    ['a numbered list', '1. Anna\n2) Bert de Vries\n3. Cas'],
    ['a list with dashes', '- Anna\n* Bert de Vries\n• Cas'],
    ['mail addresses', 'Anna <anna@school.nl>; Bert de Vries <b,v@school.nl>; Cas'],
    ['"en"', 'Anna, Bert de Vries en Cas'],
    ['and signs', 'Anna & Bert de Vries & Cas'],
    ['plus signs', 'Anna + Bert de Vries + Cas'],
    ['dashes on one line', 'Anna - Bert de Vries – Cas'],
    ['quotes', '"Anna","Bert de Vries","Cas"'],
    ['commas behind lines', 'Anna,\nBert de Vries,\nCas'],
    ['a byte order mark and zero-width spaces', '\uFEFFAnna\n\u200BBert de Vries\nCas\u200B'],
  ])('separated by %s', (_name, text) => {
    expect(parseNames(text)).toEqual(three);
  });

  it.each([
    ['people with the same name stay different people', 'Anna\nAnna\nAnna', ['Anna', 'Anna', 'Anna']],
    ['hyphens and apostrophes belong to a name', "Jan-Willem, D'Arcy", ['Jan-Willem', "D'Arcy"]],
    ['surnames first are turned', 'Jansen, Piet; de Vries, An', ['Piet Jansen', 'An de Vries']],
    [
      'surnames first on lines',
      'Jansen, Piet\nVries, An de\nIbrahim',
      ['Piet Jansen', 'An de Vries', 'Ibrahim'],
    ],
    ['surnames first in quotes', '"Jansen, Piet","Vries, An de"', ['Piet Jansen', 'An de Vries']],
    ['two on a line with commas are two', 'Jansen, Piet', ['Jansen', 'Piet']],
    ['three words with capitals are three', 'Anna Bert Chris', ['Anna', 'Bert', 'Chris']],
    ['two words are one name', 'Anna Bakker', ['Anna Bakker']],
    ['a name with small words stays whole', 'Anna van der Berg', ['Anna van der Berg']],
    ['words beside a comma stay whole', 'Anna Maria Bakker, Bert', ['Anna Maria Bakker', 'Bert']],
    ['what somebody does stays with the name in a list', 'Anna - mentor\nBert', ['Anna - mentor', 'Bert']],
    ['a name with "en" in it stays whole', 'Karen, Ben Enting', ['Karen', 'Ben Enting']],
    ['other scripts', 'Zoë, 李, Åse', ['Zoë', '李', 'Åse']],
    ['a lone bracket is text', 'Anna <3', ['Anna <3']],
    ['nothing', ' \n ,; \n', []],
  ])('%s', (_name, text, names) => {
    expect(parseNames(text)).toEqual(names);
  });

  it('is one name in three words where one is asked for', () => {
    expect(parseNames('Anna Maria Bakker', 'one')).toEqual(['Anna Maria Bakker']);
  });

  it('five hundred of them, and cuts one that has no end', () => {
    const text = Array.from({ length: 500 }, (_, index) => `Naam ${index}`).join('\n');
    expect(parseNames(text)).toHaveLength(500);
    expect(parseNames('x'.repeat(100_000))[0]!.length).toBeLessThanOrEqual(80);
  });
});
