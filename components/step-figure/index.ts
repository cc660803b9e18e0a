/** What another project gets from `teamsessie/step-figure`: the element and its event. */
export * from './step-figure.js';
export * from './events.js';
