/** What a phone shows, from what it knows and the time. */
import type { Ask, Ballot } from '../protocol/messages.js';
import { answerTo, isBlank, isTooLong, type Answer, type Phone, type Place } from './phone.js';

/** How it stands with the answer to one question. */
export type Standing =
  | 'none'
  | 'sending'
  | 'offline'
  | 'counted'
  | 'refused'
  /** What was written is longer than can be sent. */
  | 'too-long'
  /** An earlier one stands, and can't be changed. */
  | 'fixed'
  /** Nothing was answered, and it is closed. */
  | 'closed'
  | 'closed-sending'
  | 'closed-offline'
  | 'closed-counted'
  | 'closed-late'
  /** The last change came too late; what was counted before stands. */
  | 'closed-late-change';

export interface AskScreen {
  readonly ask: Ask;
  /** What is shown as chosen. */
  readonly value: Ballot['value'] | undefined;
  readonly standing: Standing;
  readonly canAnswer: boolean;
}

export type Screen =
  | { readonly kind: 'connecting'; readonly slow: boolean }
  | { readonly kind: 'refused' | 'foreign' | 'not-found' }
  | {
      readonly kind: 'joined';
      readonly offline: boolean;
      readonly asks: readonly AskScreen[];
      readonly place: Place | undefined;
    };

/** How long a connection may take before the page says what to try. */
export const SLOW_AFTER = 8_000;
/** A room's state is retained: it arrives at once, or there is no room. */
export const NOT_FOUND_AFTER = 5_000;

export function screenOf(phone: Phone, now: number): Screen {
  const { connection, since, room, foreign, place } = phone;
  if (room === undefined) {
    if (connection === 'refused') return { kind: 'refused' };
    if (foreign) return { kind: 'foreign' };
    if (connection !== 'online')
      return { kind: 'connecting', slow: connection === 'offline' || now - since >= SLOW_AFTER };
    return now - since >= NOT_FOUND_AFTER ? { kind: 'not-found' } : { kind: 'connecting', slow: false };
  }
  const offline = connection !== 'online';
  return {
    kind: 'joined',
    offline,
    place,
    asks: room.asks.map((ask) => askScreen(ask, answerTo(phone, ask.id), offline)),
  };
}

/** When the screen changes though nothing happens; undefined when it doesn't. */
export function screenChangesAt({ connection, since, room }: Phone): number | undefined {
  if (room !== undefined) return undefined;
  if (connection === 'connecting') return since + SLOW_AFTER;
  return connection === 'online' ? since + NOT_FOUND_AFTER : undefined;
}

function askScreen(ask: Ask, answer: Answer | undefined, offline: boolean): AskScreen {
  const standing = standingOf(ask, answer, offline);
  const stood = standing === 'fixed' || standing === 'closed-late-change';
  return {
    ask,
    value: stood ? (answer?.counted?.value ?? undefined) : answer?.value,
    standing,
    canAnswer: ask.open && standing !== 'fixed',
  };
}

function standingOf({ open }: Ask, answer: Answer | undefined, offline: boolean): Standing {
  if (answer === undefined || isBlank(answer)) return open ? 'none' : 'closed';
  if (open && isTooLong(answer)) return 'too-long';
  switch (answer.result) {
    case 'fixed':
    case 'refused':
      return answer.result;
    case 'counted':
      return open ? 'counted' : 'closed-counted';
    case 'closed':
      return answer.counted === undefined ? 'closed-late' : 'closed-late-change';
    case undefined:
      if (open) return offline ? 'offline' : 'sending';
      return offline ? 'closed-offline' : 'closed-sending';
  }
}
