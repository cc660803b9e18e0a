import { describe, expect, it } from 'vitest';
import { findConnection } from '../../../src/live/screen/connection.js';
import { foldPhones, switchPhones, tellStanding } from '../../../src/live/screen/facts.js';
import { MemoryLog } from '../../../src/session/log.js';

const INFO = {
  broker: '/mqtt',
  phones: ['http://192.168.1.23:8080/'],
  reached: false,
  facilitator: { username: 'facilitator', password: 'x' },
};

/** What the deck finds, and what it asked for. */
async function find(href: string, answer: unknown, settings = { broker: '', phonePage: '' }) {
  const asked: string[] = [];
  const found = await findConnection({
    settings,
    location: new URL(href),
    fetch: (async (url: URL) => {
      asked.push(String(url));
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(answer));
    }) as typeof fetch,
  });
  return { found, asked };
}

describe('where to meet', () => {
  it('is the server that the page came from', async () => {
    const { found, asked } = await find('http://localhost:8080/teamsessie.html#/3', INFO);
    expect(asked).toEqual(['http://localhost:8080/live.json']);
    expect(found).toEqual({
      url: 'ws://localhost:8080/mqtt',
      broker: undefined,
      pages: INFO.phones,
      login: INFO.facilitator,
      external: false,
      reached: false,
    });
  });

  it('is a broker elsewhere when that server says so, which phones need to be told', async () => {
    const { found } = await find('https://x.nl/t.html', { ...INFO, broker: 'wss://b.example/mqtt' });
    expect(found).toMatchObject({
      url: 'wss://b.example/mqtt',
      broker: 'wss://b.example/mqtt',
      external: true,
    });
  });

  it('is the broker in the file, and then nothing is asked', async () => {
    const settings = { broker: 'wss://b.example/mqtt', phonePage: 'https://school.nl/t' };
    const { found, asked } = await find('file:///t.html', undefined, settings);
    expect([asked, found]).toMatchObject([[], { url: settings.broker, pages: [settings.phonePage] }]);
  });

  it.each<[string, string, unknown, { broker: string; phonePage: string } | undefined]>([
    ['file', 'file:///t.html', undefined, undefined],
    ['noServer', 'http://localhost/t.html', undefined, undefined],
    ['noServer', 'http://localhost/t.html', { broker: 'javascript:1', phones: [] }, undefined],
    ['noAddress', 'http://localhost/t.html', { ...INFO, phones: ['javascript:1'] }, undefined],
    ['noPhonePage', 'file:///t.html', undefined, { broker: 'wss://b.example', phonePage: '' }],
  ])('is nowhere: %s', async (problem, href, answer, settings) => {
    expect((await find(href, answer, settings)).found).toBe(problem);
  });
});

describe('the facts of phones', () => {
  it('are off at first, and what the last switch said', () => {
    const log = new MemoryLog(() => 0);
    expect(foldPhones(log.events).on).toBe(false);
    switchPhones(log, true);
    switchPhones(log, true);
    tellStanding(log, { status: 'online', present: 3 });
    tellStanding(log, { status: 'online', present: 4 });
    expect(foldPhones(log.events)).toEqual({ on: true, status: 'online', present: 4 });
    expect(log.events, 'how many there were a moment ago is not kept').toHaveLength(2);
  });

  it('pass over junk', () => {
    const junk = [null, 7, {}, { on: 'ja' }, { status: 'x', present: 1 }].map((data) => ({
      type: 'switch',
      at: 0,
      data,
    }));
    expect(foldPhones(junk).on).toBe(false);
  });
});
