/** What the tests of the poll share: polls to begin with, and the hands and eyes of a facilitator. */
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core';
import { fixture } from '@open-wc/testing-helpers';
import '../../../components/live-poll/live-poll.js';
import type { LivePoll } from '../../../components/live-poll/live-poll.js';

const axe = (
  globalThis as unknown as { axe: { run(node: Element, options?: RunOptions): Promise<AxeResults> } }
).axe;

export const CHOICE = `
  <live-poll question="Is er een protocol?">
    <ul><li>Ja</li><li>Nee</li><li>Weet ik niet</li></ul>
  </live-poll>`;
export const SCALE = '<live-poll type="scale" question="Iedereen weet wat te doen"></live-poll>';
export const WORDS = '<live-poll type="words" question="Wat roept dit op?"></live-poll>';

export const make = (markup = CHOICE) => fixture<LivePoll>(markup);
export const votes = (poll: LivePoll) => poll.tally.map((entry) => entry.votes);
export const all = <T extends Element = HTMLElement>(poll: LivePoll, selector: string) => [
  ...poll.renderRoot.querySelectorAll<T>(selector),
];
export const one = <T extends Element = HTMLElement>(poll: LivePoll, selector: string): T => {
  const found = poll.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** What can be read on the screen, numbers in fields included. */
export async function screen(poll: LivePoll): Promise<string> {
  await poll.updateComplete;
  const fields = all<HTMLInputElement>(poll, 'input').map((input) => input.value);
  return [one(poll, '.poll').innerText, ...fields].join(' ').replace(/\s+/gu, ' ');
}

export async function press(poll: LivePoll, label: string): Promise<void> {
  await poll.updateComplete;
  const button = all<HTMLButtonElement>(poll, 'button').find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent).trim() === label,
  );
  if (!button) throw new Error(`no button ${label}`);
  button.focus();
  button.click();
  await poll.updateComplete;
}

export async function key(
  poll: LivePoll,
  init: KeyboardEventInit,
  target: Element = one(poll, '.poll'),
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  await poll.updateComplete;
  return event;
}

export async function findings(poll: LivePoll): Promise<string[]> {
  await poll.updateComplete;
  for (const animation of poll.getAnimations({ subtree: true })) animation.finish();
  const { violations } = await axe.run(poll, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`);
}

export function filled(poll: LivePoll): LivePoll {
  poll.open();
  poll.vote(0, 3);
  poll.vote(1, 7);
  poll.vote(2, 2);
  return poll;
}

export function manyOptions(count: number): string {
  const items = Array.from({ length: count }, (_, index) => `<li>Antwoord ${index + 1}</li>`);
  return `<live-poll question="Veel"><ul>${items.join('')}</ul></live-poll>`;
}
