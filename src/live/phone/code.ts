/** The room in what somebody types or pastes: forgiving of capitals, spaces, dashes, and the letters that look like digits. */
import { readJoin, type JoinTarget } from '../protocol/join.js';

/** Digits that are in no code, and the letter that somebody read so. */
const LOOKALIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '8': 'b' };

export function readTyped(text: string): JoinTarget | undefined {
  // a whole link may have been pasted
  const link = /#(.+)$/.exec(text.trim())?.[1];
  if (link !== undefined) return readJoin(link);
  return readJoin(
    text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/[018]/g, (digit) => LOOKALIKE[digit]!),
  );
}
