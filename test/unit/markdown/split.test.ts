import { describe, expect, test } from 'vitest';
import { normalise, split } from '../../../src/markdown/split.js';

const textsOf = (markdown: string): string[] => split(markdown).parts.map((part) => part.slide.text.trim());

describe('sub-slides', () => {
  test.each<[string, string, string[]]>([
    ['one part without a separator', 'a\n\nb', ['a\n\nb']],
    ['a line of three dashes separates', 'a\n\n---\n\nb', ['a', 'b']],
    ['blank lines around it are not needed', 'a\n---\nb', ['a', 'b']],
    ['spaces may follow', 'a\n---  \t\nb', ['a', 'b']],
    ['four dashes are a rule', 'a\n\n----\n\nb', ['a\n\n----\n\nb']],
    ['an indented one is not a separator', 'a\n\n ---\n\nb', ['a\n\n ---\n\nb']],
    ['not in a fence', '```\n---\n```', ['```\n---\n```']],
    ['not in a fence of tildes', '~~~\n```\n---\n~~~\n---\nb', ['~~~\n```\n---\n~~~', 'b']],
    ['a shorter run does not close a fence', '````\n```\n---\n````', ['````\n```\n---\n````']],
    ['a fence with words behind it does not close one', '```\n``` js\n---\n```', ['```\n``` js\n---\n```']],
    ['backticks in the info string make it no fence', '``` a`b\n---\nb', ['``` a`b', 'b']],
    ['not in a fence in a list', '- a\n\n  ```\n  x\n  ```\n---\nb', ['- a\n\n  ```\n  x\n  ```', 'b']],
    ['an item that ends takes its fence along', '- ```\n  x\n---\nb', ['- ```\n  x', 'b']],
    ['four spaces make code, not a fence', 'a\n\n    ```\n\n---\nb', ['a\n\n    ```', 'b']],
    ['a fence in a quote ends with the quote', '> ```\n> x\n---\nb', ['> ```\n> x', 'b']],
    ['an empty last part is a part', 'a\n---\n', ['a', '']],
  ])('%s', (_name, markdown, expected) => {
    expect(textsOf(markdown)).toEqual(expected);
  });
});

describe('notes', () => {
  test.each<[string, string, string, string | undefined]>([
    ['none', 'a', 'a', undefined],
    ['after Note:', 'a\nNote:\nb', 'a', 'b'],
    ['after notes:, any case', 'a\nnOTES: \nb', 'a', 'b'],
    ['a second Note: is text in the notes', 'a\nNote:\nb\nNote:\nc', 'a', 'b\nNote:\nc'],
    ['text behind it keeps it on the slide', 'a\nNote: b', 'a\nNote: b', undefined],
    ['not in a fence', '```\nNote:\n```', '```\nNote:\n```', undefined],
    ['a word that begins alike is text', 'Notebook:\nb', 'Notebook:\nb', undefined],
  ])('%s', (_name, markdown, slide, notes) => {
    const part = split(markdown).parts[0];
    expect([part?.slide.text, part?.notes?.text]).toEqual([slide, notes]);
  });

  test('end with the part', () => {
    const [first, second] = split('a\nNote:\nb\n---\nc').parts;
    expect([first?.notes?.text, second?.slide.text, second?.notes]).toEqual(['b', 'c', undefined]);
  });
});

describe('line numbers', () => {
  test('each line of a part knows its line in the file', () => {
    const [first, second] = split('a\n\n---\nb\nNote:\nc\nd').parts;
    expect(first?.slide.lines).toEqual([1, 2]);
    expect(second?.line).toBe(4);
    expect(second?.slide.lines).toEqual([4]);
    expect(second?.notes?.lines).toEqual([6, 7]);
  });

  test('an element right under a list gets a blank line that has no line of its own', () => {
    const [part] = split('- a\n<countdown-timer></countdown-timer>\nb').parts;
    expect(part?.slide.text).toBe('- a\n\n<countdown-timer></countdown-timer>\nb');
    expect(part?.slide.lines).toEqual([1, 2, 2, 3]);
  });
});

describe('normalise', () => {
  test.each<[string, string, string]>([
    ['byte order mark', '\uFEFFa', 'a'],
    ['line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['line ends of old Macs', 'a\rb', 'a\nb'],
    ['tabs and page breaks stay', 'a\tb\fc', 'a\tb\fc'],
    ['binary characters show', 'a\0b\u0007', 'a\uFFFDb\uFFFD'],
    ['half a surrogate pair shows', '\uD83D a 😀', '\uFFFD a 😀'],
  ])('%s', (_name, from, to) => {
    expect(normalise(from).text).toBe(to);
  });

  test('says once that a file looks binary, and where', () => {
    const { remarks } = normalise('a\r\nb\0\r\n\0');
    expect(remarks.map(({ line }) => line)).toEqual([2]);
    expect(remarks[0]?.message).toContain('2 tekens');
  });
});
