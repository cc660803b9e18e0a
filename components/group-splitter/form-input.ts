/** What was filled in, and whether groups can be made of it. Pure. */
import { groups as text } from '../../src/strings/nl.js';
import { MOST_PEOPLE, SMALLEST_SIZE } from './groups.js';
import { isWhole } from './state.js';

export interface FormInput {
  readonly size: number | undefined;
  readonly participants: number | undefined;
  /** As they were read from what was pasted; once there are any they count for themselves. */
  readonly names: readonly string[];
}

/** How many people there are; undefined when nobody filled it in. */
export function peopleCount({ names, participants }: FormInput): number | undefined {
  return names.length || participants;
}

/** Why no groups can be made, in a sentence that says what to do; undefined when they can. */
export function formProblem(input: FormInput): string | undefined {
  const names = input.names.length;
  const count = peopleCount(input);
  if (names > 0 && !isWhole(names, 2, MOST_PEOPLE)) return text.badNames(names, MOST_PEOPLE);
  if (!isWhole(input.size, SMALLEST_SIZE)) return text.badSize;
  if (count === undefined) return text.noPeople;
  return isWhole(count, 2, MOST_PEOPLE) ? undefined : text.badPeople(MOST_PEOPLE);
}
