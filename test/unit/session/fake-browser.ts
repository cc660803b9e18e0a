/** A browser's storage with several windows on it: what one writes, the others are told, as `storage` events do. */
import { WebStore } from '../../../src/session/store.js';

export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  onChange: (key: string, value: string | null) => void = () => {};

  get length(): number {
    return this.#items.size;
  }

  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    this.#items.set(key, value);
    this.onChange(key, value);
  };
  removeItem = (key: string): void => {
    this.#items.delete(key);
    this.onChange(key, null);
  };
  clear = (): void => this.#items.clear();
}

type StorageListener = (event: StorageEvent) => void;

export class FakeWindow implements Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly listeners = new Set<StorageListener>();
  addEventListener = (_: string, listener: unknown): void =>
    void this.listeners.add(listener as StorageListener);
  removeEventListener = (_: string, listener: unknown): void =>
    void this.listeners.delete(listener as StorageListener);
}

export function fakeBrowser({ delayed = false } = {}) {
  const storage = new FakeStorage();
  const windows: FakeWindow[] = [];
  const waiting: (() => void)[] = [];
  let writing: FakeWindow | undefined;
  storage.onChange = (key, newValue) => {
    const others = windows.filter((window) => window !== writing);
    const tell = (): void => {
      for (const { listeners } of others)
        for (const tell of listeners) tell({ key, newValue } as StorageEvent);
    };
    if (delayed) waiting.push(tell);
    else tell();
  };
  return {
    storage,
    deliver: (): void => {
      for (const tell of waiting.splice(0)) tell();
    },
    /** A store as a new window has it. */
    open(prefix: string): WebStore {
      const window = new FakeWindow();
      windows.push(window);
      const store = new WebStore(prefix, storage, window);
      const asThisWindow =
        <Args extends unknown[]>(act: (...args: Args) => void) =>
        (...args: Args): void => {
          writing = window;
          act(...args);
          writing = undefined;
        };
      store.add = asThisWindow(store.add.bind(store));
      store.clear = asThisWindow(store.clear.bind(store));
      return store;
    },
  };
}
