import { describe, expect, test } from 'vitest';
import { renderSlide } from '../../../src/markdown/render.js';
import { sanitise } from '../../../src/markdown/sanitise.js';
import { payloads } from './payloads.js';
import { contentOf, dangersIn, isBalanced, leftToSanitise } from './safety.js';

describe('nothing that runs or loads gets through', () => {
  for (const [kind, list] of Object.entries(payloads)) {
    describe(kind, () => {
      test.each(list)('%j', (payload) => {
        const places = [
          payload,
          `a ${payload} b`,
          `- a\n\n  ${payload}\n`,
          `<div>${payload}`,
          `<group-splitter>\n${payload}`,
        ];
        for (const markdown of places) {
          const { html, notes } = renderSlide({ name: 'x.md', markdown });
          for (const safe of [html, ...notes]) {
            expect(dangersIn(safe)).toEqual([]);
            expect(isBalanced(safe), safe).toBe(true);
            expect(leftToSanitise(contentOf(safe))).toEqual([]);
          }
          expect(html).toMatch(/^<section data-slide="x"[^<>]*>[^]*<\/section>$/);
        }
        expect(dangersIn(sanitise(payload).html)).toEqual([]);
      });
    });
  }

  test('a file name is no way in either', () => {
    const { html } = renderSlide({ name: '"><img src=x onerror=alert(1)>.md', markdown: 'a' });
    expect(html).toBe(
      '<section data-slide="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">\n<p>a</p>\n</section>',
    );
  });

  test('nor is a picture', () => {
    const picture = (): string => 'https://a.example/x.png';
    const { html } = renderSlide({ name: 'x.md', markdown: '![a](b.png)' }, { picture });
    expect(html).toContain('<span class="picture-missing">a</span>');
  });
});

describe('the checks of these tests see what they should', () => {
  test.each([
    '<p onclick="x">',
    '<script>x</script>',
    '<a href="javascript:x">a</a>',
    '<img src="https://a.example">',
    '<!-- a -->',
    '<svg></svg>',
    '<p id="teamsessie-deck">',
  ])('%s', (html) => {
    expect(dangersIn(html)).not.toEqual([]);
  });

  test.each(['<p>', '<p><b></p>', '<ul><li>a</ul>', '<p></p></p>'])('%s is not balanced', (html) => {
    expect(isBalanced(html)).toBe(false);
  });
});
