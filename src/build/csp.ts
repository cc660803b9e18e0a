/** The Content-Security-Policy of the built file: only its own scripts run, and nothing is requested. */
import { createHash } from 'node:crypto';
import { connectSource } from '../document/connect-source.js';

interface PolicyInput {
  /** Text of every inline script, exactly as it stands in the file. */
  readonly scripts: readonly string[];
  /** Address of the configured broker; empty means no connections at all. */
  readonly broker: string;
}

/** Hash of an inline script or style as a source expression (Content Security Policy Level 3, §2.3.1). */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function contentSecurityPolicy({ scripts, broker }: PolicyInput): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    // reveal.js sets style attributes, and @page rules need a style element of their own
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src blob:',
    connectSource(broker),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
