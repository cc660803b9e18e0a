/** The report as a document: headings, paragraphs, lists and tables, for whichever form is asked for. Pure. */
import { report as t, start, steps as stepWords, notes as noteWords } from '../strings/nl.js';
import { longDate } from './follow-up.js';
import type { CaseReport, DivisionReport, EarlierReport, Report } from './model.js';
import { hasAdvice, isFilled, type TopicNote } from './notes.js';
import { outline } from './outline.js';
import { STEP_FIELDS, type PlanStep, type StepField } from './plan.js';
import type { PollLine, PollReport } from './polls.js';
import { partAbout, partName } from './protocol.js';

/** Text is plain everywhere: what means something in a form, that form escapes. `\n` is a new line. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const text = (words: string): Block => ({ kind: 'text', text: words });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });
const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});

const orElse = (blocks: readonly Block[], sentence: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [text(sentence)];

export function reportBlocks(report: Report): readonly Block[] {
  return [
    heading(1, t.head(report.school)),
    text(longDate(report.date)),
    heading(2, t.about),
    ...about(report),
    ...(report.earlier ? earlier(report.earlier) : []),
    heading(2, t.polls),
    ...orElse(report.polls.flatMap(poll), t.noneHeld),
    heading(2, t.groups),
    ...orElse(report.divisions.flatMap(division), t.noGroups),
    heading(2, t.cases),
    ...orElse(report.cases.flatMap(caseUsed), t.noCases),
    heading(2, t.caseNotes),
    ...orElse(cases(report), t.noNotes),
    heading(2, t.topicNotes),
    ...orElse(report.topicNotes.flatMap(topic), t.noNotes),
    heading(2, t.plan),
    ...orElse(report.steps.length > 0 ? [stepTable(report.steps)] : [], t.noPlan),
    heading(2, t.followUp),
    text(report.followUp ? t.mailDate(longDate(report.followUp.date), report.followUp.time) : t.noFollowUp),
    heading(2, t.draft),
    text(t.draftAbout),
    ...draft(report),
    text(t.footer),
  ];
}

function about({ school, type, programme, participants, plan }: Report): readonly Block[] {
  const facts: readonly (readonly [string, string])[] = [
    ...(school === '' ? [] : [[t.school, school] as const]),
    [t.schoolType, start.types[type]],
    [t.programme, start.programmes[programme]],
    [t.attendance, participants === 0 ? t.unknownAttendance : String(participants)],
  ];
  return [
    table([t.item, t.value], facts),
    ...(plan.length > 0
      ? [
          table(
            [t.part, t.minutes],
            plan.map(({ number, title, minutes }) => [`${number}. ${title}`, String(minutes)]),
          ),
        ]
      : []),
  ];
}

function poll({ question, about: of, type, state, lines }: PollReport): readonly Block[] {
  const title = [heading(3, question), ...(of === undefined ? [] : [text(of)])];
  if (state !== 'shown') return [...title, text(state === 'few' ? t.withheld : t.notShown)];
  if (type === 'words') {
    return [
      ...title,
      table(
        [t.answer, t.times],
        lines.map(({ option, votes }) => [option, String(votes)]),
      ),
    ];
  }
  const compared = lines.some(({ before }) => before !== undefined);
  const figures = (line: { votes: number; percent: number }): string => t.figures(line.votes, line.percent);
  const sum = (votes: (line: PollLine) => number): string =>
    String(lines.reduce((all, line) => all + votes(line), 0));
  return [
    ...title,
    compared
      ? table(
          [t.answer, t.votesBefore, t.votesNow],
          [
            ...lines.map((line) => [line.option, line.before ? figures(line.before) : '', figures(line)]),
            [t.total, sum(({ before }) => before?.votes ?? 0), sum(({ votes }) => votes)],
          ],
        )
      : table(
          [t.answer, t.votes],
          [...lines.map((line) => [line.option, figures(line)]), [t.total, sum(({ votes }) => votes)]],
        ),
  ];
}

function division({ title, groups }: DivisionReport): readonly Block[] {
  const named = groups.some(({ names }) => names !== undefined);
  const topical = groups.some(({ topics }) => topics.length > 0);
  return [
    heading(3, title),
    table(
      [t.group, t.people, ...(topical ? [t.topic] : []), ...(named ? [t.names] : [])],
      groups.map(({ size, topics, names }, index) => [
        String(index + 1),
        String(size),
        ...(topical ? [topics.join('\n')] : []),
        ...(named ? [(names ?? []).join(', ')] : []),
      ]),
    ),
  ];
}

function caseUsed({ title, seen, steps, reactions, roles }: CaseReport): readonly Block[] {
  return [
    heading(3, title),
    text(t.seen(seen, steps)),
    ...(roles.length > 0
      ? [text(`${t.roles}:`), list(roles.map(({ person, role }) => `${person}: ${role}`))]
      : []),
    ...(reactions.length > 0
      ? [text(`${t.reactions}:`), list(reactions.map((reaction) => t.said(reaction.text, reaction.times)))]
      : []),
  ];
}

function cases({ caseNotes }: Report): readonly Block[] {
  if (caseNotes.length === 0) return [];
  return [
    table(
      [t.group, noteWords.case, noteWords.pressure, noteWords.solution],
      caseNotes.map((note) => [String(note.group), note.case, note.pressure, note.solution]),
    ),
  ];
}

function topic({ topic: number, title, experiences, advice }: TopicNote): readonly Block[] {
  const given = advice.filter(hasAdvice);
  return [
    heading(3, isFilled(title) ? `${number}. ${title}` : noteWords.topic(number)),
    ...(isFilled(experiences) ? [text(`${noteWords.experiences}:\n${experiences}`)] : []),
    ...(given.length > 0
      ? [
          table(
            [noteWords.what, noteWords.who, noteWords.role, noteWords.when],
            given.map(({ what, who, role, when }) => [what, who, role, when]),
          ),
        ]
      : []),
  ];
}

/** A gap is said too: it is what the small group has to fill. */
const cell = (step: PlanStep, field: StepField): string =>
  isFilled(step[field]) ? step[field] : stepWords.gaps[field];

function stepTable(steps: readonly PlanStep[]): Block {
  return table(
    [t.step, ...STEP_FIELDS.map((field) => stepWords[field])],
    steps.map((step, index) => [String(index + 1), ...STEP_FIELDS.map((field) => cell(step, field))]),
  );
}

function draft({ steps, topicNotes }: Report): readonly Block[] {
  return outline(steps, topicNotes).flatMap(({ part, steps: mine, advice }, index) => [
    heading(3, `${index + 1}. ${partName(part)}`),
    text(partAbout(part)),
    ...(mine.length + advice.length === 0
      ? [text(t.draftEmpty)]
      : [
          list([
            ...mine.map(({ step }) => t.stepText(cell(step, 'what'), cell(step, 'who'), cell(step, 'when'))),
            ...advice.map(({ what, who, role, when }) => t.adviceText(what, who, role, when)),
          ]),
        ]),
  ]);
}

function earlier({ date, steps, polls }: EarlierReport): readonly Block[] {
  return [
    heading(2, t.earlier(longDate(date))),
    steps.length > 0
      ? table(
          [t.step, stepWords.what, stepWords.who, stepWords.when, t.statusHead],
          steps.map((step, index) => [
            String(index + 1),
            cell(step, 'what'),
            cell(step, 'who'),
            cell(step, 'when'),
            t.statuses[step.status ?? 'unknown'],
          ]),
        )
      : text(t.noSteps),
    ...polls.flatMap(({ question, lines }) => [
      heading(3, question),
      table(
        [t.answer, t.then, t.now],
        lines.map(({ option, then, now }) => [
          option,
          t.figures(then.votes, then.percent),
          now ? t.figures(now.votes, now.percent) : t.notYet,
        ]),
      ),
    ]),
  ];
}
