import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { DeckSlides } from '../../src/deck/slides.js';

afterEach(() => fixtureCleanup());

describe('titles of the slides', () => {
  for (const [heading, title] of [
    ['<h2>Niet verplicht.<br>Samen wel.</h2>', 'Niet verplicht. Samen wel.'],
    ['<h3>Niet <em>verplicht.<br></em> Samen\nwel. </h3>', 'Niet verplicht. Samen wel.'],
    ['<h2>De wet</h2>', 'De wet'],
    ['<p>Zonder kop</p>', ''],
  ] as const) {
    it(`of ${JSON.stringify(heading)} it is ${JSON.stringify(title)}`, async () => {
      const container = await fixture(`<div><section>${heading}</section></div>`);
      const slides = new DeckSlides(container, () => null);
      expect(slides.parts.map((part) => part.title)).to.deep.equal([title]);
      expect(container.querySelector('section')!.innerHTML, 'the slide itself').to.equal(heading);
    });
  }
});
