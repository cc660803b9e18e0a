/** What can be undone and done again. A value: each step gives another. */

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about; undefined after undoing. */
  readonly about: string | undefined;
}

/** More than anybody goes back; what is the same in two of them is kept once. */
const STEPS = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], about: undefined });

/** `about` is given where changes that follow each other are one step, such as letters typed in one slide. */
export function change<T>(history: History<T>, present: T, about?: string): History<T> {
  if (present === history.present) return history;
  const goesOn = about !== undefined && about === history.about;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-STEPS);
  return { past, present, future: [], about };
}

/** The next change is a step of its own, also when it is about the same. */
export const endStep = <T>(history: History<T>): History<T> => ({ ...history, about: undefined });

export function undo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { ...rest, past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], about: undefined };
}

export function redo<T>({ past, present, future, ...rest }: History<T>): History<T> {
  const [next, ...later] = future;
  if (next === undefined) return { ...rest, past, present, future };
  return { past: [...past, present], present: next, future: later, about: undefined };
}
