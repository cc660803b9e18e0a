/** The one way into the notes: sets a field, for whoever has the session's log, in the drawer or outside it. Pure. */
import type { EventLog } from '../session/log.js';
import { mergeTexts } from './merge-texts.js';
import { foldNotes, isNotePath, noteChange } from './notes.js';

/**
 * Writes what somebody typed in a field of the notes (`log` is that of `NOTES_LOG`).
 *
 * `path` names the field: `casePath(group, field)` of assignment 1, `experiencesPath(topic)` or
 * `advicePath(topic, number, field)` of assignment 2; all count from 1. `seen` is the text that the writer had in front of
 * them when they began: what somebody else wrote there since stays. Without it the text replaces what is there.
 *
 * Returns the text that the field has now; undefined, and nothing written, when there is no such field.
 */
export function setNote(
  log: Pick<EventLog, 'events' | 'append'>,
  path: string,
  text: string,
  seen?: string,
): string | undefined {
  if (!isNotePath(path)) return undefined;
  const before = foldNotes(log.events).texts.get(path) ?? '';
  const after = mergeTexts(seen ?? before, text, before);
  if (after !== before) log.append('note', noteChange(path, before, after));
  return after;
}
