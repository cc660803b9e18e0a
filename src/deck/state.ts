/** What the facilitator chose and where the deck is: folds over the deck's own events. Pure. */
import {
  isProgramme,
  isRecord,
  isSchoolType,
  MAX_PARTICIPANTS,
  type DeckSettings,
} from '../document/deck.js';
import type { LoggedEvent } from '../session/log.js';

/** Ids of the deck's own logs in the session. */
export const CHOICE_LOG = 'deck/choice';
export const POSITION_LOG = 'deck/position';

/** What can be chosen at the start of a session; the file's settings are where it begins. */
export interface SessionChoice extends Pick<DeckSettings, 'school' | 'type' | 'programme' | 'participants'> {
  /** Numbers of the slides that the short programme leaves out. */
  readonly leftOut: readonly number[];
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
    {
      school,
      type,
      programme,
      participants,
      leftOut: SHORT_LEAVES_OUT,
    },
  );
}

/** Where the deck was last; undefined in a new session. */
export function lastPosition(events: readonly LoggedEvent[]): Position | undefined {
  return events.reduce<Position | undefined>(
    (position, { data }) => (isRecord(data) ? readPosition(data) : undefined) ?? position,
    undefined,
  );
}

function readChoice(data: Readonly<Record<string, unknown>>): Partial<SessionChoice> {
  const { school, type, programme, participants, leftOut } = data;
  return {
    ...(typeof school === 'string' && { school }),
    ...(isSchoolType(type) && { type }),
    ...(isProgramme(programme) && { programme }),
    ...(isCount(participants) && { participants }),
    ...(Array.isArray(leftOut) && { leftOut: leftOut.filter((n): n is number => Number.isInteger(n)) }),
  };
}

export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PARTICIPANTS;

function readPosition({ slide, part, fragment }: Readonly<Record<string, unknown>>): Position | undefined {
  if (typeof slide !== 'string' || !Number.isInteger(part) || !Number.isInteger(fragment)) return undefined;
  return { slide, part: Number(part), fragment: Number(fragment) };
}
