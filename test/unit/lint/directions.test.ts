import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** Runs only the import rule: the others need the file on disk. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
});

/** The first of them loads all of ESLint. */
const SLOW = { timeout: 60_000 };

async function messages(filePath: string, specifier: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`import '${specifier}';\n`, { filePath });
  return result!.messages.map(({ message }) => message);
}

describe('imports point one way', () => {
  it.each([
    ['src/markdown/new.ts', '../deck/deck.js'],
    ['src/markdown/new.ts', '../session/log.js'],
    ['src/markdown/new.ts', 'node:fs'],
    ['src/session/new.ts', '../../components/live-poll/live-poll.js'],
    ['src/build/new.ts', '../deck/deck.js'],
    ['src/build/new.ts', '../../components/live-poll/tally.js'],
    ['components/live-poll/new.ts', '../../src/deck/deck.js'],
    ['components/live-poll/new.ts', '../../src/markdown/render.js'],
    ['src/document/new.ts', '../build/csp.js'],
    ['src/print/new.ts', '../deck/deck.js'],
    ['src/report/new.ts', '../deck/deck.js'],
  ])('%s may not import %s', SLOW, async (file, specifier) => {
    expect(await messages(file, specifier)).toHaveLength(1);
  });

  it.each([
    ['src/deck/new.ts', '../../components/live-poll/live-poll.js'],
    ['src/build/new.ts', '../document/deck.js'],
    ['src/build/new.ts', 'node:fs'],
    ['components/live-poll/new.ts', '../../src/session/log.js'],
    ['src/session/new.ts', './log.js'],
  ])('%s may import %s', SLOW, async (file, specifier) => {
    expect(await messages(file, specifier)).toEqual([]);
  });
});
