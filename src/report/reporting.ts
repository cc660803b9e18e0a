/** Ties the report to the deck: the notes beside the slides, the plan on its slide, the dialog for what comes after. */
import { foldGroups } from '../../components/group-splitter/state.js';
import type { DeckSettings } from '../document/deck.js';
import type { Plan } from '../programme/programme.js';
import type { LoggedEvent } from '../session/log.js';
import type { Session } from '../session/session.js';
import {
  assignmentParts,
  collectCases,
  collectDivisions,
  collectPolls,
  findAssignments,
  type ReportPart,
} from './collect.js';
import { EARLIER_LOG } from './earlier.js';
import { EarlierView } from './earlier-view/earlier-view.js';
import { dutchDate } from './follow-up.js';
import { showFollowUp } from './follow-up-place.js';
import { GroupNotes } from './group-notes/group-notes.js';
import type { Report } from './model.js';
import { NOTES_LOG, type Sheet } from './notes.js';
import { GroupNotesDrawer } from './group-notes-drawer/group-notes-drawer.js';
import { PLAN_LOG } from './plan.js';
import { pollReports } from './polls.js';
import { makeReport, type ReportOptions } from './report.js';
import { ReportPanel } from './report-panel/report-panel.js';
import './step-plan/step-plan.js';
import type { StepPlan } from './step-plan/step-plan.js';

export interface ReportingOptions {
  readonly container: Element;
  /** They change in place; `follow` then calls. */
  readonly parts: readonly ReportPart[];
  /** Calls now and whenever the parts have changed. */
  readonly follow: (follow: () => void) => void;
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
  /** To be told of the part that came in sight; returns whether what the groups say is noted there. */
  slideShown(section: Element): boolean;
}

/** To be called once every element has its log. What isn't on a slide is made when it is first asked for. */
export function addReporting(options: ReportingOptions): Reporting {
  const { container, session } = options;
  let panel: ReportPanel | undefined;
  const showReport = (): void => void (panel ??= addPanel(options)).show();
  container.addEventListener('report-open', showReport);
  followPlan(options, showReport);
  let assignments: ReadonlySet<Element> = new Set();
  options.follow(() => (assignments = assignmentParts(options.parts)));
  let notes: NotesBeside | undefined;
  return {
    showReport,
    toggleNotes: () => (notes ??= addNotes(options, session.for(NOTES_LOG))).toggle(),
    slideShown: (section) => {
      notes?.follow(section);
      return assignments.has(section);
    },
  };
}

interface NotesBeside {
  toggle(): void;
  /** Shows the assignment of the session that this part belongs to. */
  follow(section: Element): void;
}

/** Hands out the plan to its element, and shows the date of the follow-up wherever a slide has a place for it. */
function followPlan({ container, parts, follow, session }: ReportingOptions, choose: () => void): void {
  const log = session.for(PLAN_LOG);
  const showDate = (): void => showFollowUp(container, log, choose);
  follow(() => {
    const { topics } = findAssignments(parts);
    for (const element of container.querySelectorAll<StepPlan>('step-plan')) {
      Object.assign(element, { log, notesLog: session.for(NOTES_LOG), topics });
    }
    showDate();
  });
  log.subscribe(showDate);
}

function addPanel({ parts, session, choice, plan }: ReportingOptions): ReportPanel {
  const planLog = session.for(PLAN_LOG);
  const earlierLog = session.for(EARLIER_LOG);

  const report = (names: ReportOptions): Report => {
    const polls = collectPolls(parts);
    const divisions = collectDivisions(parts);
    const cases = collectCases(parts);
    const notes = session.for(NOTES_LOG).events;
    const happened = [...polls, ...divisions, ...cases].map(({ events }) => events);
    return makeReport(
      {
        date: dutchDate(lastOf([...happened, notes, earlierLog.events]) ?? planLog.now()),
        choice: choice(),
        plan: plan().slides.filter(({ minutes }) => minutes > 0),
        polls,
        divisions,
        cases,
        topics: findAssignments(parts).topics,
        notes,
        steps: planLog.events,
        earlier: earlierLog.events,
      },
      names,
    );
  };

  const panel = new ReportPanel();
  const view = new EarlierView();
  Object.assign(panel, { planLog, earlierLog, makeReport: report });
  Object.assign(view, { planLog, log: earlierLog });
  panel.hasNames = () =>
    collectDivisions(parts).some(({ events }) => foldGroups(events).division?.names !== undefined);
  view.polls = () => pollReports(collectPolls(parts));
  panel.addEventListener('earlier-open', () => void view.show());
  document.body.append(panel, view);
  return panel;
}

/** When the last of these happened: a report that is made the day after is still of the session. */
function lastOf(logs: readonly (readonly LoggedEvent[])[]): number | undefined {
  return logs.reduce<number | undefined>((last, events) => {
    const at = events.at(-1)?.at;
    return at === undefined || (last !== undefined && last > at) ? last : at;
  }, undefined);
}

/** Adds the notes in their drawer. */
function addNotes(
  { parts, follow, session, current, fit }: ReportingOptions,
  log: ReturnType<Session['for']>,
): NotesBeside {
  const drawer = new GroupNotesDrawer();
  const notes = new GroupNotes();
  notes.log = log;
  follow(() => Object.assign(notes, findAssignments(parts)));
  const tellKept = (): void => {
    notes.durable = session.durable;
  };
  tellKept();
  log.subscribe(tellKept);
  drawer.append(notes);
  document.body.append(drawer);
  const show = (open: boolean): void => {
    // at once: the next key is the deck's
    if (!open) notes.blur();
    drawer.hidden = !open;
    notes.requestUpdate();
    document.documentElement.classList.toggle('notes-open', open);
    fit();
  };
  drawer.addEventListener('drawer-close', () => show(false));
  const sheetOf = (section: Element): Sheet =>
    parts.find((part) => part.section === section)?.session === 2 ? 2 : 1;
  let followed: Sheet | undefined;
  return {
    toggle: () => {
      const open = drawer.hidden;
      if (open) followed = notes.sheet = sheetOf(current());
      show(open);
      if (open) drawer.focus();
    },
    follow: (section) => {
      const sheet = sheetOf(section);
      // whoever looks back at the other assignment stays there until the session changes
      if (sheet === followed) return;
      const typing = notes.matches(':focus-within');
      followed = notes.sheet = sheet;
      // the field that had it is gone
      if (typing) drawer.focus();
    },
  };
}
