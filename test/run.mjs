/** `npm test`: installs what the tests need, then runs every check, the quick ones first. Stops at the first that fails. */
import { ensureInstalled, run } from '../src/build/install.mjs';
import { ensureBrokers } from './brokers.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureLibreOffice } from './libreoffice.mjs';

ensureInstalled();
ensureChromium();
ensureFirefox();
ensureBrokers();
ensureLibreOffice();

const CHECKS = [
  'test:format',
  'test:lint',
  'test:types',
  'test:unit',
  'test:browser',
  'build',
  'build:elements',
  'test:live',
  'test:e2e',
];

for (const check of CHECKS) {
  const began = performance.now();
  console.log(`\n── ${check}`);
  const status = run('npm', ['run', '--silent', check]);
  if (status !== 0) {
    console.error(`\n${check} failed.`);
    process.exit(status);
  }
  console.log(`── ${check}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
