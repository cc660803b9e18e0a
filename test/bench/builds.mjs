/** Builds decks to measure: the real one, and one of a thousand slides made of it; and times the build itself. */
import { copyFile, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';

const workspace = await mkdtemp(join(tmpdir(), 'teamsessie-bench-'));

/** Number of slides → path of the built file. */
export async function buildDecks(counts) {
  const { module } = await runnerImport('./src/build/plugin.ts');
  const files = new Map();
  for (const count of counts) {
    const slides = await repeatSlides(count);
    const outDir = join(workspace, `dist-${count}`);
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [module.teamsessie({ slides, pictures: 'public' })],
      build: { outDir, emptyOutDir: true },
    });
    files.set(count, join(outDir, 'teamsessie.html'));
  }
  return files;
}

/** A folder with `count` slides: the deck's own, again and again. */
async function repeatSlides(count) {
  const names = (await readdir('slides')).filter((name) => /^\d+.*\.md$/.test(name)).sort();
  const folder = join(workspace, `slides-${count}`);
  await mkdir(folder);
  await copyFile('slides/deck.json', join(folder, 'deck.json'));
  for (let index = 0; index < count; index++) {
    const name = names[index % names.length];
    const number = String(index + 1).padStart(4, '0');
    await writeFile(join(folder, `${number}-${name}`), await readFile(join('slides', name)));
  }
  return folder;
}

/** Pairs of [the deck's build, Vite alone with the same code], in ms of wall time, as whole processes in turn. */
export function timeBuilds(count) {
  const time = (script) => {
    const began = performance.now();
    const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - began;
  };
  const out = JSON.stringify(join(workspace, 'dist-timed'));
  const ours = `import { build } from 'vite';
    await build({ logLevel: 'silent', build: { outDir: ${out}, emptyOutDir: true } });`;
  const viteAlone = `import { build } from 'vite';
    await build({ logLevel: 'silent', configFile: 'test/bench/vite-alone.config.ts',
      build: { outDir: ${out}, emptyOutDir: true } });`;
  time(ours);
  return Array.from({ length: count }, () => [time(ours), time(viteAlone)]);
}
