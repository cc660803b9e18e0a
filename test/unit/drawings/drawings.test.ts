/** The drawings: each is described, none is left over, and what they count is what stands beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

const names = readdirSync(`${root}public/drawings`).filter((name) => name.endsWith('.svg'));
const slides = readdirSync(`${root}slides`)
  .filter((name) => /^\d.*\.md$/u.test(name))
  .map((name) => read(`slides/${name}`))
  .join('\n');

/** Dots of a path in which every `h` is a row, drawn by dashes of 16. */
const dotsOf = (path: string): number =>
  [...path.matchAll(/h([\d.]+)/gu)].reduce((sum, [, length]) => sum + Math.floor(Number(length) / 16) + 1, 0);

describe.each(names)('%s', (name) => {
  const svg = read(`public/drawings/${name}`);

  it('says what it is and what there is to see', () => {
    expect(svg).toMatch(/<title>[^<]{5,}<\/title>/u);
    expect(svg).toMatch(/<desc>[^<]{20,}<\/desc>/u);
  });

  it('describes no shape that it does not draw', () => {
    const ids = [...svg.matchAll(/ id="(\w+)"/gu)].map(([, id]) => id!);
    expect(ids.filter((id) => !svg.includes(`#${id}"`) && !svg.includes(`#${id})`))).toEqual([]);
  });

  it('moves nothing for who asked for less motion', () => {
    if (/transition:(?!none)/u.test(svg)) expect(svg).toContain('prefers-reduced-motion:reduce');
    expect(svg).not.toMatch(/<animate|@keyframes/u);
  });

  it('is shown on one slide, so that no two slides look alike', () => {
    const uses = slides.split(`(drawings/${name})`).length - 1;
    // its scenes stand at the foot of the statements
    expect(uses).toBe(name === 'rij.svg' ? 0 : 1);
  });
});

describe('the scenes at the foot of a statement', () => {
  const statements = [...slides.matchAll(/class="statement( \w+)?"/gu)].map(([, scene]) => scene?.trim());

  it('are other ones on each', () => {
    expect(statements.length).toBeGreaterThan(4);
    expect(new Set(statements).size).toBe(statements.length);
  });

  it('are as many as there are in the drawing', () => {
    const named = new Set(read('src/styles/slides.css').match(/--scene: \d+%/gu)).size;
    expect(named + 1).toBe(read('public/drawings/rij.svg').split('<svg ').length - 2);
    expect(statements).toHaveLength(named + 1);
  });
});

describe('a field of a hundred dots', () => {
  const fields = [
    ...slides.matchAll(
      /class="number">([\d–]+)%<\/strong>[^!]*!\[[^\]]*\]\(drawings\/(stippen-[\d-]+\.svg)\)/gu,
    ),
  ].map(([, number = '', name = '']) => ({ number, name }));

  it('stands below every number', () => {
    expect(fields).toHaveLength(slides.split('class="number"').length - 1);
  });

  it.each(fields)('has as many coloured ones as its number says: $number', ({ number, name }) => {
    const svg = read(`public/drawings/${name}`);
    const count = (colour: RegExp): number =>
      [...svg.matchAll(/<path d="([^"]*)" stroke="([^"]*)"/gu)]
        .filter(([, , stroke = '']) => colour.test(stroke))
        .reduce((sum, [, path = '']) => sum + dotsOf(path), 0);
    const [least = 0, most = least] = number.split('–').map(Number);
    expect(count(/--ts-primary/u)).toBe(least);
    expect(count(/^#/u)).toBe(most - least);
    expect(count(/./u)).toBe(100);
  });
});
