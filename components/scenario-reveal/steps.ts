/** The steps of a case: which content belongs to which heading, and how far the group has come. Pure. */
import type { LoggedEvent } from '../../src/session/log.js';

/** One piece of content, top level, in order. `level` is that of the heading (1–6) it is or begins with. */
export interface Block {
  readonly level: number | undefined;
  readonly text: string;
}

/** Blocks `from` up to, not including, `to`. */
export interface Step {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface ScenarioRecord {
  /** The step on the screen, 0-based. */
  readonly step: number;
  /** The furthest step that has been shown: up to here one can go back and forth freely. */
  readonly reached: number;
}

/**
 * The highest heading level that occurs starts a step; deeper headings are content of it. What stands before the first
 * heading belongs to the first step.
 */
export function splitSteps(blocks: readonly Block[]): readonly Step[] {
  const levels = blocks.flatMap(({ level }) => level ?? []);
  const top = Math.min(...levels);
  const starts = blocks.flatMap(({ level }, index) => (level === top ? [index] : []));
  return starts.map((start, index) => ({
    title: blocks[start]?.text.trim().replace(/\s+/gu, ' ') ?? '',
    from: index === 0 ? 0 : start,
    to: starts[index + 1] ?? blocks.length,
  }));
}

/** A step can't be skipped: an event that jumps past the one after the furthest is not one of ours. */
export function foldScenario(events: readonly LoggedEvent[]): ScenarioRecord {
  let record: ScenarioRecord = { step: 0, reached: 0 };
  for (const event of events) {
    const { type, data } = asRecord(event);
    if (type === 'reset') record = { step: 0, reached: 0 };
    if (type !== 'step') continue;
    const { to } = asRecord(data);
    if (typeof to !== 'number' || !Number.isInteger(to) || to < 0 || to > record.reached + 1) continue;
    record = { step: to, reached: Math.max(record.reached, to) };
  }
  return record;
}

/** The same for a case that has `count` steps: its Markdown may have become shorter since the events were written. */
export function withinSteps({ step, reached }: ScenarioRecord, count: number): ScenarioRecord {
  const last = Math.max(0, count - 1);
  return { step: Math.min(step, last), reached: Math.min(reached, last) };
}

/** Anything at all, as something whose fields can be asked for. */
function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
