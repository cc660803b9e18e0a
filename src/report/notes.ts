/** What the groups said, as one person typed it: a text per field, as a fold over the events. Pure. */
import { isRecord } from '../document/deck.js';
import type { LoggedEvent } from '../session/log.js';

export const NOTES_LOG = 'report/notes';

/** Assignment 1 has a row per group, assignment 2 one per topic. */
export type Sheet = 1 | 2;

export const CASE_FIELDS = ['case', 'pressure', 'solution'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];
export const ADVICE_FIELDS = ['what', 'who', 'role', 'when'] as const;
export type AdviceField = (typeof ADVICE_FIELDS)[number];

/** Where a text stands. Groups and topics count from 1, the recommendations of a topic too. */
export const casePath = (group: number, field: CaseField): string => `group/${group}/${field}`;
export const experiencesPath = (topic: number): string => `topic/${topic}/experiences`;
export const advicePath = (topic: number, number: number, field: AdviceField): string =>
  `topic/${topic}/advice/${number}/${field}`;

const PATH =
  /^(?:group\/[1-9]\d{0,2}\/(?:case|pressure|solution)|topic\/[1-9]\d{0,2}\/(?:experiences|advice\/[1-9]\d{0,2}\/(?:what|who|role|when)))$/;

export const isNotePath = (path: unknown): path is string => typeof path === 'string' && PATH.test(path);

/** Ten times the longest note that anyone was seen to paste; a log can hold anything. */
const MAX_TEXT = 1_000_000;
/** More rows than any team has groups. */
export const MAX_ROWS = 200;
/** From here on only the change is written: a long text at every pause would fill the browser's storage. */
const LONG_TEXT = 1000;

export interface NotesRecord {
  /** By path; an emptied field is not in it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The number of rows that was asked for, where no groups were made. */
  readonly rows: Readonly<Partial<Record<Sheet, number>>>;
  /** Fields of assignment 2 that a phone wrote in since somebody last looked at the notes: not for the wall yet. */
  readonly unread: ReadonlySet<string>;
}

export interface CaseNote extends Readonly<Record<CaseField, string>> {
  readonly group: number;
}

export interface Advice extends Readonly<Record<AdviceField, string>> {
  readonly number: number;
}

export interface TopicNote {
  readonly topic: number;
  readonly title: string;
  readonly experiences: string;
  readonly advice: readonly Advice[];
}

/** What `note` events hold: the whole text, or how a text of `length` characters changed. */
export type NoteChange =
  | { readonly path: string; readonly text: string }
  | {
      readonly path: string;
      readonly length: number;
      readonly from: number;
      readonly to: number;
      readonly insert: string;
    };

export function noteChange(path: string, before: string, after: string): NoteChange {
  if (after.length <= LONG_TEXT || before === '') return { path, text: after };
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    path,
    length: before.length,
    from,
    to: before.length - end,
    insert: after.slice(from, after.length - end),
  };
}

export function foldNotes(events: readonly LoggedEvent[]): NotesRecord {
  const texts = new Map<string, string>();
  const rows: Partial<Record<Sheet, number>> = {};
  const unread = new Set<string>();
  for (const { type, data } of events) {
    if (!isRecord(data)) continue;
    if (type === 'rows' && (data.sheet === 1 || data.sheet === 2) && isRowCount(data.count)) {
      rows[data.sheet] = data.count;
    }
    if (type === 'unread' && isNotePath(data.path)) unread.add(data.path);
    if (type === 'read') unread.clear();
    if (type !== 'note' || !isNotePath(data.path)) continue;
    const text = changed(texts.get(data.path) ?? '', data);
    if (text === undefined) continue;
    if (text === '') texts.delete(data.path);
    else texts.set(data.path, text.slice(0, MAX_TEXT));
  }
  return { texts, rows, unread };
}

/** What of it may come on the wall by itself. */
export const readNotes = (record: NotesRecord): NotesRecord => ({
  ...record,
  texts: new Map([...record.texts].filter(([path]) => !record.unread.has(path))),
});

function changed(before: string, data: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof data.text === 'string') return data.text;
  const { length, from, to, insert } = data;
  if (typeof insert !== 'string' || !isIndex(from) || !isIndex(to) || to < from) return undefined;
  // another window wrote in the same field meanwhile: what was typed here comes behind it, so that neither is lost
  if (length !== before.length || to > before.length) return insert === '' ? before : `${before}\n${insert}`;
  return before.slice(0, from) + insert + before.slice(to);
}

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isRowCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_ROWS;

/** Rows where no groups were made. */
const DEFAULT_ROWS = 6;

/** How many groups or topics there are to write for; `made` is how many of them the slides know of. */
export const rowsOf = ({ rows }: NotesRecord, sheet: Sheet, made: number): number =>
  made > 0 ? made : (rows[sheet] ?? DEFAULT_ROWS);

/** The highest number that stands in a path of this kind. */
function highest({ texts }: NotesRecord, prefix: string): number {
  let most = 0;
  for (const path of texts.keys()) {
    if (path.startsWith(prefix)) most = Math.max(most, Number.parseInt(path.slice(prefix.length), 10));
  }
  return most;
}

/** A row for each of `groups` groups, and for every further one that has a text. */
export function caseNotes(record: NotesRecord, groups: number): readonly CaseNote[] {
  const count = Math.max(groups, highest(record, 'group/'));
  return Array.from({ length: count }, (_, index) => {
    const text = (field: CaseField): string => record.texts.get(casePath(index + 1, field)) ?? '';
    return {
      group: index + 1,
      case: text('case'),
      pressure: text('pressure'),
      solution: text('solution'),
    };
  });
}

/** A row for each topic, and for every further one that has a text; its recommendations up to the last that has one. */
export function topicNotes(
  record: NotesRecord,
  titles: readonly string[],
  topics = titles.length,
): readonly TopicNote[] {
  const count = Math.max(topics, titles.length, highest(record, 'topic/'));
  return Array.from({ length: count }, (_, index) => {
    const topic = index + 1;
    const all = highest(record, `topic/${topic}/advice/`);
    return {
      topic,
      title: titles[index] ?? '',
      experiences: record.texts.get(experiencesPath(topic)) ?? '',
      advice: Array.from({ length: all }, (_item, item) => {
        const text = (field: AdviceField): string =>
          record.texts.get(advicePath(topic, item + 1, field)) ?? '';
        return {
          number: item + 1,
          what: text('what'),
          who: text('who'),
          role: text('role'),
          when: text('when'),
        };
      }),
    };
  });
}

/** Whether anything was filled in. */
export const hasAdvice = (advice: Advice): boolean => ADVICE_FIELDS.some((field) => isFilled(advice[field]));
export const hasCase = (note: CaseNote): boolean => CASE_FIELDS.some((field) => isFilled(note[field]));
export const hasTopic = ({ experiences, advice }: TopicNote): boolean =>
  isFilled(experiences) || advice.some(hasAdvice);

export const isFilled = (text: string): boolean => text.trim() !== '';
