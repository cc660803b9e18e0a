import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const BUILT_FILE_TESTS = {
  include: ['test/e2e/**/*.test.ts'],
  environment: 'node',
  // as long as it takes a machine that does other work too: all of it is waiting for something, and costs nothing when that comes
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
} as const;

/** Of what is built beside the file, and of the pictures of it. */
const NOT_OF_THE_FILE = ['build', 'dev', 'gallery', 'library', 'phone*'];

export default defineConfig({
  test: {
    // the built-file tests mostly wait, so two files at once are no trouble to two cores
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          // a thousand edits take a second, and longer where something else runs
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          // three nodes of a cluster have to find each other
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      { test: { name: 'e2e', ...BUILT_FILE_TESTS, include: [...BUILT_FILE_TESTS.include] } },
      {
        test: {
          name: 'saved',
          ...BUILT_FILE_TESTS,
          include: [...BUILT_FILE_TESTS.include],
          exclude: NOT_OF_THE_FILE.map((name) => `test/e2e/${name}.test.ts`),
          globalSetup: 'test/e2e/support/save-deck.ts',
          env: { TEAMSESSIE_FILE: fileURLToPath(new URL('dist/saved/teamsessie.html', import.meta.url)) },
        },
      },
    ],
  },
});
