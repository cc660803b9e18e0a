/** The text of a file that somebody chose, in whatever way their programme writes letters. Pure. */

/**
 * UTF-8, unless its first bytes say UTF-16 or it can't be UTF-8: then it is what Windows' Notepad calls ANSI. A byte order
 * mark of UTF-8 stays.
 */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
