/** The report: all that a session's log says, as data. One model, from which every form is written and which JSON holds. */
import type { Programme, SchoolType } from '../document/deck.js';
import type { CaseNote, TopicNote } from './notes.js';
import type { FollowUp, PlanStep } from './plan.js';
import type { PollFigures, PollReport } from './polls.js';

export const REPORT_FORMAT = 'teamsessie-verslag';
export const REPORT_VERSION = 1;

export interface PlannedPart {
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
}

export interface GroupReport {
  readonly size: number;
  readonly topics: readonly string[];
  /** Only where they were asked for. */
  readonly names?: readonly string[];
}

export interface DivisionReport {
  readonly title: string;
  readonly groups: readonly GroupReport[];
}

export interface CaseReport {
  readonly title: string;
  /** How many of its steps were shown. */
  readonly seen: number;
  readonly steps: number;
  readonly reactions: readonly { readonly text: string; readonly times: number }[];
  readonly roles: readonly { readonly person: string; readonly role: string }[];
}

export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  /** `2026-11-22`. */
  readonly date: string;
  readonly school: string;
  readonly type: SchoolType;
  readonly programme: Programme;
  /** 0 when nobody filled it in. */
  readonly participants: number;
  readonly plan: readonly PlannedPart[];
  readonly polls: readonly PollReport[];
  readonly divisions: readonly DivisionReport[];
  readonly cases: readonly CaseReport[];
  readonly caseNotes: readonly CaseNote[];
  readonly topicNotes: readonly TopicNote[];
  readonly steps: readonly PlanStep[];
  readonly followUp?: FollowUp;
  /** What was agreed the time before, and what became of it. */
  readonly earlier?: EarlierReport;
}

export const STATUSES = ['done', 'doing', 'not'] as const;
export type Status = (typeof STATUSES)[number];

export const isStatus = (value: unknown): value is Status => STATUSES.some((status) => status === value);

export interface ThenAndNow {
  readonly question: string;
  readonly lines: readonly {
    readonly option: string;
    readonly then: PollFigures;
    /** Undefined while the poll wasn't asked again, or has too few votes. */
    readonly now?: PollFigures;
  }[];
}

/** What the report of now keeps of the time before. */
export interface EarlierReport {
  readonly date: string;
  readonly steps: readonly (PlanStep & { readonly status?: Status })[];
  readonly polls: readonly ThenAndNow[];
}
