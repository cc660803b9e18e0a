/** As much of a WebSocket as is used here: the browser's own and that of `ws` both are one. */
import type { Bytes } from './packets.js';

/** A method, so that the handlers of both fit. */
type Handler<Event> = { on(event: Event): void }['on'] | null;

export interface Socket {
  binaryType: string;
  readonly bufferedAmount: number;
  onopen: Handler<never>;
  onmessage: Handler<{ readonly data: unknown }>;
  onerror: Handler<never>;
  onclose: Handler<never>;
  send(data: Bytes): void;
  close(): void;
}

export type SocketConstructor = new (url: string, protocols: string[]) => Socket;
