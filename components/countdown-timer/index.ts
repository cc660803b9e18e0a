/** What another project gets from `teamsessie/countdown-timer`: the element, its events and the types of its properties. */
export * from './countdown-timer.js';
export * from './events.js';
export type { Chime, Sound } from './chime.js';
export type { TimerState } from './countdown.js';
export { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';
