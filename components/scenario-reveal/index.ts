/** What another project gets from `teamsessie/scenario-reveal`: the element, its events and the types of its properties. */
export * from './scenario-reveal.js';
export * from './events.js';
export type { CaseAsked } from './case-element.js';
export { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';
