/** Makes the report: a fold over every log of the session. Pure. */
import type { LoggedEvent } from '../session/log.js';
import { foldGroups } from '../../components/group-splitter/state.js';
import { dealTopics } from '../../components/group-splitter/groups.js';
import { foldCase } from '../../components/scenario-reveal/record.js';
import { ROLES } from '../../components/scenario-reveal/roles.js';
import { textKey } from '../../components/scenario-reveal/junk.js';
import { compare, foldEarlier } from './earlier.js';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type CaseReport,
  type DivisionReport,
  type PlannedPart,
  type Report,
} from './model.js';
import { caseNotes, foldNotes, hasCase, hasTopic, topicNotes } from './notes.js';
import { foldPlan } from './plan.js';
import { pollReports, type PollSource } from './polls.js';

export interface DivisionSource {
  /** Of the slide. */
  readonly title: string;
  readonly topics: readonly string[];
  readonly events: readonly LoggedEvent[];
}

export interface CaseSource {
  readonly title: string;
  readonly steps: number;
  /** Everybody that a role can be placed on, as written. */
  readonly people: readonly string[];
  readonly events: readonly LoggedEvent[];
}

/** Everything that a report is made of: what stands in the slides, and what happened. */
export interface ReportSource {
  readonly date: string;
  readonly choice: Pick<Report, 'school' | 'type' | 'programme' | 'participants'>;
  readonly plan: readonly PlannedPart[];
  readonly polls: readonly PollSource[];
  readonly divisions: readonly DivisionSource[];
  readonly cases: readonly CaseSource[];
  /** The topics of assignment 2. */
  readonly topics: readonly string[];
  readonly notes: readonly LoggedEvent[];
  readonly steps: readonly LoggedEvent[];
  readonly earlier: readonly LoggedEvent[];
}

export interface ReportOptions {
  /** Whether the names of the people in the groups come along. */
  readonly names: boolean;
}

export function makeReport(source: ReportSource, { names }: ReportOptions): Report {
  const { school, type, programme, participants } = source.choice;
  const notes = foldNotes(source.notes);
  const { steps, followUp } = foldPlan(source.steps);
  const polls = pollReports(source.polls);
  const earlier = foldEarlier(source.earlier);
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    date: source.date,
    school,
    type,
    programme,
    participants,
    plan: source.plan.map(({ number, title, minutes }) => ({ number, title, minutes })),
    polls,
    divisions: source.divisions.flatMap((division) => divisionReport(division, names)),
    cases: source.cases.flatMap(caseReport),
    caseNotes: caseNotes(notes, 0).filter(hasCase),
    topicNotes: topicNotes(notes, source.topics).filter(hasTopic),
    steps,
    ...(followUp && { followUp }),
    ...(earlier && { earlier: compare(earlier, polls) }),
  };
}

function divisionReport({ title, topics, events }: DivisionSource, named: boolean): DivisionReport[] {
  const { division } = foldGroups(events);
  if (division === undefined) return [];
  const dealt = dealTopics(division.groups.length, topics);
  const { names } = division;
  return [
    {
      title,
      groups: division.groups.map((people, index) => ({
        size: people.length,
        topics: dealt[index] ?? [],
        ...(named && names && { names: people.map((person) => names[person] ?? String(person + 1)) }),
      })),
    },
  ];
}

/** A case counts as used once somebody went past its first step or filled something in. */
function caseReport({ title, steps, people, events }: CaseSource): CaseReport[] {
  const { position, reactions, roles } = foldCase(events);
  const said = [...reactions.values()].flatMap((step) => [...step.reactions].reverse());
  const placed = [...roles.values()].flatMap((step) =>
    people.flatMap((person) => {
      const role = step.get(textKey(person));
      return role !== undefined && ROLES.includes(role) ? [{ person, role }] : [];
    }),
  );
  const seen = Math.min(steps, position.path.length);
  if (seen <= 1 && said.length === 0 && placed.length === 0) return [];
  return [{ title, seen, steps, reactions: said, roles: placed }];
}
