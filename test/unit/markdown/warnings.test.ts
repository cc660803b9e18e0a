import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/markdown/messages.js';
import { renderSlide } from '../../../src/markdown/render.js';

function warningsOf(markdown: string): [number, string][] {
  return renderSlide({ name: 'dia.md', markdown }).warnings.map(({ line, message }) => [line, message]);
}

describe('each warning, with its line', () => {
  test.each<[string, string, [number, string][]]>([
    ['nothing wrong', '# a\n\n- b', []],
    ['empty file', '', [[1, messages.emptySlide()]]],
    ['only a comment', '\n<!-- later -->\n', [[1, messages.emptySlide()]]],
    ['empty part', 'a\n---\n\n---\nb', [[3, messages.emptyPart()]]],
    ['fence', 'a\n\n```js\nb', [[3, messages.unclosedFence()]]],
    ['fence in an item', '- a\n\n  ~~~\n  b\n\nc', [[3, messages.unclosedFence()]]],
    ['note with text', 'a\n\nNote: b', [[3, messages.noteWithText()]]],
    ['unclosed tag', 'a\n\n<div>\n\nb', [[3, messages.unclosedTag('div')]]],
    ['unclosed tag in a line', 'a\nb <b>c', [[2, messages.unclosedTag('b')]]],
    ['unclosed element', 'a\n\n<live-poll>\n- a', [[3, messages.unclosedTag('live-poll')]]],
    ['stray closing tag', 'a\n\nb</b>', [[3, messages.strayClosingTag('b')]]],
    ['stray element', 'a\n\n</live-poll>', [[3, messages.strayClosingTag('live-poll')]]],
    ['unknown tag', 'a\n\nb <blink>c</blink>', [[3, messages.unknownTag('blink')]]],
    ['unknown element', 'a\n\n<x-y>c</x-y>', [[3, messages.unknownElement('x-y')]]],
    ['forbidden tag', 'a\n\n<iframe src="x"></iframe>', [[3, messages.forbiddenTag('iframe')]]],
    ['misplaced tag', 'a\n\n<li>b</li>', [[3, messages.misplacedTag('li')]]],
    ['unfinished tag', 'a\n\n<div class="x', [[3, messages.unfinishedTag()]]],
    ['unclosed comment', 'a\n\n<!-- b', [[3, messages.unclosedComment()]]],
    ['attribute', 'a\n\n<p onclick="x">b</p>', [[3, messages.attributeNotAllowed('p', 'onclick')]]],
    ['style', '<p style="x">b</p>', [[1, messages.attributeNotAllowed('p', 'style')]]],
    ['own ids', '<p id="Teamsessie-deck">b</p>', [[1, expect.stringContaining('id="Teamsessie-deck"')]]],
    [
      'minutes',
      'a\n<!-- .slide: data-minutes="vijf" -->',
      [[2, messages.attributeValue('section', 'data-minutes', 'vijf', 'een getal, zoals 5 of 2.5')]],
    ],
    [
      'backgrounds that load something',
      '<!-- .slide: data-background-iframe="https://a.nl" -->\na',
      [[1, messages.attributeNotAllowed('section', 'data-background-iframe')]],
    ],
    ['comment without attributes', 'a\n<!-- .element: fragment= -->', [[2, expect.any(String)]]],
    ['relative link', 'a\n[b](c.html)', [[2, messages.linkNotAllowed('c.html')]]],
    ['script link', '[b](javascript:alert(1))', [[1, messages.linkNotAllowed('javascript:alert(1)')]]],
    ['lost picture', 'a\n\nb ![c](d.png)', [[3, messages.pictureNotFound('d.png')]]],
    ['remote picture', '![c](https://a.nl/d.png)', [[1, messages.pictureNotAllowed('https://a.nl/d.png')]]],
    [
      'picture without words',
      '\n![](data:image/png;base64,AA)',
      [[2, expect.stringContaining('beschrijving')]],
    ],
    ['poll without options', 'a\n\n<live-poll>\n</live-poll>', [[3, messages.pollWithoutOptions()]]],
    ['a poll of words needs none', '<live-poll type="words"></live-poll>', []],
    [
      'scenario without headings',
      '<scenario-reveal>a</scenario-reveal>',
      [[1, messages.scenarioWithoutSteps()]],
    ],
    ['binary', 'a\nb\0', [[2, messages.controlCharacters(1)]]],
    ['too deep', '<div>'.repeat(100) + 'a' + '</div>'.repeat(100), [[1, messages.tooDeep()]]],
    ['too complex', 'a '.repeat(3) + '*[`'.repeat(2000), [[1, messages.tooComplex()]]],
  ])('%s', (_name, markdown, expected) => {
    expect(warningsOf(markdown)).toEqual(expected);
  });
});

/** `<x>` and `<X>` stand where a warning must point: at their own line. */
describe('the line is the line in the file', () => {
  test.each<[string, string]>([
    ['first line', '<x>'],
    ['after a byte order mark', '\uFEFFa\n\n<x>'],
    ['after line ends of Windows', 'a\r\n\r\nb <x>\r\n'],
    ['later in a paragraph', 'a\nb\nc *d\ne <x> f* g'],
    ['after a hard break', 'a  \nb\\\nc <x>'],
    ['in a heading', 'a\n\n## b <x>'],
    ['after a heading with ===', 'a <b>b</b>\n===\n\n<x>'],
    ['after a fence', '```\n<x-in-fence>\n---\nNote:\n```\n\n<x>'],
    ['after code by indentation', 'a\n\n    <div>\n\n    b\n\n\nc <x>'],
    ['in the second part', 'a\n---\nb\n\n<x>'],
    ['in the third part, first line', 'a\n---\nb\n---\n<x>'],
    ['in notes', 'a\n\nNote:\nb\n\n<x>'],
    ['in the notes of the second part', 'a\nNote:\nb\n---\nc\nNote:\n\nd <x>'],
    ['in an item', '- a\n- b\n- c <x>\n- d'],
    ['in a loose item', '- a\n\n- b\n\n  c\n  d <x>'],
    ['in a nested item', '- a\n  - b\n  - c\n    - d\n    - e <x>'],
    ['in a nested item after a blank line', '1. a\n\n   - b\n\n   - c <x>'],
    ['in a task', '- [ ] a\n- [x] b <x>'],
    ['in a loose task', '- [ ] a\n\n- [x] b <x>'],
    ['in an item that starts on its next line', '-\n  a <x>'],
    ['in a quote', '> a\n>\n> b\n> c <x>'],
    ['in a quote in an item', '- a\n  > b\n  > c <x>'],
    ['on a line that lazily continues a quote', '> a\nb\nc <x>'],
    ['after a list in a quote', '> - a\n> - b\n>\n> c <x>'],
    ['in a table head', 'a\n\n| b | c <x> |\n|---|---|\n| d | e |'],
    ['in a table row', '| b | c |\n|---|---|\n| d | e |\n| f | g <x> |'],
    ['after a table', '| b | c |\n|---|---|\n| d | e |\n\n<x>'],
    ['in a block of HTML', '<div>\na\nb <x>\n</div>'],
    ['after a block of HTML', '<div>\n\na\n\n</div>\n\n<x>'],
    ['after a comment of more lines', '<!-- a\n\nb\n-->\n\nc <x>'],
    ['after link definitions', '[a]: https://a.nl\n[b]: https://b.nl\n\n[a] [b] <x>'],
    ['after a link over two lines', '[a\nb](https://a.nl\n"c") <x>'],
    ['in a link', 'a\n[b\nc <x>](https://a.nl)'],
    ['in an element', '<group-splitter>\n\n1. a\n2. b <x>\n\n</group-splitter>'],
    ['in an element without blank lines', '<group-splitter>\n1. a\n2. b <x>\n</group-splitter>'],
    [
      'in an element with a tag over more lines',
      'a\n\n<live-poll\n  question="b"\n>\n- c\n- d <x>\n</live-poll>',
    ],
    ['in an element that is indented', '<live-poll>\n    - c\n    - d <x>\n</live-poll>'],
    [
      'in an element in an element',
      '<scenario-reveal>\n# a\n<live-poll>\n- b\n- c <x>\n</live-poll>\n</scenario-reveal>',
    ],
    ['after an element right under a list', '- a\n<live-poll>\n- b\n</live-poll>\nc\n<x>'],
    ['in an element in an item', '- a\n\n  <live-poll>\n  - b <x>\n  </live-poll>'],
    [
      'after two elements under text',
      'a\n<live-poll>\n- b\n</live-poll>\nc\n<live-poll>\n- d\n</live-poll>\n\n<x>',
    ],
    ['a rule and blank lines', '***\n\n\n\n___\n<x>'],
    ['on the line of a tag with attributes on more lines', 'a\n\nb <x\n c="d"\n e>f'],
  ])('%s', (_name, markdown) => {
    const before = markdown.slice(0, markdown.search(/<x[\s>]/)).replace(/\r\n/g, '\n');
    expect(warningsOf(markdown)).toContainEqual([before.split('\n').length, messages.unknownTag('x')]);
  });
});

describe('many warnings', () => {
  test('stop after a hundred and say how many are left', () => {
    const warnings = warningsOf('a <x></x>\n\n'.repeat(150));
    expect(warnings).toHaveLength(101);
    expect(warnings.at(-1)?.[1]).toBe(messages.moreWarnings(50));
  });

  test('name the file and stand in the order of the lines', () => {
    const { warnings } = renderSlide({ name: '05-de-wet.md', markdown: '</b>\n\n```\n---\n' });
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([
      ['05-de-wet.md', 1],
      ['05-de-wet.md', 3],
    ]);
  });
});
