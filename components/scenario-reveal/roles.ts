/** Who has which role in a case: the six roles after Salmivalli (1996), placed on the people by the group. Pure. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord, asText, textKey } from './junk.js';

export const ROLES = [
  'pester',
  'assistent',
  'versterker',
  'buitenstaander',
  'verdediger',
  'slachtoffer',
] as const;
export type Role = (typeof ROLES)[number];

/** More people than this in one case is not one of ours. */
const MAX_PEOPLE = 100;

/** Roles by the key of the step, and in it by the text of the person, so that they survive another order. */
export type RolesByStep = ReadonlyMap<string, ReadonlyMap<string, Role>>;

/** A `role` without one of the six takes the person's role away; a `reset` forgets them all. */
export function foldRoles(events: readonly LoggedEvent[]): RolesByStep {
  const steps = new Map<string, Map<string, Role>>();
  for (const event of events) {
    const { type, data } = asRecord(event);
    if (type === 'reset') steps.clear();
    if (type !== 'role') continue;
    const { step, person, role } = asRecord(data);
    const [key, who] = [asText(step), asText(person)];
    if (key === undefined || who === undefined) continue;
    const placed = steps.get(key) ?? new Map<string, Role>();
    const known = ROLES.find((name) => name === role);
    if (known === undefined) placed.delete(textKey(who));
    else if (placed.size < MAX_PEOPLE || placed.has(textKey(who))) placed.set(textKey(who), known);
    if (placed.size === 0) steps.delete(key);
    else steps.set(key, placed);
  }
  return steps;
}

/** The role of this person in this step, or undefined. */
export function roleOf(all: RolesByStep, step: string, person: string): Role | undefined {
  return all.get(step)?.get(textKey(person));
}
