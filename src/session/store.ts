/** Where events are kept: the browser's storage, or memory when that is denied or full. */

/** An event as it is kept: which element it belongs to, and where it stands in the order of all windows. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly data?: unknown;
  /** Lamport count: higher than every event that the writing window knew of. */
  readonly seq: number;
  /** The window that wrote it; breaks ties between equal counts. */
  readonly writer: string;
  /** How often its data was replaced; the highest is what counts. */
  readonly rev?: number;
}

/** Whether `event` says something new of the same event. */
export function isNewer({ rev = 0 }: StoredEvent, known: StoredEvent): boolean {
  return rev > (known.rev ?? 0);
}

export interface EventStore {
  /** False once an event could not be kept: a reload would lose it. */
  readonly durable: boolean;
  /** Everything kept so far, in no particular order. Never throws. */
  load(): readonly StoredEvent[];
  /** Keeps one event, in the place of an older form of it. Never throws. */
  add(event: StoredEvent): void;
  clear(): void;
  /** Tells of events that another window kept, or that another window cleared. */
  subscribe(listener: { added(event: StoredEvent): void; cleared(): void }): () => void;
}

/** Keeps nothing: for a browser that denies storage, and for tests. */
export class MemoryStore implements EventStore {
  readonly durable = false;
  load = (): readonly StoredEvent[] => [];
  add(): void {}
  clear(): void {}
  subscribe = (): (() => void) => () => {};
}

/**
 * One storage key per event: only what is revised is rewritten, so two windows can't overwrite each other, and the
 * browser's own `storage` event carries each one to the other windows.
 */
export class WebStore implements EventStore {
  readonly #prefix: string;
  readonly #storage: Storage;
  readonly #window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  #durable = true;

  /** `prefix` names the deck and its revision: all local files share one storage in most browsers. */
  constructor(
    prefix: string,
    storage: Storage,
    window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  ) {
    this.#prefix = `${prefix}:event:`;
    this.#storage = storage;
    this.#window = window;
  }

  get durable(): boolean {
    return this.#durable;
  }

  load(): readonly StoredEvent[] {
    try {
      return this.#keys().flatMap((key) => parseEvent(this.#storage.getItem(key)) ?? []);
    } catch {
      this.#durable = false;
      return [];
    }
  }

  add(event: StoredEvent): void {
    try {
      this.#storage.setItem(`${this.#prefix}${event.seq}:${event.writer}`, JSON.stringify(event));
    } catch {
      this.#durable = false;
    }
  }

  clear(): void {
    try {
      // the one sign that other windows go by; it is removed with the rest
      this.#storage.setItem(this.#clearedKey, '');
    } catch {
      this.#durable = false;
    }
    this.#removeAll();
  }

  subscribe({ added, cleared }: { added(event: StoredEvent): void; cleared(): void }): () => void {
    const listener = ({ key, newValue }: StorageEvent): void => {
      if (key === null) cleared();
      else if (!key.startsWith(this.#prefix) || newValue === null) return;
      else if (key === this.#clearedKey) {
        // what this window kept in the meantime, the other couldn't know of
        this.#removeAll();
        cleared();
      } else {
        const event = parseEvent(newValue);
        if (event !== undefined) added(event);
      }
    };
    this.#window.addEventListener('storage', listener);
    return () => this.#window.removeEventListener('storage', listener);
  }

  #removeAll(): void {
    try {
      for (const key of this.#keys()) this.#storage.removeItem(key);
    } catch {
      this.#durable = false;
    }
  }

  get #clearedKey(): string {
    return `${this.#prefix}cleared`;
  }

  #keys(): readonly string[] {
    return Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index)).filter(
      (key): key is string => key?.startsWith(this.#prefix) === true,
    );
  }
}

/** Storage is open to everyone on this machine: what isn't an event is passed over. */
export function parseEvent(text: string | null): StoredEvent | undefined {
  if (text === null) return undefined;
  try {
    const event: unknown = JSON.parse(text);
    return isStoredEvent(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it has the shape of an event; its `data` is for the fold to check. */
export function isStoredEvent(value: unknown): value is StoredEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Readonly<Record<string, unknown>>;
  return (
    typeof event.id === 'string' &&
    typeof event.type === 'string' &&
    // the range of a Date, and a count that leaves room for the next
    Math.abs(Number(event.at)) <= 8.64e15 &&
    typeof event.at === 'number' &&
    Number.isSafeInteger(event.seq) &&
    Math.abs(Number(event.seq)) < 1e15 &&
    typeof event.writer === 'string' &&
    (event.rev === undefined || Number.isSafeInteger(event.rev))
  );
}
