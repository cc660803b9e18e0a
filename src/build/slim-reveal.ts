/**
 * Builds reveal.js from its own sources without what no deck here can switch on: its scroll view, its way of printing,
 * lightboxes and help, jumping by number, its box for notes, the button of slides that turn by themselves, and what loads
 * and plays films. While developing, reveal.js is used as it is published.
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
const LOADER = 'controllers/slidecontent';

export function slimReveal(): Plugin {
  const published = createRequire(import.meta.url).resolve('reveal.js');
  const sources = normalizePath(join(dirname(published), '../js/'));
  const left = new Set([LOADER, ...SWITCHED_OFF].map((name) => `${sources}${name}.js`));

  return {
    name: 'teamsessie:slim-reveal',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^reveal\.js$/, replacement: `${sources}reveal.js` }] } }),
    load: {
      filter: { id: /\/reveal\.js\/js\// },
      handler: (id) =>
        left.delete(id) ? (id.endsWith(`${LOADER}.js`) ? SHOW_AND_HIDE : NOTHING) : undefined,
    },
    // in another version of reveal.js they may stand elsewhere, and would silently be in the file again
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        this.error(`reveal.js has no ${[...left].join(', ')} any more`);
    },
  };
}
