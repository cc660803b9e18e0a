/**
 * The elements' templates and styles without the white space that makes them readable in the source: no minifier looks
 * into them. In a template a line break with its indent becomes one space, which is how a browser shows it.
 */
import { parseSync, Visitor } from 'vite';

const TIGHTER: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replaceAll(/\s*\n\s*/g, ' '),
  css: (text) =>
    text
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/('[^']*'|"[^"]*")| ?([{};,]) ?|(:) /g, '$1$2$3')
      .replaceAll(';}', '}'),
};

/** Where white space is shown as it stands. */
const VERBATIM = /<(pre|textarea)\b[^>]*>(?!<\/)/;

export function tighten(code: string): string {
  const parts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      const tighter = tag.type === 'Identifier' ? TIGHTER[tag.name] : undefined;
      if (tighter === undefined || VERBATIM.test(quasis.map(({ value }) => value.raw).join(''))) return;
      parts.push(...quasis.map(({ start, end, value }) => ({ start, end, text: tighter(value.raw) })));
    },
  }).visit(parseSync('template.js', code).program);

  let tightened = '';
  let done = 0;
  // a template inside another comes after it, and stands before the other's end
  for (const { start, end, text } of parts.sort((a, b) => a.start - b.start)) {
    tightened += code.slice(done, start) + text;
    done = end;
  }
  return tightened + code.slice(done);
}
