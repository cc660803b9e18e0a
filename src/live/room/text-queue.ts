/**
 * Words and reactions from phones, which somebody reads before the room does. A queue in the session's log, so that any
 * window can judge; what is taken away is wiped from the log too. What stands on the wall is kept as how often it was
 * said, by the alphabet: when and after what somebody sent it is kept no longer than it waits.
 */
import type { EventLog, LoggedEvent } from '../../session/log.js';
import { MAX_ANSWER } from '../protocol/messages.js';
import { MAX_PHONES } from './ballot-box.js';

/** `shown`: let through, and not yet put on the wall by the window that is there. Of what is `gone` no text is kept. */
export type TextState = 'waiting' | 'shown' | 'placed' | 'gone';

export interface QueuedText {
  readonly event: LoggedEvent;
  readonly ask: string;
  readonly text: string;
  readonly state: TextState;
}

/** The same text of several people, to be judged at once. */
export interface WaitingText {
  readonly ask: string;
  readonly text: string;
  readonly times: number;
}

const TEXT = 'text';
const PLACED = 'placed';
/** More than anybody reads: what comes after that is a flood. */
const MOST_WAITING = 500;

export class TextQueue {
  readonly #log: EventLog;
  #read: { readonly events: readonly LoggedEvent[]; readonly texts: readonly QueuedText[] } | undefined;

  constructor(log: EventLog) {
    this.#log = log;
  }

  get texts(): readonly QueuedText[] {
    const { events } = this.#log;
    if (this.#read?.events !== events)
      this.#read = {
        events,
        texts: events.flatMap((event) => (event.type === PLACED ? readPlaced(event) : readText(event))),
      };
    return this.#read.texts;
  }

  get waiting(): readonly WaitingText[] {
    const found = new Map<string, WaitingText>();
    for (const { ask, text, state } of this.texts) {
      if (state !== 'waiting') continue;
      const key = keyOf(ask, text);
      const known = found.get(key);
      found.set(key, { ask, text: known?.text ?? text, times: (known?.times ?? 0) + 1 });
    }
    return [...found.values()];
  }

  /** Somebody said it. What was let through before, needn't be read again. */
  add(ask: string, text: string): void {
    const same = this.texts.some(
      (each) => keyOf(each.ask, each.text) === keyOf(ask, text) && isThrough(each.state),
    );
    if (!same && this.texts.filter(({ state }) => state === 'waiting').length >= MOST_WAITING) return;
    this.#log.append(TEXT, { ask, text, state: same ? 'shown' : 'waiting' });
  }

  /** Who said it takes it back. Gives what stood on the wall, if it did. */
  withdraw(ask: string, text: string): QueuedText | undefined {
    const found = this.texts.findLast(
      (each) => each.ask === ask && each.text === text && each.state !== 'gone',
    );
    if (found === undefined) return undefined;
    if (found.event.type === PLACED) this.#count(found, -1);
    else this.#set(found, 'gone');
    return found.state === 'placed' ? found : undefined;
  }

  judge({ ask, text }: Pick<WaitingText, 'ask' | 'text'>, show: boolean): void {
    for (const each of this.texts) {
      if (each.state !== 'waiting' || keyOf(each.ask, each.text) !== keyOf(ask, text)) continue;
      this.#set(each, show ? 'shown' : 'gone');
    }
  }

  /** It stands on the wall now. To be called by the one window that has the wall. */
  place(text: QueuedText): void {
    // first: who hears of the count must not find it waiting for the wall still
    this.#set(text, 'gone');
    this.#count(text, 1);
  }

  #count({ ask, text }: Pick<QueuedText, 'ask' | 'text'>, change: 1 | -1): void {
    const event = this.#log.events.find(({ type }) => type === PLACED);
    const before = event === undefined ? [] : countsOf(event);
    const known = before.find((each) => each.ask === ask && each.text === text);
    const times = (known?.times ?? 0) + change;
    const counts = [...before.filter((each) => each !== known), ...(times > 0 ? [{ ask, text, times }] : [])];
    const data = { counts: counts.sort((a, b) => (keyOf(a.ask, a.text) < keyOf(b.ask, b.text) ? -1 : 1)) };
    if (event === undefined) this.#log.append(PLACED, data);
    else this.#log.revise(event, data);
  }

  #set({ event, ask, text }: QueuedText, state: TextState): void {
    this.#log.revise(event, state === 'gone' ? { state } : { ask, text, state });
  }
}

const isThrough = (state: TextState): boolean => state === 'shown' || state === 'placed';

/** What differs in capitals only is the same. */
const keyOf = (ask: string, text: string): string => `${ask}\n${text.toLocaleLowerCase('nl')}`;

const STATES: readonly unknown[] = ['waiting', 'shown', 'placed', 'gone'] satisfies TextState[];

function readText(event: LoggedEvent): QueuedText[] {
  if (event.type !== TEXT || typeof event.data !== 'object' || event.data === null) return [];
  const { ask, text, state } = event.data as Readonly<Record<string, unknown>>;
  if (typeof ask !== 'string' || typeof text !== 'string' || !STATES.includes(state)) return [];
  return text.length > MAX_ANSWER ? [] : [{ event, ask, text, state: state as TextState }];
}

const readPlaced = (event: LoggedEvent): QueuedText[] =>
  countsOf(event).flatMap(({ ask, text, times }) =>
    Array.from({ length: times }, (): QueuedText => ({ event, ask, text, state: 'placed' })),
  );

/** The same shape as what waits. */
function countsOf({ data }: LoggedEvent): readonly WaitingText[] {
  const counts: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'counts') : undefined;
  return Array.isArray(counts) ? counts.filter(isCounted) : [];
}

function isCounted(value: unknown): value is WaitingText {
  if (typeof value !== 'object' || value === null) return false;
  const { ask, text, times } = value as Readonly<Record<string, unknown>>;
  if (typeof ask !== 'string' || typeof text !== 'string' || text.length > MAX_ANSWER) return false;
  return Number.isSafeInteger(times) && Number(times) > 0 && Number(times) <= MAX_PHONES;
}
