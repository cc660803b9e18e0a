/** Whether phones are on, and how it goes with them: facts of the session, so that every window can see and switch. */
import { isRecord } from '../../document/deck.js';
import type { EventLog, LoggedEvent } from '../../session/log.js';
import type { RoomStatus } from '../room/room.js';

/** Ids of the logs in the session. */
export const PHONES_LOG = 'deck/phones';
export const TEXTS_LOG = 'deck/phones-texts';

/** Why there is no room. */
export type Problem = 'elsewhere' | 'file' | 'noServer' | 'noAddress' | 'noPhonePage';

export interface PhoneFacts {
  readonly on: boolean;
  readonly status: RoomStatus | Problem;
  readonly present: number;
}

const SWITCH = 'switch';
const STANDING = 'standing';

const STATUSES: readonly unknown[] = [
  'connecting',
  'online',
  'lost',
  'refused',
  'elsewhere',
  'file',
  'noServer',
  'noAddress',
  'noPhonePage',
] satisfies PhoneFacts['status'][];

export function foldPhones(events: readonly LoggedEvent[]): PhoneFacts {
  let facts: PhoneFacts = { on: false, status: 'connecting', present: 0 };
  for (const { type, data } of events) {
    if (!isRecord(data)) continue;
    const { on, status, present } = data;
    if (type === SWITCH && typeof on === 'boolean') facts = { ...facts, on };
    if (type === STANDING && STATUSES.includes(status) && Number.isSafeInteger(present)) {
      facts = { ...facts, status: status as PhoneFacts['status'], present: Number(present) };
    }
  }
  return facts;
}

export function switchPhones(log: EventLog, on: boolean): void {
  if (foldPhones(log.events).on !== on) log.append(SWITCH, { on });
}

/** How it goes, in one event that is written over. */
export function tellStanding(log: EventLog, { status, present }: Omit<PhoneFacts, 'on'>): void {
  const facts = foldPhones(log.events);
  if (facts.status === status && facts.present === present) return;
  const known = log.events.find(({ type }) => type === STANDING);
  if (known === undefined) log.append(STANDING, { status, present });
  else log.revise(known, { status, present });
}
