/** Both sides of HPKE against the numbers of the RFC itself. */
import { gcm } from '@noble/ciphers/aes.js';
import { describe, expect, it } from 'vitest';
import { setUpSender } from '../../../../src/live/seal/phone.js';
import { receiver } from '../../../../src/live/seal/receiver.js';
import { bytes, hex, VECTOR } from './rfc9180.js';

const base64url = (from: Uint8Array) => Buffer.from(from).toString('base64url');

describe('the sender (noble)', () => {
  const sender = setUpSender(bytes(VECTOR.skEm), bytes(VECTOR.pkRm), bytes(VECTOR.info));

  it('comes to the key and the nonce of the RFC', () => {
    expect(hex(sender.enc)).toBe(VECTOR.enc);
    expect(hex(sender.key)).toBe(VECTOR.key);
    expect(hex(sender.nonce)).toBe(VECTOR.baseNonce);
  });

  it('encrypts as the RFC', () => {
    const encrypted = gcm(sender.key, sender.nonce, bytes(VECTOR.aad)).encrypt(bytes(VECTOR.pt));
    expect(hex(encrypted)).toBe(VECTOR.ct);
  });

  it.each(VECTOR.exports)('exports for the context "%s"', (context, exported) => {
    expect(hex(sender.export(bytes(context), 32))).toBe(exported);
  });
});

describe('the receiver (WebCrypto)', () => {
  async function setUp(info = VECTOR.info as string) {
    const publicKey = bytes(VECTOR.pkRm);
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      d: base64url(bytes(VECTOR.skRm)),
      x: base64url(publicKey.slice(1, 33)),
      y: base64url(publicKey.slice(33)),
    };
    const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['deriveBits']);
    const side = await receiver(crypto.subtle, { privateKey, publicKey, info: bytes(info) });
    return side.setUp(bytes(VECTOR.enc));
  }

  it('opens what the RFC encrypted', async () => {
    const context = await setUp();
    expect(hex(await context.open(bytes(VECTOR.ct), bytes(VECTOR.aad)))).toBe(VECTOR.pt);
  });

  it('opens nothing with another info', async () => {
    const context = await setUp('00');
    await expect(context.open(bytes(VECTOR.ct), bytes(VECTOR.aad))).rejects.toThrow();
  });

  it.each(VECTOR.exports)('exports for the context "%s"', async (context, exported) => {
    expect(hex(await (await setUp()).export(bytes(context), 32))).toBe(exported);
  });
});
