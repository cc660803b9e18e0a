/** How a story branches: where its choices lead, and which step follows one without choices. Pure. */

/** A link as it was written. */
export interface Link {
  readonly label: string;
  readonly target: string;
}

export interface Choice {
  readonly label: string;
  /** Index of the step. */
  readonly to: number;
}

/** The choices per step. A link to a step that isn't there is no choice; the build says so. */
export function choicesOf(
  steps: readonly { readonly id: string }[],
  links: readonly (readonly Link[])[],
): readonly (readonly Choice[])[] {
  return links.map((list) =>
    list.flatMap(({ label, target }) => {
      const to = steps.findIndex(({ id }) => id !== '' && id === target);
      return to === -1 ? [] : [{ label, to }];
    }),
  );
}

/**
 * The step after `step`, or undefined where the story ends: at the last one, where the author says so, and before a step
 * that is one of several branches, because that is another story.
 */
export function followingStep(
  steps: readonly { readonly end: boolean }[],
  choices: readonly (readonly Choice[])[],
  step: number,
): number | undefined {
  const next = step + 1;
  const branch = choices.some(
    (list) => list.some(({ to }) => to === next) && new Set(list.map(({ to }) => to)).size > 1,
  );
  return next >= steps.length || steps[step]?.end === true || branch ? undefined : next;
}
