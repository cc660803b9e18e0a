/** Reads what came out of a log: storage and other windows can hold anything. Pure. */

/** Longer than any heading or list item: such a text is not one of ours. */
const MAX_TEXT = 500;

/** Anything at all, as something whose fields can be asked for. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A text on one line, or undefined for anything else, empty and endless texts included. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_TEXT) return undefined;
  return oneLine(value) || undefined;
}

/** Without spaces around it or line ends in it. */
export function oneLine(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** Texts that differ in capitals or spaces only are the same text. */
export function textKey(text: string): string {
  return oneLine(text).toLocaleLowerCase('nl');
}
