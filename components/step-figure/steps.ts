/** What a figure shows: which step is in sight and which switches are on. Pure. */

export interface FigureState {
  /** Index of the step in sight; -1 when none is. */
  readonly at: number;
  /** Indices of the switches that are on. */
  readonly on: readonly number[];
}

/** A figure that is built up begins with its first step; one with switches begins with none. */
export const FIRST: FigureState = { at: 0, on: [] };
export const NOTHING: FigureState = { at: -1, on: [] };

export function turn(state: FigureState, index: number, on: boolean): FigureState {
  const others = state.on.filter((other) => other !== index);
  return { at: index, on: on ? [...others, index] : others };
}

/** A person pressed a step: it comes in sight, and its switch turns if it has one. */
export const press = (state: FigureState, index: number, hasSwitch: boolean): FigureState =>
  hasSwitch ? turn(state, index, !state.on.includes(index)) : { ...state, at: index };

/** The deck showed or hid a step: forwards comes the step, backwards the one before it. */
export function follow(state: FigureState, index: number, shown: boolean, hasSwitch: boolean): FigureState {
  if (hasSwitch) return turn(state, index, shown);
  return { ...state, at: shown ? index : Math.max(0, index - 1) };
}

/** Classes for the drawing, which says itself what they do: `at-2`, `on-1 on-3` and how many switches are on, `n-2`. */
export const classesFor = ({ at, on }: FigureState): string =>
  ['live', `at-${at + 1}`, `n-${on.length}`, ...on.map((index) => `on-${index + 1}`)].join(' ');
