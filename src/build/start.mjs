/** `npm start`: installs if needed, builds the deck, says where it is and opens it where there is a screen. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from './install.mjs';

ensureInstalled();
const status = run('node', ['src/build/build.mjs']);
if (status !== 0) process.exit(status);

const file = fileURLToPath(new URL('../../dist/teamsessie.html', import.meta.url));
console.log(`\nDe presentatie staat klaar:\n  ${file}\n`);
openFile(file);

function openFile(path) {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (process.env.CI || !hasScreen) return;
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', path]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [path]];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => console.log('Open het bestand zelf, met een dubbelklik.'))
    .unref();
}
