/** All that the log of a case says: how far the group has come, and what it filled in on the way. Pure. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord } from './junk.js';
import { foldReactions, type StepReactions } from './reactions.js';
import { foldRoles, type RolesByStep } from './roles.js';
import { foldScenario, type ScenarioRecord } from './steps.js';

export interface CaseRecord {
  readonly position: ScenarioRecord;
  /** By the key of the step. */
  readonly reactions: ReadonlyMap<string, StepReactions>;
  readonly roles: RolesByStep;
  /** The last `reset` can be taken back: nothing was filled in since. */
  readonly restorable: boolean;
  /** When the case was last begun anew, in milliseconds since the epoch; 0 when it never was. */
  readonly begunAt: number;
}

const FILLED_IN: ReadonlySet<unknown> = new Set(['reaction', 'reaction-removed', 'role']);

export function foldCase(all: readonly LoggedEvent[]): CaseRecord {
  const events = withoutRestoredResets(all);
  return {
    position: foldScenario(events),
    reactions: foldReactions(events),
    roles: foldRoles(events),
    restorable: lastOpenReset(events) !== -1,
    begunAt: events.findLast((event) => typeOf(event) === 'reset')?.at ?? 0,
  };
}

/** A `restore` takes back the last `reset` and the steps since, as if they had never happened. */
function withoutRestoredResets(all: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const events: LoggedEvent[] = [];
  for (const event of all) {
    if (typeOf(event) !== 'restore') events.push(event);
    else {
      const reset = lastOpenReset(events);
      if (reset !== -1) events.length = reset;
    }
  }
  return events;
}

/** Where the last reset stands, or -1 when there is none or people began anew after it. */
function lastOpenReset(events: readonly LoggedEvent[]): number {
  const reset = events.findLastIndex((event) => typeOf(event) === 'reset');
  if (reset === -1) return -1;
  return events.slice(reset + 1).some((event) => FILLED_IN.has(typeOf(event))) ? -1 : reset;
}

const typeOf = (event: unknown): unknown => asRecord(event).type;
