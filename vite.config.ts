import { defineConfig } from 'vite';
import { phonePage, phonePreview } from './src/build/phone.js';
import { teamsessie } from './src/build/plugin.js';

/** `--mode phone` is the phone page, everything else the deck. */
export default defineConfig(({ mode }) => ({
  plugins:
    mode === 'phone' ? [phonePage()] : [teamsessie({ slides: 'slides', pictures: 'public' }), phonePreview()],
}));
