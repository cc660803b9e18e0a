/** What another project gets from `teamsessie/film-slot`: the element. */
export * from './film-slot.js';
