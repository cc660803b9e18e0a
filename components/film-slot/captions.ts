/** Reads a captions file (WebVTT, W3C, §4): when which words are shown. Pure. */

export interface Caption {
  /** Seconds from the start of the film. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TIMING = /^((?:\d+:)?\d{2}:\d{2}[.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}[.,]\d{3})/;

/** Undefined for what isn't a captions file. A block that can't be read is passed over. */
export function readCaptions(file: string): readonly Caption[] | undefined {
  const blocks = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(blocks[0] ?? '')) return undefined;
  return blocks.flatMap((block): Caption[] => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    const timing = TIMING.exec(lines[at] ?? '');
    if (timing === null) return [];
    const [start, end] = [seconds(timing[1]!), seconds(timing[2]!)];
    const text = lines
      .slice(at + 1)
      .join('\n')
      .trim();
    return end > start && text !== '' ? [{ start, end, text }] : [];
  });
}

const seconds = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0);
