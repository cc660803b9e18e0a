/** A store that also tells the other windows itself, and takes from them what its own storage doesn't have. */
import type { WindowChannel } from './channel.js';
import { isNewer, type EventStore, type StoredEvent } from './store.js';

type Listener = Parameters<EventStore['subscribe']>[0];

export class SharedStore implements EventStore {
  readonly #own: EventStore;
  readonly #channel: WindowChannel;
  /** By count and writer: the same event may come by storage and by every line. */
  readonly #known = new Map<string, StoredEvent>();

  constructor(own: EventStore, channel: WindowChannel) {
    this.#own = own;
    this.#channel = channel;
    channel.history = () => [...this.#known.values()];
  }

  get durable(): boolean {
    return this.#own.durable;
  }

  load(): readonly StoredEvent[] {
    const events = this.#own.load();
    for (const event of events) this.#isNew(event);
    return events;
  }

  add(event: StoredEvent): void {
    this.#isNew(event);
    this.#own.add(event);
    this.#channel.send('event', [event]);
  }

  clear(): void {
    this.#known.clear();
    this.#own.clear();
    this.#channel.send('cleared');
  }

  subscribe({ added, cleared }: Listener): () => void {
    const take = (event: StoredEvent): void => {
      if (this.#isNew(event)) added(event);
    };
    const forget = (): void => {
      this.#known.clear();
      cleared();
    };
    const stops = [
      this.#own.subscribe({ added: take, cleared: forget }),
      this.#channel.subscribe((message) => {
        if (!this.#channel.isSame(message)) return;
        if (message.kind === 'cleared') forget();
        else message.events.forEach(take);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  #isNew(event: StoredEvent): boolean {
    const key = `${event.seq}:${event.writer}`;
    const known = this.#known.get(key);
    if (known !== undefined && !isNewer(event, known)) return false;
    this.#known.set(key, event);
    return true;
  }
}
