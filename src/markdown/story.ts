/** Looks at a case that branches: gives its targets an id, and says where a choice leads nowhere or round in a ring. */

import type { ReportRemark } from './filter.js';
import { messages } from './messages.js';
import { HEADINGS } from './nesting.js';
import { elementsIn, textOf, type ElementNode } from './tree.js';
import { decodePath } from './urls.js';

interface Choice {
  readonly target: string;
  readonly line: number;
}

interface StoryStep {
  readonly heading: ElementNode;
  readonly name: string;
  readonly choices: readonly Choice[];
  /** What stands below the heading. */
  readonly blocks: readonly ElementNode[];
}

const levelOf = ({ name }: ElementNode): number => (HEADINGS.has(name) ? Number(name.slice(1)) : 0);

/** `Praat eerst met de klas!` → `praat-eerst-met-de-klas`: what a choice may call a step that has no id. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Makes an id that comes once in the deck: two cases may both have a step "Klas", also on slides in different files.
 * `file` is the name of the slide's file; the same case always gets the same ids.
 */
export function idsFor(file: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const wanted = `${slug(file)}-${name}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}

export function reviewStory(
  scenario: ElementNode,
  remark: ReportRemark,
  newId: (name: string) => string,
): void {
  const steps = readSteps(scenario);
  for (const { blocks } of steps) reviewNearChoices(blocks, remark);
  if (steps.every(({ choices }) => choices.length === 0)) return;
  const indexOf = (target: string): number => steps.findIndex(({ name }) => name === target);
  const targets = steps.map(({ choices }) => choices.map(({ target }) => indexOf(target)));
  const onward = steps.map((_step, index) => {
    const known = targets[index]?.filter((to) => to !== -1) ?? [];
    return known.length > 0 ? known : following(steps, targets, index);
  });

  steps.forEach(({ heading, name, choices }, index) => {
    choices.forEach(({ target, line }, option) => {
      const to = targets[index]?.[option] ?? -1;
      const goal = steps[to];
      if (goal === undefined) remark(messages.choiceUnknown(target), line);
      else if (to <= index && reaches(onward, to, index)) remark(messages.choiceLoop(target), line);
    });
    if (targets.some((list) => list.includes(index)) && !heading.attributes.has('id')) {
      heading.attributes.set('id', newId(name));
      pointTo(scenario, name, heading);
    }
    const intended = heading.attributes.get('class')?.split(/\s+/).includes('end') === true;
    const last = index === steps.length - 1;
    if (!reaches(onward, 0, index)) remark(messages.stepUnreachable(), heading.line);
    if (onward[index]?.length === 0 && !last && !intended) remark(messages.choiceDeadEnd(), heading.line);
  });
}

/** Lets the links in a case that name a step lead to its id. */
function pointTo(scenario: ElementNode, name: string, heading: ElementNode): void {
  for (const { name: tag, attributes } of elementsIn(scenario)) {
    const href = tag === 'a' ? (attributes.get('href') ?? '') : '';
    if (href.startsWith('#') && decodePath(href.slice(1)) === name) {
      attributes.set('href', `#${encodeURIComponent(heading.attributes.get('id') ?? name)}`);
    }
  }
}

/** The step after, unless that is one of several branches: then the story ends here. As the element itself does it. */
function following(
  steps: readonly StoryStep[],
  targets: readonly (readonly number[])[],
  index: number,
): readonly number[] {
  const next = index + 1;
  const ends = steps[index]?.heading.attributes.get('class')?.split(/\s+/).includes('end') === true;
  const branch = targets.some(
    (list) => list.includes(next) && new Set(list.filter((to) => to >= 0)).size > 1,
  );
  return ends || branch || next >= steps.length ? [] : [next];
}

function reaches(onward: readonly (readonly number[])[], from: number, goal: number): boolean {
  const seen = new Set([from]);
  for (const step of seen) for (const to of onward[step] ?? []) seen.add(to);
  return seen.has(goal);
}

/** Lists that were meant as choices, below a heading of their own, but aren't read as such. */
function reviewNearChoices(blocks: readonly ElementNode[], remark: ReportRemark): void {
  if (readChoices(blocks).length > 0) return;
  blocks.forEach((list, index) => {
    if (list.name !== 'ul' && list.name !== 'ol') return;
    if (!blocks.slice(0, index).some((block) => levelOf(block) > 0)) return;
    const items = list.children.filter((child): child is ElementNode => child.kind === 'element');
    const links = items.map((item) => [...elementsIn(item)].find(isStepLink));
    if (links.every((link) => link === undefined)) return;
    const whole = items.every((item, at) => links[at] && textOf(links[at]).trim() === textOf(item).trim());
    remark(whole ? messages.choiceNotBelow() : messages.choiceWithText(), items[0]?.line ?? list.line);
  });
}

const isStepLink = ({ name, attributes }: ElementNode): boolean =>
  name === 'a' && /^#[^/]/u.test(attributes.get('href') ?? '');

function readSteps(scenario: ElementNode): readonly StoryStep[] {
  const blocks = scenario.children.filter((child): child is ElementNode => child.kind === 'element');
  const top = Math.min(...blocks.map(levelOf).filter((level) => level > 0));
  const starts = blocks.flatMap((block, index) => (levelOf(block) === top ? [index] : []));
  return starts.flatMap((start, index) => {
    const heading = blocks[start];
    if (heading === undefined) return [];
    const name = heading.attributes.get('id') ?? slug(textOf(heading));
    const below = blocks.slice(start + 1, starts[index + 1]);
    return [{ heading, name, choices: readChoices(below), blocks: below }];
  });
}

/** A heading with a list right below it in which every item is a link to a place on this page. */
function readChoices(blocks: readonly ElementNode[]): readonly Choice[] {
  const list = blocks.find(({ name }, index) => {
    const before = blocks[index - 1];
    return (name === 'ul' || name === 'ol') && before !== undefined && levelOf(before) > 0;
  });
  const items = list?.children.filter((child): child is ElementNode => child.kind === 'element') ?? [];
  const choices = items.map((item): Choice | undefined => {
    const link = [...elementsIn(item)].find(({ name }) => name === 'a');
    const href = link?.attributes.get('href') ?? '';
    if (link === undefined || !href.startsWith('#') || href.startsWith('#/')) return undefined;
    if (textOf(link).trim() !== textOf(item).trim()) return undefined;
    return { target: decodePath(href.slice(1)), line: link.line };
  });
  return choices.every((choice) => choice !== undefined) ? choices : [];
}
