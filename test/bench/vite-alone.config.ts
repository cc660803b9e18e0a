/** Vite alone with the same code: what the bench holds the deck's build against. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: { main: 'src/main.ts', boot: 'src/boot.ts' } },
  },
});
