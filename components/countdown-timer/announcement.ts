/** What a screen reader is told of a timer: from two readings to a sentence. */
import { timer as text } from '../../src/strings/nl.js';
import { milestoneBetween, type Reading } from './countdown.js';

/** Undefined where there is nothing new to tell; empty where what was told no longer holds. */
export function announcementBetween(before: Reading, after: Reading): string | undefined {
  if (after.state === 'idle') return '';
  if (before.state === 'idle') return text.announce.start(after.remaining);
  const milestone = milestoneBetween(before, after);
  if (milestone === undefined) return undefined;
  return milestone === 'half' ? text.announce.half(after.remaining) : text.announce[milestone];
}
