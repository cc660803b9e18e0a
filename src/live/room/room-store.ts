/** What a room keeps for when the facilitator's page is reloaded: how often it joined, and which phones were counted. */
import { parseJson, utf8 } from '../protocol/bytes.js';
import { readBox, type StoredBox } from './ballot-box.js';

/** Texts by key; never throws. */
export interface KeyedTexts {
  get(key: string): string | undefined;
  /** Undefined removes it. */
  set(key: string, text: string | undefined): void;
}

/** More questions than stand open at once, so that the oldest can go. */
const MOST_BOXES = 12;

export class RoomStore {
  readonly #texts: KeyedTexts;

  constructor(texts: KeyedTexts) {
    this.#texts = texts;
  }

  get epoch(): number {
    const epoch = Number(this.#texts.get('epoch') ?? 0);
    return Number.isSafeInteger(epoch) && epoch > 0 ? epoch : 0;
  }

  set epoch(epoch: number) {
    this.#texts.set('epoch', String(epoch));
  }

  box(ask: string): StoredBox | undefined {
    const box = readBox(parseJson(utf8(this.#texts.get(keyOf(ask)) ?? '')));
    return box?.ask === ask ? box : undefined;
  }

  keep(box: StoredBox): void {
    const known = this.#asks;
    if (!known.includes(box.ask)) {
      const asks = [...known, box.ask];
      for (const old of asks.splice(0, asks.length - MOST_BOXES)) this.#texts.set(keyOf(old), undefined);
      this.#texts.set('asks', JSON.stringify(asks));
    }
    this.#texts.set(keyOf(box.ask), JSON.stringify(box));
  }

  forget(ask: string): void {
    this.#texts.set(keyOf(ask), undefined);
    this.#texts.set('asks', JSON.stringify(this.#asks.filter((each) => each !== ask)));
  }

  forgetAll(): void {
    for (const ask of this.#asks) this.#texts.set(keyOf(ask), undefined);
    this.#texts.set('asks', undefined);
    this.#texts.set('epoch', undefined);
  }

  get #asks(): readonly string[] {
    const asks = parseJson(utf8(this.#texts.get('asks') ?? ''));
    return Array.isArray(asks) ? asks.filter((ask): ask is string => typeof ask === 'string') : [];
  }
}

const keyOf = (ask: string): string => `box:${ask}`;
