/** When the client tries again, in seconds as they are: on a socket that isn't one, with a clock that stands still. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitBefore } from '../../../../src/live/mqtt/backoff.js';
import { mqttOver, TIMING } from '../../../../src/live/mqtt/connect.js';
import type { Socket } from '../../../../src/live/mqtt/socket.js';

class FakeSocket implements Socket {
  static all: FakeSocket[] = [];
  binaryType = '';
  readonly bufferedAmount = 0;
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onerror: Socket['onerror'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: Uint8Array[] = [];
  isClosed = false;

  constructor() {
    FakeSocket.all.push(this);
  }

  send(data: Uint8Array) {
    this.sent.push(data);
  }

  close() {
    this.isClosed = true;
  }

  accept() {
    this.onopen?.(undefined as never);
    this.receive(0x20, 2, 0, 0);
  }

  receive(...bytes: number[]) {
    this.onmessage?.({ data: Uint8Array.from(bytes).buffer });
  }

  drop() {
    this.onclose?.(undefined as never);
  }
}

const sockets = () => FakeSocket.all.length;
const last = () => FakeSocket.all.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const states: string[] = [];
  const page = { wake: () => undefined as unknown };
  const connect = mqttOver({
    WebSocket: FakeSocket,
    onWake: (wake) => {
      page.wake = wake;
      return () => (page.wake = () => undefined);
    },
  });
  const client = connect({
    url: 'ws://x',
    topics: [],
    random: () => 1 - Number.EPSILON,
    onMessage: () => undefined,
    onOnline: () => states.push('online'),
    onOffline: (why) => states.push(why),
  });
  return { client, states, page };
}

describe('the wait', () => {
  it('doubles from half a second to fifteen, less a random part of up to a half', () => {
    const most = [0, 1, 2, 3, 4, 5, 6, 1000, Infinity].map((failures) => waitBefore(failures, 1, TIMING));
    expect(most).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000]);
    expect(waitBefore(2, 0, TIMING)).toBe(1000);
  });

  it('is kept between attempts, and is short again after a connection that lasted', () => {
    const { states } = start();
    for (const seconds of [0.5, 1, 2, 4, 8, 15, 15]) {
      const before = sockets();
      last().drop();
      vi.advanceTimersByTime(seconds * 1000 - 5);
      expect(sockets()).toBe(before);
      vi.advanceTimersByTime(6);
      expect(sockets()).toBe(before + 1);
    }
    last().accept();
    vi.advanceTimersByTime(TIMING.steadyAfter);
    last().drop();
    const before = sockets();
    vi.advanceTimersByTime(500);
    expect(sockets()).toBe(before + 1);
    expect(states.slice(-2)).toEqual(['online', 'lost']);
  });

  it('stays long for a broker that lets us in and throws us out', () => {
    start();
    for (let count = 0; count < 6; count += 1) {
      last().accept();
      last().drop();
      vi.advanceTimersByTime(15_000);
    }
    const before = sockets();
    last().accept();
    last().drop();
    vi.advanceTimersByTime(14_900);
    expect(sockets()).toBe(before);
  });

  it('is over at once when the network or the page comes back', () => {
    const { page } = start();
    for (let count = 0; count < 6; count += 1) {
      last().drop();
      page.wake();
    }
    expect(sockets()).toBe(7);
    // one that is opening is left to it
    page.wake();
    expect(sockets()).toBe(7);
  });
});

describe('the line', () => {
  it('is pinged before the 30 seconds that were promised, and given up after 10 of silence', () => {
    const { states } = start();
    last().accept();
    vi.advanceTimersByTime(20_000);
    expect(last().sent.at(-1)).toEqual(Uint8Array.of(0xc0, 0));
    vi.advanceTimersByTime(9_900);
    last().receive(0xd0, 0);
    vi.advanceTimersByTime(10_200);
    expect(states).toEqual(['online']);
    const silent = last();
    vi.advanceTimersByTime(10_000);
    expect(states).toEqual(['online', 'lost']);
    expect(silent.isClosed).toBe(true);
  });

  it('that does not open in 10 seconds is given up', () => {
    const { states } = start();
    const first = last();
    vi.advanceTimersByTime(10_000);
    expect(states).toEqual(['lost']);
    expect(first.isClosed).toBe(true);
  });

  it('leaves no timer behind when it is closed, in whatever state', () => {
    const opening = start().client;
    opening.close();
    const ready = start().client;
    last().accept();
    ready.close();
    expect(last().sent.at(-1)).toEqual(Uint8Array.of(0xe0, 0));
    const waiting = start().client;
    last().drop();
    waiting.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(FakeSocket.all.every(({ isClosed, onmessage }) => isClosed && onmessage === null)).toBe(true);
  });

  it('has one name for the page, that names nobody', () => {
    start();
    last().accept();
    last().drop();
    vi.advanceTimersByTime(500);
    last().accept();
    const names = FakeSocket.all.map(({ sent }) => Buffer.from(sent[0]!.slice(14)).toString());
    expect(names[0]).toMatch(/^ts[a-z2-7]{20}$/);
    expect(names[1]).toBe(names[0]);
  });
});
