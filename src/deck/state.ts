/** What the facilitator chose and where the deck is: a fold over the deck's own events. Pure. */
import {
  isProgramme,
  isRecord,
  isSchoolType,
  MAX_PARTICIPANTS,
  type DeckSettings,
} from '../document/deck.js';
import type { LoggedEvent } from '../session/log.js';

/** Id of the deck's own log in the session. */
export const DECK_LOG = 'deck';

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

export interface DeckState {
  readonly choice: SessionChoice;
  readonly position: Position | undefined;
}

/** Assignment 1: the draaiboek's advice for a team that is short of time. */
const SHORT_LEAVES_OUT: readonly number[] = [12, 13];

export function initialState(settings: DeckSettings): DeckState {
  const { school, type, programme, participants } = settings;
  return {
    choice: { school, type, programme, participants, leftOut: SHORT_LEAVES_OUT },
    position: undefined,
  };
}

export function foldDeck(initial: DeckState, events: readonly LoggedEvent[]): DeckState {
  return events.reduce((state, { type, data }) => {
    if (!isRecord(data)) return state;
    if (type === 'choose') return { ...state, choice: { ...state.choice, ...readChoice(data) } };
    if (type === 'slide') return { ...state, position: readPosition(data) ?? state.position };
    return state;
  }, initial);
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
