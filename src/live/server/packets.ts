/**
 * Reads where MQTT packets begin and how long they are (MQTT 3.1.1, section 2.2), and nothing else of them, to stop a
 * connection that sends too many or too long ones before anything is kept of it.
 */

/** Tokens for packets: `burst` at most, and `perSecond` new ones. */
export class Budget {
  #left: number;
  #at: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.#left = burst;
    this.#at = now;
  }

  /** False when there is not enough left. `now` in milliseconds. */
  spend(count: number, now: number): boolean {
    this.#left = Math.min(this.burst, this.#left + (Math.max(0, now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    this.#left -= count;
    return this.#left >= 0;
  }
}

export class PacketMeter {
  /** Bytes still to come of the packet that was begun. */
  #rest = 0;
  /** The length as far as it was read, and the weight of its next byte; undefined outside a header. */
  #length: { value: number; weight: number } | undefined;

  constructor(private readonly longest: number) {}

  /** How many packets begin in these bytes; undefined when one is longer than allowed, or when its length is none. */
  read(bytes: Uint8Array): number | undefined {
    let begun = 0;
    let at = 0;
    while (at < bytes.length) {
      if (this.#rest > 0) {
        const step = Math.min(this.#rest, bytes.length - at);
        this.#rest -= step;
        at += step;
      } else if (this.#length === undefined) {
        begun += 1;
        this.#length = { value: 0, weight: 1 };
        at += 1;
      } else {
        const byte = bytes[at] ?? 0;
        const value = this.#length.value + (byte & 127) * this.#length.weight;
        if (value > this.longest) return undefined;
        if (byte < 128) {
          this.#rest = value;
          this.#length = undefined;
        } else if (this.#length.weight === 128 ** 3) return undefined;
        else this.#length = { value, weight: this.#length.weight * 128 };
        at += 1;
      }
    }
    return begun;
  }
}
