/** Keeps the signed state on the broker what it should be: the newest of ours, whoever writes over it. */
import {
  encodeState,
  MAX_STATE_BYTES,
  MAX_TEXT,
  POINT_BYTES,
  SIGNATURE_BYTES,
  type Ask,
} from '../protocol/messages.js';
import type { RoomKeys } from '../seal/types.js';

interface Options {
  readonly keys: RoomKeys;
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** How long something else may stand there, in milliseconds: our own may just be on its way. */
const REPAIR = 1_000;

export class StateWriter {
  readonly #options: Options;
  readonly #publish: (bytes: Uint8Array) => Promise<void>;
  #asks: readonly Ask[] = [];
  #epoch = 0;
  #seq = 0;
  #latest: Uint8Array | undefined;
  #stands: Uint8Array | undefined;
  #cancelRepair: (() => void) | undefined;
  #writing: Promise<void> | undefined;
  #sent: Promise<void> | undefined;
  #again = false;

  /** `publish` may reject: then the line is down, and `begin` follows once it is up. */
  constructor(options: Options, publish: (bytes: Uint8Array) => Promise<void>) {
    this.#options = options;
    this.#publish = publish;
  }

  /** The page has joined the broker, again or for the first time. */
  begin(epoch: number): void {
    this.#epoch = epoch;
    this.#seq = 0;
    this.#write();
  }

  set(asks: readonly Ask[]): void {
    if (JSON.stringify(asks) === JSON.stringify(this.#asks)) return;
    this.#asks = asks;
    if (this.#epoch > 0) this.#write();
  }

  /** What somebody wrote on the topic; most of the time that was us. Returns whether it is the newest of ours. */
  heard(bytes: Uint8Array): boolean {
    this.#stands = bytes;
    if (this.#isOurs) return true;
    if (this.#cancelRepair !== undefined) return false;
    this.#cancelRepair = this.#options.later(() => {
      this.#cancelRepair = undefined;
      if (!this.#isOurs && this.#latest !== undefined)
        void this.#publish(this.#latest).catch(() => undefined);
    }, REPAIR);
    return false;
  }

  /** Resolves when the last state has reached the broker. */
  async settled(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    await this.#sent;
  }

  get #isOurs(): boolean {
    const [one, other] = [this.#stands, this.#latest];
    return one?.length === other?.length && one?.every((byte, at) => byte === other?.[at]) === true;
  }

  /** One after another: a state that is signed later must not arrive before. */
  #write(): void {
    this.#again = true;
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
  }

  async #writeAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      this.#seq += 1;
      const bytes = await this.#options.keys.signState({
        sealKey: this.#options.keys.sealKey,
        epoch: this.#epoch,
        seq: this.#seq,
        asks: this.#fitting(),
      });
      this.#latest = bytes;
      // the line keeps the order, so the next needn't wait for the broker's word
      this.#sent = this.#publish(bytes).catch(() => undefined);
    }
  }

  /** As many questions as a phone takes in; of one that is too long by itself, as much of its words. */
  #fitting(): readonly Ask[] {
    const { sealKey } = this.#options.keys;
    const most = MAX_STATE_BYTES - POINT_BYTES - SIGNATURE_BYTES - 32;
    let asks = this.#asks;
    let longest = MAX_TEXT;
    while (longest > 0 && encodeState({ sealKey, epoch: this.#epoch, seq: 0, asks }).length > most) {
      if (asks.length > 1) asks = asks.slice(0, -1);
      else {
        longest = Math.floor(longest / 2);
        asks = asks.map((ask) => shortened(ask, longest));
      }
    }
    return asks;
  }
}

function shortened(ask: Ask, longest: number): Ask {
  const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
  return { ...ask, question: cut(ask.question), options: ask.options.map(cut) };
}
