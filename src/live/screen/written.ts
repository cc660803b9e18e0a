/** What phones write for their groups: when it is asked for, and how it goes into the session's notes. Pure. */
import {
  advicePath,
  ADVICE_FIELDS,
  CASE_FIELDS,
  casePath,
  experiencesPath,
  foldNotes,
  rowsOf,
} from '../../report/notes.js';
import { setNote } from '../../report/set-note.js';
import type { EventLog } from '../../session/log.js';
import { notes, phones as t } from '../../strings/nl.js';
import { MAX_CHOICE, MAX_CHOICES, type Ask, type Sheet } from '../protocol/messages.js';
import type { FormChange } from '../room/forms.js';

/** What the session knows of an assignment. */
export interface Assignment {
  readonly sheet: Sheet;
  /** How many groups were made; 0 when none were. */
  readonly groups: number;
  readonly topics: readonly string[];
}

/** One question for the whole assignment: whoever walks through its slides leaves every form as it is. */
export function notesAsk({ sheet, groups, topics }: Assignment, log: Pick<EventLog, 'events'>): Ask {
  const rows = rowsOf(foldNotes(log.events), sheet, sheet === 1 ? groups : topics.length);
  const count = Math.min(rows, MAX_CHOICES);
  const options = Array.from({ length: count }, (_, index) =>
    sheet === 1 ? notes.group(index + 1) : (topics[index] ?? notes.topic(index + 1)).slice(0, MAX_CHOICE),
  );
  return {
    id: `notes/${sheet}`,
    kind: 'notes',
    question: t.notesQuestion,
    options,
    max: 1,
    open: true,
    sheet,
  };
}

/** The fields of a form, in its order. */
const pathsOf = (sheet: Sheet, choice: number): readonly string[] =>
  sheet === 1
    ? CASE_FIELDS.map((field) => casePath(choice + 1, field))
    : [experiencesPath(choice + 1), ...ADVICE_FIELDS.map((field) => advicePath(choice + 1, 1, field))];

/** Puts what changed in a form into the notes, beside what others wrote there. */
export function writeForm(
  log: Pick<EventLog, 'events' | 'append'>,
  sheet: Sheet,
  { before, after }: FormChange,
): void {
  for (const [at, path] of pathsOf(sheet, after.choice).entries()) {
    const [seen, text] = [before?.texts[at] ?? '', after.texts[at] ?? ''];
    if (text === seen) continue;
    // recommendations come on the wall, in the step plan: once somebody has read them
    if (sheet === 2 && !foldNotes(log.events).unread.has(path)) log.append('unread', { path });
    setNote(log, path, text, seen);
  }
}
