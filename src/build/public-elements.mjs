/** The elements that other decks and pages can use: what the library and its manifest hold. */
export const PUBLIC_ELEMENTS = [
  'countdown-timer',
  'film-slot',
  'group-splitter',
  'live-poll',
  'scenario-reveal',
  'step-figure',
];
