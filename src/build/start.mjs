/** `npm start`: installs if needed, builds the deck, says where it is and opens it where there is a screen. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, run } from './install.mjs';
import { openInBrowser } from './open.mjs';

ensureInstalled();
const status = run('node', ['src/build/build.mjs']);
if (status !== 0) process.exit(status);

const file = fileURLToPath(new URL('../../dist/teamsessie.html', import.meta.url));
console.log(`\nDe presentatie staat klaar:\n  ${file}\n`);
openInBrowser(file, 'Open het bestand zelf, met een dubbelklik.');
