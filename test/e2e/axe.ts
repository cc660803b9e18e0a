/** Asks axe about a page that runs: `findings` gives a line for each thing that is wrong. Works on any page of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only these rules, such as `color-contrast`; without them all that axe has on by itself, and what WCAG 2.2 adds to them. */
export async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // evaluated from outside, as the page's own policy lets no other script in
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...rules] }),
  };
  const found = await page.evaluate(async (given) => {
    const { violations } = await axe.run(document, given);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    );
  }, options);
  return rules === undefined ? [...found, ...(await page.evaluate(outline))] : found;
}

/**
 * Runs in the page: what a screen reader goes by has to be there. axe asks it too, but takes an element that fills the
 * window, as a slide does, for a dialog, which needs none of it.
 */
function outline(): string[] {
  const main: Element[] = [];
  const headings: Element[] = [];
  const modal: Element[] = [];
  const visit = (element: Element): void => {
    if (
      !element.checkVisibility() &&
      !element.matches('slot') &&
      getComputedStyle(element).display === 'none'
    )
      return;
    if (element.getAttribute('aria-hidden') === 'true') return;
    if (element.matches('main, [role=main]')) main.push(element);
    if (element.matches('h1, h2, h3, h4, h5, h6')) headings.push(element);
    if (element.matches(':modal')) modal.push(element);
    // in the order in which it is read
    const inside =
      element instanceof HTMLSlotElement && element.assignedElements().length > 0
        ? element.assignedElements()
        : (element.shadowRoot ?? element).children;
    for (const child of inside) visit(child);
  };
  visit(document.body);
  if (modal.length > 0) return [];
  return [
    ...(main.length === 1 ? [] : [`main parts: ${main.map(({ localName }) => localName).join()}`]),
    ...(headings[0]?.localName === 'h1'
      ? []
      : [`first heading: ${headings[0]?.outerHTML.slice(0, 80) ?? ''}`]),
  ];
}
