/** The slides as somebody edits them: every part of every file is a row, with its text, its notes and its own settings. Pure. */
import type { SlideSource } from '../markdown/types.js';
import { normalise, split } from '../markdown/split.js';

/** What one part says, taken apart. */
export interface PartText {
  /** What stands in `<!-- .slide: … -->` at the top; empty when there is none. */
  readonly slide: string;
  readonly body: string;
  readonly notes: string;
}

const SLIDE_COMMENT = /^\s*<!--\s*\.slide(?![\w-])\s*:?([^]*?)-->[ \t]*(?:\n|$)/;

/** The text of each part of a file, without the lines that part them. */
export function cutParts(markdown: string): readonly string[] {
  const { text } = normalise(markdown);
  const lines = text.split('\n');
  const { parts } = split(text);
  return parts.map(({ line }, index) => {
    const next = parts[index + 1]?.line;
    return lines.slice(line - 1, next === undefined ? undefined : next - 2).join('\n');
  });
}

export function readPart(raw: string): PartText {
  const [part] = split(raw).parts;
  const lines = raw.split('\n');
  const notes = part?.notes;
  const marker = notes === undefined ? lines.length : (notes.lines[0] ?? lines.length + 1) - 2;
  const whole = lines.slice(0, marker).join('\n');
  const comment = SLIDE_COMMENT.exec(whole);
  return {
    slide: comment?.[1]?.trim() ?? '',
    body: withoutBlankEnds(comment === null ? whole : whole.slice(comment[0].length)),
    notes: withoutBlankEnds(lines.slice(marker + 1).join('\n')),
  };
}

/** The reverse of `readPart`, laid out as the slides of the deck are. */
export function writePart({ slide, body, notes }: PartText): string {
  return [
    ...(slide.trim() === '' ? [] : [`<!-- .slide: ${slide.trim()} -->`]),
    // else the notes would be part of a block of code that somebody hasn't ended yet, for all to see
    ...(body.trim() === '' ? [] : [withoutBlankEnds(endFences(body))]),
    ...(notes.trim() === '' ? [] : ['Note:', withoutBlankEnds(withoutCuts(notes))]),
  ].join('\n\n');
}

/**
 * Puts the texts of parts in one file. A code block that somebody hasn't ended would swallow the parts after it, and is
 * ended here.
 */
export function joinParts(parts: readonly string[]): string {
  return `${parts.map((part) => withoutBlankEnds(endFences(part))).join('\n\n---\n\n')}\n`;
}

/** Puts `raw` (which may hold several parts) in the place of `count` parts of the file from `index` on. */
export function replaceParts(markdown: string, index: number, count: number, raw: readonly string[]): string {
  const parts = [...cutParts(markdown)];
  parts.splice(index, count, ...raw);
  return joinParts(parts);
}

/** A line `---` in notes draws a line, as it does in a letter: as a cut it would put what is under it on the wall. */
function withoutCuts(notes: string): string {
  const text = notes.replace(/\r\n?/g, '\n');
  const cut = split(text).parts[1];
  return cut === undefined
    ? text
    : withoutCuts(
        text
          .split('\n')
          .with(cut.line - 2, '***')
          .join('\n'),
      );
}

function endFences(raw: string): string {
  const part = raw.replace(/\r\n?/g, '\n');
  const { parts, remarks } = split(part);
  // a block in a list or a quote ends with that
  if (split(`${part}\n\n---\n`).parts.length > parts.length) return part;
  // what is open at the end is told last
  const opened = part.split('\n')[(remarks.at(-1)?.line ?? 1) - 1] ?? '';
  return `${part}\n${/`{3,}|~{3,}/.exec(opened)?.[0] ?? '```'}`;
}

const withoutBlankEnds = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').replace(/\s+$/, '');

export interface Row {
  /** Index of the file in the deck, and of the part in the file. */
  readonly file: number;
  readonly part: number;
  /** As it stands on the slide, such as `12.2`. */
  readonly number: string;
  readonly title: string;
  readonly hidden: boolean;
}

/** Text of the first heading or line, without its signs. */
export function titleOf(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !/^\s*<!--.*-->\s*$/.test(line));
  const line = lines.find((each) => /^ {0,3}#{1,3}\s/.test(each)) ?? lines[0] ?? '';
  return line
    .replace(/<[^>]*>/g, ' ')
    .replace(/^[\s#>*\-\d.]+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Rows of a file are worked out once for each text it has had; a row that is the same stays the same value. */
export function rowReader(
  isHidden: (slide: string) => boolean,
): (slides: readonly SlideSource[]) => readonly Row[] {
  const known = new WeakMap<SlideSource, readonly Row[]>();
  const read = (source: SlideSource, file: number): readonly Row[] => {
    const raws = cutParts(source.markdown);
    return raws.map((raw, part) => {
      const { slide, body } = readPart(raw);
      const number = raws.length > 1 ? `${file + 1}.${part + 1}` : String(file + 1);
      return { file, part, number, title: titleOf(body), hidden: isHidden(slide) };
    });
  };
  return (slides) =>
    slides.flatMap((source, file) => {
      const before = known.get(source);
      const rows = before?.[0]?.file === file ? before : read(source, file);
      known.set(source, rows);
      return rows;
    });
}
