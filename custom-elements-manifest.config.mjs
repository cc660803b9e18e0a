/**
 * What `npm run manifest` writes to custom-elements.json: the elements as a developer elsewhere imports them, with
 * what is public and nothing else. A class that an element extends is part of that element.
 */
import { readFileSync } from 'node:fs';
import { PUBLIC_ELEMENTS } from './src/build/public-elements.mjs';

/** What each token of the shared styles is for; its default is read from the styles themselves. */
const TOKENS = {
  '--ts-paper': 'Colour of the page behind the element.',
  '--ts-card': 'Background of cards, buttons and fields.',
  '--ts-ink': 'Colour of text.',
  '--ts-ink-soft': 'Colour of text that matters less, and of the border of fields.',
  '--ts-line': 'Colour of borders.',
  '--ts-primary': 'Colour of buttons, bars and what is chosen.',
  '--ts-primary-soft': 'Light form of the primary colour, behind text.',
  '--ts-accent': 'Colour of warnings and of time that is over.',
  '--ts-accent-soft': 'Light form of the accent colour, behind text.',
  '--ts-sun': 'Border of the reminder to name nobody, and other marks.',
  '--ts-sun-soft': 'Light form of that colour, behind text.',
  '--ts-radius': 'Rounding of cards.',
  '--ts-font': 'Typeface.',
  '--ts-focus': 'Outline of what has the focus.',
  '--ts-target': 'Least width and height of what is pressed.',
  '--ts-move': 'Duration and pace of what moves.',
};

/** `var(--ts-ink, #1d2a35)` → `--ts-ink` and `#1d2a35`. */
function sharedTokens() {
  const css = readFileSync(new URL('components/shared/element.styles.ts', import.meta.url), 'utf8');
  return [...css.matchAll(/var\((--ts-[\w-]+), ([^;]+)\);/g)].map(([, name, value]) => {
    if (TOKENS[name] === undefined) throw new Error(`${name}: say in ${import.meta.url} what it is for`);
    return { name, default: value, description: TOKENS[name] };
  });
}

const isPublic = ({ name, privacy, static: isStatic }) =>
  privacy === undefined && isStatic !== true && !name.startsWith('#');

function describeElement(declaration, tokens) {
  // where in our own files something is written, is nothing to go by elsewhere
  const plain = (item) => ({ ...item, inheritedFrom: undefined });
  return {
    ...declaration,
    superclass: { name: 'LitElement', package: 'lit' },
    members: declaration.members.filter(isPublic).map(plain),
    attributes: (declaration.attributes ?? []).map(plain),
    // those without a description were guessed from the code
    events: (declaration.events ?? []).filter(({ name, description }) => name && description).map(plain),
    cssProperties: [...(declaration.cssProperties ?? []), ...tokens],
  };
}

/** `constructor(readonly option: string)` makes a field, which the analyzer passes over. */
function parameterFields(ts, node) {
  const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  return parameters
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword))
    .map(({ name, type }) => ({
      kind: 'field',
      name: name.getText(),
      type: { text: type.getText() },
      readonly: true,
    }));
}

/** One module for each element, as package.json exports it: the class and its events. */
function describeLibrary() {
  return {
    name: 'teamsessie-library',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
      declaration?.members?.push(...parameterFields(ts, node));
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const tokens = sharedTokens();
      const declarationsIn = (path) =>
        manifest.modules.find((module) => module.path === path)?.declarations ?? [];
      manifest.modules = PUBLIC_ELEMENTS.map((tag) => {
        const path = `lib/${tag}.js`;
        const element = declarationsIn(`components/${tag}/${tag}.ts`).find(({ tagName }) => tagName === tag);
        const events = declarationsIn(`components/${tag}/events.ts`)
          .filter(({ kind }) => kind === 'class')
          .map((event) => ({
            ...event,
            members: event.members?.filter(isPublic),
            superclass: { name: 'Event', package: 'global:' },
          }));
        const declarations = [describeElement(element, tokens), ...events];
        return {
          kind: 'javascript-module',
          path,
          declarations,
          exports: [
            ...declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } })),
            {
              kind: 'custom-element-definition',
              name: tag,
              declaration: { name: element.name, module: path },
            },
          ],
        };
      });
    },
  };
}

export default {
  globs: PUBLIC_ELEMENTS.map((tag) => `components/${tag}/*.ts`),
  litelement: true,
  // what package.json says is ours to say
  packagejson: false,
  plugins: [describeLibrary()],
};
