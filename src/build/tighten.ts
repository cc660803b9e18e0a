/**
 * The elements' templates and styles without the white space that makes them readable in the source: no minifier looks
 * into them. In a template a line break with its indent becomes one space, which is how a browser shows it.
 */

const TIGHTER: Readonly<Record<string, (text: string) => string>> = {
  // before the end of a tag the space means nothing
  html: (text) => text.replaceAll(/\s*\n\s*(>)?/g, (_, end: string | undefined) => end ?? ' '),
  css: (text) =>
    text
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/('[^']*'|"[^"]*")| ?([{};,<>]) ?|(:) |\b0(?=\.\d)/g, '$1$2$3')
      .replaceAll(';}', '}'),
};

/** Where white space is shown as it stands. */
const VERBATIM = /<(pre|textarea)\b[^>]*>(?!<\/)/;

/** Code up to what opens or closes something; strings, comments and regular expressions are passed over as a whole. */
const CODE =
  /(?:[^'"`/{}]+|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\/|(?<=[(,=:[!&|?{};>]\s*|\breturn\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/|['"/])*/y;
/** The text of a template up to its end or to an expression in it. */
const TEXT = /(?:[^`\\$]+|\\[\s\S]|\$(?!\{))*/y;

/** Scans instead of parsing: a parser's tree of all this code would take a tenth of the build. */
export function tighten(code: string): string {
  const pieces: string[] = [];
  let at = 0;

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [taken] = pattern.exec(code)!;
    at += taken.length;
    return taken;
  };

  /** From behind the opening quote to behind the closing one. */
  const template = (tag: string): void => {
    const texts: number[] = [];
    for (let open = true; open && at < code.length;) {
      texts.push(pieces.push(take(TEXT)) - 1);
      open = code[at] === '$';
      pieces.push(code.slice(at, (at += open ? 2 : 1)));
      if (open) expression();
    }
    const tighter = TIGHTER[tag];
    if (tighter === undefined || VERBATIM.test(texts.map((index) => pieces[index]).join(''))) return;
    for (const index of texts) pieces[index] = tighter(pieces[index]!);
  };

  /** To behind the brace that closes it, or to the end. */
  const expression = (): void => {
    for (let depth = 1; depth > 0 && at < code.length;) {
      const before = take(CODE);
      const found = code[at++] ?? '';
      pieces.push(before, found);
      if (found === '`') template(/[\w$.]*$/.exec(before)![0]);
      else depth += found === '{' ? 1 : -1;
    }
  };

  while (at < code.length) expression();
  return pieces.join('');
}
