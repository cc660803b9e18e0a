/** Where the tests find a Firefox, and how one is installed where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WELL_KNOWN = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .map((dir) => join(dir, 'Mozilla Firefox/firefox.exe')),
];

/** Its path, or undefined. `FIREFOX_PATH` wins. */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap((dir) => ['firefox-esr', 'firefox'].map((name) => join(dir, name)));
  return [...onPath, ...WELL_KNOWN].find((path) => existsSync(path));
}

/** Installs Debian's own where we may. Elsewhere its tests are left out, and say so. */
export function ensureFirefox() {
  if (findFirefox()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Er is geen Firefox gevonden; hij wordt geïnstalleerd…');
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!findFirefox())
    console.log('Er is geen Firefox: de tests in Firefox worden overgeslagen. Zet het pad in FIREFOX_PATH.');
}
