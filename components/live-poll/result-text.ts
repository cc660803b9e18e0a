/** A result as plain text, for the minutes or a mail. Pure. */
import { poll as text } from '../../src/strings/nl.js';
import { meanOf, type Figures, type ResultEntry } from './results.js';
import { totalOf, type PollType, type TallyEntry } from './tally.js';

export interface SharedResult {
  readonly question: string;
  readonly type: PollType;
  /** The lines as on the screen: named in full, of words without the hidden ones. */
  readonly entries: readonly ResultEntry[];
  /** The words of the round before, in the same way; a choice and a scale have theirs in `entries`. */
  readonly wordsBefore: readonly TallyEntry[];
  /** All votes, also for words that are hidden. */
  readonly tally: readonly TallyEntry[];
  /** All votes of the round before; empty in the first. */
  readonly before: readonly TallyEntry[];
  readonly participants: number;
}

/** Lines with `\n` between them, an empty line between the parts, none at the end. */
export function resultText(result: SharedResult): string {
  const { question, type, participants } = result;
  const asked = oneLine(question) || text.label;
  const present = Number.isFinite(participants) && participants > 0 ? [text.present(participants)] : [];
  const parts = type === 'words' ? wordParts(result) : [optionLines(result), [sumLine(result)]];
  const last = parts.at(-1) ?? [];
  return [[asked], ...parts.slice(0, -1), [...last, ...present]]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function optionLines({ entries }: SharedResult): readonly string[] {
  return entries.map(({ option, before, ...now }) => {
    const said = before ? `${text.before} ${figures(before)}, ${text.now} ${figures(now)}` : figures(now);
    return `${oneLine(option)}: ${said}`;
  });
}

function figures({ votes, percent }: Figures): string {
  return `${text.votes(votes)} (${text.percent(percent)})`;
}

function sumLine({ type, tally, before }: SharedResult): string {
  const sum = (votes: readonly TallyEntry[]) => {
    const mean = type === 'scale' ? meanOf(votes) : undefined;
    return text.votes(totalOf(votes)) + (mean === undefined ? '' : ` (${text.mean(mean)})`);
  };
  const now = sum(tally);
  return text.together(before.length > 0 ? `${text.before} ${sum(before)}, ${text.now} ${now}` : now);
}

/** No percentages: whoever says three words has no three votes. */
function wordParts({ entries, wordsBefore, tally, before }: SharedResult): readonly (readonly string[])[] {
  const list = (shown: readonly TallyEntry[], all: readonly TallyEntry[], when?: string) => {
    const hidden = totalOf(all) - totalOf(shown);
    const head = text.totalWords(totalOf(all)) + (hidden > 0 ? text.notShown(hidden) : '');
    const lines = shown.map(({ option, votes }) => `${oneLine(option)}: ${text.timesSaid(votes)}`);
    return [`${when === undefined ? '' : `${capital(when)}: `}${head}`, ...lines];
  };
  if (before.length === 0) return [list(entries, tally)];
  return [list(wordsBefore, before, text.before), list(entries, tally, text.now)];
}

function oneLine(words: string): string {
  return words.trim().replace(/\s+/gu, ' ');
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
}
