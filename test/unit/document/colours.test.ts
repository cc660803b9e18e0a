import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AA,
  coloursCss,
  contrast,
  darkShades,
  isKept,
  lightShades,
  parseColour,
} from '../../../src/document/colours.js';

const TOKENS = readFileSync('src/styles/tokens.css', 'utf8');
const [LIGHT = '', DARK = ''] = TOKENS.split('Asked for, never by itself');
const token = (css: string, name: string): string => new RegExp(`--ts-${name}: (#\\w+)`).exec(css)![1]!;

const NASTY = [
  ['yellow', '#ffff00'],
  ['white', '#ffffff'],
  ['black', '#000000'],
  ['mid-grey', '#808080'],
  ['the paper itself', '#fbf8f2'],
  ['the dark paper itself', '#14202a'],
  ['the ink itself', '#1d2a35'],
  ['light pink', '#ffd8e8'],
  ['lime', '#00ff00'],
  ['cyan', '#00ffff'],
  ['magenta', '#ff00ff'],
  ['pure blue', '#0000ff'],
  ['pure red', '#ff0000'],
  ['orange', '#f39200'],
] as const;

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0b5960', '#0b5960', 1],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe('parseColour', () => {
  it.each([
    ['#F90', '#ff9900'],
    [' #0B5960\n', '#0b5960'],
    ['0b5960', undefined],
    ['#12345', undefined],
    ['red', undefined],
    ['#000;}', undefined],
  ])('%j is %j', (text, colour) => {
    expect(parseColour(text)).toBe(colour);
  });
});

describe.each(NASTY)('a school with %s (%s)', (_, colour) => {
  it('can be read on every light ground, and under letters in the colour of paper', () => {
    const { colour: read, soft, fill } = lightShades(colour);
    for (const ground of ['paper', 'card', 'sun-soft'])
      expect(contrast(read, token(LIGHT, ground))).toBeGreaterThanOrEqual(AA);
    expect(contrast(read, soft)).toBeGreaterThanOrEqual(AA);
    expect(contrast(token(LIGHT, 'on-fill'), fill)).toBeGreaterThanOrEqual(AA);
    expect(contrast(token(LIGHT, 'ink-soft'), soft)).toBeGreaterThanOrEqual(AA);
  });

  it('can be read on every dark ground', () => {
    const { colour: read, soft, fill } = darkShades(colour);
    for (const ground of ['paper', 'card', 'sun-soft'])
      expect(contrast(read, token(DARK, ground))).toBeGreaterThanOrEqual(AA);
    expect(contrast(read, soft)).toBeGreaterThanOrEqual(AA);
    expect(contrast(token(LIGHT, 'on-fill'), fill)).toBeGreaterThanOrEqual(AA);
    expect(contrast(token(DARK, 'ink-soft'), soft)).toBeGreaterThanOrEqual(AA);
  });
});

describe('a colour that can be read', () => {
  it.each(['#0b5960', '#b8432a', '#5b2a86', '#000000'])('%s stays what it is', (colour) => {
    expect(isKept(colour)).toBe(true);
  });

  it('is not kept when it is too light, but keeps its hue: yellow becomes a dark yellow, not grey', () => {
    expect(isKept('#ffff00')).toBe(false);
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(lightShades('#ffff00').colour.slice(at, at + 2), 16),
    );
    expect(Math.abs(red! - green!)).toBeLessThan(4);
    expect(blue).toBeLessThan(red! / 3);
  });
});

describe('the styles', () => {
  it('are none where a school keeps the deck’s colours', () => {
    expect(coloursCss({ primary: '', accent: '' })).toBe('');
  });

  it('change one colour of the two, in both schemes', () => {
    const css = coloursCss({ primary: '', accent: '#5b2a86' });
    expect(css).toContain('html:root{--ts-accent:#5b2a86;');
    expect(css).toContain(`body > *{--ts-accent:${darkShades('#5b2a86').colour};`);
    expect(css).not.toContain('primary');
  });
});
