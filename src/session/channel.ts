/**
 * Talk between the windows of one deck, for what the browser's storage doesn't carry: events where storage is denied or
 * tells nobody, and who else is there. A line is a BroadcastChannel or a MessagePort; a window may have several, and then
 * hears things twice.
 */
import { isStoredEvent, type StoredEvent } from './store.js';

/**
 * `hello` asks who is there, `here` answers it with what happened so far; `bye` is the last word of a window. `edit` says
 * that the window begins to edit the slides, and who was editing already answers `editing`.
 */
export type MessageKind = 'hello' | 'here' | 'event' | 'cleared' | 'bye' | 'edit' | 'editing';

const KINDS: readonly unknown[] = [
  'hello',
  'here',
  'event',
  'cleared',
  'bye',
  'edit',
  'editing',
] satisfies MessageKind[];

export interface WindowMessage {
  readonly kind: MessageKind;
  readonly deck: string;
  /** Of the file that the window shows. Another revision is another session: its events are never passed on. */
  readonly revision: string;
  /** What the window shows: the deck itself or something beside it. */
  readonly view: string;
  /** Name of the window, different in every window. */
  readonly from: string;
  readonly events: readonly StoredEvent[];
}

/** What a BroadcastChannel and a MessagePort have in common. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export type WindowIdentity = Pick<WindowMessage, 'deck' | 'revision' | 'view' | 'from'>;

export class WindowChannel {
  readonly #identity: WindowIdentity;
  readonly #lines = new Set<Line>();
  /** Those on which somebody named the same file. */
  readonly #open = new Set<Line>();
  readonly #listeners = new Set<(message: WindowMessage) => void>();
  /** Everything that happened so far, for a window that says hello. */
  history: () => readonly StoredEvent[] = () => [];

  constructor(identity: WindowIdentity) {
    this.#identity = identity;
  }

  /** Listens on `line` and says hello there. Nothing else is said before the other side has named the same file. */
  add(line: Line): void {
    this.#lines.add(line);
    line.onmessage = ({ data }) => this.#take(line, data);
    this.#post(line, 'hello', []);
  }

  /** Asks once more who is there. */
  greet(): void {
    for (const line of this.#lines) this.#post(line, 'hello', []);
  }

  send(kind: MessageKind, events: readonly StoredEvent[] = []): void {
    for (const line of this.#open) this.#post(line, kind, events);
  }

  /** Whether the message is about the same session; windows of another revision have their own. */
  isSame({ revision }: WindowMessage): boolean {
    return revision === this.#identity.revision;
  }

  /** Calls `listener` with what windows of this deck say, those of another revision included. */
  subscribe(listener: (message: WindowMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(line: Line, data: unknown): void {
    const message = readMessage(data, this.#identity.deck);
    if (message === undefined || message.from === this.#identity.from) return;
    const same = this.isSame(message);
    if (same) this.#open.add(line);
    if (message.kind === 'hello') this.#post(line, 'here', same ? this.history() : []);
    for (const listener of this.#listeners) listener(message);
  }

  #post(line: Line, kind: MessageKind, events: readonly StoredEvent[]): void {
    try {
      line.postMessage({ ...this.#identity, kind, events } satisfies WindowMessage);
    } catch {
      // closed, or data that can't be copied: storage still has the event
      this.#lines.delete(line);
      this.#open.delete(line);
    }
  }
}

/** Other pages may use the same line: what isn't a message of this deck is passed over, as are events that are none. */
export function readMessage(data: unknown, deck: string): WindowMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Readonly<Record<string, unknown>>;
  const { kind, revision, view, from, events } = message;
  if (message.deck !== deck || !KINDS.includes(kind)) return undefined;
  if (typeof revision !== 'string' || typeof view !== 'string' || typeof from !== 'string') return undefined;
  return {
    kind: kind as MessageKind,
    deck,
    revision,
    view,
    from,
    events: Array.isArray(events) ? events.filter(isStoredEvent) : [],
  };
}
