import { describe, expect, it } from 'vitest';
import { findSlides } from '../../../src/deck/slide-list/find.js';

const slides = [
  { number: '1', title: 'Samen pesten terugdringen', text: 'Een teamsessie' },
  { number: '5.1', title: 'De wet', text: 'Elke school zorgt voor veiligheid' },
  { number: '5.2', title: 'Wat staat er in?', text: 'Drie plichten. De wet zegt …' },
  { number: '12', title: 'Ideeën', text: 'Over de groep' },
];

describe('findSlides', () => {
  it.each([
    ['', ['1', '5.1', '5.2', '12']],
    ['5', ['5.1', '5.2']],
    ['12', ['12']],
    ['WET', ['5.1', '5.2']],
    ['ideeen', ['12']],
    ['  teamsessie ', ['1']],
    ['zzz', []],
  ])('%j finds %j', (typed, numbers) => {
    expect(findSlides(slides, typed).map(({ number }) => number)).toEqual(numbers);
  });
});
