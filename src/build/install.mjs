/** Installs the packages when they are not there yet, or not those of the lock file. Uses nothing but Node itself. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What npm writes down of what it installed. */
const INSTALLED = new URL('../../node_modules/.package-lock.json', import.meta.url);
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
  if (isInstalled()) return;
  console.log('De pakketten worden geïnstalleerd…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('De pakketten konden niet worden geïnstalleerd. Is er internet?');
    process.exit(status);
  }
}

/** Whether all that the lock file asks for is there, in that version; what is for another platform needn't be. */
function isInstalled() {
  try {
    const [wanted, there] = [LOCK, INSTALLED].map((url) => JSON.parse(readFileSync(url, 'utf8')).packages);
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || there[path]?.version === version || (optional === true && !(path in there)),
    );
  } catch {
    return false;
  }
}
