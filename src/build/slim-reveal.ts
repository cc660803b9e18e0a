/**
 * Builds reveal.js from its own sources without what no deck here can switch on: its scroll view, its way of printing,
 * lightboxes and help, jumping by number, its box for notes and the button of slides that turn by themselves. While
 * developing, reveal.js is used as it is published.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

const SWITCHED_OFF = [
  'components/playback',
  'controllers/jumptoslide',
  'controllers/notes',
  'controllers/overlay',
  'controllers/printview',
  'controllers/scrollview',
];

/** Whatever reveal.js asks of it (is it active, did it close something), the answer is no. */
const NOTHING =
  'const no = () => false; export default class { constructor() { return new Proxy({}, { get: () => no }); } }';

export function slimReveal(): Plugin {
  const published = createRequire(import.meta.url).resolve('reveal.js');
  const sources = normalizePath(join(dirname(published), '../js/'));
  const left = new Set(SWITCHED_OFF.map((name) => `${sources}${name}.js`));

  return {
    name: 'teamsessie:slim-reveal',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^reveal\.js$/, replacement: `${sources}reveal.js` }] } }),
    load: {
      filter: { id: /\/reveal\.js\/js\// },
      handler: (id) => (left.delete(id) ? NOTHING : undefined),
    },
    // in another version of reveal.js they may stand elsewhere, and would silently be in the file again
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        this.error(`reveal.js has no ${[...left].join(', ')} any more`);
    },
  };
}
