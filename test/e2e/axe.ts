/** Asks axe about a page that runs: `findings` gives a line for each thing that is wrong. Works on any page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A slide isn't a page of an ordinary site: its landmarks and its first heading are reveal.js's and the deck's. */
const NOT_ASKED = Object.fromEntries(
  ['region', 'landmark-one-main', 'page-has-heading-one'].map((rule) => [rule, { enabled: false }]),
);

export interface AxeOptions {
  /** Only these rules, such as `color-contrast`. */
  readonly rules?: readonly string[];
  /** Only within these selectors; the whole page when left out. */
  readonly within?: readonly string[];
}

export async function findings(page: Page, { rules, within }: AxeOptions = {}): Promise<string[]> {
  // evaluated from outside, as the page's own policy lets no other script in
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === undefined ? { rules: NOT_ASKED } : { runOnly: [...rules] }),
  };
  return page.evaluate(
    async ([selectors, given]) => {
      const { violations } = await axe.run(selectors?.map((selector) => [selector]) ?? document, given);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      );
    },
    [within, options] as const,
  );
}
