/** `npm run build`: builds the one file. A fault in the deck is told in one sentence. */
import { build } from 'vite';

// a NODE_ENV left over from other work would put Lit's development build into the file
process.env.NODE_ENV = 'production';

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(error?.name === 'DeckError' ? error.message : error);
  process.exitCode = 1;
}
