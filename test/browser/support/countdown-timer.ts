/** What the newer tests of the timer share: a timer that a test can hear, and the hands and eyes of a facilitator. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture } from '@open-wc/testing-helpers';
import '../../../components/countdown-timer/countdown-timer.js';
import type { Chime, Sound } from '../../../components/countdown-timer/chime.js';
import type { CountdownTimer } from '../../../components/countdown-timer/countdown-timer.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

/** Writes down what would have been heard. */
export class FakeChime implements Chime {
  readonly heard: Sound[] = [];
  open = false;

  prepare(): void {
    this.open = true;
  }

  play(sound: Sound): void {
    this.heard.push(sound);
  }

  release(): void {
    this.open = false;
  }
}

export async function make(attributes = 'minutes="3" label="Stap 1"') {
  const timer = await fixture<CountdownTimer>(`<countdown-timer ${attributes}></countdown-timer>`);
  const chime = new FakeChime();
  timer.chime = chime;
  return { timer, chime };
}

export const buttons = (timer: CountdownTimer) => [...timer.renderRoot.querySelectorAll('button')];
export const shown = (timer: CountdownTimer, selector: string) =>
  timer.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

export function button(timer: CountdownTimer, label: string): HTMLButtonElement {
  const found = buttons(timer).find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent).replace(/\s+/g, ' ').trim() === label,
  );
  if (!found) throw new Error(`no button "${label}"`);
  return found;
}

export async function press(timer: CountdownTimer, label: string): Promise<void> {
  await timer.updateComplete;
  button(timer, label).click();
  await timer.updateComplete;
}

/** To be called with the real clock back: axe and animations wait for it. */
export async function findings(timer: CountdownTimer): Promise<string[]> {
  await timer.updateComplete;
  for (const animation of timer.getAnimations({ subtree: true })) animation.finish();
  const { violations } = await axe.run(timer);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
