/** Lint: TypeScript's own strict rules, and the direction in which imports may point. */
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house, from the ground up. A room may import from itself and from what is named here; everything else
 * is an error that says so.
 */
const ROOMS = {
  'src/strings': [],
  'src/session': ['src/strings'],
  'src/markdown': [],
  'src/document': ['src/markdown', 'src/strings'],
  'src/programme': ['src/markdown', 'src/document', 'src/strings'],
  'src/build': ['src/markdown', 'src/document', 'src/programme', 'src/strings'],
  'src/print': ['components', 'src/document', 'src/markdown', 'src/strings'],
  'src/report': ['components', 'src/session', 'src/document', 'src/programme', 'src/markdown', 'src/strings'],
  'src/deck': [
    'components',
    'src/print',
    'src/report',
    'src/session',
    'src/document',
    'src/programme',
    'src/markdown',
    'src/strings',
  ],
  'src/editor': ['components', 'src/document', 'src/programme', 'src/markdown', 'src/strings'],
  'src/presenter': ['src/deck', 'components', 'src/session', 'src/document', 'src/programme', 'src/strings'],
  'src/live/protocol': [],
  'src/live/mqtt': ['src/live/protocol'],
  'src/live/seal': ['src/live/protocol'],
  'src/live/server': ['src/live/protocol', 'src/strings'],
  'src/live/room': ['src/live/protocol', 'src/live/mqtt', 'src/live/seal', 'src/session'],
  'src/live/screen': [
    'components',
    'src/deck',
    'src/document',
    'src/live/protocol',
    'src/live/mqtt',
    'src/live/seal',
    'src/live/room',
    'src/report',
    'src/session',
    'src/strings',
  ],
  'src/live/phone': ['src/live/protocol', 'src/live/mqtt', 'src/live/seal', 'src/strings'],
  components: ['src/session', 'src/strings'],
};

const WHY = {
  'src/markdown': 'it works on strings only, so that the build, the preview and the editor can all call it',
  'src/build': 'it runs in Node and may use the Markdown and the document, nothing of the browser',
  'src/live/phone': 'it is a page of its own, which a phone loads over slow Wi-Fi',
  'src/session': 'it knows of events, not of the elements and the deck that use it',
  components: 'an element works alone, in any page: it knows of the session log and of nothing around it',
};

const directions = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(ROOMS)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+(src/)?${other.replace(/^src\//, '')}/`,
            message: `${room} may not import from ${other}: ${WHY[room] ?? 'imports point one way'} (see eslint.config.js).`,
          }))
          .concat(
            room === 'src/build' || room === 'src/live/server'
              ? []
              : [{ regex: '^node:', message: `${room} also runs in the browser, where there is no Node.` }],
          ),
      },
    ],
  },
}));

const NO_CODE_OF_ITS_OWN = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings: it needs no code at run time.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'lib/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, lit.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Lit binds the handlers in a template itself
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...NO_CODE_OF_ITS_OWN],
    },
  },
  {
    // pure logic is handed its clock and its chance, so that a test can freeze both
    files: [
      'src/{session,markdown,document,programme,report}/**/*.ts',
      'src/live/{protocol,mqtt,seal,room}/**/*.ts',
      'components/**/*.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument, or from the log.' },
        { object: 'Math', property: 'random', message: 'Take a seed as an argument.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are properties
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // what a click or a key does may be there a moment later, on a busy machine seconds later
    files: ['test/e2e/**/*.ts', 'test/live/{both-sessions,kinds,internet}.test.ts'],
    // these go through all slides, and ask each once
    ignores: ['test/e2e/axe.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NO_CODE_OF_ITS_OWN,
        {
          selector: 'CallExpression[callee.name="expect"] AwaitExpression',
          message:
            'Use `await expect.poll(() => …)`: the page may not be so far yet. What can be asked only once goes into a constant first.',
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  // part of it runs in the page
  {
    files: ['test/bench/pages.mjs', 'test/bench/rooms.mjs', 'test/pictures/pictures.mjs'],
    languageOptions: { globals: globals.browser },
  },
  ...directions,
);
