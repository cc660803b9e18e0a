/**
 * What both sides of HPKE (RFC 9180) put into HKDF: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. Bytes
 * only, no cryptography. One context seals one message, so the sequence number is always 0 and the nonce is `base_nonce`
 * itself (section 5.2).
 */
import { concat } from '../protocol/messages.js';
import { utf8 } from '../protocol/bytes.js';

/** `suite_id` of the KEM: `"KEM" || I2OSP(kem_id, 2)` (section 4.1). */
export const KEM_SUITE = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
/** `suite_id` of the whole: `"HPKE" || kem_id || kdf_id || aead_id` (section 5.1). */
export const HPKE_SUITE = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 1, 0, 1));

/** Sizes in bytes (section 7): Nsecret and Nh, Nk, Nn. */
export const SECRET_BYTES = 32;
export const KEY_BYTES = 16;
export const NONCE_BYTES = 12;

/** No salt means as many zeros as the hash is long (RFC 5869, section 2.2). */
export const NO_SALT = new Uint8Array(SECRET_BYTES);
const NOTHING = new Uint8Array(0);
const VERSION = utf8('HPKE-v1');

/** The keying material of `LabeledExtract` (section 4). */
export const extractInput = (
  suite: Uint8Array,
  label: string,
  keying: Uint8Array = NOTHING,
): Uint8Array<ArrayBuffer> => concat(VERSION, suite, utf8(label), keying);

/** The info of `LabeledExpand` (section 4). */
export const expandInput = (
  suite: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array<ArrayBuffer> =>
  concat(Uint8Array.of(length >> 8, length & 0xff), VERSION, suite, utf8(label), info);

/** `key_schedule_context` of base mode: mode 0 and two hashes (section 5.1). */
export const scheduleContext = (pskIdHash: Uint8Array, infoHash: Uint8Array): Uint8Array<ArrayBuffer> =>
  concat(Uint8Array.of(0), pskIdHash, infoHash);

/** What a ballot is sealed for: the same key in another room opens nothing. */
export const roomInfo = (code: string): Uint8Array<ArrayBuffer> => utf8(`teamsessie/1/${code}`);

/** The exporter context of the key that encrypts the reply (section 5.3). */
export const REPLY_CONTEXT = utf8('reply');

/** What is hashed to get the topic of a reply: from the topic nobody gets the token. */
export const replyIdInput = (token: string): Uint8Array<ArrayBuffer> => utf8(`teamsessie/1/reply/${token}`);
/** Characters of base32 in it: 130 bits. */
export const REPLY_ID_LENGTH = 26;
