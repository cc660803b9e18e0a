/** The nine parts that a protocol often has. Pure. */
import { protocol as words, type ProtocolPart } from '../strings/nl.js';

export type { ProtocolPart };

export const PARTS = Object.keys(words) as readonly ProtocolPart[];

export const isPart = (value: unknown): value is ProtocolPart => PARTS.some((part) => part === value);

export const partName = (part: ProtocolPart): string => words[part][0];
export const partAbout = (part: ProtocolPart): string => words[part][1];

/** Words of a topic that say which part it is about; the first that fits counts. */
const HINTS: readonly (readonly [RegExp, ProtocolPart])[] = [
  [/voorkom|prevent/i, 'prevent'],
  [/merk|signal|zien we/i, 'notice'],
  [/meld/i, 'report'],
  [/gevolg|straf|sanctie/i, 'consequences'],
  [/communicat|ouder/i, 'communication'],
  [/nazorg/i, 'aftercare'],
  [/evalu/i, 'evaluation'],
  [/actie|handel|ondern/i, 'act'],
  [/\brol/i, 'roles'],
];

/** The part that a topic of assignment 2 is about; undefined when its words don't say. */
export const guessPart = (topic: string): ProtocolPart | undefined =>
  HINTS.find(([pattern]) => pattern.test(topic))?.[1];
