/** `npm run build`: builds the deck and, beside it, the page for phones. A fault in the deck is told in one sentence. */
import { build } from 'vite';

// a NODE_ENV left over from other work would put Lit's development build into the file
process.env.NODE_ENV = 'production';
// and Vite would read every file of the plugin twice, to see whether Node could load it without Vite
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

try {
  await build({ logLevel: 'warn' });
  await build({ logLevel: 'warn', mode: 'phone' });
} catch (error) {
  console.error(error?.name === 'DeckError' ? error.message : error);
  process.exitCode = 1;
}
