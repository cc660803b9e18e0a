/** The steps of a case: which content belongs to which heading, and how far the group has come. Pure. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord, oneLine, textKey } from './junk.js';

/** What a group does in a step, from the class of its heading. */
export type StepKind = 'reactions' | 'roles';

/** One piece of content, top level, in order. `level` is that of the heading (1–6) it is or begins with. */
export interface Block {
  readonly level: number | undefined;
  readonly text: string;
  /** Of the heading. */
  readonly id?: string;
  /** Of the heading. */
  readonly classes?: readonly string[];
}

/** Blocks `from` up to, not including, `to`. */
export interface Step {
  readonly title: string;
  /**
   * What the log calls this step: the heading's id, or else its text, so that what was filled in stays with it when
   * steps are put in before it.
   */
  readonly key: string;
  /** Undefined: it is only read. */
  readonly kind: StepKind | undefined;
  /** The author says that the story may end here. */
  readonly end: boolean;
  /** Of the heading; empty when it has none. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface ScenarioRecord {
  /** The step on the screen, 0-based. */
  readonly step: number;
  /** The steps that were shown, in the order of the story: among these one can go back and forth freely. */
  readonly path: readonly number[];
}

/**
 * The highest heading level that occurs starts a step; deeper headings are content of it. What stands before the first
 * heading belongs to the first step.
 */
export function splitSteps(blocks: readonly Block[]): readonly Step[] {
  const levels = blocks.flatMap(({ level }) => level ?? []);
  const top = Math.min(...levels);
  const starts = blocks.flatMap(({ level }, index) => (level === top ? [index] : []));
  const keys = new Set<string>();
  return starts.map((start, index) => {
    const { text = '', id = '', classes = [] } = blocks[start] ?? {};
    return {
      title: oneLine(text),
      key: unique(id || textKey(text) || `${index + 1}`, keys),
      id,
      end: classes.includes('end'),
      kind: KINDS.find((kind) => classes.includes(kind)),
      from: index === 0 ? 0 : start,
      to: starts[index + 1] ?? blocks.length,
    };
  });
}

const KINDS: readonly StepKind[] = ['reactions', 'roles'];

/** Two steps with the same heading are two steps. */
function unique(wanted: string, taken: Set<string>): string {
  let key = wanted.slice(0, 400);
  for (let count = 2; taken.has(key); count += 1) key = `${wanted.slice(0, 400)} (${count})`;
  taken.add(key);
  return key;
}

/**
 * A step can't be skipped: an event that jumps past the one after the furthest is not one of ours. A choice may lead
 * anywhere; another choice at the same step makes another way from there.
 */
export function foldScenario(events: readonly LoggedEvent[]): ScenarioRecord {
  let path: readonly number[] = [0];
  let step = 0;
  for (const event of events) {
    const { type, data } = asRecord(event);
    if (type === 'reset') [path, step] = [[0], 0];
    const { from, to } = asRecord(data);
    if (!isIndex(to)) continue;
    const known = path.includes(to);
    if (type === 'step' && (known || to === (path.at(-1) ?? 0) + 1)) {
      if (!known) path = [...path, to];
      step = to;
    }
    if (type === 'choose' && from === step && to !== from) {
      const here = path.indexOf(step);
      const back = known && path.indexOf(to) < here;
      if (!back && path[here + 1] !== to) path = [...path.slice(0, here + 1), to];
      step = to;
    }
  }
  return { step, path };
}

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The same for a case that has `count` steps: its Markdown may have become shorter since the events were written. */
export function withinSteps({ step, path }: ScenarioRecord, count: number): ScenarioRecord {
  const kept = path.filter((index) => index < Math.max(1, count));
  return { step: kept.includes(step) ? step : (kept.at(-1) ?? 0), path: kept };
}
