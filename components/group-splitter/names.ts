/** The names in a pasted text. */

const LONGEST_NAME = 80;

/** What stands between two names and never inside one. */
const STRONG = /[\r\n\v\f\u0085\u2028\u2029\t;|/•·]+/;
const WEAK = /,|[&+]|\s+en\s+/iu;
/** Not in a list on lines, where a dash leads the line or stands before what somebody does. */
const DASH = /\s[-–—]\s/;
/** "1. ", "2) ", "- " and the like, as lists are pasted with. */
const LIST_MARK = /^(?:\d{1,3}[.)]\s*|[-–—*]\s+)/;
/** The address behind a name copied from a mail program. */
const ADDRESS = /<[^>]*>/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n\v\f\r])\p{Cc}/gu;
const QUOTES = /^["“”„«»]+|["“”„«»]+$/gu;
const BETWEEN_QUOTES = /(["”»])\s*,\s*(?=["“„«])/gu;
/** "Jansen, Piet", as a mail program and a class list write it. */
const TURNED = /^([^,]+),\s*([^,]+)$/u;
const FIRST_NAME = /^\p{Lu}[\p{L}'’-]*$/u;

/**
 * The names in a pasted text, in order. Lines, tabs, commas, semicolons, "en", "&" and the like all separate. Where most
 * parts read "Jansen, Piet" the comma doesn't: that is Piet Jansen. A space stands inside names; it separates only where
 * nothing else does and there are three capitalised words or more, unless the field asks for `one` name. Two people with
 * the same name stay two people.
 */
export function parseNames(text: string, expected: 'many' | 'one' = 'many'): string[] {
  const clean = text.normalize('NFC').replace(ADDRESS, '').replace(BETWEEN_QUOTES, '$1;');
  const parts = clean.split(STRONG).map(tidy).filter(isName);
  const turned = parts.filter((part) => TURNED.test(part)).length;
  const names =
    parts.length > 1 && turned > parts.length / 2
      ? parts.map((part) => part.replace(TURNED, '$2 $1'))
      : parts
          .flatMap((part) => part.split(WEAK))
          .map(tidy)
          .filter(isName);
  return apart(names, expected).map((name) => name.slice(0, LONGEST_NAME));
}

/** One line without any mark in it: dashes may separate, or else spaces. */
function apart(names: readonly string[], expected: 'many' | 'one'): readonly string[] {
  const [only = ''] = names;
  if (names.length !== 1) return names;
  const dashed = only.split(DASH).map(tidy).filter(isName);
  const words = only.split(' ');
  const spaced = expected === 'many' && words.length > 2 && words.every((word) => FIRST_NAME.test(word));
  return dashed.length > 1 ? dashed : spaced ? words : names;
}

function tidy(part: string): string {
  const line = part.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return line.replace(LIST_MARK, '').replace(/,$/, '').replace(QUOTES, '').trim();
}

const isName = (part: string): boolean => /[\p{L}\p{N}]/u.test(part);
