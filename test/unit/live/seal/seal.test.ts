/** A phone and a facilitator, and what others on the network could do between them. */
import { p256 } from '@noble/curves/nist.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeOf, spokenCode, readJoin } from '../../../../src/live/protocol/join.js';
import {
  encodeIncoming,
  parseIncoming,
  parseSigned,
  encodeSigned,
  type Ballot,
  type RoomState,
} from '../../../../src/live/protocol/messages.js';
import { newRoom, openRoom } from '../../../../src/live/seal/facilitator.js';
import { MemoryKeyStore } from '../../../../src/live/seal/key-store.js';
import { phoneSeal } from '../../../../src/live/seal/phone.js';
import type { RoomKeys } from '../../../../src/live/seal/types.js';
import { bytesFrom, seeded } from '../random.js';

const phone = phoneSeal((bytes) => crypto.getRandomValues(bytes));
const BALLOT: Ballot = { ask: 'poll/1', token: 'AAECAwQFBgcICQoLDA0ODw', n: 1, value: 2 };

let room: RoomKeys;
let other: RoomKeys;

beforeAll(async () => {
  room = await newRoom(new MemoryKeyStore());
  other = await newRoom(new MemoryKeyStore());
});

const stateOf = ({ sealKey }: RoomKeys, seq = 1): RoomState => ({
  sealKey,
  epoch: 1,
  seq,
  asks: [
    { id: 'poll/1', kind: 'choice', question: 'Één vraag?', options: ['ja', 'nee'], max: 1, open: true },
  ],
});

const to = ({ fingerprint, sealKey }: RoomKeys) => ({ code: codeOf(fingerprint), sealKey });

async function openBytes(keys: RoomKeys, bytes: Uint8Array) {
  const incoming = parseIncoming(bytes);
  return incoming?.kind === 'sealed' ? keys.open(incoming.enc, incoming.sealed) : undefined;
}

describe('a state', () => {
  it('is read by who has the whole fingerprint, or typed the code', async () => {
    const bytes = await room.signState(stateOf(room));
    expect(room.fingerprint).toHaveLength(26);
    expect(phone.readState(bytes, room.fingerprint)).toEqual(stateOf(room));
    expect(phone.readState(bytes, codeOf(room.fingerprint))).toEqual(stateOf(room));
    expect(phone.readState(bytes, readJoin(spokenCode(room.fingerprint))?.fingerprint ?? '')).toBeDefined();
  });

  it('of another room is nothing, nor with a part of the fingerprint of any other length', async () => {
    const bytes = await other.signState(stateOf(other));
    expect(phone.readState(bytes, room.fingerprint)).toBeUndefined();
    for (const length of [0, 1, 7, 9, 25]) {
      expect(phone.readState(bytes, other.fingerprint.slice(0, length))).toBeUndefined();
    }
  });

  it('signed by somebody else under the key of the room is refused', async () => {
    const mine = parseSigned(await room.signState(stateOf(room)))!;
    const theirs = parseSigned(await other.signState(stateOf(other)))!;
    const forged = encodeSigned({ ...theirs, key: mine.key });
    expect(phone.readState(forged, room.fingerprint)).toBeUndefined();
  });

  it('with one bit changed anywhere is refused', async () => {
    const bytes = await room.signState(stateOf(room));
    // every byte of the key and the signature, some of the body
    for (let at = 0; at < bytes.length; at += at < 129 ? 1 : 7) {
      const changed = bytes.slice();
      changed[at]! ^= 1 << (at % 8);
      expect(phone.readState(changed, room.fingerprint), `byte ${at}`).toBeUndefined();
    }
  });

  it('cut short or made longer is refused', async () => {
    const bytes = await room.signState(stateOf(room));
    for (const length of [0, 1, 65, 129, 130, bytes.length - 1]) {
      expect(phone.readState(bytes.subarray(0, length), room.fingerprint)).toBeUndefined();
    }
    expect(phone.readState(Uint8Array.of(...bytes, 0x20), room.fingerprint)).toBeUndefined();
    expect(phone.readState(new Uint8Array(20_000), room.fingerprint)).toBeUndefined();
  });

  it('is read whichever of its two forms `s` has', async () => {
    const order = p256.Point.Fn.ORDER;
    const { key, signature, body } = parseSigned(await room.signState(stateOf(room)))!;
    const s = order - BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`);
    const mirrored = signature.slice();
    mirrored.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex'), 32);
    expect(phone.readState(encodeSigned({ key, signature: mirrored, body }), room.fingerprint)).toBeDefined();
  });

  it('with a key to seal with that is no point on the curve is refused', async () => {
    const sealKey = new Uint8Array(65).fill(7);
    sealKey[0] = 4;
    const bytes = await room.signState({ ...stateOf(room), sealKey });
    expect(phone.readState(bytes, room.fingerprint)).toBeUndefined();
  });

  it('that is played back still says which it was, so that an older one can be passed over', async () => {
    const [first, second] = [await room.signState(stateOf(room, 1)), await room.signState(stateOf(room, 2))];
    expect([second, first].map((bytes) => phone.readState(bytes, room.fingerprint)?.seq)).toEqual([2, 1]);
  });
});

describe('a ballot', () => {
  it('is read by its room, and answered so that only its phone can read it', async () => {
    const sealed = phone.seal(BALLOT, to(room));
    const again = phone.seal(BALLOT, to(room));
    const opened = (await openBytes(room, sealed.bytes))!;
    expect(opened.ballot).toEqual(BALLOT);
    expect(opened.replyId).toBe(sealed.replyId);
    expect(opened.replyId).toMatch(/^[a-z2-7]{26}$/);

    const reply = await opened.sealReply({ n: 1, result: 'counted', group: 3, topic: 'Signaleren' });
    expect(sealed.readReply(reply)).toEqual({ n: 1, result: 'counted', group: 3, topic: 'Signaleren' });
    expect(again.readReply(reply)).toBeUndefined();
  });

  it('looks different each time, has one length for every answer, and shows nothing of its token', () => {
    const lengths = (values: readonly Ballot['value'][]) =>
      new Set(values.map((value) => phone.seal({ ...BALLOT, value }, to(room)).bytes.length)).size;
    expect(lengths([0, 19, 99])).toBe(1);
    const words = ['漢', '字', '"'].map((character) => character.repeat(80));
    expect(lengths([null, ['nee'], ['nee', 'ja'], words]), 'also of much, or taken back').toBe(1);

    const values: Ballot['value'][] = [0, 19, null, ['nee'], ['een heel ander antwoord, met meer woorden']];
    const sealed = values.map((value) => phone.seal({ ...BALLOT, value }, to(room)));
    expect(new Set(sealed.map(({ bytes }) => Buffer.from(bytes.slice(0, 66)).toString('hex'))).size).toBe(5);
    // the same topic for what is sent again
    expect(new Set(sealed.map(({ replyId }) => replyId)).size).toBe(1);
    expect(sealed[0]?.replyId).not.toContain(BALLOT.token.toLowerCase().slice(0, 6));
  });

  it('for another room, or sealed with the key of another, opens nothing', async () => {
    expect(await openBytes(other, phone.seal(BALLOT, to(room)).bytes)).toBeUndefined();
    const wrongRoom = phone.seal(BALLOT, { code: codeOf(other.fingerprint), sealKey: room.sealKey });
    expect(await openBytes(room, wrongRoom.bytes)).toBeUndefined();
    const wrongKey = phone.seal(BALLOT, { code: codeOf(room.fingerprint), sealKey: other.sealKey });
    expect(await openBytes(room, wrongKey.bytes)).toBeUndefined();
  });

  it('with one bit changed anywhere opens nothing', async () => {
    const { bytes } = phone.seal(BALLOT, to(room));
    const tries = await Promise.all(
      Array.from(bytes, (_, at) => {
        const changed = bytes.slice();
        changed[at]! ^= 1 << (at % 8);
        return openBytes(room, changed);
      }),
    );
    expect(tries.findIndex((opened) => opened !== undefined)).toBe(-1);
  });

  it.each([
    ['the point at infinity', Buffer.alloc(65)],
    ['a point beside the curve', Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)])],
    ['coordinates above the field', Buffer.concat([Buffer.of(4), Buffer.alloc(64, 0xff)])],
    [
      'a compressed point',
      Buffer.concat([p256.getPublicKey(new Uint8Array(32).fill(1), true), Buffer.alloc(32)]),
    ],
    ['a compressed point alone', Buffer.from(p256.getPublicKey(new Uint8Array(32).fill(1), true))],
    ['nothing', Buffer.alloc(0)],
  ])('with %s for a key opens nothing', async (_, point) => {
    expect(await room.open(new Uint8Array(point), new Uint8Array(272))).toBeUndefined();
  });

  it('that is no ballot, however well sealed, is nothing', async () => {
    for (const junk of [{}, { ...BALLOT, n: 0 }, { ...BALLOT, token: 'short' }, { ...BALLOT, value: -1 }]) {
      expect(await openBytes(room, phone.seal(junk as Ballot, to(room)).bytes)).toBeUndefined();
    }
  });

  it('can be answered again and again: each answer is different, and all are read', async () => {
    const sealed = phone.seal(BALLOT, to(room));
    const opened = (await openBytes(room, sealed.bytes))!;
    const replies = await Promise.all([1, 2].map(() => opened.sealReply({ n: 1, result: 'counted' })));
    expect(replies[0]).not.toEqual(replies[1]);
    expect(replies.map((reply) => sealed.readReply(reply)?.result)).toEqual(['counted', 'counted']);
  });

  it('with a reply that was changed, cut or made up reads nothing', async () => {
    const sealed = phone.seal(BALLOT, to(room));
    const reply = await (await openBytes(room, sealed.bytes))!.sealReply({ n: 1, result: 'counted' });
    for (let at = 0; at < reply.length; at += 1) {
      const changed = reply.slice();
      changed[at]! ^= 1;
      expect(sealed.readReply(changed)).toBeUndefined();
      expect(sealed.readReply(reply.subarray(0, at))).toBeUndefined();
    }
  });
});

describe('10,000 messages of junk', () => {
  it('open nothing and break nothing', async () => {
    const random = seeded(9180);
    const real = phone.seal(BALLOT, to(room)).bytes;
    const state = await room.signState(stateOf(room));
    const start = Uint8Array.of(1, ...real.subarray(1, 66));
    for (let count = 0; count < 10_000; count += 100) {
      const batch = Array.from({ length: 100 }, (_, index) => {
        const noise = bytesFrom(random, Math.floor(random() * 600));
        // some of them look like ballots: as long as one, and with a real point in front
        return index % 5 ? noise : Uint8Array.of(...start, ...bytesFrom(random, 272));
      });
      const opened = await Promise.all(batch.map((bytes) => openBytes(room, bytes)));
      expect(opened.every((ballot) => ballot === undefined)).toBe(true);
      for (const bytes of batch) expect(phone.readState(bytes, room.fingerprint)).toBeUndefined();
    }
    expect(await openBytes(room, real)).toBeDefined();
    expect(phone.readState(state, room.fingerprint)).toBeDefined();
    expect(await room.open(parseSealed(real).enc, parseSealed(real).sealed)).toBeDefined();
  }, 30_000);

  const parseSealed = (bytes: Uint8Array) => {
    const incoming = parseIncoming(bytes);
    if (incoming?.kind !== 'sealed') throw new Error('Not sealed.');
    expect(encodeIncoming(incoming)).toEqual(bytes);
    return incoming;
  };
});

describe('a room', () => {
  it('is the same after a reload, with keys that never leave the browser', async () => {
    const store = new MemoryKeyStore();
    const before = await openRoom(store);
    const sealed = phone.seal(BALLOT, to(before));
    const after = await openRoom(store);
    expect(after.fingerprint).toBe(before.fingerprint);
    expect((await openBytes(after, sealed.bytes))?.ballot).toEqual(BALLOT);

    const { signing, sealing } = (await store.read())!;
    for (const { privateKey } of [signing, sealing]) {
      await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
    }
  });

  it('is another after the keys were forgotten, or when a new one is asked for', async () => {
    const store = new MemoryKeyStore();
    const first = await openRoom(store);
    const second = await newRoom(store);
    await store.forget();
    const third = await openRoom(store);
    expect(new Set([first, second, third].map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it('is made anew where the keys that were kept are of something else', async () => {
    const store = new MemoryKeyStore();
    const wrong = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-384' }, false, [
      'deriveBits',
    ]);
    await store.write({ signing: wrong, sealing: wrong });
    const made = await openRoom(store);
    expect(phone.readState(await made.signState(stateOf(made)), made.fingerprint)).toBeDefined();
    expect((await openRoom(store)).fingerprint).toBe(made.fingerprint);
  });
});
