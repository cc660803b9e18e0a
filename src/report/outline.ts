/** From what the groups recommend to steps, and from both to the outline of a protocol. Pure. */
import { advicePath, isFilled, type Advice, type TopicNote } from './notes.js';
import type { PlanStep } from './plan.js';
import { guessPart, PARTS, type ProtocolPart } from './protocol.js';

/** A recommendation that is not a step yet. */
export interface OpenAdvice extends Advice {
  readonly path: string;
  readonly topic: TopicNote;
}

export function openAdvice(steps: readonly PlanStep[], topics: readonly TopicNote[]): readonly OpenAdvice[] {
  const used = new Set(steps.map(({ from }) => from));
  return topics
    .flatMap((topic) =>
      topic.advice.map((advice) => ({
        ...advice,
        topic,
        path: advicePath(topic.topic, advice.number, 'what'),
      })),
    )
    .filter(({ path, what }) => isFilled(what) && !used.has(path));
}

/** What a step begins with when it is made of a recommendation. */
export function stepOf(advice: OpenAdvice, id: string): PlanStep {
  const { path, what, who, role, when, topic } = advice;
  return {
    id,
    from: path,
    what,
    who: [who, role].filter(isFilled).join(': '),
    when,
    done: '',
    part: guessPart(topic.title) ?? '',
  };
}

export interface PartContent {
  readonly part: ProtocolPart;
  /** With their numbers in the plan, from 1. */
  readonly steps: readonly { readonly number: number; readonly step: PlanStep }[];
  /** Recommendations that are not a step yet. */
  readonly advice: readonly OpenAdvice[];
}

/** All nine parts. A recommendation that was made a step speaks through that step; one with a role tells about the roles too. */
export function outline(steps: readonly PlanStep[], topics: readonly TopicNote[]): readonly PartContent[] {
  const advice = openAdvice(steps, topics);
  const withRole = new Set(
    topics.flatMap(({ topic, advice: all }) =>
      all.filter(({ role }) => isFilled(role)).map(({ number }) => advicePath(topic, number, 'what')),
    ),
  );
  return PARTS.map((part) => ({
    part,
    steps: steps.flatMap((step, index) =>
      step.part === part || (part === 'roles' && withRole.has(step.from))
        ? [{ number: index + 1, step }]
        : [],
    ),
    advice: advice.filter(
      ({ topic, role }) => guessPart(topic.title) === part || (part === 'roles' && isFilled(role)),
    ),
  }));
}

export const isFilledPart = ({ steps, advice }: PartContent): boolean => steps.length + advice.length > 0;
