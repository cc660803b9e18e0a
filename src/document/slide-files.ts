/** The names of slides as files: which are slides, in which order, and what a deck's slides are called on disk. Pure. */
import type { SlideSource } from '../markdown/types.js';

/** `01-titel.md` is a slide; `LEESMIJ.md` isn't. */
export const isSlideFile = (name: string): boolean => /^\d+.*\.md$/i.test(name);

/** By number, as people count. */
export const bySlideFile = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

const SAFE = /^[\w.,()+ -]+$/u;

/** Their own names where these give the order already; else each gets its number in front. */
export function slideFileNames(slides: readonly SlideSource[]): readonly string[] {
  const names = slides.map(({ name }) => name);
  const numbers = names.map((name) => Number.parseInt(name, 10));
  const inOrder = names.every(
    (name, index) =>
      isSlideFile(name) && SAFE.test(name) && (index === 0 || numbers[index]! > numbers[index - 1]!),
  );
  if (inOrder) return names;
  const width = Math.max(2, String(names.length).length);
  return names.map((name, index) => {
    const base = name
      .replace(/\.md$/i, '')
      .replace(/^\d+[-_. ]*/, '')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    return `${String(index + 1).padStart(width, '0')}-${base || 'dia'}.md`;
  });
}
