/** Installs the packages when they are not there yet, or not those of the lock file. Uses nothing but Node itself. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const STAMP = new URL('../../node_modules/.teamsessie-installed', import.meta.url);
const LOCK = new URL('../../package-lock.json', import.meta.url);
const ROOT = new URL('../../', import.meta.url);

export function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Leaves the process with one sentence when Node is too old or the packages can't be had. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`teamsessie heeft Node 20.19 of nieuwer nodig; dit is ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  try {
    if (readFileSync(STAMP, 'utf8') === wanted) return;
  } catch {
    // not installed yet
  }
  console.log('De pakketten worden geïnstalleerd…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('De pakketten konden niet worden geïnstalleerd. Is er internet?');
    process.exit(status);
  }
  writeFileSync(STAMP, wanted);
}
