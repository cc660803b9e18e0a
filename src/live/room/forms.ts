/** What one phone writes for its group, as it may go into the notes. Pure. */
import { isForm, SHEET_FIELDS, type Ask, type Form } from '../protocol/messages.js';

/** A phone's form that takes the place of its earlier one. */
export interface FormChange {
  /** Undefined when there was none for the same group or topic. */
  readonly before: Form | undefined;
  readonly after: Form;
}

/** Phones that write for one assignment: more than any team has groups, and few enough to be kept. */
export const MAX_WRITERS = 100;
/** What all of them together may have written, each version counted, in characters: it has to fit in the browser's storage. */
export const MAX_WRITTEN = 1_000_000;

/** The form as it counts, plain text; undefined when it is none for this question. */
export function readForm(value: unknown, { kind, options, sheet }: Ask): Form | undefined {
  if (kind !== 'notes' || sheet === undefined || !isForm(value)) return undefined;
  const { choice, texts } = value;
  if (choice >= options.length || texts.length !== SHEET_FIELDS[sheet]) return undefined;
  return { choice, texts: texts.map(cleanNote) };
}

/** Lines stay lines; what can't be seen goes. */
export const cleanNote = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n]|[\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, ' ')
    .trim();

/** What stood in a form before, for the same group or topic: another one is begun anew. */
export const changeOf = (before: unknown, after: Form): FormChange => ({
  before: isForm(before) && before.choice === after.choice ? before : undefined,
  after,
});

/** How much a change writes. */
export const writtenBy = ({ before, after }: FormChange): number =>
  after.texts.reduce((sum, text, at) => (text === (before?.texts[at] ?? '') ? sum : sum + text.length), 0);
