/** The client against a server that lies, says nothing, or talks nonsense. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { generate, parser, type Packet } from 'mqtt-packet';
import type { WebSocket } from 'ws';
import { ConnectionLost } from '../../../../src/live/mqtt/connect.js';
import { bytesFrom, seeded } from '../random.js';
import { serve, startBroker, type TestServer } from './broker.js';
import { closeAll, join, online, say } from './client.js';

const servers: TestServer[] = [];

afterEach(async () => {
  closeAll();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** A server that does what it must, and then `next`. */
async function server(
  next: (packet: Packet, socket: WebSocket) => void,
  { greets = true }: { greets?: boolean } = {},
) {
  const got: Packet[] = [];
  const sockets: WebSocket[] = [];
  const made = await serve(0, (socket) => {
    sockets.push(socket);
    const reading = parser({ protocolVersion: 4 });
    reading.on('error', () => undefined);
    reading.on('packet', (packet: Packet) => {
      got.push(packet);
      if (greets && packet.cmd === 'connect') {
        socket.send(generate({ cmd: 'connack', returnCode: 0, sessionPresent: false }));
      } else if (greets && packet.cmd === 'subscribe') {
        const granted = packet.subscriptions.map(() => 1);
        socket.send(generate({ cmd: 'suback', messageId: packet.messageId ?? 0, granted }));
      }
      next(packet, socket);
    });
    socket.on('message', (data: Buffer) => reading.parse(data));
  });
  servers.push(made);
  return { url: made.url, got, sockets };
}

describe('a server that says nothing', () => {
  it('at all is left, and tried again', async () => {
    const { url, sockets } = await server(() => undefined, { greets: false });
    const one = join(url, {}, { answerWithin: 80 });
    await vi.waitFor(() => expect(sockets.length).toBeGreaterThanOrEqual(3));
    expect(new Set(one.states)).toEqual(new Set(['lost']));
  });

  it('any more, on a line that stays open, is found out', async () => {
    const { url, sockets } = await server(() => undefined);
    const one = join(url, {}, { keepAlive: 90, answerWithin: 300 });
    await online(one);
    const waiting = one.client.publish('t', say('!'), { qos: 1 });
    await expect(waiting).rejects.toThrow(ConnectionLost);
    await vi.waitFor(() => expect(one.states.join()).toContain('online,lost,online'));
    expect(sockets.length).toBeGreaterThan(1);
  });

  it('is asked at once when the page comes back', async () => {
    const { url } = await server(() => undefined);
    const one = join(url, {}, { keepAlive: 3_600_000, answerWithin: 60 });
    await online(one);
    one.wake();
    await vi.waitFor(() => expect(one.states).toContain('lost'));
  });

  it('but still pings, while it never acknowledges, is left after a few pings', async () => {
    const { url } = await server((packet, socket) => {
      if (packet.cmd === 'pingreq') socket.send(generate({ cmd: 'pingresp' }));
    });
    const one = join(url, {}, { keepAlive: 60 });
    await online(one);
    await expect(one.client.publish('t', say('!'), { qos: 1 })).rejects.toThrow(ConnectionLost);
    expect(one.states).toContain('lost');
  });
});

describe('a server that talks nonsense', () => {
  it.each<[string, (socket: WebSocket) => void]>([
    ['text', (socket) => socket.send('hallo')],
    ['a length without end', (socket) => socket.send(Uint8Array.of(0xd0, 0xfa, 0xff, 0xff, 0xff, 0x0f))],
    ['noise', (socket) => socket.send(bytesFrom(seeded(1), 500).fill(0xff, 0, 1))],
    [
      'a second CONNACK',
      (socket) => socket.send(generate({ cmd: 'connack', returnCode: 0, sessionPresent: false })),
    ],
  ])('(%s) is left, and what was under way is rejected', async (_, nonsense) => {
    const { url } = await server((packet, socket) => {
      if (packet.cmd === 'publish') nonsense(socket);
    });
    const one = join(url, { topics: ['t'] });
    await online(one);
    await expect(one.client.publish('t', say('!'), { qos: 1 })).rejects.toThrow(ConnectionLost);
    await vi.waitFor(() => expect(one.states).toEqual(['online', 'lost', 'online']));
  });

  it('before it let us in hears nothing from us', async () => {
    const { url, sockets } = await server(
      (_, socket) =>
        socket.send(
          generate({ cmd: 'publish', topic: 't', payload: 'x', qos: 0, dup: false, retain: false }),
        ),
      { greets: false },
    );
    const one = join(url, { topics: ['t'] });
    await vi.waitFor(() => expect(sockets.length).toBeGreaterThan(1));
    expect(one.messages).toEqual([]);
  });

  it('that acknowledges what was never sent changes nothing', async () => {
    const { url } = await server((packet, socket) => {
      if (packet.cmd !== 'publish') return;
      for (const messageId of [999, 1000, 65_535]) socket.send(generate({ cmd: 'puback', messageId }));
      socket.send(generate({ cmd: 'puback', messageId: packet.messageId ?? 0 }));
      socket.send(generate({ cmd: 'puback', messageId: packet.messageId ?? 0 }));
    });
    const one = join(url);
    await online(one);
    await expect(one.client.publish('t', say('!'), { qos: 1 })).resolves.toBeUndefined();
    await expect(one.client.publish('t', say('!'), { qos: 1 })).resolves.toBeUndefined();
    expect(one.states).toEqual(['online']);
  });
});

describe('a message', () => {
  it('that comes twice is acknowledged twice and handed on twice: who counts must know', async () => {
    const { url, got } = await server((packet, socket) => {
      if (packet.cmd !== 'subscribe') return;
      for (const dup of [false, true]) {
        socket.send(
          generate({ cmd: 'publish', topic: 't', payload: 'x', qos: 1, messageId: 5, dup, retain: false }),
        );
      }
    });
    const one = join(url, { topics: ['t'] });
    await vi.waitFor(() => expect(one.messages).toEqual(['t x', 't x']));
    await vi.waitFor(() => expect(got.filter(({ cmd }) => cmd === 'puback')).toHaveLength(2));
  });

  it('of a megabyte is acknowledged, left out, and no reason to leave', async () => {
    const broker = await startBroker();
    servers.push(broker);
    const one = join(broker.url, { topics: ['t'] });
    const two = join(broker.url);
    await Promise.all([online(one), online(two)]);
    await two.client.publish('t', new Uint8Array(1_000_000), { qos: 1 });
    await two.client.publish('t', say('short'), { qos: 1 });
    await vi.waitFor(() => expect(one.messages).toEqual(['t short']));
    expect(one.states).toEqual(['online']);
  });

  it('that its reader chokes on does not end the line', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const broker = await startBroker();
    servers.push(broker);
    const one = join(broker.url, {
      topics: ['t'],
      onMessage: (_, payload) => {
        if (payload.length === 1) throw new Error('Too short.');
      },
    });
    await online(one);
    await one.client.publish('t', say('1'), { qos: 1 });
    await one.client.publish('t', say('22'), { qos: 1 });
    await vi.waitFor(() => expect(one.messages).toEqual(['t 1', 't 22']));
    expect(one.states).toEqual(['online']);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });

  it.each(['', 'a/+', '#', 'a\0b'])('to the topic "%s" is not sent', async (topic) => {
    const { url, got } = await server(() => undefined);
    const one = join(url);
    await online(one);
    await expect(one.client.publish(topic, say('!'))).rejects.toThrow(TypeError);
    expect(got.map(({ cmd }) => cmd)).toEqual(['connect']);
  });

  it('of which there are too many at once is refused, and the others are kept', async () => {
    const { url, got } = await server(() => undefined);
    const one = join(url, {}, { keepAlive: 3_600_000 });
    await online(one);
    let refused = 0;
    for (let count = 0; count < 10_010; count += 1) {
      one.client.publish('t', say('!'), { qos: 1 }).catch(() => (refused += 1));
    }
    await vi.waitFor(() => expect(got.length).toBe(10_001), { timeout: 4_000 });
    expect(refused).toBe(10);
  });
});

it('an address that cannot be opened is lost, not thrown', async () => {
  const one = join('http//nonsense');
  await vi.waitFor(() => expect(one.states).toContain('lost'));
});
