/** Cuts the text of one file into its parts (sub-slides), each with its notes, and keeps the line numbers. */

import { messages } from './messages.js';
import { startsWithElement } from './elements.js';

/** Some lines of the file. `lines[i]` is the 1-based line in the file of line `i` of the text. */
export interface Excerpt {
  readonly text: string;
  readonly lines: readonly number[];
}

export interface Part {
  /** 1-based line in the file on which the part starts. */
  readonly line: number;
  readonly slide: Excerpt;
  readonly notes: Excerpt | undefined;
}

/** A warning before the file's name is known. */
export interface Remark {
  readonly line: number;
  readonly message: string;
}

interface Fence {
  readonly line: number;
  readonly marker: string;
  /** Columns that the text of the surrounding list item is indented by; 0 outside lists. */
  readonly itemIndent: number;
  readonly quoted: boolean;
}

const SEPARATOR = /^---[ \t]*$/;
const NOTES = /^ {0,3}notes?:[ \t]*$/i;
const NOTES_WITH_TEXT = /^ {0,3}notes?:[ \t]*\S/i;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const LIST_MARKERS = /^ *(?:(?:[-*+]|\d{1,9}[.)])[ ]+)+/;
// What has no place in a text file: control characters other than tab and newline, and halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]|\p{Surrogate}/gu;

/** Makes every line end in `\n`, drops the byte order mark, and shows binary characters as `�`. */
export function normalise(markdown: string): { text: string; remarks: Remark[] } {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let count = 0;
  let first = -1;
  const clean = text.replace(NOT_TEXT, (_character, offset: number) => {
    if (count === 0) first = offset;
    count += 1;
    return '\uFFFD';
  });
  if (count === 0) return { text, remarks: [] };
  const line = text.slice(0, first).split('\n').length;
  return { text: clean, remarks: [{ line, message: messages.controlCharacters(count) }] };
}

/**
 * Follows code fences line by line, also inside list items and quotes, so that nothing in a fence is taken for a
 * separator. Only as much of CommonMark's container rules as that needs.
 */
class FenceTracker {
  open: Fence | undefined;
  /** Columns that the text of the current list item is indented by; 0 outside lists. */
  itemIndent = 0;
  #afterBlank = true;

  /** Takes the next line; returns whether it belongs to a fence, and a fence that this line ended unclosed. */
  next(source: string, line: number): { fenced: boolean; unclosed: Fence | undefined } {
    const quote = /^(?: {0,3}> ?)+/.exec(source)?.[0] ?? '';
    const text = source.slice(quote.length).replaceAll('\t', '    ');
    const blank = text.trim() === '';
    const indent = text.length - text.trimStart().length;
    let unclosed: Fence | undefined;

    if (this.open !== undefined) {
      const left = (this.open.quoted && quote === '') || (!blank && indent < this.open.itemIndent);
      if (!left) {
        if (this.#closes(text, indent, this.open)) this.open = undefined;
        return { fenced: true, unclosed };
      }
      unclosed = this.open;
      this.open = undefined;
    }
    if (blank) {
      this.#afterBlank = true;
      return { fenced: false, unclosed };
    }
    if (this.#afterBlank && indent < this.itemIndent) this.itemIndent = 0;
    this.#afterBlank = false;

    let start = indent;
    const markers = indent < this.itemIndent + 4 ? LIST_MARKERS.exec(text)?.[0] : undefined;
    if (markers !== undefined) {
      this.itemIndent = markers.length;
      start = markers.length;
    }
    const marker = start < this.itemIndent + 4 ? FENCE.exec(text.slice(start))?.[0] : undefined;
    if (marker === undefined) return { fenced: false, unclosed };
    const itemIndent = start >= this.itemIndent ? this.itemIndent : 0;
    this.open = { line, marker, itemIndent, quoted: quote !== '' };
    return { fenced: true, unclosed };
  }

  #closes(text: string, indent: number, fence: Fence): boolean {
    const run = text.trim();
    return (
      indent < fence.itemIndent + 4 &&
      run.length >= fence.marker.length &&
      run === (fence.marker[0] ?? '').repeat(run.length)
    );
  }
}

/** Collects the lines of one excerpt. */
class ExcerptWriter {
  readonly #text: string[] = [];
  readonly #lines: number[] = [];

  add(text: string, line: number): void {
    this.#text.push(text);
    this.#lines.push(line);
  }

  /** An element's tag right under a list or paragraph would be read as its continuation: give it room. */
  addRoom(line: number): void {
    if ((this.#text.at(-1) ?? '').trim() !== '') this.add('', line);
  }

  done(): Excerpt {
    return { text: this.#text.join('\n'), lines: this.#lines };
  }
}

/** The start tag of an element, as yet without its end. */
const ELEMENT_WITHOUT_END = /^ {0,3}<[a-z]+-[\w-]*(?:\s[^>]*)?$/i;

/** Whether an element's start tag begins on this line and ends nowhere before the next blank one: then it is text. */
function isUnfinishedTag(lines: readonly string[], index: number): boolean {
  if (!ELEMENT_WITHOUT_END.test(lines[index] ?? '')) return false;
  for (const line of lines.slice(index + 1, index + 50)) {
    if (line.includes('>')) return false;
    if (line.trim() === '') return true;
  }
  return true;
}

/** `text` as it comes out of `normalise`. There is always at least one part. */
export function split(text: string): { parts: Part[]; remarks: Remark[] } {
  const parts: Part[] = [];
  const remarks: Remark[] = [];
  const fences = new FenceTracker();
  let first = 1;
  let slide = new ExcerptWriter();
  let notes: ExcerptWriter | undefined;
  const endPart = (): void => {
    parts.push({ line: first, slide: slide.done(), notes: notes?.done() });
  };

  const sourceLines = text.split('\n');
  sourceLines.forEach((source, index) => {
    const line = index + 1;
    const { fenced, unclosed } = fences.next(source, line);
    if (unclosed !== undefined) remarks.push({ line: unclosed.line, message: messages.unclosedFence() });
    if (!fenced && SEPARATOR.test(source)) {
      endPart();
      first = line + 1;
      slide = new ExcerptWriter();
      notes = undefined;
      fences.itemIndent = 0;
      return;
    }
    if (!fenced && notes === undefined && NOTES.test(source)) {
      notes = new ExcerptWriter();
      fences.itemIndent = 0;
      return;
    }
    if (!fenced && notes === undefined && NOTES_WITH_TEXT.test(source)) {
      remarks.push({ line, message: messages.noteWithText() });
    }
    if (!fenced && isUnfinishedTag(sourceLines, index)) {
      remarks.push({ line, message: messages.unfinishedTag() });
    }
    const target = notes ?? slide;
    const inItem = fences.itemIndent > 0 && source.startsWith(' '.repeat(fences.itemIndent));
    if (!fenced && !inItem && startsWithElement(source)) target.addRoom(line);
    target.add(source, line);
  });
  if (fences.open !== undefined) remarks.push({ line: fences.open.line, message: messages.unclosedFence() });
  endPart();
  return { parts, remarks };
}
