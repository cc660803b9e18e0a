/** reveal.js without what the deck never switches on. */
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { slimReveal } from '../../../src/build/slim-reveal.js';

/** Builds a page with this one script; gives its code. */
async function bundle(script: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      slimReveal(),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : undefined),
        load: (id) => (id === 'entry' ? script : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  });
  return 'output' in result ? result.output[0].code : '';
}

describe('slimReveal', () => {
  it('leaves out the scroll view and the lightbox, and keeps the overview and the fragments', async () => {
    const code = await bundle("import Reveal from 'reveal.js'; globalThis.Reveal = Reveal;");
    expect(code).not.toMatch(/scroll-page|r-overlay-preview|jump-to-slide|vimeo/);
    expect(code).toMatch(/overviewshown/);
    expect(code).toMatch(/fragmentshown/);
  });

  it('ends the build when reveal.js has its parts elsewhere', async () => {
    await expect(bundle('globalThis.x = 1;')).rejects.toThrow(/has no .*scrollview\.js/);
  });
});
