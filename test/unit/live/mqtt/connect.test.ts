/** The client against a real broker (aedes), which is there, dies, comes back and says no. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectionLost, TopicRefused } from '../../../../src/live/mqtt/connect.js';
import { startBroker, type TestBroker } from './broker.js';
import { closeAll, join, online, say } from './client.js';

const brokers: TestBroker[] = [];

async function start(options: Parameters<typeof startBroker>[0] = {}) {
  const broker = await startBroker(options);
  brokers.push(broker);
  return broker;
}

afterEach(async () => {
  closeAll();
  await Promise.all(brokers.splice(0).map((broker) => broker.stop()));
});

describe('two clients', () => {
  it('hear each other, and who comes later hears what was retained', async () => {
    const { url } = await start();
    const one = join(url, { topics: ['room/in'] });
    const two = join(url);
    await Promise.all([online(one), online(two)]);
    await two.client.publish('room/in', say('with QoS 1'), { qos: 1 });
    await two.client.publish('room/in', say('with QoS 0'));
    await one.client.publish('room/state', say('kept'), { qos: 1, retain: true });
    await vi.waitFor(() => expect(one.messages).toEqual(['room/in with QoS 1', 'room/in with QoS 0']));
    const three = join(url, { topics: ['room/state'] });
    await vi.waitFor(() => expect(three.messages).toEqual(['room/state kept']));
  });

  it('hear of one that is cut off by its will, and not of one that says goodbye', async () => {
    const { url, aedes } = await start();
    const watcher = join(url, { topics: ['room/in'] });
    await online(watcher);
    const leaver = join(url, { will: { topic: 'room/in', payload: say('left') } });
    const victim = join(url, { will: { topic: 'room/in', payload: say('cut off') } });
    await Promise.all([online(leaver), online(victim)]);
    leaver.client.close();
    await vi.waitFor(() => expect(aedes.connectedClients).toBe(2));
    for (const socket of [...Object.values(clientsOf(aedes))].slice(1)) socket.conn.destroy();
    await vi.waitFor(() => expect(watcher.messages).toEqual(['room/in cut off']));
  });

  it('carry payloads of any bytes, up to the longest that is taken', async () => {
    const payloads: Uint8Array[] = [];
    const { url } = await start();
    const one = join(url, { topics: ['t'], onMessage: (_, payload) => payloads.push(payload) });
    await online(one);
    for (const length of [0, 1, 122, 123, 124, 16_384, 65_000]) {
      await one.client.publish('t', new Uint8Array(length).fill(length % 251), { qos: 1 });
    }
    await vi.waitFor(() => expect(payloads).toHaveLength(7));
    expect(payloads.map(({ length }) => length)).toEqual([0, 1, 122, 123, 124, 16_384, 65_000]);
    expect(payloads.every((payload) => payload.every((byte) => byte === payload.length % 251))).toBe(true);
  });
});

/** Not in the types of aedes. */
const clientsOf = (aedes: unknown) =>
  (aedes as { clients: Record<string, { conn: { destroy(): void } }> }).clients;

describe('topics', () => {
  it('can be added and given up while online, and stay over a loss', async () => {
    const first = await start();
    const one = join(first.url, { topics: ['a'] });
    await online(one);
    await one.client.subscribe('b');
    await one.client.subscribe('c');
    await one.client.unsubscribe('c');
    await first.stop();
    await vi.waitFor(() => expect(one.states.at(-1)).toBe('lost'));
    await start({ port: first.port });
    await online(one);
    for (const topic of ['a', 'b', 'c', 'a']) await one.client.publish(topic, say('!'), { qos: 1 });
    await vi.waitFor(() => expect(one.messages).toEqual(['a !', 'b !', 'a !']));
  });

  it('that were asked for while offline are there once online', async () => {
    const { url, port, stop } = await start();
    const one = join(url);
    await online(one);
    await stop();
    await vi.waitFor(() => expect(one.states.at(-1)).toBe('lost'));
    await expect(one.client.subscribe('late')).rejects.toThrow(ConnectionLost);
    await expect(one.client.unsubscribe('late too')).resolves.toBeUndefined();
    await start({ port });
    await online(one);
    await one.client.publish('late', say('!'), { qos: 1 });
    await vi.waitFor(() => expect(one.messages).toEqual(['late !']));
  });

  it('that the broker refuses are told', async () => {
    const { url } = await start({
      authorizeSubscribe: (_, subscription, done) =>
        done(null, subscription.topic === 'no' ? null : subscription),
    });
    const one = join(url, { topics: ['yes'] });
    await online(one);
    await expect(one.client.subscribe('no')).rejects.toThrow(TopicRefused);
    expect(one.states).toEqual(['online']);
    const two = join(url, { topics: ['yes', 'no'] });
    await vi.waitFor(() => expect(two.states).toContain('refused'));
    expect(two.states).not.toContain('online');
  });
});

describe('credentials', () => {
  const notAuthorized = Object.assign(new Error('No.'), { returnCode: 5 });

  const guarded = () =>
    start({
      authenticate: (_, username, password, done) => {
        const isRight = username === 'facilitator' && password?.toString() === 'geheim';
        done(isRight ? null : notAuthorized, isRight);
      },
    });

  it('that are right let in', async () => {
    const { url } = await guarded();
    await online(join(url, { username: 'facilitator', password: 'geheim' }));
  });

  it.each([
    ['wrong', { username: 'facilitator', password: 'fout' }],
    ['none', {}],
  ])('that are %s are refused, and told again at each attempt', async (_, credentials) => {
    const { url } = await guarded();
    const one = join(url, credentials);
    await vi.waitFor(() => expect(one.states).toEqual(['refused', 'refused', 'refused']), { timeout: 3_000 });
    await expect(one.client.publish('t', say('?'), { qos: 1 })).rejects.toThrow(ConnectionLost);
  });
});

describe('a broker that dies', () => {
  it('20 times: each time the client is back, and what was sent again is there', async () => {
    let broker = await start();
    const seen = new Set<string>();
    const keep = (_: string, payload: Uint8Array) => void seen.add(Buffer.from(payload).toString());
    const reader = join(broker.url, { topics: ['t'], onMessage: keep });
    const writer = join(broker.url);
    const sent: string[] = [];
    let isOver = false;
    const isSending = () => !isOver;

    // as the phones do: until it has arrived
    const sending = (async () => {
      for (let count = 0; isSending(); count += 1) {
        const text = String(count);
        while (isSending() && !seen.has(text)) {
          await writer.client.publish('t', say(text), { qos: 1 }).catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        if (seen.has(text)) sent.push(text);
      }
    })();

    for (let count = 0; count < 20; count += 1) {
      await Promise.all([online(reader), online(writer)]);
      const before = sent.length;
      await vi.waitFor(() => expect(sent.length).toBeGreaterThan(before + 2), {
        timeout: 5_000,
        interval: 1,
      });
      const { port } = broker;
      await broker.stop();
      broker = await start({ port });
    }
    isOver = true;
    await sending;
    expect(reader.states.filter((state) => state === 'online').length).toBeGreaterThanOrEqual(20);
    expect(sent).toEqual(Array.from({ length: sent.length }, (_, index) => String(index)));
  }, 60_000);

  it('rejects what was under way, and what comes while it is gone', async () => {
    const { url, stop } = await start({
      authorizePublish: () => undefined, // never answers
    });
    const one = join(url);
    await online(one);
    const underWay = one.client.publish('t', say('!'), { qos: 1 });
    await Promise.all([expect(underWay).rejects.toThrow(ConnectionLost), stop()]);
    await expect(one.client.publish('t', say('!'), { qos: 1 })).rejects.toThrow(ConnectionLost);
    await expect(one.client.publish('t', say('!'))).rejects.toThrow(ConnectionLost);
  });

  it('and one that was never there: told after each attempt, and found when it comes', async () => {
    const { url, port, stop } = await start();
    await stop();
    const one = join(url);
    await vi.waitFor(() => expect(one.states.length).toBeGreaterThanOrEqual(2));
    expect(new Set(one.states)).toEqual(new Set(['lost']));
    await start({ port });
    await online(one);
  });
});

describe('a client that is closed', () => {
  it('says nothing any more, comes back no more and rejects', async () => {
    const { url, port, stop, aedes } = await start();
    const one = join(url, { topics: ['t'] });
    await online(one);
    one.client.close();
    one.client.close();
    await vi.waitFor(() => expect(aedes.connectedClients).toBe(0));
    await stop();
    const again = await start({ port });
    one.wake();
    await expect(one.client.publish('t', say('!'))).rejects.toThrow(ConnectionLost);
    await expect(one.client.subscribe('t')).rejects.toThrow(ConnectionLost);
    const two = join(again.url);
    await online(two);
    expect(again.aedes.connectedClients).toBe(1);
    expect(one.states).toEqual(['online']);
  });

  it('while it is still opening is no error', async () => {
    const { url, aedes } = await start();
    const one = join(url);
    one.client.close();
    const two = join(url);
    await online(two);
    expect(aedes.connectedClients).toBe(1);
    expect(one.states).toEqual([]);
  });
});
