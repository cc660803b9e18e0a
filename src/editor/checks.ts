/** What somebody who edits a slide should know of it, besides what the Markdown pipeline says itself. Pure. */
import { editor as t } from '../strings/nl.js';

export interface Check {
  /** A sentence in Dutch. */
  readonly message: string;
  /** A hint may be wrong; anything else is. */
  readonly hint?: boolean;
  /** What can be done about it with one press. */
  readonly fixes?: readonly ('smaller' | 'split')[];
}

export interface CheckedSlide {
  readonly body: string;
  readonly notes: string;
  /** Sentences of the pipeline about this slide. */
  readonly warnings: readonly string[];
  /** Whether something on the slide stands below its edge. */
  readonly overflows: boolean;
  /** Whether its letters were made smaller already. */
  readonly small: boolean;
  /** Whether it can be split in two. */
  readonly splits: boolean;
  /** Planned minutes of the slide; 0 when not given. */
  readonly minutes: number;
  /** Minutes of all timers on it, rounds counted. */
  readonly timers: number;
  /** Minutes of the programme with this slide in it, and the time there is. */
  readonly planned: number;
  readonly room: number;
}

export function checkSlide(slide: CheckedSlide): readonly Check[] {
  const { body, notes, overflows, small, splits, minutes, timers, planned, room } = slide;
  const fixes = [...(small ? [] : (['smaller'] as const)), ...(splits ? (['split'] as const) : [])];
  return [
    ...(overflows ? [{ message: t.checks.overflow, fixes }] : []),
    ...emptyLinks(body).map((words) => ({ message: t.checks.emptyLink(words) })),
    ...[...new Set(slide.warnings)].map((message) => ({ message })),
    ...(minutes > 0 && timers > minutes ? [{ message: t.checks.timer(timers, minutes) }] : []),
    ...(minutes > 0 && planned > room ? [{ message: t.checks.programme(planned, room) }] : []),
    ...pupilNames(body, notes).map((name) => ({ message: t.checks.pupil(name), hint: true })),
  ];
}

/** Words of links that lead nowhere yet. */
export function emptyLinks(text: string): readonly string[] {
  return [...text.matchAll(/(?<!!)\[([^\]\n]*)\]\(\s*(?:<>|https?:\/\/|mailto:|#)?\s*\)/g)].map(
    ([, words = '']) => words,
  );
}

const ABOUT_PUPILS = /<scenario-reveal|casus|praktijkvoorbeeld|leerling/i;
const NAME = String.raw`(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)`;
/** What stands beside a pupil's name rather than beside another word with a capital. */
const NEXT_TO_NAME = [
  new RegExp(
    String.raw`\b(?:leerling|jongen|meisje|kind|zoon|dochter|klasgenoot)(?: heet| genaamd)?,? ${NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${NAME},? \(?(?:\d{1,2}(?: jaar)?\)|\d{1,2} jaar|uit (?:groep|klas|[1-6](?:vmbo|havo|vwo|[a-f]\b)))`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${NAME} (?:pest|pestte|wordt gepest|werd gepest|huilt|huilde|scheldt|schold)\b`,
    'gu',
  ),
];
/** At the start of a sentence these have a capital too. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'Die Deze Dit Dat Een Het Hij Iemand Niemand Zij Wie Wat Als Maar Soms Iedereen Groep Klas Leerling Leerlingen Kind Jongen Meisje Klasgenoot Online School Stap'.split(
    ' ',
  ),
);

/** A guess: the deck asks everywhere to leave names out. */
export function pupilNames(body: string, notes: string): readonly string[] {
  if (!ABOUT_PUPILS.test(body)) return [];
  const text = `${body}\n${notes}`;
  const found = NEXT_TO_NAME.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(found)].filter((name) => !NO_NAMES.has(name));
}

/** Where a text can be cut in two: at the blank line nearest to its middle that is outside every element and block. */
export function splitPoint(body: string): number | undefined {
  const spans = [/<([a-z]+-[a-z-]+|div|section)\b[^]*?<\/\1>/gi, /^(`{3,}|~{3,})[^]*?^\1/gm].flatMap(
    (pattern) =>
      [...body.matchAll(pattern)].map(({ index, 0: whole }) => [index, index + whole.length] as const),
  );
  const cuts = [...body.matchAll(/\n[ \t]*\n/g)]
    .map(({ index, 0: gap }) => index + gap.length)
    .filter((at) => !spans.some(([from, to]) => from < at && at < to))
    // a heading belongs to what follows it
    .filter((at) => !/^#{1,3} .*$/.test(body.slice(0, at).trimEnd().split('\n').at(-1) ?? ''));
  const middle = body.length / 2;
  return cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle)).at(0);
}
