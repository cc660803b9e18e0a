/** The Vite plugin that makes the deck: one self-contained HTML file when built, a page that reloads when served. */
import { relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown, ViteDevServer } from 'vite';
import { DeckError } from '../document/deck.js';
import { escapeScript, escapeStyle } from '../document/escape.js';
import { composeDocument, inertCode } from '../document/html.js';
import { logoProblem } from '../document/logo.js';
import { composeSections } from '../programme/sections.js';
import { render } from '../markdown/render.js';
import { contentSecurityPolicy } from './csp.js';
import { pictureReader, readDeck, type ReadDeck } from './read-deck.js';
import { slimReveal } from './slim-reveal.js';
import { tighten } from './tighten.js';
import { withoutUnusedStyles } from './unused-styles.js';

/** The same HTML reader as here, without its table of character references: a browser has one. */
export const BROWSER_ALIASES = {
  'entities/decode': fileURLToPath(new URL('../markdown/browser-entities.ts', import.meta.url)),
};

export interface TeamsessieOptions {
  /** Folder with the slides and `deck.json`. */
  readonly slides: string;
  /** Folder that picture paths in the slides start from. */
  readonly pictures: string;
  /** Name of the file that the build makes. */
  readonly fileName?: string;
}

export const teamsessie = (options: TeamsessieOptions): Plugin[] => [slimReveal(), oneFile(options)];

function oneFile({ slides, pictures, fileName = 'teamsessie.html' }: TeamsessieOptions): Plugin {
  /** Renders the slides; what was wrong in them goes to `warn`, a line each. */
  const renderSections = ({ deck, unreadable }: ReadDeck, warn: (line: string) => void) => {
    for (const file of unreadable) warn(`${slides}/${file}:1  Dit bestand is niet te lezen.`);
    const picture = pictureReader(pictures);
    const problem = logoProblem(deck.settings.logo, picture);
    if (problem !== undefined) warn(`${slides}/deck.json:1  ${problem}`);
    const rendered = render(deck.slides, { picture });
    for (const { file, line, message } of rendered.flatMap(({ warnings }) => warnings)) {
      warn(`${slides}/${file}:${line}  ${message}`);
    }
    return composeSections(rendered, deck.settings, picture);
  };
  let isBuild = false;
  let read: ReadDeck;
  let sections: Promise<readonly string[]>;

  return {
    name: 'teamsessie',
    // after Vite has put the styles into the bundle
    enforce: 'post',

    config: () => ({
      publicDir: false,
      appType: 'custom',
      resolve: { alias: BROWSER_ALIASES },
      css: { postcss: { plugins: [withoutUnusedStyles] } },
      build: {
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        modulePreload: false,
        reportCompressedSize: false,
        rolldownOptions: {
          input: { main: 'src/main.ts', boot: 'src/boot.ts' },
          // that a slow machine is slow is no fault in somebody's slides
          checks: { bundlerTimings: false },
        },
      },
    }),

    async configResolved({ command }) {
      isBuild = command === 'build';
      // read before anything is bundled: without slides there is nothing to wait for
      read = await readDeck(slides).catch(withoutStack);
    },

    // our own only: in a library's file the same characters may stand in a comment
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /\b(css|html)`/ },
      handler: (code) => (isBuild ? tighten(code) : undefined),
    },

    renderStart() {
      // while the bundler, in a thread of its own, minifies the code
      sections = setImmediate().then(() => renderSections(read, (line) => this.warn(line)));
      // what goes wrong is thrown where it is awaited, which never comes when something else went wrong first
      sections.catch(() => undefined);
    },

    async generateBundle(_, bundle) {
      const { code, boot, css } = takeParts(bundle);
      const { deck } = read;
      const source = composeDocument({
        deck,
        sections: await sections,
        css: escapeStyle(css),
        boot,
        code: inertCode(code),
        csp: contentSecurityPolicy({ scripts: [boot, code], broker: deck.settings.broker }),
      });
      this.emitFile({ type: 'asset', fileName, source });
    },

    configureServer(server) {
      reloadOnChange(server, [slides, pictures]);
      return () => {
        server.middlewares.use((request, response, next) => {
          const { url = '' } = request;
          if (!/^\/(index\.html)?(\?|$)/.test(url)) {
            next();
            return;
          }
          void servePage(server, url).then(
            (html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
            next,
          );
        });
      };
    },
  };

  async function servePage(server: ViteDevServer, url: string): Promise<string> {
    const current = await readDeck(slides).catch(withoutStack);
    const html = composeDocument({
      deck: current.deck,
      sections: renderSections(current, (line) => server.config.logger.warn(line)),
      css: '',
      boot: '',
      code: ['boot', 'main'].map((name) => `<script type="module" src="/src/${name}.ts"></script>`).join(''),
      csp: undefined,
    });
    return server.transformIndexHtml(url, html);
  }
}

/** Takes the compiled code and styles out of the bundle: they go into the one file, not beside it. */
function takeParts(bundle: Rolldown.OutputBundle): { code: string; boot: string; css: string } {
  const chunks = new Map<string, string>();
  let css = '';
  for (const [name, output] of Object.entries(bundle)) {
    if (output.type === 'chunk') chunks.set(output.name, escapeScript(output.code.trim()));
    else if (name.endsWith('.css')) css += withPlainDrawings(String(output.source));
    else throw new Error(`${name} would stand beside the one file; import it with ?inline`);
    Reflect.deleteProperty(bundle, name);
  }
  const code = chunks.get('main');
  const boot = chunks.get('boot');
  if (code === undefined || boot === undefined || chunks.size !== 2) {
    throw new Error(`expected the two scripts main and boot, found ${[...chunks.keys()].join(', ')}`);
  }
  return { code, boot, css: css.trim() };
}

/** What needs no escape in a drawing between quotes costs one character instead of three. */
const withPlainDrawings = (css: string): string =>
  css.replaceAll(/url\("data:image\/svg\+xml,[^"]*"\)/g, (url) =>
    url.replaceAll(/%(?:20|3c|3e)/gi, decodeURIComponent).replaceAll('> <', '><'),
  );

function reloadOnChange(server: ViteDevServer, folders: readonly string[]): void {
  const watched = folders.map((folder) => resolve(server.config.root, folder) + sep);
  server.watcher.add(watched);
  server.watcher.on('all', (_, file) => {
    if (!watched.some((folder) => resolve(file).startsWith(folder))) return;
    server.config.logger.info(`${relative(server.config.root, file)} is veranderd`);
    server.ws.send({ type: 'full-reload' });
  });
}

/** A fault in the deck is the editor's, not ours: its sentence is enough, a stack trace only frightens. */
function withoutStack(error: unknown): never {
  if (error instanceof DeckError) error.stack = error.message;
  throw error;
}
