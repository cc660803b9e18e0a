/** The receiving side of HPKE (RFC 9180, `SetupBaseR`) on WebCrypto, for one key and one `info`. */
import { concat } from '../protocol/messages.js';
import {
  expandInput,
  extractInput,
  HPKE_SUITE,
  KEM_SUITE,
  KEY_BYTES,
  NONCE_BYTES,
  NO_SALT,
  scheduleContext,
  SECRET_BYTES,
} from './hpke.js';

type Bytes = Uint8Array<ArrayBuffer>;

const ECDH = { name: 'ECDH', namedCurve: 'P-256' };
const HMAC = { name: 'HMAC', hash: 'SHA-256' };

export interface Receiver {
  /** Rejects when `enc` is no point on the curve. */
  setUp(enc: Bytes): Promise<Context>;
}

interface Context {
  /** Rejects for what wasn't sealed in this context. */
  open(sealed: Bytes, additional?: Bytes): Promise<Bytes>;
  export(context: Bytes, length: number): Promise<Bytes>;
}

/** `publicKey` is the same key as raw bytes. */
export async function receiver(
  subtle: SubtleCrypto,
  { privateKey, publicKey, info }: { privateKey: CryptoKey; publicKey: Bytes; info: Bytes },
): Promise<Receiver> {
  const hmac = async (key: Bytes, data: Bytes) =>
    new Uint8Array(
      await subtle.sign('HMAC', await subtle.importKey('raw', key, HMAC, false, ['sign']), data),
    );

  /** HKDF's two halves at once, which is what WebCrypto has. */
  const derive = async (key: CryptoKey, salt: Bytes, expandInfo: Bytes, length: number) =>
    new Uint8Array(
      await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: expandInfo }, key, length * 8),
    );

  const asKeying = (bytes: Bytes) => subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);

  // these are the same for every ballot: HKDF's first half is one HMAC
  const context = scheduleContext(
    await hmac(NO_SALT, extractInput(HPKE_SUITE, 'psk_id_hash')),
    await hmac(NO_SALT, extractInput(HPKE_SUITE, 'info_hash', info)),
  );
  const noPsk = await asKeying(extractInput(HPKE_SUITE, 'secret'));
  const inputs = {
    key: expandInput(HPKE_SUITE, 'key', context, KEY_BYTES),
    nonce: expandInput(HPKE_SUITE, 'base_nonce', context, NONCE_BYTES),
    exporter: expandInput(HPKE_SUITE, 'exp', context, SECRET_BYTES),
  };

  return {
    async setUp(enc) {
      const ephemeral = await subtle.importKey('raw', enc, ECDH, false, []);
      const shared = await subtle.deriveBits({ name: 'ECDH', public: ephemeral }, privateKey, 256);
      const keying = await asKeying(extractInput(KEM_SUITE, 'eae_prk', new Uint8Array(shared)));
      const kemInfo = expandInput(KEM_SUITE, 'shared_secret', concat(enc, publicKey), SECRET_BYTES);
      const secret = await derive(keying, NO_SALT, kemInfo, SECRET_BYTES);
      return {
        async open(sealed, additional) {
          const [key, iv] = await Promise.all([
            derive(noPsk, secret, inputs.key, KEY_BYTES),
            derive(noPsk, secret, inputs.nonce, NONCE_BYTES),
          ]);
          const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
          const gcm = { name: 'AES-GCM', iv, ...(additional && { additionalData: additional }) };
          return new Uint8Array(await subtle.decrypt(gcm, aes, sealed));
        },
        async export(exporterContext, length) {
          const exporter = await derive(noPsk, secret, inputs.exporter, SECRET_BYTES);
          // HKDF's second half, for no more than one block: one HMAC over the info and a 1
          const input = concat(expandInput(HPKE_SUITE, 'sec', exporterContext, length), Uint8Array.of(1));
          return (await hmac(exporter, input)).slice(0, length);
        },
      };
    },
  };
}
