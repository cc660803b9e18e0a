/** The Vite plugin that makes the phone page: one self-contained HTML file when built, `/telefoon.html` when served. */
import type { Plugin, Rolldown } from 'vite';
import { escapeScript, escapeStyle } from '../document/escape.js';
import { hashSource } from './csp.js';
import { composePhonePage } from './phone-html.js';
import { tighten } from './tighten.js';

const FILE_NAME = 'telefoon.html';
const ENTRY = 'src/live/phone/main.ts';

/** Phones of five years old: iOS 14 and the Chrome of spring 2021. */
export const PHONE_TARGET = ['es2020', 'safari14', 'chrome90', 'firefox88'];

/** In a build of its own, as it shares no line of output with the deck. */
export const phonePage = (): Plugin => ({
  name: 'teamsessie:phone',
  enforce: 'post',

  config: () => ({
    publicDir: false,
    build: {
      target: PHONE_TARGET,
      // the deck is in the same folder
      emptyOutDir: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: ENTRY,
        // no module: what a browser that is too old can't read, it passes over, and the page says so
        output: { format: 'iife' },
        checks: { bundlerTimings: false },
      },
    },
  }),

  transform: {
    filter: { id: { include: /\/src\/live\/.*\.ts$/ }, code: /\bhtml`/ },
    handler: (code) => tighten(code),
  },

  generateBundle(_, bundle) {
    const { code, css } = takeParts(bundle);
    const csp = [
      "default-src 'none'",
      `script-src ${hashSource(code)}`,
      `style-src ${hashSource(css)}`,
      // its own server, and any broker: which one stands in the link
      "connect-src 'self' ws: wss:",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    this.emitFile({ type: 'asset', fileName: FILE_NAME, source: composePhonePage({ css, code, csp }) });
  },
});

/** While developing the deck's server has it too. */
export const phonePreview = (): Plugin => ({
  name: 'teamsessie:phone-preview',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { url = '' } = request;
      if (url.split('?')[0] !== `/${FILE_NAME}`) {
        next();
        return;
      }
      const page = composePhonePage({ css: '', code: '', csp: undefined, src: `/${ENTRY}` });
      void server
        .transformIndexHtml(url, page)
        .then((html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html), next);
    });
  },
});

function takeParts(bundle: Rolldown.OutputBundle): { code: string; css: string } {
  const code: string[] = [];
  let css = '';
  for (const [name, output] of Object.entries(bundle)) {
    if (output.type === 'chunk') code.push(escapeScript(output.code.trim()));
    else if (name.endsWith('.css')) css += String(output.source);
    else throw new Error(`${name} would stand beside the one file`);
    Reflect.deleteProperty(bundle, name);
  }
  if (code.length !== 1) throw new Error(`expected one script, found ${code.length}`);
  return { code: code[0]!, css: escapeStyle(css.trim()) };
}
