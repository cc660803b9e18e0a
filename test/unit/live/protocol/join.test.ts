/** The address in the QR code, and the code that is typed. */
import { describe, expect, it } from 'vitest';
import { codeOf, fingerprintOf, joinLink, readJoin, spokenCode } from '../../../../src/live/protocol/join.js';
import { inTopic, replyTopic, stateTopic } from '../../../../src/live/protocol/topics.js';
import { bytesFrom, seeded } from '../random.js';

const random = seeded(26);

describe('a room', () => {
  it('is found again from its link and from its code, 200 times', () => {
    for (let count = 0; count < 200; count += 1) {
      const fingerprint = fingerprintOf(bytesFrom(random, 32));
      for (const broker of [undefined, 'wss://broker.example/mqtt', 'ws://192.168.1.2:8080/a,b?c=d']) {
        const link = joinLink('http://192.168.1.23:8080/', { fingerprint, broker });
        expect(readJoin(new URL(link).hash)).toEqual({ fingerprint, broker });
      }
      const code = codeOf(fingerprint);
      expect(fingerprint.startsWith(code)).toBe(true);
      for (const typed of [
        code,
        spokenCode(fingerprint),
        ` ${code.toUpperCase()} `,
        code.replaceAll(/./g, '$& '),
      ]) {
        expect(readJoin(typed)).toEqual({ fingerprint: code, broker: undefined });
      }
    }
  });

  it.each([
    '',
    '#',
    'abcdefg',
    'abcdefghi',
    'abcdefg1',
    'abcdefgé',
    'abcdefgh,http://x',
    'abcdefgh,wss://',
    'abcdefgh,wss://x y',
    'abcdefgh,javascript:alert(1)',
    "abcdefgh,wss://x';script-src *",
    '__proto__',
    '\ud83d\ude00\ud83dabcdefg',
    'a'.repeat(100_000),
  ])('is not found in %j', (text) => {
    expect(readJoin(text)).toBeUndefined();
  });

  it('has topics that nothing of it can break out of', () => {
    const code = codeOf(fingerprintOf(bytesFrom(random, 32)));
    expect(
      [stateTopic(code), inTopic(code), replyTopic(code, 'x')].every((topic) => !/[+#\0]/.test(topic)),
    ).toBe(true);
  });
});
