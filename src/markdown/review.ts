/** Looks at a finished part as its author would: what is empty, or lacks what it needs to work? */

import type { ReportRemark } from './filter.js';
import { messages } from './messages.js';
import { HEADINGS } from './nesting.js';
import { reviewStory } from './story.js';
import { elementsIn, textOf, type ElementNode } from './tree.js';

/** Shows something without text in it. */
const VISIBLE: ReadonlySet<string> = new Set(['img', 'hr', 'countdown-timer', 'group-splitter', 'live-poll']);

function holds(node: ElementNode, test: (element: ElementNode) => boolean): boolean {
  for (const element of elementsIn(node)) if (test(element)) return true;
  return false;
}

export function isEmpty(section: ElementNode): boolean {
  return textOf(section).trim() === '' && !holds(section, ({ name }) => VISIBLE.has(name));
}

/** Text of the first heading, on one line; empty when there is none. */
export function titleOf(section: ElementNode): string {
  for (const element of elementsIn(section)) {
    if (HEADINGS.has(element.name)) return textOf(element).replace(/\s+/g, ' ').trim();
  }
  return '';
}

/** `newId` makes an id of a name. */
export function reviewElements(
  section: ElementNode,
  remark: ReportRemark,
  newId: (name: string) => string,
): void {
  for (const element of elementsIn(section)) {
    // A poll of type `words` asks people for their own words.
    const needsOptions = element.name === 'live-poll' && element.attributes.get('type') !== 'words';
    if (needsOptions && !holds(element, ({ name }) => name === 'li')) {
      remark(messages.pollWithoutOptions(), element.line);
    }
    if (element.name === 'scenario-reveal') {
      if (holds(element, ({ name }) => HEADINGS.has(name))) reviewStory(element, remark, newId);
      else remark(messages.scenarioWithoutSteps(), element.line);
    }
  }
}
