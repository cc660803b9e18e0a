/** Ties the report to the deck: the notes beside the slides, the plan on its slide, the dialog for what comes after. */
import { foldGroups } from '../../components/group-splitter/state.js';
import type { DeckSettings } from '../document/deck.js';
import type { Plan } from '../programme/programme.js';
import type { Session } from '../session/session.js';
import { collectCases, collectDivisions, collectPolls, findAssignments, type ReportPart } from './collect.js';
import { EARLIER_LOG } from './earlier.js';
import { EarlierView } from './earlier-view/earlier-view.js';
import { dutchDate, longDate } from './follow-up.js';
import { GroupNotes } from './group-notes/group-notes.js';
import type { Report } from './model.js';
import { NOTES_LOG } from './notes.js';
import { NotesDrawer } from './notes-drawer/notes-drawer.js';
import { foldPlan, PLAN_LOG } from './plan.js';
import { pollReport } from './polls.js';
import { makeReport } from './report.js';
import { ReportPanel } from './report-panel/report-panel.js';
import './step-plan/step-plan.js';
import type { StepPlan } from './step-plan/step-plan.js';

export interface ReportingOptions {
  readonly container: Element;
  readonly parts: readonly ReportPart[];
  readonly session: Session;
  readonly choice: () => Pick<DeckSettings, 'school' | 'type' | 'programme' | 'participants'>;
  readonly plan: () => Plan;
  /** The part in sight. */
  readonly current: () => Element;
  /** Fits the slide to the room that is left. */
  readonly fit: () => void;
}

export interface Reporting {
  /** Opens the notes beside the slide, or closes them. */
  toggleNotes(): void;
  showReport(): void;
}

/** To be called once every element has its log. */
export function addReporting(options: ReportingOptions): Reporting {
  const { container, parts, session } = options;
  const assignments = findAssignments(parts);
  const notesLog = session.for(NOTES_LOG);
  const planLog = session.for(PLAN_LOG);
  const earlierLog = session.for(EARLIER_LOG);

  const report = (names: { names: boolean }): Report =>
    makeReport(
      {
        date: dutchDate(planLog.now()),
        choice: options.choice(),
        plan: options.plan().slides.filter(({ minutes }) => minutes > 0),
        polls: collectPolls(parts),
        divisions: collectDivisions(parts),
        cases: collectCases(parts),
        topics: assignments.topics,
        notes: notesLog.events,
        steps: planLog.events,
        earlier: earlierLog.events,
      },
      names,
    );

  const panel = new ReportPanel();
  Object.assign(panel, { planLog, earlierLog, makeReport: report });
  panel.hasNames = () =>
    collectDivisions(parts).some(({ events }) => foldGroups(events).division?.names !== undefined);
  const view = new EarlierView();
  Object.assign(view, { log: earlierLog, planLog });
  view.polls = () => collectPolls(parts).flatMap((poll) => pollReport(poll) ?? []);
  panel.addEventListener('earlier-open', () => void view.show());
  container.addEventListener('report-open', () => void panel.show());
  document.body.append(panel, view);

  for (const element of container.querySelectorAll<StepPlan>('step-plan')) {
    Object.assign(element, { log: planLog, notesLog, topics: assignments.topics });
  }
  const showDate = (): void => {
    const { followUp } = foldPlan(planLog.events);
    for (const place of container.querySelectorAll('.follow-up')) {
      place.textContent = followUp ? longDate(followUp.date) : '…';
    }
  };
  showDate();
  planLog.subscribe(showDate);

  return { toggleNotes: addNotes(options, assignments), showReport: () => void panel.show() };
}

function addNotes(
  { parts, session, current, fit }: ReportingOptions,
  { groupsLog, topicsLog, topics }: ReturnType<typeof findAssignments>,
): () => void {
  const drawer = new NotesDrawer();
  const notes = new GroupNotes();
  Object.assign(notes, { log: session.for(NOTES_LOG), groupsLog, topicsLog, topics });
  drawer.append(notes);
  document.body.append(drawer);
  const show = (open: boolean): void => {
    drawer.hidden = !open;
    document.documentElement.classList.toggle('notes-open', open);
    fit();
  };
  drawer.addEventListener('drawer-close', () => show(false));
  return () => {
    const open = drawer.hidden;
    if (open) {
      notes.durable = session.durable;
      notes.sheet = parts.find(({ section }) => section === current())?.session === 2 ? 2 : 1;
    }
    show(open);
    if (open) drawer.focus();
  };
}
