/**
 * The facilitator's side of sealing and signing, on WebCrypto. The private keys can't be taken out of the browser, not even
 * by this page; a `KeyStore` keeps them as they are, so that a reload stays in the same room.
 */
import { base32 } from '../protocol/bytes.js';
import { codeOf, fingerprintOf } from '../protocol/join.js';
import {
  concat,
  encodeReply,
  encodeSigned,
  encodeState,
  parseBallot,
  POINT_BYTES,
} from '../protocol/messages.js';
import { KEY_BYTES, NONCE_BYTES, REPLY_CONTEXT, REPLY_ID_LENGTH, replyIdInput, roomInfo } from './hpke.js';
import { receiver } from './receiver.js';
import type { KeyStore, RoomKeyPairs } from './key-store.js';
import type { RoomKeys } from './types.js';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const ECDH = { name: 'ECDH', namedCurve: 'P-256' };

/** The room whose keys are in the store; a new room, put in the store, when there are none that work. */
export async function openRoom(store: KeyStore, crypto: Crypto = globalThis.crypto): Promise<RoomKeys> {
  const kept = await store.read();
  if (kept) {
    try {
      const room = await roomOf(kept, crypto);
      await crypto.subtle.sign(ECDSA, kept.signing.privateKey, new Uint8Array(1));
      return room;
    } catch {
      // damaged, or from something else
    }
  }
  return newRoom(store, crypto);
}

/** A new room, which replaces the one in the store. */
export async function newRoom(store: KeyStore, crypto: Crypto = globalThis.crypto): Promise<RoomKeys> {
  const { subtle } = crypto;
  const pairs: RoomKeyPairs = {
    signing: await subtle.generateKey(ECDSA, false, ['sign', 'verify']),
    sealing: await subtle.generateKey(ECDH, false, ['deriveBits']),
  };
  await store.write(pairs);
  return roomOf(pairs, crypto);
}

async function roomOf({ signing, sealing }: RoomKeyPairs, crypto: Crypto): Promise<RoomKeys> {
  const { subtle } = crypto;
  const raw = async (key: CryptoKey) => {
    const bytes = new Uint8Array(await subtle.exportKey('raw', key));
    if (bytes.length !== POINT_BYTES) throw new TypeError('Not a key on P-256.');
    return bytes;
  };
  const hash = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await subtle.digest('SHA-256', bytes));

  const key = await raw(signing.publicKey);
  const sealKey = await raw(sealing.publicKey);
  const fingerprint = fingerprintOf(await hash(key));
  const ballots = await receiver(subtle, {
    privateKey: sealing.privateKey,
    publicKey: sealKey,
    info: roomInfo(codeOf(fingerprint)),
  });

  return {
    fingerprint,
    sealKey,
    async signState(state) {
      const body = encodeState(state);
      const signature = new Uint8Array(await subtle.sign(ECDSA, signing.privateKey, body));
      return encodeSigned({ key, signature, body });
    },
    async open(enc, sealed) {
      try {
        const context = await ballots.setUp(enc);
        const ballot = parseBallot(await context.open(sealed));
        if (!ballot) return undefined;
        return {
          ballot,
          replyId: base32(await hash(replyIdInput(ballot.token)), REPLY_ID_LENGTH),
          async sealReply(reply) {
            const replyKey = await context.export(REPLY_CONTEXT, KEY_BYTES);
            const aes = await subtle.importKey('raw', replyKey, 'AES-GCM', false, ['encrypt']);
            const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
            const encrypted = await subtle.encrypt({ name: 'AES-GCM', iv }, aes, encodeReply(reply));
            return concat(iv, new Uint8Array(encrypted));
          },
        };
      } catch {
        return undefined;
      }
    },
  };
}
