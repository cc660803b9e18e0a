/** Where the tests find a LibreOffice, which reads the Word document, and how one is installed where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WELL_KNOWN = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .map((dir) => join(dir, 'LibreOffice/program/soffice.exe')),
];

/** Its path, or undefined. `SOFFICE_PATH` wins. */
export function findLibreOffice() {
  if (process.env.SOFFICE_PATH) return process.env.SOFFICE_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap((dir) => ['soffice', 'libreoffice'].map((name) => join(dir, name)));
  return [...onPath, ...WELL_KNOWN].find((path) => existsSync(path));
}

/**
 * Installs Debian's Writer without its windows where we may: 72 MB to fetch, half a minute. Elsewhere its test is left out,
 * and says so.
 */
export function ensureLibreOffice() {
  if (findLibreOffice()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Er is geen LibreOffice gevonden; het wordt geïnstalleerd…');
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui'],
    ]) {
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  if (!findLibreOffice())
    console.log('Er is geen LibreOffice: die test wordt overgeslagen. Zet het pad in SOFFICE_PATH.');
}
