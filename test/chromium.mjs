/** Where the tests and the bench find a Chromium, and the flags that keep it quiet and off the network. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAMES = [
  // the same engine without the windows around it: the tests take half the time
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const WELL_KNOWN = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((dir) => [
      join(dir, 'Google/Chrome/Application/chrome.exe'),
      join(dir, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** The path of a Chromium-like browser, or undefined. `CHROME_PATH` wins. */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap((dir) => NAMES.map((name) => join(dir, name + suffix)));
  return [...onPath, ...WELL_KNOWN, ...playwrights()].find((path) => existsSync(path));
}

/** Where `playwright-core install chromium` puts it. */
function playwrights() {
  const cache =
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ?? join(homedir(), '.cache/ms-playwright');
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  const versions = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('chromium-')) : [];
  return versions.flatMap((version) => inside.map((path) => join(cache, version, path)));
}

const isRoot = process.getuid?.() === 0;

export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installs a Chromium when none is found: Debian's own where we may, else the one that Playwright brings. */
export function ensureChromium() {
  if (findChromium()) return;
  console.log('Er is geen Chromium gevonden; hij wordt geïnstalleerd…');
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
  }
  if (!findChromium()) attempt('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium()) {
    console.error('Installeer Chrome, Edge of Chromium, of zet het pad in CHROME_PATH.');
    process.exit(1);
  }
}

function attempt(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
