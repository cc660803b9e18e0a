/**
 * `npm run build:elements`: the elements without the deck, in `lib/`. Modules with types for who has a bundler (Lit is
 * theirs to bundle, so that a page has it once), and one classic script with everything in it for a plain page, which a
 * browser also runs from disk: it refuses modules there.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from './install.mjs';
import { PUBLIC_ELEMENTS } from './public-elements.mjs';

process.env.NODE_ENV = 'production';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function library(lib, emptyOutDir, external = []) {
  return build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: 'lib',
      emptyOutDir,
      target: 'es2022',
      lib,
      rolldownOptions: { external, output: { chunkFileNames: 'chunks/[name].js' } },
    },
  });
}

const entry = Object.fromEntries(PUBLIC_ELEMENTS.map((tag) => [tag, `components/${tag}/index.ts`]));
try {
  await library({ entry: { index: 'components/index.ts', ...entry }, formats: ['es'] }, true, [/^lit(\/|$)/]);
  await library(
    { entry: 'components/index.ts', formats: ['iife'], name: 'teamsessie', fileName: () => 'elements.js' },
    false,
  );
} catch (error) {
  console.error(error);
  process.exit(1);
}
process.exitCode = run('node', ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.lib.json']);
