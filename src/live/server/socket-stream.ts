/** A WebSocket as the stream that aedes reads from and writes to, with a limit on what comes in. */
import { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { Budget, PacketMeter } from './packets.js';

export interface SocketLimits {
  readonly longest: number;
  readonly burst: number;
  readonly perSecond: number;
}

export class SocketStream extends Duplex {
  /** Set once the facilitator signed in: its page answers every ballot of the room. */
  isTrusted = false;

  readonly #meter: PacketMeter;
  readonly #budget: Budget;

  constructor(
    private readonly socket: WebSocket,
    /** The address that it comes from. */
    readonly address: string | undefined,
    limits: SocketLimits,
    private readonly now: () => number,
  ) {
    super({ allowHalfOpen: false });
    this.#meter = new PacketMeter(limits.longest);
    this.#budget = new Budget(limits.burst, limits.perSecond, now());
    socket.on('message', (data) => this.#take(data));
    socket.on('close', () => {
      this.push(null);
      this.destroy();
    });
    // 'close' follows
    socket.on('error', () => undefined);
  }

  #take(data: RawData): void {
    // what was under way when the connection was cut off
    if (this.destroyed) return;
    const bytes = toBuffer(data);
    const packets = this.#meter.read(bytes);
    const isFine = packets !== undefined && (this.isTrusted || this.#budget.spend(packets, this.now()));
    if (!isFine) this.destroy();
    else if (!this.push(bytes)) this.socket.pause();
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.socket.readyState !== this.socket.OPEN) done();
    else this.socket.send(chunk, done);
  }

  /** A packet is written in parts: they go out as one frame. */
  override _writev(
    chunks: readonly { chunk: Buffer; encoding: BufferEncoding }[],
    done: (error?: Error | null) => void,
  ): void {
    const parts = chunks.map(({ chunk, encoding }) =>
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk,
    );
    this._write(Buffer.concat(parts), 'binary', done);
  }

  override _final(done: () => void): void {
    this.socket.close();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.socket.terminate();
    done(error);
  }
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
