import { describe, expect, it } from 'vitest';
import { foldChoice, lastPosition } from '../../../src/deck/state.js';
import { canvasFor } from '../../../src/deck/canvas.js';
import { DEFAULT_SETTINGS } from '../../../src/document/deck.js';

const event = (data: unknown, type = 'choose') => ({ type, at: 0, data });

describe('foldChoice', () => {
  it('begins with the settings of the file', () => {
    expect(foldChoice({ ...DEFAULT_SETTINGS, school: 'De Linde', type: 'po' }, [])).toMatchObject({
      school: 'De Linde',
      type: 'po',
      programme: 'both',
    });
  });

  it('takes the last of each setting', () => {
    const events = [event({ type: 'po' }), event({ participants: 30 }), event({ type: 'vo', leftOut: [12] })];
    expect(foldChoice(DEFAULT_SETTINGS, events)).toMatchObject({
      type: 'vo',
      participants: 30,
      leftOut: [12],
    });
  });

  it.each([
    ['a type that is none', { type: 'mbo' }],
    ['a programme that is none', { programme: 3 }],
    ['a number of people below nought', { participants: -1 }],
    ['a huge number of people', { participants: 1e9 }],
    ['a school that is no text', { school: {} }],
    ['a time that is none', { start: '25:00' }],
    ['minutes that are none', { extra: -5, shorter: { 17: 'half' } }],
    ['no object', 'po'],
    ['nothing', null],
  ])('passes over %s', (_, data) => {
    expect(foldChoice(DEFAULT_SETTINGS, [event(data)])).toEqual(foldChoice(DEFAULT_SETTINGS, []));
  });
});

describe('a change of programme', () => {
  it('brings back what was left out, shortened and added to make the former fit', () => {
    const events = [
      event({ programme: 'short' }),
      event({ leftOut: [2], shorter: { 17: 20 }, extra: 10 }),
      event({ programme: '2' }),
    ];
    expect(foldChoice(DEFAULT_SETTINGS, events)).toMatchObject({ leftOut: [], shorter: {}, extra: 0 });
  });

  it('leaves out assignment 1 in the short meeting, as the draaiboek advises', () => {
    expect(foldChoice(DEFAULT_SETTINGS, [event({ programme: 'short' })]).leftOut).toEqual([12, 13]);
  });
});

describe('lastPosition', () => {
  it('is where the deck was last, whatever junk came after', () => {
    const place = { slide: '12-a', part: 1, fragment: -1 };
    expect(
      lastPosition([event({ ...place, part: 0 }), event(place), event({ slide: 3 }), event(null)]),
    ).toEqual(place);
  });

  it('is nowhere in a new session', () => {
    expect(lastPosition([])).toBeUndefined();
  });
});

describe('canvasFor', () => {
  it.each([
    ['a laptop', 1366, 768, 1280],
    ['a square window', 800, 800, 1280],
    ['an old projector', 800, 600, 1280],
    ['a phone held upright', 390, 844, 720],
    ['a small phone held upright', 360, 640, 720],
  ])('fits %s', (_, width, height, expected) => {
    expect(canvasFor(width, height)).toMatchObject({ width: expected, reflows: false });
  });

  it.each([
    ['a laptop at 400%', 320, 256],
    ['a laptop at 200%', 640, 360],
    ['a phone on its side', 844, 390],
    ['half of a small phone, upright', 320, 400],
  ])('is scrolled at a scale that can be read on %s', (_, width, height) => {
    const canvas = canvasFor(width, height);
    expect(canvas.reflows).toBe(true);
    expect(width / canvas.width).toBeCloseTo(0.7, 2);
    expect(height / canvas.height).toBeCloseTo(0.7, 2);
  });
});
