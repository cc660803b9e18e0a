/** What the tests of a case share: the hands and eyes of a facilitator. */
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core';
import { fixture } from '@open-wc/testing-helpers';
import '../../../components/scenario-reveal/scenario-reveal.js';
import type { ScenarioReveal } from '../../../components/scenario-reveal/scenario-reveal.js';

const axe = (
  globalThis as unknown as { axe: { run(node: Element, options?: RunOptions): Promise<AxeResults> } }
).axe;

export const make = (markup: string) => fixture<ScenarioReveal>(markup);

export const all = <T extends Element = HTMLElement>(scenario: ScenarioReveal, selector: string) => [
  ...scenario.renderRoot.querySelectorAll<T>(selector),
];

export function one<T extends Element = HTMLElement>(scenario: ScenarioReveal, selector: string): T {
  const found = scenario.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const nameOf = (element: Element): string =>
  (element.ariaLabel ?? element.textContent).replace(/\s+/gu, ' ').trim();

/** What the buttons that can be seen are called. */
export const buttons = (scenario: ScenarioReveal) => all(scenario, 'button').map(nameOf);

export async function press(scenario: ScenarioReveal, label: RegExp): Promise<void> {
  await scenario.updateComplete;
  const button = all(scenario, 'button').find((candidate) => label.test(nameOf(candidate)));
  if (!button) throw new Error(`no button ${label}`);
  button.focus();
  button.click();
  await scenario.updateComplete;
}

export const lines = (scenario: ScenarioReveal, selector: string) =>
  all(scenario, selector).map((element) => element.innerText.replace(/\s+/gu, ' ').trim());

export async function findings(scenario: ScenarioReveal): Promise<string[]> {
  await scenario.updateComplete;
  const options = { rules: { region: { enabled: false }, 'heading-order': { enabled: false } } };
  const { violations } = await axe.run(scenario, options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
}

/** The controls that are too small for a finger. */
export function tooSmall(scenario: ScenarioReveal): string[] {
  return all(scenario, 'button, input, select')
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 43.9 || height < 43.9;
    })
    .map((control) => control.outerHTML);
}
