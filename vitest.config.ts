import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // the built-file tests mostly wait, so two files at once are no trouble to two cores
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          // three nodes of a cluster have to find each other
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // reveal.js may write the address a second after the slide changed
          expect: { poll: { timeout: 5_000 } },
        },
      },
    ],
  },
});
