/** What the facilitator chose and where the deck is: folds over the deck's own events. Pure. */
import {
  isProgramme,
  isRecord,
  isSchoolType,
  MAX_PARTICIPANTS,
  type DeckSettings,
  type Programme,
} from '../document/deck.js';
import { isClockTime } from '../programme/clock-time.js';
import type { Choice } from '../programme/programme.js';
import type { LoggedEvent } from '../session/log.js';

/** Ids of the deck's own logs in the session. */
export const CHOICE_LOG = 'deck/choice';
export const POSITION_LOG = 'deck/position';

/** What can be chosen at the start of a session; the file's settings are where it begins. */
export interface SessionChoice
  extends Pick<DeckSettings, 'school' | 'type' | 'programme' | 'participants'>, Required<Choice> {
  /** When it starts, `HH:MM`; empty means when the facilitator begins. */
  readonly start: string;
  /** When session 2 starts where both are given; empty means right after session 1. */
  readonly start2: string;
}

/** A place in the deck that outlives a change in the order of the slides. */
export interface Position {
  readonly slide: string;
  readonly part: number;
  /** Index of the last fragment shown; -1 when none is. */
  readonly fragment: number;
}

/** Assignment 1: the draaiboek's advice for a team that is short of time. */
const SHORT_LEAVES_OUT: readonly number[] = [12, 13];

export function foldChoice(settings: DeckSettings, events: readonly LoggedEvent[]): SessionChoice {
  const { school, type, programme, participants } = settings;
  return events.reduce<SessionChoice>(
    (choice, { data }) => ({ ...choice, ...(isRecord(data) && readChoice(data)) }),
    { school, type, participants, start: '', start2: '', ...begunWith(programme) },
  );
}

/** What another programme begins with: what was left out or shortened to make the former fit, is there again. */
const begunWith = (programme: Programme) => ({
  programme,
  leftOut: programme === 'short' ? SHORT_LEAVES_OUT : [],
  shorter: {},
  extra: 0,
});

/** Where the deck was last; undefined in a new session. */
export function lastPosition(events: readonly LoggedEvent[]): Position | undefined {
  return events.reduce<Position | undefined>(
    (position, { data }) => readPosition(data) ?? position,
    undefined,
  );
}

function readChoice(data: Readonly<Record<string, unknown>>): Partial<SessionChoice> {
  const { school, type, programme, participants, leftOut, shorter, extra, start, start2 } = data;
  return {
    ...(typeof school === 'string' && { school }),
    ...(isSchoolType(type) && { type }),
    ...(isProgramme(programme) && begunWith(programme)),
    ...(isCount(participants) && { participants }),
    ...(Array.isArray(leftOut) && { leftOut: leftOut.filter((n): n is number => Number.isInteger(n)) }),
    ...(isRecord(shorter) && {
      shorter: Object.fromEntries(
        Object.entries(shorter).filter((entry): entry is [string, number] => isMinutes(entry[1])),
      ),
    }),
    ...(isMinutes(extra) && { extra }),
    ...(isStart(start) && { start }),
    ...(isStart(start2) && { start2 }),
  };
}

const isStart = (value: unknown): value is string => value === '' || isClockTime(value);

/** At most a day. */
const isMinutes = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 24 * 60;

export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PARTICIPANTS;

/** Undefined for what is no position: the log holds other facts too. */
export function readPosition(data: unknown): Position | undefined {
  if (!isRecord(data)) return undefined;
  const { slide, part, fragment } = data;
  if (typeof slide !== 'string' || !Number.isInteger(part) || !Number.isInteger(fragment)) return undefined;
  return { slide, part: Number(part), fragment: Number(fragment) };
}
