import { defineConfig } from 'vite';
import { teamsessie } from './src/build/plugin.js';

export default defineConfig({
  plugins: [teamsessie({ slides: 'slides', pictures: 'public' })],
});
