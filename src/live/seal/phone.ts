/**
 * The phone's side of sealing and signing. A phone on plain http has no `crypto.subtle`, so this is noble, and synchronous:
 * on a phone of five years old a ballot or a state takes some tens of milliseconds.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { p256 } from '@noble/curves/nist.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../protocol/bytes.js';
import { CODE_LENGTH, FINGERPRINT_LENGTH, fingerprintOf } from '../protocol/join.js';
import {
  concat,
  encodeBallot,
  encodeIncoming,
  parseReply,
  parseSigned,
  parseState,
} from '../protocol/messages.js';
import {
  expandInput,
  extractInput,
  HPKE_SUITE,
  KEM_SUITE,
  KEY_BYTES,
  NONCE_BYTES,
  NO_SALT,
  REPLY_CONTEXT,
  REPLY_ID_LENGTH,
  replyIdInput,
  roomInfo,
  scheduleContext,
  SECRET_BYTES,
} from './hpke.js';
import type { PhoneSeal } from './types.js';

/** `random` fills an array with chance fit for keys: `(bytes) => crypto.getRandomValues(bytes)`. */
export function phoneSeal(random: (bytes: Uint8Array<ArrayBuffer>) => unknown): PhoneSeal {
  return {
    readState(bytes, fingerprint) {
      if (fingerprint.length !== CODE_LENGTH && fingerprint.length !== FINGERPRINT_LENGTH) return undefined;
      const signed = parseSigned(bytes);
      // the cheap checks first: anybody can write here where a broker has no access rules
      if (!signed || !fingerprintOf(sha256(signed.key)).startsWith(fingerprint)) return undefined;
      const state = parseState(signed.body);
      if (!state || !isSigned(signed) || !p256.utils.isValidPublicKey(state.sealKey, false)) return undefined;
      return state;
    },

    seal(ballot, { code, sealKey }) {
      // 16 bytes more than the key is long, so that the remainder is even (FIPS 186-5, A.2.1)
      const seed = new Uint8Array(48);
      random(seed);
      const sender = setUpSender(p256.utils.randomSecretKey(seed), sealKey, roomInfo(code));
      const sealed = gcm(sender.key, sender.nonce).encrypt(encodeBallot(ballot));
      return {
        bytes: encodeIncoming({ kind: 'sealed', enc: sender.enc, sealed: new Uint8Array(sealed) }),
        replyId: base32(sha256(replyIdInput(ballot.token)), REPLY_ID_LENGTH),
        readReply(bytes) {
          const key = sender.export(REPLY_CONTEXT, KEY_BYTES);
          try {
            const nonce = bytes.subarray(0, NONCE_BYTES);
            return parseReply(gcm(key, nonce).decrypt(bytes.subarray(NONCE_BYTES)));
          } catch {
            return undefined;
          }
        },
      };
    },
  };
}

function isSigned({ body, key, signature }: { body: Uint8Array; key: Uint8Array; signature: Uint8Array }) {
  try {
    // WebCrypto makes both forms of `s`
    return p256.verify(signature, body, key, { lowS: false });
  } catch {
    return false;
  }
}

interface Sender {
  readonly enc: Uint8Array<ArrayBuffer>;
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  export(context: Uint8Array, length: number): Uint8Array;
}

/** `SetupBaseS` of RFC 9180 with a given ephemeral key; throws when `receiver` is no point on the curve. */
export function setUpSender(ephemeral: Uint8Array, receiver: Uint8Array, info: Uint8Array): Sender {
  const enc = new Uint8Array(p256.getPublicKey(ephemeral, false));
  // the x coordinate only (section 4.1)
  const shared = p256.getSharedSecret(ephemeral, receiver, true).subarray(1);
  const kemPrk = extract(sha256, extractInput(KEM_SUITE, 'eae_prk', shared), NO_SALT);
  const secret = expandTo(kemPrk, KEM_SUITE, 'shared_secret', concat(enc, receiver), SECRET_BYTES);

  const context = scheduleContext(
    extract(sha256, extractInput(HPKE_SUITE, 'psk_id_hash'), NO_SALT),
    extract(sha256, extractInput(HPKE_SUITE, 'info_hash', info), NO_SALT),
  );
  const prk = extract(sha256, extractInput(HPKE_SUITE, 'secret'), secret);
  const exporter = expandTo(prk, HPKE_SUITE, 'exp', context, SECRET_BYTES);
  return {
    enc,
    key: expandTo(prk, HPKE_SUITE, 'key', context, KEY_BYTES),
    nonce: expandTo(prk, HPKE_SUITE, 'base_nonce', context, NONCE_BYTES),
    export: (exporterContext, length) => expandTo(exporter, HPKE_SUITE, 'sec', exporterContext, length),
  };
}

const expandTo = (prk: Uint8Array, suite: Uint8Array, label: string, info: Uint8Array, length: number) =>
  expand(sha256, prk, expandInput(suite, label, info, length), length);
