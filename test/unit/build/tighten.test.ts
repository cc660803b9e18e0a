/** White space that the file does without, and white space that somebody would miss. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { tighten } from '../../../src/build/tighten.js';

/** Every template in the code as a parser sees it, in order; one without a tag is a string. */
function templates(code: string): readonly { readonly tag: string; readonly text: string }[] {
  const tags = new Map<number, string>();
  const found: { tag: string; text: string }[] = [];
  const { program, errors } = parseSync('code.ts', code);
  expect(errors).toEqual([]);
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) =>
      void tags.set(quasi.start, tag.type === 'Identifier' ? tag.name : '?'),
    TemplateLiteral: ({ start, quasis }) =>
      void found.push({ tag: tags.get(start) ?? '', text: quasis.map(({ value }) => value.raw).join('${}') }),
  }).visit(program);
  return found;
}

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
      'html`<p> <textarea rows="2"></textarea></p>`',
    ],
    ['text that shows its white space keeps it', 'html`<pre>a\n  b</pre>`', 'html`<pre>a\n  b</pre>`'],
    [
      'other templates keep theirs',
      'const text = `a\n  b`; raw`c\n  d`',
      'const text = `a\n  b`; raw`c\n  d`',
    ],
    [
      'quotes and braces in strings, comments and patterns end nothing',
      "// it's {`\nhtml`<p>${s.replace(/[`'{/]/g, '`{', \"}\") /* `} */}\n  ${a / b}</p>`; x = y / 2; html`\n  z`",
      "// it's {`\nhtml`<p>${s.replace(/[`'{/]/g, '`{', \"}\") /* `} */} ${a / b}</p>`; x = y / 2; html` z`",
    ],
    [
      'styles lose white space and comments',
      'css`\n  /* why */\n  p, :host(:focus) > a {\n    margin: 0 ${gap} 1px;\n    color: red;\n  }\n`',
      'css` p,:host(:focus)>a{margin:0 ${gap} 1px;color:red}`',
    ],
    [
      'a string in a style keeps its spaces',
      "css`b::before { content: ' ; a: b, '; }`",
      "css`b::before{content:' ; a: b, '}`",
    ],
  ])('%s', (_, code, tight) => {
    expect(tighten(code)).toBe(tight);
  });

  it('finds every template in our own code, and changes nothing else', () => {
    const folder = fileURLToPath(new URL('../../../', import.meta.url));
    const files = ['src', 'components']
      .flatMap((room) =>
        readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' }).map((name) =>
          join(room, name),
        ),
      )
      // what runs in Node has no templates
      .filter((name) => name.endsWith('.ts') && !name.startsWith(join('src', 'build')));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const code = readFileSync(join(folder, file), 'utf8');
      const [before, after] = [templates(code), templates(tighten(code))];
      expect(
        after.map(({ tag }) => tag),
        file,
      ).toEqual(before.map(({ tag }) => tag));
      expect(
        after.filter(({ tag, text }) => tag === 'html' && /\n/.test(text)),
        file,
      ).toEqual([]);
      expect(
        after.filter(({ tag }) => tag === ''),
        file,
      ).toEqual(before.filter(({ tag }) => tag === ''));
    }
  });
});
