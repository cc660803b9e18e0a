/** Where the tests find the brokers besides our own, and how they are installed where there are none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian puts them where only root's path looks. */
const FOLDERS = [...(process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':'), '/usr/sbin'];

/** The path of `mosquitto`, `mosquitto_passwd` or `nats-server`, or undefined. */
export function findProgram(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return FOLDERS.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/** Debian's own, where we may install them. Elsewhere their tests are left out, and say so. */
export function ensureBrokers() {
  const missing = ['mosquitto', 'nats-server'].filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`${missing.join(' en ')} is er niet; het wordt geïnstalleerd…`);
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  }
  for (const name of missing) {
    if (findProgram(name) === undefined)
      console.log(`Er is geen ${name}: de tests met deze broker worden overgeslagen.`);
  }
}
