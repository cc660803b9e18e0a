/**
 * The answers to one question, counted by token: the highest `n` of each is what that phone means, however often and in
 * whatever order messages come. Pure: no clock, no storage, no network.
 */
import { isForm, MAX_ANSWER, type Ask, type Ballot, type Form, type Reply } from '../protocol/messages.js';
import { changeOf, MAX_WRITERS, MAX_WRITTEN, readForm, writtenBy, type FormChange } from './forms.js';

/**
 * What is kept of a question while its answers may still come: no answer is among it, only that there was one. Of `notes`
 * the forms are: without them a phone that goes on writing after a reload would say everything twice.
 */
export interface StoredBox {
  readonly ask: string;
  /** Votes by option; empty for texts and places. */
  readonly totals: readonly number[];
  /** Per phone its token, shortened, and the `n` that was counted: so that a page that was reloaded counts nobody twice. */
  readonly seen: readonly (readonly [token: string, n: number])[];
  /** By shortened token the group that was handed out: a place, no answer. */
  readonly places: readonly (readonly [token: string, place: Place])[];
  readonly forms?: readonly (readonly [token: string, form: Form])[];
}

export interface Place {
  /** Its number, from 1. */
  readonly group: number;
  readonly topic: string;
}

export interface Outcome {
  readonly result: Reply['result'];
  readonly place?: Place;
  /** The answer is another one than before, so there is something to keep before it is confirmed. */
  readonly changed: boolean;
  /** Texts that weren't there before, and texts of this phone that are taken back. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Of `notes`: what the phone's form was, and is. */
  readonly form?: FormChange;
}

/** Of the 22 characters of a token: 60 bits, enough to tell apart all phones of a country, too few to be the token. */
const SHORT = 10;
/** More phones than any hall holds: what comes after that is a flood, and must not fill the memory. */
export const MAX_PHONES = 20_000;

interface Given {
  readonly n: number;
  /** Undefined after a reload: it is in the totals, but nobody knows any more which one it was. */
  readonly value: Ballot['value'] | undefined;
}

const UNCHANGED = { changed: false, added: [], removed: [] } as const;

export class BallotBox {
  readonly #ask: Ask;
  readonly #given = new Map<string, Given>();
  readonly #places = new Map<string, Place>();
  readonly #totals: number[];
  /** Characters that phones wrote in forms, each version counted. */
  #written = 0;
  /** Ballots come in for a question that is open; closing is final, opening it again is up to the facilitator. */
  open: boolean;

  constructor(ask: Ask, stored?: StoredBox) {
    this.#ask = ask;
    this.open = ask.open;
    this.#totals = ask.options.map((_option, index) => stored?.totals[index] ?? 0);
    for (const [token, n] of stored?.seen ?? []) this.#given.set(token, { n, value: undefined });
    for (const [token, place] of stored?.places ?? []) this.#places.set(token, place);
    for (const [token, form] of stored?.forms ?? []) {
      const n = this.#given.get(token)?.n;
      if (n !== undefined) this.#given.set(token, { n, value: form });
    }
    this.restored = this.#given.size;
  }

  get ask(): Ask {
    return this.#ask;
  }

  /** Votes by option. */
  get totals(): readonly number[] {
    return this.#totals;
  }

  /** How many of those were counted before the page was reloaded. */
  readonly restored: number;

  /** How many phones have answered, with those that took their answer back. */
  get phones(): number {
    return this.#given.size;
  }

  /** `place` hands out the next place in a group, or undefined when there is none. */
  take({ token, n, value }: Ballot, place: () => Place | undefined = () => undefined): Outcome {
    const short = token.slice(0, SHORT);
    const known = this.#given.get(short);
    // said before: it counts as it did, also when the question is closed by now
    if (known !== undefined && n <= known.n) return this.#confirm(short);
    if (!this.open) return { result: 'closed', ...UNCHANGED };
    if (known === undefined && this.#given.size >= MAX_PHONES) return { result: 'refused', ...UNCHANGED };
    if (this.#ask.kind === 'group') return this.#takePlace(short, n, value, place);
    if (known !== undefined && known.value === undefined) return { result: 'fixed', ...UNCHANGED };
    if (this.#ask.kind === 'notes') return this.#takeForm(short, n, value, known?.value);
    const read = this.#read(value);
    if (read === undefined) return { result: 'refused', ...UNCHANGED };
    this.#given.set(short, { n, value: read });
    const before = known?.value;
    this.#count(before, -1);
    this.#count(read, 1);
    const [old, now] = [textsOf(before), textsOf(read)];
    return {
      result: 'counted',
      changed: true,
      added: now.filter((text) => !old.includes(text)),
      removed: old.filter((text) => !now.includes(text)),
    };
  }

  /** To be kept until the question can't be opened again. */
  stored(): StoredBox {
    return {
      ask: this.#ask.id,
      totals: this.#totals,
      // by the alphabet, which is by chance: not in the order in which people answered
      seen: [...this.#given].map(([token, { n }]) => [token, n] as const).sort(byToken),
      places: [...this.#places].sort(byToken),
      ...(this.#ask.kind === 'notes' && {
        forms: [...this.#given]
          .flatMap(([token, { value }]) => (isForm(value) ? [[token, value] as const] : []))
          .sort(byToken),
      }),
    };
  }

  #confirm(token: string): Outcome {
    const place = this.#places.get(token);
    return { result: 'counted', ...UNCHANGED, ...(place !== undefined && { place }) };
  }

  /** Who asks again stays where it was put. */
  #takePlace(token: string, n: number, value: Ballot['value'], hand: () => Place | undefined): Outcome {
    const place = value === null ? (this.#places.get(token) ?? hand()) : undefined;
    if (place === undefined) return { result: 'refused', ...UNCHANGED };
    this.#given.set(token, { n, value });
    this.#places.set(token, place);
    return { result: 'counted', place, ...UNCHANGED, changed: true };
  }

  #takeForm(token: string, n: number, value: Ballot['value'], before: Given['value']): Outcome {
    const after = readForm(value, this.#ask);
    const isFull = before === undefined && this.#given.size >= MAX_WRITERS;
    if (after === undefined || isFull) return { result: 'refused', ...UNCHANGED };
    const form = changeOf(before, after);
    const written = this.#written + writtenBy(form);
    if (written > MAX_WRITTEN) return { result: 'refused', ...UNCHANGED };
    this.#written = written;
    this.#given.set(token, { n, value: after });
    return { result: 'counted', ...UNCHANGED, changed: true, form };
  }

  /** The answer as it counts; undefined when it is none to this question. */
  #read(value: Ballot['value']): number | readonly string[] | null | undefined {
    if (value === null) return null;
    const { kind, options, max } = this.#ask;
    if (kind === 'choice' || kind === 'scale') {
      return typeof value === 'number' && value < options.length ? value : undefined;
    }
    if (typeof value === 'number' || isForm(value)) return undefined;
    const texts = [...new Set(value.map(cleanAnswer).filter((text) => text !== ''))];
    return texts.length > max ? undefined : texts;
  }

  #count(value: Given['value'], sign: 1 | -1): void {
    if (typeof value === 'number') this.#totals[value] = (this.#totals[value] ?? 0) + sign;
  }
}

/** One line, without what can't be seen: it is going to stand on a wall. */
export function cleanAnswer(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, MAX_ANSWER).join('').trim();
}

const textsOf = (value: Given['value']): readonly string[] =>
  typeof value === 'object' && value !== null && !isForm(value) ? value : [];

const byToken = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : 1;

/** What was stored, as far as it is a box: storage is open to everyone on the machine. */
export function readBox(value: unknown): StoredBox | undefined {
  const { ask, totals, seen, places, forms } = record(value);
  if (typeof ask !== 'string' || !Array.isArray(totals) || !totals.every(isCount)) return undefined;
  if (!isPairs(seen, isCount) || !isPairs(places, isPlace)) return undefined;
  if (forms === undefined) return { ask, totals, seen, places };
  return isPairs(forms, isForm) ? { ask, totals, seen, places, forms } : undefined;
}

const isPairs = <Value>(
  value: unknown,
  isValue: (each: unknown) => each is Value,
): value is (readonly [string, Value])[] =>
  Array.isArray(value) &&
  value.length <= MAX_PHONES &&
  value.every((pair: unknown) => Array.isArray(pair) && typeof pair[0] === 'string' && isValue(pair[1]));

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isPlace(value: unknown): value is Place {
  const { group, topic } = record(value);
  return isCount(group) && typeof topic === 'string';
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
