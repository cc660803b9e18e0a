/**
 * Sealing and signing, as its two sides use it. Ballots: HPKE base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256 and AES-128-GCM; `info` is `teamsessie/1/<code>`. Replies: AES-128-GCM with the key that both export from that
 * same context (RFC 9180, section 5.3, exporter context `reply`, 16 bytes), a random nonce of 12 bytes in front. States: ECDSA on
 * P-256 with SHA-256. The facilitator's side is WebCrypto; phones on plain http have none, so theirs is noble.
 */
import type { Ballot, Reply, RoomState } from '../protocol/messages.js';

/** A phone's side: `phone.ts`. Synchronous, no WebCrypto. `random` fills an array (`crypto.getRandomValues` is there on http too). */
export interface PhoneSeal {
  /** The state in the bytes of the state topic, when it is signed by the key of this fingerprint (whole or its first 8); else undefined. */
  readState(bytes: Uint8Array, fingerprint: string): RoomState | undefined;
  /** A ballot as bytes for the in topic, the topic id of the reply, and the way to read the reply's bytes. */
  seal(ballot: Ballot, to: { readonly code: string; readonly sealKey: Uint8Array }): SealedBallot;
}

export interface SealedBallot {
  readonly bytes: Uint8Array;
  /** For `replyTopic()`. */
  readonly replyId: string;
  readReply(bytes: Uint8Array): Reply | undefined;
}

/** The facilitator's side: `facilitator.ts`. WebCrypto, asynchronous. */
export interface RoomKeys {
  readonly fingerprint: string;
  readonly sealKey: Uint8Array<ArrayBuffer>;
  /** The bytes for the state topic. */
  signState(state: RoomState): Promise<Uint8Array<ArrayBuffer>>;
  /** Undefined for what isn't sealed for this room. Never throws. */
  open(enc: Uint8Array<ArrayBuffer>, sealed: Uint8Array<ArrayBuffer>): Promise<OpenedBallot | undefined>;
}

export interface OpenedBallot {
  readonly ballot: Ballot;
  readonly replyId: string;
  sealReply(reply: Reply): Promise<Uint8Array<ArrayBuffer>>;
}
