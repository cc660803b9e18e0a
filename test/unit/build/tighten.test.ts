/** White space that the file does without, and white space that somebody would miss. */
import { describe, expect, it } from 'vitest';
import { tighten } from '../../../src/build/tighten.js';

describe('tighten', () => {
  it.each([
    [
      'a line break with its indent is one space, also in a template in a template',
      'html`<p>\n    ${on ? html`<b>\n  x</b>` : "a\\n  b"}\n  </p>`',
      'html`<p> ${on ? html`<b> x</b>` : "a\\n  b"} </p>`',
    ],
    ['spaces on a line are left alone', 'html`<i title="a  b">c</i>`', 'html`<i title="a  b">c</i>`'],
    [
      'an empty text area is no reason to keep anything',
      'html`<p>\n <textarea\n rows="2"\n></textarea></p>`',
      'html`<p> <textarea rows="2" ></textarea></p>`',
    ],
    ['text that shows its white space keeps it', 'html`<pre>a\n  b</pre>`', 'html`<pre>a\n  b</pre>`'],
    [
      'other templates keep theirs',
      'const text = `a\n  b`; raw`c\n  d`',
      'const text = `a\n  b`; raw`c\n  d`',
    ],
    [
      'styles lose white space and comments',
      'css`\n  /* why */\n  p, :host(:focus) > a {\n    margin: 0 ${gap} 1px;\n    color: red;\n  }\n`',
      'css` p,:host(:focus) > a{margin:0 ${gap} 1px;color:red}`',
    ],
    [
      'a string in a style keeps its spaces',
      "css`b::before { content: ' ; a: b, '; }`",
      "css`b::before{content:' ; a: b, '}`",
    ],
  ])('%s', (_, code, tight) => {
    expect(tighten(code)).toBe(tight);
  });
});
