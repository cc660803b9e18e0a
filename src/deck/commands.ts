/** What the facilitator can do with the deck as a whole. One list: the menu shows it, keys run it, the help explains it. */

export interface Command {
  /** In the menu, in Dutch. */
  readonly label: string;
  /** The key that runs it too, as the help names it: a letter, a character such as `?`, or undefined for none. */
  readonly key?: string;
  /** Other keys that run it, that the help tells of apart. */
  readonly alsoKeys?: readonly string[];
  /** Where it stands in the menu: what is done while presenting (unless said otherwise), or what is about the deck itself. */
  readonly group?: 'presenting' | 'deck';
  readonly run: () => void;
}
