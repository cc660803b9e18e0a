/** Where the facilitator's keys stay over a reload. Never throws: storage may be denied, full or damaged. */

/** Private halves that can't be exported; IndexedDB keeps them as they are. */
export interface RoomKeyPairs {
  readonly signing: CryptoKeyPair;
  readonly sealing: CryptoKeyPair;
}

export interface KeyStore {
  read(): Promise<RoomKeyPairs | undefined>;
  write(pairs: RoomKeyPairs): Promise<void>;
  /** With a new session. */
  forget(): Promise<void>;
}

/** For where nothing can be kept: the room lives as long as the page. */
export class MemoryKeyStore implements KeyStore {
  #pairs: RoomKeyPairs | undefined;

  read(): Promise<RoomKeyPairs | undefined> {
    return Promise.resolve(this.#pairs);
  }

  write(pairs: RoomKeyPairs): Promise<void> {
    this.#pairs = pairs;
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.#pairs = undefined;
    return Promise.resolve();
  }
}

const DATABASE = 'teamsessie-live';
const TABLE = 'keys';
/** A browser that doesn't answer is one that keeps nothing: the room opens all the same. */
const PATIENCE = 2_000;

/**
 * Keys in IndexedDB, and in memory besides, for where that fails. `name` tells decks apart, as all local files share one
 * storage: the deck's id and revision. `factory` is a function because even looking at `indexedDB` may throw.
 */
export class IndexedDbKeyStore implements KeyStore {
  readonly #memory = new MemoryKeyStore();
  readonly #name: string;
  readonly #factory: () => IDBFactory | undefined;

  constructor(name: string, factory: () => IDBFactory | undefined = () => globalThis.indexedDB) {
    this.#name = name;
    this.#factory = factory;
  }

  async read(): Promise<RoomKeyPairs | undefined> {
    const kept = await this.#ask('readonly', (table) => table.get(this.#name));
    return isRoom(kept) ? kept : this.#memory.read();
  }

  async write(pairs: RoomKeyPairs): Promise<void> {
    await this.#memory.write(pairs);
    await this.#ask('readwrite', (table) => table.put(pairs, this.#name));
  }

  async forget(): Promise<void> {
    await this.#memory.forget();
    await this.#ask('readwrite', (table) => table.delete(this.#name));
  }

  /** Undefined when it fails, for whatever reason. */
  async #ask(mode: IDBTransactionMode, request: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
    let gaveUp = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        gaveUp = true;
        reject(new Error('IndexedDB does not answer.'));
      }, PATIENCE);
    });
    const asked = open(this.#factory).then(async (database) => {
      try {
        return gaveUp ? undefined : await done(database.transaction(TABLE, mode), request);
      } finally {
        database.close();
      }
    });
    try {
      return await Promise.race([asked, late]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

function open(find: () => IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const factory = find();
    if (!factory) {
      reject(new Error('No IndexedDB here.'));
      return;
    }
    const opening = factory.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB is denied.'));
  });
}

/** The answer, once it is on disk. */
function done(transaction: IDBTransaction, request: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request(transaction.objectStore(TABLE));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
    transaction.onerror = transaction.onabort;
  });
}

function isRoom(value: unknown): value is RoomKeyPairs {
  const { signing, sealing } = (value ?? {}) as Partial<Record<string, unknown>>;
  return isPair(signing) && isPair(sealing);
}

function isPair(value: unknown): value is CryptoKeyPair {
  const { publicKey, privateKey } = (value ?? {}) as Partial<Record<string, unknown>>;
  return publicKey instanceof CryptoKey && privateKey instanceof CryptoKey;
}
