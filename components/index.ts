/** What another project gets from `teamsessie`: all elements. */
export * from './countdown-timer/index.js';
export * from './film-slot/index.js';
export * from './group-splitter/index.js';
export * from './live-poll/index.js';
export * from './scenario-reveal/index.js';
export * from './step-figure/index.js';
