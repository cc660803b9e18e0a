/** What `?view=…` asks for. */

export type View = 'deck' | 'presenter' | 'print';

export interface AskedView {
  readonly view: View;
  /** The name of a view that doesn't exist. */
  readonly unknown?: string;
  /** Asked for in the deck's own file. `npm run live` answers it with the phone page, so there it never gets here. */
  readonly isVote?: true;
}

const VIEWS: readonly string[] = ['presenter', 'print'] satisfies View[];

export function readView(search: string): AskedView {
  const name = new URLSearchParams(search).get('view');
  if (name === null) return { view: 'deck' };
  if (name === 'vote') return { view: 'deck', isVote: true };
  return VIEWS.includes(name) ? { view: name as View } : { view: 'deck', unknown: name.slice(0, 40) };
}
