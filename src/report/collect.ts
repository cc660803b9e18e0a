/** Reads from the slides what a report needs to know of them: questions, options, topics and cases, each with its log. */
import { topicsIn } from '../../components/group-splitter/content-controller.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import { optionList } from '../../components/live-poll/light-options.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import type { SlidePart } from '../markdown/types.js';
import type { EventLog } from '../session/log.js';
import type { PollSource } from './polls.js';
import type { Sheet } from './notes.js';
import type { CaseSource, DivisionSource } from './report.js';

/** One part of a slide in the page. */
export interface ReportPart extends SlidePart {
  readonly section: HTMLElement;
}

interface Elements {
  readonly 'live-poll': LivePoll;
  readonly 'group-splitter': GroupSplitter;
  readonly 'scenario-reveal': ScenarioReveal;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const inParts = <Tag extends keyof Elements>(
  parts: readonly ReportPart[],
  tag: Tag,
): readonly { readonly element: Elements[Tag]; readonly part: ReportPart }[] =>
  parts.flatMap((part) =>
    [...part.section.querySelectorAll<Elements[Tag]>(tag)].map((element) => ({ element, part })),
  );

const itemsIn = (element: Element, selector: string): readonly string[] =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => oneLine(textContent));

/** The paragraphs above an element, beside it in the slide. */
function textBefore(element: Element): string {
  const texts: string[] = [];
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling) {
    if (other.localName === 'p') texts.unshift(oneLine(other.textContent));
  }
  return texts.filter((text) => text !== '').join('\n');
}

export function collectPolls(parts: readonly ReportPart[]): readonly PollSource[] {
  return inParts(parts, 'live-poll').map(({ element, part }) => ({
    question: oneLine(element.question) || part.title,
    title: part.title,
    about: textBefore(element),
    type: element.type,
    options: optionList(element, element.type).options,
    events: element.log.events,
  }));
}

export function collectDivisions(parts: readonly ReportPart[]): readonly DivisionSource[] {
  return inParts(parts, 'group-splitter').map(({ element, part }) => ({
    title: part.title,
    topics: topicsIn(element),
    events: element.log.events,
  }));
}

export function collectCases(parts: readonly ReportPart[]): readonly CaseSource[] {
  return inParts(parts, 'scenario-reveal').map(({ element, part }) => ({
    title: part.title,
    steps: element.steps.length,
    people: itemsIn(element, 'li'),
    events: element.log.events,
  }));
}

export interface Assignments {
  /** Of the splitter of the first session. */
  readonly groupsLog: EventLog | undefined;
  /** Of the splitter of the second. */
  readonly topicsLog: EventLog | undefined;
  readonly topics: readonly string[];
}

/** The parts from the groups of an assignment on, to the end of its session: where somebody notes what the groups say. */
export function assignmentParts(parts: readonly ReportPart[]): ReadonlySet<Element> {
  const begun = new Set<number>();
  return new Set(
    parts.flatMap(({ section, session }) => {
      if (session === undefined) return [];
      if (section.querySelector('group-splitter') !== null) begun.add(session);
      return begun.has(session) ? [section] : [];
    }),
  );
}

/** Of those the ones where the groups are at work, up to the next chapter: with the assignment that they work on. */
export function workParts(parts: readonly ReportPart[]): ReadonlyMap<Element, Sheet> {
  const noted = assignmentParts(parts);
  const found = new Map<Element, Sheet>();
  let session: number | undefined;
  for (const part of parts) {
    if (part.session !== session || part.chapter !== undefined) session = undefined;
    if (part.section.querySelector('group-splitter') !== null) session = part.session;
    if (session !== undefined && noted.has(part.section)) found.set(part.section, session === 2 ? 2 : 1);
  }
  return found;
}

/** To be called once every element has its log. */
export function findAssignments(parts: readonly ReportPart[]): Assignments {
  const splitters = inParts(parts, 'group-splitter');
  const second = splitters.find(({ part }) => part.session === 2)?.element;
  return {
    groupsLog: splitters.find(({ part }) => part.session === 1)?.element.log,
    topicsLog: second?.log,
    topics: second === undefined ? [] : topicsIn(second),
  };
}
