/** How a phone finds its room and its broker, and what it keeps over a reload. */
import { describe, expect, it } from 'vitest';
import { brokerAddress } from '../../../../src/live/phone/broker.js';
import { readTyped } from '../../../../src/live/phone/code.js';
import { recall, remember, type Memory, type Storage } from '../../../../src/live/phone/storage.js';

const FINGERPRINT = 'abcdefgh234567abcdefgh2345';

describe('a code that is typed', () => {
  it.each([
    ['abcd-efgh', 'abcdefgh'],
    ['ABCD EFGH', 'abcdefgh'],
    ['  abcd – efgh. ', 'abcdefgh'],
    ['abcd‑efgh', 'abcdefgh'],
    ['a0c1-8fgh', 'aoclbfgh'],
    [FINGERPRINT.toUpperCase(), FINGERPRINT],
    [`http://192.168.1.23:8080/#${FINGERPRINT}`, FINGERPRINT],
  ])('%s', (typed, fingerprint) => {
    expect(readTyped(typed)).toEqual({ fingerprint, broker: undefined });
  });

  it('or a whole link that is pasted, with its broker', () => {
    expect(readTyped(`https://school.nl/telefoon.html#${FINGERPRINT},wss://b.school.nl/mqtt`)).toEqual({
      fingerprint: FINGERPRINT,
      broker: 'wss://b.school.nl/mqtt',
    });
  });

  it.each(['', 'abc', 'abcd-efg', 'abcd-efgh-i', 'http://192.168.1.23:8080/', '#abc,javascript:alert(1)'])(
    'not %s',
    (typed) => expect(readTyped(typed)).toBeUndefined(),
  );
});

describe('the broker', () => {
  it.each<[string, string | undefined, unknown, string, string]>([
    [
      'stands in the link',
      'wss://b.nl/mqtt',
      { broker: '/mqtt' },
      'https://a.nl/t.html#x',
      'wss://b.nl/mqtt',
    ],
    [
      'is the server’s own',
      undefined,
      { broker: '/mqtt' },
      'http://10.0.0.2:8080/?view=vote',
      'ws://10.0.0.2:8080/mqtt',
    ],
    ['is where the server says', undefined, { broker: 'wss://b.nl/m' }, 'http://10.0.0.2/', 'wss://b.nl/m'],
    ['is guessed', undefined, undefined, 'https://a.nl/deep/t.html', 'wss://a.nl/mqtt'],
    ['is guessed when the answer is odd', undefined, { broker: 7 }, 'http://a.nl/', 'ws://a.nl/mqtt'],
  ])('%s', (_, link, live, page, url) => {
    expect(brokerAddress(link, live, page)).toEqual({ url });
  });

  it('is nowhere when the page is a file, and can’t be open when the page is secure', () => {
    expect(brokerAddress(undefined, undefined, 'file:///C:/telefoon.html')).toEqual({ problem: 'no-server' });
    expect(brokerAddress('ws://b.nl/', undefined, 'https://a.nl/')).toEqual({ problem: 'insecure' });
    expect(brokerAddress(undefined, { broker: 'data:x' }, 'http://a.nl/')).toEqual({ problem: 'no-server' });
  });
});

function storage(): Storage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

const MEMORY: Memory = {
  fingerprint: FINGERPRINT,
  kept: {
    place: { ask: 'g', group: 3, topic: 'De wet' },
    answers: [
      {
        ask: 'a',
        token: 'AAAAAAAAAAAAAAAAAAAAAA',
        n: 2,
        value: ['luisteren'],
        counted: { n: 1, value: undefined },
        result: 'counted',
      },
      {
        ask: 'b',
        token: 'AAAAAAAAAAAAAAAAAAAAAQ',
        n: 1,
        value: undefined,
        counted: undefined,
        result: undefined,
      },
    ],
  },
};

describe('what is kept', () => {
  it('comes back as it was, for the same room only', () => {
    const own = storage();
    remember(own, 'abcdefgh', MEMORY);
    expect(recall(own, 'abcdefgh')).toEqual(MEMORY);
    expect(recall(own, 'abcdefga').kept.answers).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['something else', '[1]'],
    ['a fingerprint of another room', JSON.stringify({ fingerprint: 'zzzzzzzz234567abcdefgh2345' })],
    [
      'odd answers',
      JSON.stringify({ kept: { answers: [{ ask: 'a', token: 'x', n: -1 }, 7, null], place: 3 } }),
    ],
  ])('is nothing when there is %s', (_, text) => {
    const own = storage();
    own.items.set('teamsessie-telefoon-abcdefgh', text);
    expect(recall(own, 'abcdefgh')).toEqual({
      fingerprint: undefined,
      kept: { answers: [], place: undefined },
    });
  });

  it('is nothing where storage is full or forbidden, and nothing breaks', () => {
    const forbidden: Storage = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    remember(forbidden, 'abcdefgh', MEMORY);
    expect(recall(forbidden, 'abcdefgh').kept.answers).toEqual([]);
    expect(recall(undefined, 'abcdefgh').kept.answers).toEqual([]);
  });
});
