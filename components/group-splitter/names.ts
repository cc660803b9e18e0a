/** The names in a pasted text. */

const LONGEST_NAME = 80;

const SEPARATORS = /[\r\n\v\f\u0085\u2028\u2029\t,;|/•·]+/;
/** "1. ", "2) ", "- " and the like, as lists are pasted with. */
const LIST_MARK = /^(?:\d{1,3}[.)]\s*|[-–—*]\s+)/;
/** The address behind a name copied from a mail program. */
const ADDRESS = /<[^>]*>/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?![\t\n\v\f\r])\p{Cc}/gu;

/**
 * The names in a pasted text, in order. Lines, tabs, commas, semicolons, bars, slashes and bullets all separate; a space
 * doesn't, as it stands inside names. Two people with the same name stay two people.
 */
export function parseNames(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(ADDRESS, '')
    .split(SEPARATORS)
    .map((part) => part.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(LIST_MARK, '').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name))
    .map((name) => name.slice(0, LONGEST_NAME));
}
