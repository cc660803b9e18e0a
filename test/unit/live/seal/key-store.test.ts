/** Browsers that keep nothing: the room opens all the same, and stays while the page does. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openRoom } from '../../../../src/live/seal/facilitator.js';
import { IndexedDbKeyStore } from '../../../../src/live/seal/key-store.js';

const refused = { error: new Error('Denied.') } as unknown as IDBOpenDBRequest;

/** As much of IndexedDB as shows how it can fail. */
const browsers: Record<string, () => IDBFactory | undefined> = {
  'has no IndexedDB': () => undefined,
  'throws at the sight of it': () => {
    throw new DOMException('No.', 'SecurityError');
  },
  'throws when it is opened': () =>
    ({
      open: () => {
        throw new DOMException('No.', 'SecurityError');
      },
    }) as unknown as IDBFactory,
  'refuses to open it': () =>
    ({
      open: () => {
        queueMicrotask(() => void refused.onerror?.({} as Event));
        return refused;
      },
    }) as unknown as IDBFactory,
  'has lost the table': () => opens({ transaction: () => thrown('NotFoundError'), close: () => undefined }),
};

function thrown(name: string): never {
  throw new DOMException('No.', name);
}

function opens(result: object): IDBFactory {
  return {
    open: () => {
      const request = { result } as unknown as { onsuccess?: () => void };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  } as unknown as IDBFactory;
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(Object.entries(browsers))('a browser that %s', (_, factory) => {
  it('has a room while the page is open', async () => {
    const store = new IndexedDbKeyStore('deck', factory);
    const room = await openRoom(store);
    expect((await openRoom(store)).fingerprint).toBe(room.fingerprint);
    await store.forget();
    expect(await store.read()).toBeUndefined();
  });
});

it('a browser that never answers is not waited for, and what it opens too late is closed', async () => {
  vi.useFakeTimers();
  const close = vi.fn();
  const request = { result: { close } } as unknown as { onsuccess?: () => void };
  const store = new IndexedDbKeyStore('deck', () => ({ open: () => request }) as unknown as IDBFactory);
  const reading = store.read();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await reading).toBeUndefined();
  request.onsuccess?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledOnce();
});

it('what is no pair of keys is not taken for one', async () => {
  for (const kept of [
    null,
    1,
    'x',
    {},
    { signing: {}, sealing: {} },
    { signing: { publicKey: 1, privateKey: 2 } },
  ]) {
    const asked = { result: kept };
    const transaction = { objectStore: () => ({ get: () => asked }) } as unknown as {
      oncomplete?: () => void;
    };
    const store = new IndexedDbKeyStore('deck', () =>
      opens({
        close: () => undefined,
        transaction: () => {
          setTimeout(() => transaction.oncomplete?.());
          return transaction;
        },
      }),
    );
    expect(await store.read()).toBeUndefined();
  }
});
