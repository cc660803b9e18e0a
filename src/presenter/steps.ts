/** What comes after what: the step that follows, in fragments and parts. Pure. */

/** A part of the deck as far as stepping goes. */
export interface StepPart {
  /** Steps within the part: how many fragments come in one after another. */
  readonly fragments: number;
  readonly shown: boolean;
}

/** A moment in the deck: which part, and the last fragment shown; -1 when none is. */
export interface Step {
  readonly part: number;
  readonly fragment: number;
}

/** The step that `Volgende` leads to; undefined at the end. */
export function nextStep(parts: readonly StepPart[], { part, fragment }: Step): Step | undefined {
  if (fragment + 1 < (parts[part]?.fragments ?? 0)) return { part, fragment: fragment + 1 };
  const next = parts.findIndex(({ shown }, index) => shown && index > part);
  return next === -1 ? undefined : { part: next, fragment: -1 };
}
