/** Reads a report's JSON back. Anyone can have changed it: each part is checked, and the first that is wrong is named. Pure. */
import { isProgramme, isRecord, isSchoolType } from '../document/deck.js';
import { ROLES } from '../../components/scenario-reveal/roles.js';
import { report as t } from '../strings/nl.js';
import { isDate } from './follow-up.js';
import { isStatus, REPORT_FORMAT, REPORT_VERSION, type EarlierReport, type Report } from './model.js';
import { ADVICE_FIELDS, CASE_FIELDS } from './notes.js';
import { isStepId, isTime, STEP_FIELDS, type PlanStep } from './plan.js';
import { isPart } from './protocol.js';

/** Text that is not a report, or one that this version can't read. `message` is a Dutch sentence for the person. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Larger than any report with 500 notes and a few of 100 KB. */
export const MAX_REPORT = 10_000_000;

export function parseReport(text: string): Report | ReportError {
  if (text.length > MAX_REPORT) return new ReportError(t.errors.tooLarge);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return new ReportError(t.errors.notJson, { cause });
  }
  return readReport(json);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isPercent: Check = (value) => isCount(value) && Number(value) <= 100;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 10_000 && value.every(check);
/** Exactly these fields: what else is in it could be passed on unseen. */
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(fields).every(([name, check]) => check(value[name])) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name));
const texts = (names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(names.map((name) => [name, isText]));

const figures = { votes: isCount, percent: isPercent };
const step = {
  id: isStepId,
  from: isText,
  ...texts(STEP_FIELDS),
  part: (value: unknown) => value === '' || isPart(value),
};
/** Each under a name of its own: by that name it is marked as done and taken along. */
const stepsWith =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    listOf(record(fields))(value) &&
    new Set((value as readonly PlanStep[]).map(({ id }) => id)).size === (value as readonly unknown[]).length;

const fields: Readonly<Record<keyof Report, Check>> = {
  format: oneOf(REPORT_FORMAT),
  version: oneOf(REPORT_VERSION),
  date: isDate,
  school: isText,
  type: isSchoolType,
  programme: isProgramme,
  participants: isCount,
  plan: listOf(record({ number: isCount, title: isText, minutes: (value) => typeof value === 'number' })),
  polls: listOf(
    record({
      question: isText,
      about: orAbsent(isText),
      type: oneOf('choice', 'scale', 'words'),
      state: oneOf('shown', 'few', 'hidden'),
      lines: listOf(record({ option: isText, ...figures, before: orAbsent(record(figures)) })),
    }),
  ),
  divisions: listOf(
    record({
      title: isText,
      groups: listOf(record({ size: isCount, topics: listOf(isText), names: orAbsent(listOf(isText)) })),
    }),
  ),
  cases: listOf(
    record({
      title: isText,
      seen: isCount,
      steps: isCount,
      reactions: listOf(record({ text: isText, times: isCount })),
      roles: listOf(record({ person: isText, role: oneOf(...ROLES) })),
    }),
  ),
  caseNotes: listOf(record({ group: isCount, ...texts(CASE_FIELDS) })),
  topicNotes: listOf(
    record({
      topic: isCount,
      title: isText,
      experiences: isText,
      advice: listOf(record({ number: isCount, ...texts(ADVICE_FIELDS) })),
    }),
  ),
  steps: stepsWith(step),
  followUp: orAbsent(record({ date: isDate, time: isTime })),
  earlier: orAbsent(
    record({
      date: isDate,
      steps: stepsWith({ ...step, status: orAbsent(isStatus) }),
      polls: listOf(
        record({
          question: isText,
          lines: listOf(record({ option: isText, then: record(figures), now: orAbsent(record(figures)) })),
        }),
      ),
    } satisfies Record<keyof EarlierReport, Check>),
  ),
};

export function readReport(json: unknown): Report | ReportError {
  if (!isRecord(json) || json.format !== REPORT_FORMAT) return new ReportError(t.errors.notJson);
  if (typeof json.version === 'number' && json.version > REPORT_VERSION)
    return new ReportError(t.errors.newer);
  for (const [name, check] of Object.entries(fields)) {
    if (!check(json[name])) return new ReportError(t.errors.damaged(name));
  }
  const unknown = Object.keys(json).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) return new ReportError(t.errors.damaged(unknown.slice(0, 40)));
  return json as unknown as Report;
}
