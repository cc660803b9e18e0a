/** The phone page as a file: small, self-contained, with its own policy, and in a language that phones of five years old read. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { PHONE_PAGE } from './support/phone-room.js';

/** ESLint brings it along. */
const { parse } = createRequire(createRequire(import.meta.url).resolve('espree'))('acorn') as {
  parse(code: string, options: { ecmaVersion: number }): unknown;
};

let html: string;
let code: string;
let css: string;
beforeAll(async () => {
  html = await readFile(PHONE_PAGE, 'utf8');
  code = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
  css = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
});

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the phone page', () => {
  it('is at most 60 KB compressed', () => {
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });

  it('allows its own script and style by their hash, and connections to its server and a broker', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(code)}`,
      `style-src ${hash(css)}`,
      "connect-src 'self' ws: wss:",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it('names nothing outside itself to load, and lets people zoom', () => {
    const markup = html.replace(code, '').replace(css, '');
    expect(markup).not.toMatch(/\b(src|href)="(?!data:)/);
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(markup).not.toMatch(/user-scalable|maximum-scale/);
  });

  it('is in ES2020, without what iOS 14 and the Chrome of spring 2021 don’t have', () => {
    expect(() => parse(code, { ecmaVersion: 2020 })).not.toThrow();
    // the parser takes these: in iOS 14 a regular expression can't look back, and so much isn't in its library
    expect(code).not.toMatch(/\(\?<[=!]/);
    const missing =
      /\.(at|findLast|toSorted|toReversed|toSpliced|randomUUID|groupBy|withResolvers)\(|\bstructuredClone\(|AbortSignal\.(timeout|any)\(/;
    expect(code.match(missing)?.[0]).toBeUndefined();
  });

  it('has words for who can’t run it', () => {
    const markup = html.replace(code, '').replace(css, '');
    expect(markup).toContain('<noscript>');
    expect(markup).toMatch(/browser te oud/);
  });
});
