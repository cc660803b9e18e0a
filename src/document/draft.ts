/**
 * Keeps what was edited and not saved yet in the browser's IndexedDB, where there is room for pictures. A draft stays until
 * the file that it was saved to is opened: a download that was cancelled looks like one that worked.
 */
import { isPictureData } from '../markdown/urls.js';
import { decodeDeck, encodeDeck } from './data-block.js';
import type { Deck } from './deck.js';
import type { Pictures } from './pictures.js';

export interface Draft {
  /** `deck.revision` is that of its contents. */
  readonly deck: Deck;
  readonly pictures: Pictures;
  /** Revisions of the files that it goes on from: the one that was opened, and those that were saved since. */
  readonly bases: readonly string[];
  /** When it was kept; milliseconds since the epoch. */
  readonly at: number;
}

/** `full`: there is no room left. `denied`: the browser keeps nothing for this page. */
export type Kept<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'full' | 'denied'; readonly cause: unknown };

/** A record as it is stored. All local files share the storage in most browsers, so each names its deck. */
interface StoredDraft {
  readonly key: string;
  readonly deck: string;
  readonly at: number;
  readonly bases: readonly string[];
  readonly revisions: readonly string[];
  readonly names: readonly string[];
}

const DATABASE = 'teamsessie-drafts';
const DRAFTS = 'drafts';
const PICTURES = 'pictures';
const REVISIONS = 'revisions';

export class DraftStore {
  readonly #factory: () => IDBFactory;
  readonly #id: string;
  #database: Promise<IDBDatabase> | undefined;
  /** What is stored of each draft already: pictures are big, and seldom change. */
  readonly #stored = new Map<string, string>();

  /** `factory` may throw: reading `indexedDB` alone does where storage is denied. `id` is the deck's. */
  constructor(factory: () => IDBFactory, id: string) {
    this.#factory = factory;
    this.#id = id;
  }

  /** Keeps `draft` in the place of the one from the same file. Never rejects. */
  put({ deck, pictures, bases, at }: Draft): Promise<Kept<void>> {
    const key = this.#key(bases[0] ?? deck.revision);
    return this.#try(async (database) => {
      const transaction = database.transaction([DRAFTS, PICTURES], 'readwrite');
      const store = transaction.objectStore(PICTURES);
      const added = [...pictures].filter(([name, data]) => this.#stored.get(`${key}:${name}`) !== data);
      for (const [name, data] of added) store.put(data, [key, name]);
      transaction.objectStore(DRAFTS).put({
        key,
        deck: encodeDeck(deck),
        at,
        bases,
        revisions: [...new Set([...bases, deck.revision])].map((revision) => this.#key(revision)),
        names: [...pictures.keys()],
      } satisfies StoredDraft);
      await done(transaction);
      for (const [name, data] of added) this.#stored.set(`${key}:${name}`, data);
    });
  }

  /**
   * The draft that goes on from the file with this revision; undefined when there is none. One that was saved to this very
   * file has done its work, and is forgotten. Never rejects.
   */
  take(revision: string): Promise<Kept<Draft | undefined>> {
    return this.#try(async (database) => {
      const transaction = database.transaction([DRAFTS, PICTURES], 'readonly');
      const request = transaction.objectStore(DRAFTS).index(REVISIONS).getAll(this.#key(revision));
      const found = await result(request as IDBRequest<StoredDraft[]>);
      const drafts = found.flatMap((stored) => {
        const deck = readDeck(stored.deck);
        return deck === undefined ? [] : [{ stored, deck }];
      });
      const finished = drafts.filter(({ deck }) => deck.revision === revision);
      const last = drafts
        .filter(({ deck }) => deck.revision !== revision)
        .reduce<(typeof drafts)[number] | undefined>(
          (latest, draft) => (latest === undefined || draft.stored.at > latest.stored.at ? draft : latest),
          undefined,
        );
      const pictures =
        last === undefined ? new Map<string, string>() : await readPictures(transaction, last.stored);
      for (const { stored } of finished) await this.#remove(database, stored.key);
      return last && { deck: last.deck, pictures, bases: last.stored.bases, at: last.stored.at };
    });
  }

  /** Forgets the draft, because somebody said so. Never rejects. */
  clear({ deck, bases }: Pick<Draft, 'deck' | 'bases'>): Promise<Kept<void>> {
    return this.#try((database) => this.#remove(database, this.#key(bases[0] ?? deck.revision)));
  }

  async #remove(database: IDBDatabase, key: string): Promise<void> {
    const transaction = database.transaction([DRAFTS, PICTURES], 'readwrite');
    transaction.objectStore(DRAFTS).delete(key);
    // every array of this key and a name stands between these two
    transaction.objectStore(PICTURES).delete(IDBKeyRange.bound([key], [key, []]));
    await done(transaction);
    for (const name of this.#stored.keys()) if (name.startsWith(`${key}:`)) this.#stored.delete(name);
  }

  #key(revision: string): string {
    return `${this.#id}:${revision}`;
  }

  async #try<T>(act: (database: IDBDatabase) => Promise<T>): Promise<Kept<T>> {
    try {
      this.#database ??= open(this.#factory());
      return { ok: true, value: await act(await this.#database) };
    } catch (cause) {
      // the next time it is tried anew: somebody may have made room
      this.#database = undefined;
      this.#stored.clear();
      const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
      return { ok: false, why: full ? 'full' : 'denied', cause };
    }
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const drafts = request.result.createObjectStore(DRAFTS, { keyPath: 'key' });
      drafts.createIndex(REVISIONS, REVISIONS, { multiEntry: true });
      request.result.createObjectStore(PICTURES);
    };
    request.onerror = () => reject(request.error!);
    request.onblocked = () => reject(new Error('blocked'));
    request.onsuccess = () => {
      // another window may want to change or delete it
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });

/** Storage is open to every local file: what isn't a deck is passed over. */
function readDeck(text: unknown): Deck | undefined {
  try {
    return typeof text === 'string' ? decodeDeck(text) : undefined;
  } catch {
    return undefined;
  }
}

async function readPictures(transaction: IDBTransaction, { key, names }: StoredDraft): Promise<Pictures> {
  const store = transaction.objectStore(PICTURES);
  const found = await Promise.all(
    names.map(async (name) => [name, await result<unknown>(store.get([key, name]))] as const),
  );
  return new Map(
    found.flatMap(([name, data]) =>
      typeof data === 'string' && isPictureData(data) ? [[name, data] as const] : [],
    ),
  );
}
