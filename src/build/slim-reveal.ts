/**
 * Builds reveal.js from its own sources without what no deck here can switch on: its scroll view, its way of printing,
 * lightboxes and help, jumping by number, its box for notes, the button of slides that turn by themselves, what loads and
 * plays films, and plugins. While developing, reveal.js is used as it is published.
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

/**
 * What is left of reveal.js's loader of slides: it shows and hides them, and fits lines to their width. The rest is for films,
 * sounds and frames with an address, and none of those may stand in a slide (`src/markdown/allow-list.ts`).
 */
const SHOW_AND_HIDE = `
import fitty from 'fitty';
const show = ({ style, slideBackgroundElement: background }, display) => {
  style.display = display;
  if (background) background.style.display = display === 'none' ? display : 'block';
};
export default class {
  constructor(Reveal) { this.Reveal = Reveal; }
  load(slide) {
    show(slide, this.Reveal.getConfig().display);
    this.layout(slide);
  }
  unload(slide) { show(slide, 'none'); }
  layout(within) {
    const maxSize = this.Reveal.getConfig().height * 0.8;
    for (const line of within.querySelectorAll('.r-fit-text'))
      fitty(line, { minSize: 24, maxSize, observeMutations: false, observeWindow: false });
  }
  isAllowedToPlayAudio() { return true; }
  shouldPreload() {}
  startEmbeddedContent() {}
  stopEmbeddedContent() {}
  formatEmbeddedContent() {}
  afterSlideChanged() {}
}`;

/** The deck has no plugins, and none can be asked for. */
const NO_PLUGINS = `
export default class {
  load() { return Promise.resolve(); }
  destroy() {}
  registerPlugin() {}
  hasPlugin() { return false; }
  getPlugin() {}
  getRegisteredPlugins() { return {}; }
}`;

/** Name → what stands in its place. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['controllers/slidecontent', SHOW_AND_HIDE],
  ['controllers/plugins', NO_PLUGINS],
  ...SWITCHED_OFF.map((name) => [name, NOTHING] as const),
]);

export function slimReveal(): Plugin {
  const published = createRequire(import.meta.url).resolve('reveal.js');
  const sources = normalizePath(join(dirname(published), '../js/'));
  const left = new Map([...INSTEAD].map(([name, code]) => [`${sources}${name}.js`, code]));

  return {
    name: 'teamsessie:slim-reveal',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^reveal\.js$/, replacement: `${sources}reveal.js` }] } }),
    load: {
      filter: { id: /\/reveal\.js\/js\// },
      handler: (id) => {
        const code = left.get(id);
        left.delete(id);
        return code;
      },
    },
    // in another version of reveal.js they may stand elsewhere, and would silently be in the file again
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        this.error(`reveal.js has no ${[...left.keys()].join(', ')} any more`);
    },
  };
}
