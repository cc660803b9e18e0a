/** What is said comes back whole; what isn't a message is nothing, whatever it looks like. */
import { describe, expect, it } from 'vitest';
import {
  base32,
  fromBase64url,
  isBase32,
  parseJson,
  toBase64url,
  utf8,
} from '../../../../src/live/protocol/bytes.js';
import {
  encodeBallot,
  encodeIncoming,
  encodeReply,
  encodeSigned,
  encodeState,
  MAX_IN_BYTES,
  MAX_STATE_BYTES,
  parseBallot,
  parseIncoming,
  parseReply,
  parseSigned,
  parseState,
  type Ask,
  type AskKind,
  type Ballot,
  type Incoming,
  type Reply,
  type RoomState,
} from '../../../../src/live/protocol/messages.js';
import { bytesFrom, seeded } from '../random.js';

const random = seeded(7);
const upTo = (most: number) => Math.floor(random() * (most + 1));
const pick = <T>(from: readonly T[]): T => from[upTo(from.length - 1)]!;
const ALPHABET = ['a', 'Z', '0', ' ', 'é', '"', '\\', '\n', '<', '\u0000', '\u2028', '👍', 'ß', '__proto__'];
const text = (most: number) =>
  Array.from({ length: upTo(20) }, () => pick(ALPHABET))
    .join('')
    .slice(0, most);
// half a 👍 is no UTF-8: what is cut must stay whole for this
const whole = (most: number) => text(most).replaceAll(/\p{Surrogate}/gu, '');

const KINDS: AskKind[] = ['choice', 'scale', 'words', 'reactions', 'group'];
const ask = (): Ask => ({
  id: `id${whole(90)}`,
  kind: pick(KINDS),
  question: whole(400),
  options: Array.from({ length: upTo(20) }, () => whole(400)),
  max: 1 + upTo(4),
  open: random() < 0.5,
});
const state = (): RoomState => ({
  sealKey: bytesFrom(random, 65),
  epoch: upTo(2 ** 40),
  seq: upTo(2 ** 31),
  asks: Array.from({ length: upTo(4) }, ask),
});
const ballot = (): Ballot => ({
  ask: `id${whole(90)}`,
  token: toBase64url(bytesFrom(random, 16)),
  n: 1 + upTo(1000),
  value: pick<() => Ballot['value']>([
    () => null,
    () => upTo(19),
    () => Array.from({ length: upTo(5) }, () => whole(80)),
  ])(),
});
const reply = (): Reply => ({
  n: upTo(99),
  result: pick(['counted', 'closed', 'fixed', 'refused']),
  ...(random() < 0.5 ? { group: upTo(30) } : {}),
  ...(random() < 0.5 ? { topic: whole(400) } : {}),
});
const incoming = (): Incoming =>
  pick<() => Incoming>([
    () => ({
      kind: 'sealed',
      enc: bytesFrom(random, 65),
      sealed: bytesFrom(random, 16 + 256 * (1 + upTo(2))),
    }),
    () => ({ kind: 'hello', hash: bytesFrom(random, 16) }),
    () => ({ kind: 'gone', id: bytesFrom(random, 16) }),
  ])();

describe('what is said comes back', () => {
  it('100 states, ballots, replies and messages of every shape', () => {
    for (let count = 0; count < 100; count += 1) {
      const [s, b, r, i] = [state(), ballot(), reply(), incoming()];
      expect(parseState(encodeState(s))).toEqual(s);
      expect(parseBallot(encodeBallot(b))).toEqual(b);
      expect(encodeBallot(b).length % 256).toBe(0);
      expect(parseReply(encodeReply(r))).toEqual(r);
      expect(parseIncoming(encodeIncoming(i))).toEqual(i);
      const signed = { key: bytesFrom(random, 65), signature: bytesFrom(random, 64), body: encodeState(s) };
      if (signed.body.length < 16_000) expect(parseSigned(encodeSigned(signed))).toEqual(signed);
    }
  }, 20_000);

  it('bytes as base64url, and only in the length that is expected', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = bytesFrom(random, length);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes), length)).toEqual(bytes);
      expect(fromBase64url(toBase64url(bytes), length + 1)).toBeUndefined();
    }
    for (const wrong of ['a', 'AA==', 'a b', 'a+', 'é', null, 3, ['AA'], {}]) {
      expect(fromBase64url(wrong, 1)).toBeUndefined();
    }
  });

  it('base32 as in RFC 4648, section 10', () => {
    expect(
      ['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((word) =>
        base32(utf8(word), Math.ceil(word.length * 1.6)),
      ),
    ).toEqual(['my', 'mzxq', 'mzxw6', 'mzxw6yq', 'mzxw6ytb', 'mzxw6ytboi']);
    expect(isBase32('mzxw6ytb', 8)).toBe(true);
    for (const wrong of ['mzxw6yt', 'mzxw6yt1', 'MZXW6YTB', 'mzxw6yt\n', 'mzxw6ytbo'])
      expect(isBase32(wrong, 8)).toBe(false);
  });
});

describe('what is no message is nothing', () => {
  const READERS = { parseState, parseBallot, parseReply, parseIncoming, parseSigned, parseJson };
  const ENCODED = {
    parseState: () => encodeState(state()),
    parseBallot: () => encodeBallot(ballot()),
    parseReply: () => encodeReply(reply()),
    parseIncoming: () => encodeIncoming(incoming()),
  };

  it('10,000 times junk', () => {
    for (let count = 0; count < 10_000; count += 1) {
      const junk = bytesFrom(random, upTo(300));
      expect(parseState(junk) ?? parseBallot(junk) ?? parseReply(junk)).toBeUndefined();
      for (const read of Object.values(READERS)) read(junk);
    }
  }, 20_000);

  it('JSON of the wrong shape', () => {
    for (const wrong of [
      '',
      '[]',
      'null',
      '1',
      '"x"',
      '{}',
      '{"v":1}',
      '{"n":1}',
      '[[[[',
      '{"__proto__":{"n":1,"result":"counted"}}',
    ]) {
      const bytes = utf8(wrong);
      expect([parseState(bytes), parseBallot(bytes), parseReply(bytes)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('what is cut short, anywhere', () => {
    for (const name of ['parseState', 'parseReply', 'parseIncoming'] as const) {
      const bytes = ENCODED[name]();
      for (let length = 0; length < bytes.length; length += 1) {
        const read = READERS[name](bytes.subarray(0, length));
        expect(read === undefined || name === 'parseIncoming').toBe(true);
      }
    }
    const sealed = encodeIncoming({
      kind: 'sealed',
      enc: bytesFrom(random, 65),
      sealed: bytesFrom(random, 272),
    });
    for (let length = 0; length < sealed.length; length += 1) {
      expect(parseIncoming(sealed.subarray(0, length))).toBeUndefined();
    }
  });

  it('what is too long', () => {
    expect(parseIncoming(new Uint8Array(MAX_IN_BYTES + 1).fill(1))).toBeUndefined();
    expect(parseSigned(new Uint8Array(MAX_STATE_BYTES + 1))).toBeUndefined();
    const good = ballot();
    expect(parseBallot(encodeBallot({ ...good, value: ['x'.repeat(81)] }))).toBeUndefined();
    expect(parseBallot(encodeBallot({ ...good, value: Array<string>(6).fill('x') }))).toBeUndefined();
    expect(parseBallot(encodeBallot({ ...good, ask: 'x'.repeat(101) }))).toBeUndefined();
    const open = { ...state(), asks: [ask()] };
    for (const change of [
      { question: 'x'.repeat(401) },
      { id: 'x'.repeat(101) },
      { id: '' },
      { options: Array<string>(101).fill('x') },
      { options: ['x'.repeat(401)] },
      { max: 6 },
      { max: 0 },
      { kind: 'toString' as AskKind },
    ]) {
      expect(parseState(encodeState({ ...open, asks: [{ ...ask(), ...change }] }))).toBeUndefined();
    }
    expect(parseState(encodeState({ ...open, asks: Array.from({ length: 5 }, ask) }))).toBeUndefined();
    expect(parseState(encodeState({ ...open, sealKey: bytesFrom(random, 64) }))).toBeUndefined();
  });

  it.each([-1, 0, 1.5, NaN, Infinity, 2 ** 53, '1', null, true, [1], {}])(
    'a count that is none: n = %j',
    (n) => {
      expect(parseBallot(encodeBallot({ ...ballot(), n: n as number }))).toBeUndefined();
    },
  );

  it.each([-1, 100, 1.5, '0', true, {}, [1], [null], [['x']]])('an answer that is none: %j', (value) => {
    expect(parseBallot(encodeBallot({ ...ballot(), value: value as number }))).toBeUndefined();
  });

  it('another version', () => {
    const json = new TextDecoder().decode(encodeState(state())).replace('"v":1', '"v":2');
    expect(parseState(utf8(json))).toBeUndefined();
  });
});

describe('what is more than a message', () => {
  it('loses what does not belong to it, and changes nothing for others', () => {
    const extra = '"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"toString":1';
    const add = (bytes: Uint8Array) =>
      utf8(new TextDecoder().decode(bytes).trim().replace(/\}$/, `,${extra}}`));
    const [s, b, r] = [state(), ballot(), reply()];
    const read = [
      parseState(add(encodeState(s))),
      parseBallot(add(encodeBallot(b))),
      parseReply(add(encodeReply(r))),
    ];
    expect(read).toEqual([s, b, r]);
    for (const value of [...read, {}]) expect(value).not.toHaveProperty('isAdmin');
    for (const value of read) expect(Object.keys(value ?? {})).not.toContain('toString');
  });

  it('with half a character in it survives as text that can be shown', () => {
    const lone = String.fromCharCode(0xd83d);
    const read = parseBallot(encodeBallot({ ...ballot(), value: [`a${lone}b`] }));
    expect(read).toBeDefined();
    // JSON writes it as an escape, which reads back as it was: what shows it must stand that
    expect(encodeBallot(read!)).toEqual(encodeBallot({ ...read!, value: [`a${lone}b`] }));
    expect(parseState(Uint8Array.of(0x22, 0xd8, 0x3d, 0x22))).toBeUndefined();
  });
});
