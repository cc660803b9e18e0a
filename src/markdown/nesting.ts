/** Which element may stand in which, so that a browser that reads the HTML builds the very same tree. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Stand in a line of text. Anything else ends a paragraph. */
export const PHRASING = set(
  'a abbr b br cite code del em i img input ins kbd mark q s small span strong sub sup u',
);

export const HEADINGS = set('h1 h2 h3 h4 h5 h6');

/** HTML lets an author leave these closing tags out. */
export const OPTIONAL_END = set('p li dt dd thead tbody tfoot tr th td');

/** HTML has no closing tag for these. */
export const NEVER_CLOSED = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Parts of a table and where each of them may stand, nearest first. */
export const TABLE_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['caption', set('table')],
  ['thead', set('table')],
  ['tbody', set('table')],
  ['tfoot', set('table')],
  ['tr', set('thead tbody tfoot table')],
  ['td', set('tr thead tbody tfoot table')],
  ['th', set('tr thead tbody tfoot table')],
]);

/** Hold only other parts of the table: a browser moves anything else out of the table. */
export const TABLE_FRAME = set('table thead tbody tfoot tr');

/** Items, where they may stand, and which open items a new one ends. */
export const ITEM_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', set('ul ol')],
  ['dt', set('dl')],
  ['dd', set('dl')],
]);
export const ITEM_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', set('li')],
  ['dt', set('dt dd')],
  ['dd', set('dt dd')],
]);
