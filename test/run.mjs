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

/**
 * Where a browser or a broker is at the other end, a busy machine may be late once. The second try is named in the output, and
 * is something to mend; a file that is run by hand gets none.
 */
const AGAIN = ['--retry=1', '--reporter=default', '--reporter=./test/second-tries.ts'];

const CHECKS = [
  'test:format',
  'test:lint',
  'test:types',
  'test:unit',
  'test:browser',
  'build',
  'build:elements',
  ['test:live', ...AGAIN],
  ['test:e2e', ...AGAIN],
  // all of them pass on a saved file, which takes as long again: the core of a session here
  [
    'test:saved',
    ...AGAIN,
    ...['both-sessions', 'deck', 'no-script', 'poll', 'recovery', 'saved-file'].map((name) => `e2e/${name}.`),
  ],
];

for (const [check, ...only] of CHECKS.map((each) => [each].flat())) {
  const began = performance.now();
  console.log(`\n── ${check}`);
  const status = run('npm', ['run', '--silent', check, '--', ...only]);
  if (status !== 0) {
    console.error(`\n${check} failed.`);
    process.exit(status);
  }
  console.log(`── ${check}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
