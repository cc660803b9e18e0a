/** The time before: the report that was brought along, what became of its steps, and its polls beside those of now. Pure. */
import { isRecord } from '../document/deck.js';
import type { LoggedEvent } from '../session/log.js';
import { isStatus, type EarlierReport, type Report, type Status } from './model.js';
import type { PollReport } from './polls.js';
import { readReport } from './read-report.js';

export const EARLIER_LOG = 'report/earlier';

export interface EarlierRecord {
  readonly report: Report;
  /** By the id of the step; a step that wasn't talked about yet is not in it. */
  readonly statuses: ReadonlyMap<string, Status>;
}

/** Undefined while no report is open. */
export function foldEarlier(events: readonly LoggedEvent[]): EarlierRecord | undefined {
  let record: { report: Report; statuses: Map<string, Status> } | undefined;
  for (const { type, data } of events) {
    if (type === 'close') record = undefined;
    if (!isRecord(data)) continue;
    if (type === 'open') {
      const report = readReport(data.report);
      if (report instanceof Error) continue;
      record = { report, statuses: new Map() };
    }
    if (type !== 'status' || typeof data.id !== 'string') continue;
    if (isStatus(data.status)) record?.statuses.set(data.id, data.status);
    else record?.statuses.delete(data.id);
  }
  return record;
}

/**
 * What is kept of a report that is opened: the plan and the polls. The rest is never shown, and would fill the browser's
 * storage, with the names of that time if they were in it.
 */
export function keptOf(report: Report): Report {
  const { format, version, date, school, type, programme, participants, polls, steps } = report;
  const rest = { plan: [], divisions: [], cases: [], caseNotes: [], topicNotes: [] };
  return { format, version, date, school, type, programme, participants, polls, steps, ...rest };
}

export function compare({ report, statuses }: EarlierRecord, now: readonly PollReport[]): EarlierReport {
  return {
    date: report.date,
    steps: report.steps.map((step) => {
      const status = statuses.get(step.id);
      return status === undefined ? step : { ...step, status };
    }),
    polls: report.polls.filter(isCompared).map(({ question, lines, type }) => {
      const again = now.find((poll) => isCompared(poll) && poll.question === question && poll.type === type);
      return {
        question,
        lines: lines.map(({ option, votes, percent }) => {
          const line = again?.lines.find((candidate) => candidate.option === option);
          return {
            option,
            then: { votes, percent },
            ...(line && { now: { votes: line.votes, percent: line.percent } }),
          };
        }),
      };
    }),
  };
}

const isCompared = ({ state, type }: PollReport): boolean => state === 'shown' && type !== 'words';
