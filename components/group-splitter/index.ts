/** What another project gets from `teamsessie/group-splitter`: the element, its events and the types of its properties. */
export * from './group-splitter.js';
export * from './events.js';
export type { Place } from './splitter-element.js';
export type { Group } from './groups.js';
export { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';
