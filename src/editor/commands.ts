/** What the toolbar does to a text: which piece is replaced by what, and what is selected then. Pure. */

export interface TextState {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface TextChange {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Selection after the change, in the new text. */
  readonly select: readonly [number, number];
}

/** A text between two signs; pressed again on a text that has them, they go. */
export function wrap({ text, from, to }: TextState, sign: string, sample: string): TextChange {
  const chosen = text.slice(from, to);
  const has = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
  if (has) {
    const start = from - sign.length;
    return { text: chosen, from: start, to: to + sign.length, select: [start, start + chosen.length] };
  }
  // spaces around the words would keep Markdown from seeing the signs
  const before = /^\s*/.exec(chosen)?.[0] ?? '';
  const words = chosen.trim() || sample;
  const after = chosen.trim() === '' ? '' : (/\s*$/.exec(chosen)?.[0] ?? '');
  const start = from + before.length + sign.length;
  return { text: `${before}${sign}${words}${sign}${after}`, from, to, select: [start, start + words.length] };
}

/** Puts a sign before every line of the selection, or takes it away where all have it. */
export function prefixLines({ text, from, to }: TextState, sign: string, sample: string): TextChange {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const has = lines.every((line) => line.startsWith(sign));
  const next = lines.map((line) =>
    has ? line.slice(sign.length) : sign + line.replace(/^(?:#+|[-*]|\d+\.)\s+/, ''),
  );
  const empty = !has && lines.every((line) => line.trim() === '');
  const written = empty ? sign + sample : next.join('\n');
  return {
    text: written,
    from: start,
    to: end,
    select: empty
      ? [start + sign.length, start + written.length]
      : [start + written.length, start + written.length],
  };
}

/** Puts a block on lines of its own behind the selection, and selects `select` in it. */
export function insertBlock({ text, from, to }: TextState, block: string, select: string): TextChange {
  const at = endOfBlock(text, Math.max(from, to));
  const before =
    at === 0
      ? ''
      : text.slice(0, at).endsWith('\n\n')
        ? ''
        : text.slice(0, at).endsWith('\n')
          ? '\n'
          : '\n\n';
  const rest = text.slice(at);
  const after = rest === '' || rest.startsWith('\n\n') ? '' : rest.startsWith('\n') ? '\n' : '\n\n';
  const start = at + before.length + Math.max(0, block.indexOf(select));
  return { text: before + block + after, from: at, to: at, select: [start, start + select.length] };
}

/** The end of the line; within an element its end, as a block in the middle of it would break it. */
function endOfBlock(text: string, at: number): number {
  for (const match of text.matchAll(/<([a-z]+-[a-z-]+)\b[^]*?<\/\1>/gi)) {
    const end = match.index + match[0].length;
    if (match.index < at && at < end) return end;
  }
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

export function link({ text, from, to }: TextState, sample: string): TextChange {
  const words = text.slice(from, to).trim() || sample;
  const start = from + words.length + 3;
  return { text: `[${words}](https://)`, from, to, select: [start, start + 8] };
}

/** Applies it: for who has no `execCommand`, and for tests. */
export const apply = (text: string, change: TextChange): string =>
  text.slice(0, change.from) + change.text + text.slice(change.to);
