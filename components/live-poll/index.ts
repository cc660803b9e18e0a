/** What another project gets from `teamsessie/live-poll`: the element, its events and the types of its properties. */
export * from './live-poll.js';
export * from './events.js';
export type { PollAsked } from './poll-element.js';
export type { PollState, PollType, TallyEntry } from './tally.js';
export { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';
