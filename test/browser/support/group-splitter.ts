/** What the splitter's tests share: a splitter on a page, and a person who fills in and presses. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../../components/group-splitter/group-splitter.js';
import type { GroupSplitter } from '../../../components/group-splitter/group-splitter.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

export const TOPICS = [
  'Hoe merken we bij ons op school wie er pest?',
  'Hoe merken we bij ons op school wie er gepest wordt?',
  'Waar wordt (online) pesten bij ons op school gemeld?',
  'Wat zijn bij ons op school de gevolgen van online pesten?',
  'Hoe verloopt de communicatie bij ons op school?',
  'Welke actie wordt er bij ons op school ondernomen?',
];
export const NAMES = Array.from(
  { length: 60 },
  (_, index) => `${'ABCDEFGHIJ'.charAt(index % 10)}nneke ${index + 1}`,
);

export const make = (attributes = 'participants="27"', topics: readonly string[] = []) =>
  fixture<GroupSplitter>(
    `<group-splitter ${attributes}>${
      topics.length > 0 ? `<ol>${topics.map((topic) => `<li>${topic}</li>`).join('')}</ol>` : ''
    }</group-splitter>`,
  );

export const find = (splitter: GroupSplitter, selector: string): HTMLElement => {
  const found = splitter.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const textOf = (splitter: GroupSplitter, selector: string) =>
  splitter.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
export const preview = (splitter: GroupSplitter) => textOf(splitter, '.preview');
export const cards = (splitter: GroupSplitter) => [
  ...splitter.renderRoot.querySelectorAll<HTMLElement>('.card'),
];
export const sizes = (splitter: GroupSplitter) => splitter.groups.map(({ members }) => members.length);

export async function press(splitter: GroupSplitter, label: string): Promise<void> {
  await splitter.updateComplete;
  const buttons = [...splitter.renderRoot.querySelectorAll('button')];
  const button = buttons.find((each) => (each.ariaLabel ?? each.textContent).trim() === label);
  if (!button) throw new Error(`no button "${label}"`);
  button.focus();
  button.click();
  await splitter.updateComplete;
}

/** Fills in a field as a person does: typing, and leaving it. */
export async function fill(splitter: GroupSplitter, selector: string, value: string): Promise<void> {
  const field = find(splitter, selector) as HTMLInputElement | HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await splitter.updateComplete;
}

export const pasteNames = (splitter: GroupSplitter, names: readonly string[]) =>
  fill(splitter, '#names', names.join('\n'));

/** Fails with what is wrong and where, when axe finds something. */
export async function expectAccessible(splitter: GroupSplitter): Promise<void> {
  await splitter.updateComplete;
  const { violations } = await axe.run(splitter);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.be.empty;
}
