import { describe, expect, test } from 'vitest';
import { render, renderSlide } from '../../../src/markdown/render.js';
import type { RenderedSlide } from '../../../src/markdown/types.js';

const slide = (markdown: string, name = '05-de-wet.md'): RenderedSlide => renderSlide({ name, markdown });

/** What stands in the section, without the line ends around it. */
const content = (markdown: string): string =>
  slide(markdown)
    .html.replace(/^<section[^>]*>|<\/section>$/g, '')
    .trim();

describe('sections', () => {
  test('one part is one section that carries the name of the file', () => {
    expect(slide('# a').html).toBe('<section data-slide="05-de-wet">\n<h1>a</h1>\n</section>');
  });

  test('more parts stand in a section', () => {
    expect(slide('a\n---\nb').html).toBe(
      '<section data-slide="05-de-wet">\n<section>\n<p>a</p>\n</section>\n<section>\n<p>b</p>\n</section>\n</section>',
    );
  });

  test('an empty file is an empty section', () => {
    expect(slide('')).toMatchObject({
      html: '<section data-slide="05-de-wet">\n</section>',
      parts: [{ title: '' }],
    });
  });

  test('notes are given beside the slide, part by part', () => {
    const { html, notes } = slide('a\nNote:\nb\n---\nc');
    expect(html).toContain('<p>a</p>\n</section>\n<section>\n<p>c</p>');
    expect(notes).toEqual(['<p>b</p>\n', '']);
  });

  test('a hidden slide stays in its place, and takes its parts along', () => {
    const { html, parts } = slide('<!-- .slide: data-visibility="hidden" -->\na\n---\nb');
    expect(parts.map(({ hidden }) => hidden)).toEqual([true, true]);
    expect(html.match(/<section data-left-out="" hidden="">/g)).toHaveLength(2);
    expect(html).not.toContain('data-visibility');
  });

  test('of a slide with parts, one can be hidden alone', () => {
    const { parts } = slide('a\n---\n<!-- .slide: data-visibility="hidden" -->\nb');
    expect(parts.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  test('render gives a slide for each file, in order', () => {
    const names = ['01-a.md', '02-b.md'];
    expect(render(names.map((name) => ({ name, markdown: name }))).map(({ name }) => name)).toEqual(names);
  });
});

describe('what the deck knows of a part', () => {
  test('title, session, minutes and school', () => {
    const { parts } = slide(
      '<!-- .slide: data-session="2" data-minutes="7.5" data-school="po" -->\n## De *wet* &amp;\n\n# later',
    );
    expect(parts).toEqual([{ title: 'De wet &', session: 2, minutes: 7.5, school: 'po', hidden: false }]);
  });

  test('a title of two lines has a space between them', () => {
    expect(slide('## Niet verplicht.<br>Samen wel.').parts[0]!.title).toBe('Niet verplicht. Samen wel.');
  });

  test('nothing given', () => {
    expect(slide('a').parts).toEqual([
      { title: '', session: undefined, minutes: 0, school: undefined, hidden: false },
    ]);
  });

  test('later parts belong to the session of the first, unless they say otherwise', () => {
    const { parts, html } = slide(
      '<!-- .slide: data-session="1" -->\na\n---\nb\n---\n<!-- .slide: data-session="2" -->\nc\n---\nd',
    );
    expect(parts.map(({ session }) => session)).toEqual([1, 1, 2, 1]);
    expect(html.match(/<section data-session="\d">/g)).toHaveLength(4);
  });

  test('headings in notes are no title', () => {
    expect(slide('a\nNote:\n# b').parts[0]?.title).toBe('');
  });
});

describe('comments of reveal.js', () => {
  test.each<[string, string, string]>([
    ['at the end of a paragraph', 'a <!-- .element: class="x" -->', '<p class="x">a </p>'],
    ['without a colon', 'a <!-- .element class="x" -->', '<p class="x">a </p>'],
    [
      'after an inline element: that element',
      'a *b* <!-- .element: class="x" -->',
      '<p>a <em class="x">b</em> </p>',
    ],
    ['not the line break before it', 'a<br><!-- .element: class="x" -->', '<p class="x">a<br></p>'],
    ['at the end of an item', '- a <!-- .element: class="x" -->', '<ul>\n<li class="x">a </li>\n</ul>'],
    [
      'after a nested list: its last item',
      '- a\n  - b\n  <!-- .element: class="x" -->',
      '<ul>\n<li>a<ul>\n<li class="x">b</li>\n</ul>\n</li>\n</ul>',
    ],
    ['under a block', '# a\n\n<!-- .element: class="x" -->', '<h1 class="x">a</h1>'],
    [
      'right under a list: the last item',
      '- a\n- b\n<!-- .element: class="x" -->',
      '<ul>\n<li>a</li>\n<li class="x">b</li>\n</ul>',
    ],
    [
      'under a list and a blank line: the list',
      '- a\n\n<!-- .element: class="x" -->',
      '<ul class="x">\n<li>a</li>\n</ul>',
    ],
    [
      'a later one wins',
      'a <!-- .element: class="x" --> <!-- .element: class="y" -->',
      '<p class="y">a  </p>',
    ],
    [
      'single quotes and none',
      "a <!-- .element: class='x y' data-id=z hidden -->",
      '<p class="x y" data-id="z" hidden="">a </p>',
    ],
    [
      'a fence is a fence',
      '```\n<!-- .element: class="x" -->\n```',
      '<pre><code>&lt;!-- .element: class="x" --&gt;\n</code></pre>',
    ],
    ['code is code', '`<!-- .slide: class="x" -->`', '<p><code>&lt;!-- .slide: class="x" --&gt;</code></p>'],
    ['other comments go', 'a <!-- b --> c', '<p>a  c</p>'],
  ])('%s', (_name, markdown, expected) => {
    expect(content(markdown)).toBe(expected);
  });

  test('with nothing before it, .element means the section', () => {
    expect(slide('<!-- .element: class="x" -->\na').html).toContain(
      '<section data-slide="05-de-wet" class="x">',
    );
  });

  test('.slide may stand anywhere in the part, also in the notes', () => {
    expect(
      slide('a\n---\n- b\n\n  <!-- .slide: class="x" -->\n\nNote:\n<!-- .slide: data-minutes="3" -->').html,
    ).toContain('<section class="x" data-minutes="3">\n<ul>');
  });
});

describe('pictures', () => {
  const markdown = '![een *plaat*](map/klas%20groen.png "Titel")';

  test('are asked for by their path, decoded', () => {
    const asked: string[] = [];
    const picture = (path: string): string => {
      asked.push(path);
      return 'data:image/png;base64,AA';
    };
    const { html, warnings } = renderSlide({ name: 'a.md', markdown }, { picture });
    expect(asked).toEqual(['map/klas groen.png']);
    expect(html).toContain(
      '<img src="data:image/png;base64,AA" alt="een plaat" title="Titel" loading="lazy" data-picture="map/klas groen.png">',
    );
    expect(warnings).toEqual([]);
  });

  test('that are not there leave their description', () => {
    expect(content(markdown)).toBe('<p><span class="picture-missing">een plaat</span></p>');
  });

  test('a picture function that fails shows the text as it was written', () => {
    const picture = (): string => {
      throw new Error('stuk');
    };
    const { html, warnings } = renderSlide({ name: 'a.md', markdown: '![a<](b)\n---\nc' }, { picture });
    expect(html).toContain('<pre>![a&lt;](b)</pre>');
    expect(html).toContain('<p>c</p>');
    expect(warnings.map(({ line }) => line)).toEqual([1]);
  });
});

describe('values of attributes', () => {
  test.each<[string, string, string]>([
    [
      'any number on an element',
      '<group-splitter size="-3" participants="0"></group-splitter>',
      'size="-3" participants="0"',
    ],
    ['a huge one too', '<countdown-timer minutes="99999999999"></countdown-timer>', 'minutes="99999999999"'],
    [
      'words are no number',
      '<countdown-timer minutes="abc" label="x"></countdown-timer>',
      '<countdown-timer label="x">',
    ],
    ['a type that exists', '<live-poll type="scale"></live-poll>', '<live-poll type="scale">'],
    ['a type that does not', '<live-poll type="radio"></live-poll>', '<live-poll>'],
    ['the first of two counts', '<p id="a" ID="b">c</p>', '<p id="a">'],
    ['a role on the list', '<p role="note">a</p>', '<p role="note">'],
    ['a role that is not', '<p role="button">a</p>', '<p>a'],
    ['a colour', '<!-- .slide: data-background-color="#00f" -->\na', ' data-background-color="#00f"'],
    [
      'a colour that loads something',
      '<!-- .slide: data-background-color="url(x)" -->\na',
      '<section data-slide="05-de-wet">',
    ],
    ['a no-break space', '<p title="a&nbsp;b">c</p>', 'title="a&nbsp;b"'],
    ['less and greater than', '<p title="a<b>c">d</p>', 'title="a&lt;b&gt;c"'],
  ])('%s', (_name, markdown, expected) => {
    expect(slide(markdown).html).toContain(expected);
  });
});

describe("the author's own HTML", () => {
  test.each<[string, string, string]>([
    ['script goes with what is in it', 'a<script>b</script>c', '<p>ac</p>'],
    ['so do drawings', '<svg><text>b</text></svg>c', '<p>c</p>'],
    ['and form controls', 'a <select><option>b</option></select>c', '<p>a c</p>'],
    ['an unknown tag goes alone', 'a <blink>b</blink>', '<p>a b</p>'],
    [
      'a link with white space in it is one link',
      '<a href=" mail\nto:a@b.nl">c</a>',
      '<p><a href="mailto:a@b.nl">c</a></p>',
    ],
    ['a new paragraph ends the one before', '<p>a<p>b</p>', '<p>a</p><p>b</p>'],
    ['a block ends a paragraph', '<p>a<b>b<ul><li>c</ul>', '<p>a<b>b</b></p><ul><li>c</li></ul>'],
    ['a row gets its tbody', '<table><tr><td>a</table>', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    [
      'white space in a table is not a cell',
      '<table> <tr><td>a</table>',
      '<table> <tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'a no-break space is',
      '<table>&nbsp;<tr><td>a</table>',
      '<table><tbody><tr><td>&nbsp;</td></tr><tr><td>a</td></tr></tbody></table>',
    ],
    ['a cell outside a table is text', '<td>a</td>', 'a'],
    ['a heading ends a heading', '<h1>a<h2>b</h2>', '<h1>a</h1><h2>b</h2>'],
    ['Markdown between blank lines', '<div>\n\n*a*\n\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
    [
      'a closing tag does not reach out of an item',
      '<div>\n\n- a</div>\n- b\n\n</div>',
      '<div>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>',
    ],
    [
      'a tick box is only to look at',
      '<input type="checkbox" checked name="x">',
      '<input type="checkbox" checked="" disabled="">',
    ],
    ['no newline right after pre', '<pre>\n\na</pre>', '<pre>a</pre>'],
  ])('%s', (_name, markdown, expected) => {
    expect(content(markdown)).toBe(expected);
  });
});

describe('text without end', () => {
  test.each<[string, string]>([
    ['100,000 open tags', '<div>'.repeat(100_000)],
    ['100,000 open tags on lines', '<div>\n\n'.repeat(100_000)],
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 comments that begin', `a ${'<!--'.repeat(100_000)}`],
    ['100,000 stars', '*a '.repeat(100_000)],
    ['10,000 quotes in each other', `${'> '.repeat(10_000)}a`],
    ['10,000 lists in each other', `${'- '.repeat(10_000)}a`],
    ['10,000 elements in each other', '<live-poll>\n'.repeat(10_000)],
    ['20,000 lines in one item', `- a\n${'  b\n'.repeat(20_000)}`],
    ['an attribute of a million characters', `<p title="${'x'.repeat(1_000_000)}">a</p>`],
    [
      'a megabyte of ordinary text',
      '## Kop\n\nTekst met **vet** en een [link](https://a.nl).\n\n- een\n- twee\n\n'.repeat(13_000),
    ],
  ])('%s', { timeout: 20_000 }, (_name, markdown) => {
    expect(slide(markdown).html).toMatch(/^<section data-slide="05-de-wet">[^]*<\/section>$/);
  });
});
