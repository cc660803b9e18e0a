/** The step plan: which steps, in which order, and when the team hears more. A fold over the events. Pure. */
import { isRecord } from '../document/deck.js';
import type { LoggedEvent } from '../session/log.js';
import { isDate } from './follow-up.js';
import { isPart, type ProtocolPart } from './protocol.js';

export const PLAN_LOG = 'report/plan';

export const STEP_FIELDS = ['what', 'who', 'when', 'done'] as const;
export type StepField = (typeof STEP_FIELDS)[number];

export interface PlanStep extends Readonly<Record<StepField, string>> {
  readonly id: string;
  /** The recommendation that it was made of, as the path of its first field; empty when it was thought up here. */
  readonly from: string;
  /** The part of the protocol that it fills; empty when nobody has said so. */
  readonly part: ProtocolPart | '';
}

export interface FollowUp {
  /** `2026-12-04`. */
  readonly date: string;
  /** `15:30`, on the clock in the Netherlands. */
  readonly time: string;
}

export interface PlanRecord {
  readonly steps: readonly PlanStep[];
  /** What was removed last, with the place where it stood. */
  readonly removed: { readonly step: PlanStep; readonly index: number } | undefined;
  readonly followUp: FollowUp | undefined;
}

const MAX_STEPS = 500;
const MAX_TEXT = 200_000;
const NOTHING: PlanRecord = { steps: [], removed: undefined, followUp: undefined };

export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);

export function foldPlan(events: readonly LoggedEvent[]): PlanRecord {
  return events.reduce(
    (record, { type, data }) => (isRecord(data) ? next(record, type, data) : record),
    NOTHING,
  );
}

function next(record: PlanRecord, type: string, data: Readonly<Record<string, unknown>>): PlanRecord {
  const { steps } = record;
  const at = steps.findIndex(({ id }) => id === data.id);
  switch (type) {
    case 'step': {
      const step = readStep(data);
      if (step === undefined || at !== -1 || steps.length >= MAX_STEPS) return record;
      return {
        ...record,
        steps: put(steps, step, data.index),
        removed: isSame(step, record.removed?.step) ? undefined : record.removed,
      };
    }
    case 'edit':
      if (at === -1) return record;
      return { ...record, steps: steps.map((step, index) => (index === at ? edit(step, data) : step)) };
    case 'move':
      if (at === -1) return record;
      return { ...record, steps: put(without(steps, at), steps[at]!, data.index) };
    case 'remove':
      if (at === -1) return record;
      return { ...record, steps: without(steps, at), removed: { step: steps[at]!, index: at } };
    case 'undo': {
      if (record.removed === undefined) return record;
      const { step, index } = record.removed;
      return { ...record, steps: put(steps, step, index), removed: undefined };
    }
    case 'follow-up':
      if (!isDate(data.date) || !isTime(data.time)) return record;
      return { ...record, followUp: { date: data.date, time: data.time } };
    default:
      return record;
  }
}

/** Made again, or made again of the same recommendation: to put the removed one back would have it twice. */
const isSame = (step: PlanStep, removed: PlanStep | undefined): boolean =>
  step.id === removed?.id || (step.from !== '' && step.from === removed?.from);

function put(steps: readonly PlanStep[], step: PlanStep, index: unknown): readonly PlanStep[] {
  return steps.toSpliced(Number.isInteger(index) ? Math.max(0, Number(index)) : steps.length, 0, step);
}

const without = (steps: readonly PlanStep[], index: number): readonly PlanStep[] => steps.toSpliced(index, 1);

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');

export const isStepId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 100;

/** A step out of anything at all; undefined without a name of its own. */
export function readStep(data: Readonly<Record<string, unknown>>): PlanStep | undefined {
  if (!isStepId(data.id)) return undefined;
  return {
    id: data.id,
    from: text(data.from),
    what: text(data.what),
    who: text(data.who),
    when: text(data.when),
    done: text(data.done),
    part: isPart(data.part) ? data.part : '',
  };
}

function edit(step: PlanStep, { field, text: value }: Readonly<Record<string, unknown>>): PlanStep {
  if (field === 'part') return { ...step, part: isPart(value) ? value : '' };
  const known = STEP_FIELDS.find((name) => name === field);
  return known === undefined ? step : { ...step, [known]: text(value) };
}
