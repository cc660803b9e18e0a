/** Ties the report to the deck: the notes beside the slides, the plan on its slide, the dialog for what comes after. */
import { foldGroups } from '../../components/group-splitter/state.js';
import type { DeckSettings } from '../document/deck.js';
import type { Plan } from '../programme/programme.js';
import type { LoggedEvent } from '../session/log.js';
import type { Session } from '../session/session.js';
import { collectCases, collectDivisions, collectPolls, findAssignments, type ReportPart } from './collect.js';
import { EARLIER_LOG } from './earlier.js';
import { EarlierView } from './earlier-view/earlier-view.js';
import { dutchDate, longDate } from './follow-up.js';
import { GroupNotes } from './group-notes/group-notes.js';
import type { Report } from './model.js';
import { NOTES_LOG } from './notes.js';
import { GroupNotesDrawer } from './group-notes-drawer/group-notes-drawer.js';
import { foldPlan, PLAN_LOG } from './plan.js';
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
}

/** To be called once every element has its log. What isn't on a slide is made when it is first asked for. */
export function addReporting(options: ReportingOptions): Reporting {
  const { container, session } = options;
  followPlan(options);
  let panel: ReportPanel | undefined;
  const showReport = (): void => void (panel ??= addPanel(options)).show();
  container.addEventListener('report-open', showReport);
  let toggle: (() => void) | undefined;
  return { showReport, toggleNotes: () => (toggle ??= addNotes(options, session.for(NOTES_LOG)))() };
}

/** Hands out the plan to its element, and shows the date of the follow-up wherever a slide has a place for it. */
function followPlan({ container, parts, follow, session }: ReportingOptions): void {
  const log = session.for(PLAN_LOG);
  const showDate = (): void => {
    const { followUp } = foldPlan(log.events);
    for (const place of container.querySelectorAll('.follow-up')) {
      place.textContent = followUp ? longDate(followUp.date) : '…';
    }
  };
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

/** Adds the notes in their drawer; returns the way to open and close it. */
function addNotes(
  { parts, follow, session, current, fit }: ReportingOptions,
  log: ReturnType<Session['for']>,
): () => void {
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
    drawer.hidden = !open;
    document.documentElement.classList.toggle('notes-open', open);
    fit();
  };
  drawer.addEventListener('drawer-close', () => show(false));
  return () => {
    const open = drawer.hidden;
    if (open) notes.sheet = parts.find(({ section }) => section === current())?.session === 2 ? 2 : 1;
    show(open);
    if (open) drawer.focus();
  };
}
