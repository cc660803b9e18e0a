/**
 * States as they arrive, one checked at a time: a signature takes a slow phone tens of milliseconds, anybody may write on a
 * broker without access rules, and somebody may be typing.
 */
import { CODE_LENGTH, fingerprintOf } from '../protocol/join.js';
import { parseSigned, parseState, type RoomState } from '../protocol/messages.js';
import type { PhoneSeal } from '../seal/types.js';
import { isNewer } from './phone.js';

/** Calls back after `ms`; gives the way to call it off. */
export type After = (ms: number, callback: () => void) => () => void;

/** As many as may wait; a newer one pushes out the oldest, which it replaces anyway. */
const MOST_WAITING = 16;
/** Between two checks, in ms. */
const BREATH = 20;

interface StateEvents {
  /** A newer one, of this room. `fingerprint` is the whole of it. */
  state(room: RoomState, fingerprint: string): void;
  /** Something stands where the state should, it isn't this room's, and none of this room's was seen. */
  foreign(): void;
}

export class IncomingStates {
  private known: RoomState | undefined;
  private readonly waiting: Uint8Array[] = [];
  private callOff: (() => void) | undefined;

  /** `fingerprint` may be the code only: then the first state that has it gives the rest. */
  constructor(
    private fingerprint: string,
    private readonly ports: {
      readonly seal: PhoneSeal;
      readonly sha256: (bytes: Uint8Array) => Uint8Array;
      readonly after: After;
    },
    private readonly events: StateEvents,
  ) {}

  get latest(): RoomState | undefined {
    return this.known;
  }

  take(bytes: Uint8Array): void {
    const signed = parseSigned(bytes);
    const room = signed && parseState(signed.body);
    // the same again, or an old one: needs no look at its signature
    if (room !== undefined && !isNewer(room, this.known)) return;
    if (this.waiting.length === MOST_WAITING) this.waiting.shift();
    this.waiting.push(bytes);
    this.callOff ??= this.ports.after(0, () => this.checkOne());
  }

  stop(): void {
    this.callOff?.();
    this.waiting.length = 0;
  }

  private checkOne(): void {
    const bytes = this.waiting.shift();
    this.callOff = this.waiting.length > 0 ? this.ports.after(BREATH, () => this.checkOne()) : undefined;
    if (bytes === undefined) return;
    const room = this.ports.seal.readState(bytes, this.fingerprint);
    if (room === undefined) {
      if (this.known === undefined) this.events.foreign();
    } else if (isNewer(room, this.known)) {
      this.known = room;
      if (this.fingerprint.length === CODE_LENGTH)
        this.fingerprint = fingerprintOf(this.ports.sha256(parseSigned(bytes)!.key));
      this.events.state(room, this.fingerprint);
    }
  }
}
