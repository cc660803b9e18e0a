/** Counts what an element leaves behind: listeners on its log and around it, timers, frames and observers. */
import { MemoryLog } from '../../../src/session/log.js';

/** A log that knows how many listen. */
export class CountingLog extends MemoryLog {
  listening = 0;

  override subscribe(listener: () => void): () => void {
    const stop = super.subscribe(listener);
    this.listening += 1;
    return () => {
      this.listening -= 1;
      stop();
    };
  }
}

type Listen = typeof EventTarget.prototype.addEventListener;

/** What there is now that wasn't there before; all zero when everything was cleared up. */
export interface Leaks {
  readonly listeners: number;
  readonly timers: number;
  readonly frames: number;
  readonly observers: number;
}

/**
 * Spies on the page for as long as `act` takes, and says what it has left behind. Listeners are counted on the window, the
 * document and their elements: what is on the element itself goes with it.
 */
export async function leaksOf(act: () => Promise<void>): Promise<Leaks> {
  const listeners = new Set<string>();
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const idOf = (listener: unknown): number => {
    if (typeof listener !== 'object' && typeof listener !== 'function') return 0;
    if (listener === null) return 0;
    if (!ids.has(listener)) ids.set(listener, (lastId += 1));
    return ids.get(listener)!;
  };
  const targets: EventTarget[] = [window, document, document.documentElement, document.body];
  const names = new Map(targets.map((target, index) => [target, index]));
  const note = (real: Listen, how: 'add' | 'delete'): Listen =>
    function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      const index = names.get(target);
      if (index !== undefined) listeners[how](`${index} ${type} ${idOf(listener)}`);
      real.call(target, type, listener, options);
    };
  const timers = new Set<number>();
  const frames = new Set<number>();
  let observers = 0;
  const restores: (() => void)[] = [];
  const patch = <Owner extends object, Name extends keyof Owner>(
    owner: Owner,
    name: Name,
    wrap: (real: Owner[Name]) => Owner[Name],
  ): void => {
    const real = owner[name];
    owner[name] = wrap(real);
    restores.push(() => (owner[name] = real));
  };

  patch(EventTarget.prototype, 'addEventListener', (real) => note(real, 'add'));
  patch(EventTarget.prototype, 'removeEventListener', (real) => note(real, 'delete'));
  patch(window, 'setTimeout', (real) =>
    Object.assign((handler: () => void, ms?: number) => {
      const id = real(() => {
        timers.delete(id);
        handler();
      }, ms);
      timers.add(id);
      return id;
    }, real),
  );
  patch(window, 'clearTimeout', (real) => (id) => {
    timers.delete(id as number);
    real(id);
  });
  patch(window, 'requestAnimationFrame', (real) => (handler) => {
    const id = real((now) => {
      frames.delete(id);
      handler(now);
    });
    frames.add(id);
    return id;
  });
  patch(window, 'cancelAnimationFrame', (real) => (id) => {
    frames.delete(id);
    real(id);
  });
  for (const kind of [ResizeObserver, MutationObserver]) {
    const watching = new WeakSet<object>();
    const proto = kind.prototype as { observe(...args: unknown[]): void; disconnect(): void };
    patch(
      proto,
      'observe',
      (real) =>
        function (this: object, ...args: unknown[]) {
          if (!watching.has(this)) observers += 1;
          watching.add(this);
          real.apply(this, args);
        },
    );
    patch(
      proto,
      'disconnect',
      (real) =>
        function (this: object) {
          if (watching.delete(this)) observers -= 1;
          real.call(this);
        },
    );
  }
  try {
    await act();
    return { listeners: listeners.size, timers: timers.size, frames: frames.size, observers };
  } finally {
    for (const restore of restores.reverse()) restore();
  }
}
