/** Two people in one field: what each of them typed stays. Pure. */

/**
 * `seen` became `mine`, while somebody else made `theirs` of it. Where `seen` still stands at the start, or at the start of
 * a line, mine takes its place; elsewhere it comes on a line below.
 */
export function mergeTexts(seen: string, mine: string, theirs: string): string {
  if (theirs === seen || theirs === '') return mine;
  if (mine === seen || mine === theirs) return theirs;
  const at = seen === '' ? -1 : `\n${theirs}`.lastIndexOf(`\n${seen}`);
  if (at !== -1) return theirs.slice(0, at) + mine + theirs.slice(at + seen.length);
  return mine === '' ? theirs : `${theirs}\n${mine}`;
}
