/** Runs the elements' tests in a real Chromium: the one that `npm test` found or installed. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumFlags, findChromium } from './test/chromium.mjs';

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  // a page behind another paints no frames, and a test that waits for one waits forever
  concurrency: 1,
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } })],
  // as long as it takes a machine that does other work too
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
};
