/** `npm run live`: installs and builds if needed, then serves the deck and the phone page, and runs a broker. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from '../../build/install.mjs';
import { openInBrowser } from '../../build/open.mjs';

const ROOT = new URL('../../../', import.meta.url);
const MADE = ['dist/teamsessie.html', 'dist/telefoon.html'];
const SOURCES = ['src', 'components', 'slides', 'public', 'package-lock.json', 'vite.config.ts'];

ensureInstalled();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(ROOT),
  logLevel: 'error',
});

const asked = module.readArguments(process.argv.slice(2));
if ('said' in asked) {
  (asked.isProblem ? console.error : console.log)(asked.said);
  process.exit(asked.isProblem ? 2 : 0);
}
if (isStale()) {
  console.log('De presentatie wordt gebouwd…');
  const status = run('node', ['src/build/build.mjs']);
  if (status !== 0) process.exit(status);
}
let running;
// before the addresses are shown: from then on somebody may stop it
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void Promise.resolve(running?.close?.()).then(() => process.exit(0)));
}
running = await module.startLive(asked.options, {
  root: fileURLToPath(ROOT),
  brokerPassword: process.env.TEAMSESSIE_BROKER_PASSWORD,
  say: (text) => console.log(text),
});
if ('problem' in running) {
  console.error(running.problem);
  process.exit(1);
}
openInBrowser(running.facilitator, 'Open dat adres zelf in een browser.');

/** Whether something that goes into the files is newer than the files. */
function isStale() {
  const made = Math.min(...MADE.map(modified));
  return SOURCES.some((source) => newest(source) > made);
}

function modified(path) {
  return statSync(new URL(path, ROOT), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path) {
  if (!statSync(new URL(path, ROOT), { throwIfNoEntry: false })?.isDirectory()) return modified(path);
  return readdirSync(new URL(path, ROOT), { recursive: true }).reduce(
    (latest, name) => Math.max(latest, modified(`${path}/${encodeURI(name.replaceAll('\\', '/'))}`)),
    0,
  );
}
