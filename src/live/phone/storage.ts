/**
 * What a phone keeps so that a reload neither loses nor doubles its vote: its own tokens and answers to the questions
 * that are asked now, its place in a group, and the whole fingerprint of the room whose code was typed. In the tab's own
 * storage: it goes with the tab, and a question that is replaced is forgotten.
 */
import { fromBase64url, isBase32 } from '../protocol/bytes.js';
import { codeOf, FINGERPRINT_LENGTH } from '../protocol/join.js';
import { isAnswer, MAX_TEXT, TOKEN_BYTES } from '../protocol/messages.js';
import type { Kept, KeptAnswer, Place } from './phone.js';

/** The part of `sessionStorage` that is used. It may throw: where it does, nothing is kept. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

export interface Memory {
  /** Whole, when a state of this room was seen before. */
  readonly fingerprint: string | undefined;
  readonly kept: Kept;
}

const NOTHING: Memory = { fingerprint: undefined, kept: { answers: [], place: undefined } };

const keyOf = (code: string): string => `teamsessie-telefoon-${code}`;

export function remember(storage: Storage | undefined, code: string, memory: Memory): void {
  try {
    storage?.setItem(keyOf(code), JSON.stringify(memory));
  } catch {
    // full, or forbidden: a reload then asks again
  }
}

export function recall(storage: Storage | undefined, code: string): Memory {
  try {
    const { fingerprint, kept } = record(JSON.parse(storage?.getItem(keyOf(code)) ?? 'null'));
    const { answers, place } = record(kept);
    return {
      fingerprint: isPin(fingerprint, code) ? fingerprint : undefined,
      kept: { answers: Array.isArray(answers) ? answers.flatMap(readAnswer) : [], place: readPlace(place) },
    };
  } catch {
    return NOTHING;
  }
}

const isPin = (value: unknown, code: string): value is string =>
  typeof value === 'string' && isBase32(value, FINGERPRINT_LENGTH) && codeOf(value) === code;

const RESULTS: readonly unknown[] = ['counted', 'closed', 'fixed', 'refused', undefined];

function readAnswer(answer: unknown): KeptAnswer[] {
  const { ask, token, n, value, counted, result } = record(answer);
  if (typeof ask !== 'string' || fromBase64url(token, TOKEN_BYTES) === undefined || !isCount(n)) return [];
  if ((value !== undefined && !isAnswer(value)) || !RESULTS.includes(result)) return [];
  const before = record(counted);
  const known = isCount(before.n)
    ? { n: before.n, value: isAnswer(before.value) ? before.value : undefined }
    : undefined;
  return [{ ask, token: token as string, n, value, counted: known, result: result as KeptAnswer['result'] }];
}

function readPlace(place: unknown): Place | undefined {
  const { ask, group, topic } = record(place);
  if (typeof ask !== 'string' || !isCount(group) || typeof topic !== 'string') return undefined;
  return { ask, group, topic: topic.slice(0, MAX_TEXT) };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
