/** Which phones are there: hashes of ids that they made up, and no more than how many. Pure. */

/** How long phones get to say that they are still there after the facilitator's page was away, in milliseconds. */
const GRACE = 20_000;
/** What comes after that is a flood. */
const MOST = 20_000;

export class Presence {
  #here = new Set<string>();
  readonly #seen = new Set<string>();
  #before = 0;
  #graceUntil = -Infinity;

  /** The facilitator's page was away: whoever doesn't say hello again is gone. */
  begin(now: number): void {
    this.#before = this.count(now);
    this.#graceUntil = now + GRACE;
    this.#here = new Set();
  }

  hello(phone: string): void {
    if (this.#here.size < MOST) this.#here.add(phone);
    if (this.#seen.size < MOST) this.#seen.add(phone);
  }

  gone(phone: string): void {
    this.#here.delete(phone);
  }

  /** How many are there now. */
  count(now: number): number {
    return now < this.#graceUntil ? Math.max(this.#before, this.#here.size) : this.#here.size;
  }

  /** How many were there at some time: who voted and left is still somebody who voted. */
  get ever(): number {
    return this.#seen.size;
  }
}
