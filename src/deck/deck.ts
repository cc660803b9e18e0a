/** The running deck: reveal.js, the panels and the elements around one session. */
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { DeckSettings } from '../document/deck.js';
import { planHtml } from '../programme/plan-html.js';
import { isShown, makePlan } from '../programme/programme.js';
import { addReporting } from '../report/reporting.js';
import type { EventLog } from '../session/log.js';
import type { Session } from '../session/session.js';
import { deck as t, file, notes, report } from '../strings/nl.js';
import type { Command } from './commands.js';
import { DeckMenu } from './deck-menu/deck-menu.js';
import { handOutLogs, handOutParticipants, pressDigit, toggleTimer } from './elements.js';
import { digitKeys, onCommandKeys } from './keys.js';
import { keepPosition, restorePosition } from './position.js';
import { startReveal, type RevealDeck } from './reveal.js';
import { SessionNotice } from './session-notice/session-notice.js';
import { readSlides, type DeckPart } from './slides.js';
import { StartPanel } from './start-panel/start-panel.js';
import { CHOICE_LOG, foldChoice, lastPosition, POSITION_LOG, type SessionChoice } from './state.js';
import { addTimerBadge, followGroups } from './timers.js';
import { stepOverHidden } from './visibility.js';

export interface DeckOptions {
  readonly root: HTMLElement;
  readonly settings: DeckSettings;
  readonly session: Session;
}

export async function startDeck({ root, settings, session }: DeckOptions): Promise<void> {
  const container = root.querySelector('.slides');
  if (container === null) return;
  const slides = readSlides(container);
  const parts = slides.flat();
  const resumedAt = session.lastAt;

  const menu = new DeckMenu();
  const notice = new SessionNotice();
  document.body.append(menu, notice);
  notice.onNewSession = () => menu.askNewSession();
  menu.onNewSession = () => startAfresh(session);
  handOutLogs(parts, session);
  followGroups(parts);
  const choice = followChoice({ container, slides, settings, log: session.for(CHOICE_LOG) });

  const reporting = addReporting({
    container,
    parts,
    session,
    choice,
    plan: () => makePlan(slides, choice()),
    current: () => reveal.getCurrentSlide(),
    fit: () => reveal.layout(),
  });

  // the keys' listener comes before reveal.js and its own
  const commands: readonly Command[] = [
    {
      label: t.overview,
      key: 'O',
      run: () => {
        reveal.toggleOverview();
      },
    },
    { label: t.fullscreen, key: 'F', run: () => void toggleFullscreen() },
    { label: t.timer, key: 'T', run: () => toggleTimer(reveal.getCurrentSlide()) },
    { label: notes.open, key: 'R', run: () => reporting.toggleNotes() },
    { label: report.open, run: () => reporting.showReport() },
    { label: t.help, key: '?', run: () => menu.showHelp() },
    { label: t.newSession, run: () => menu.askNewSession() },
  ];
  menu.commands = commands;
  onCommandKeys(commands);
  const reveal = await startReveal(
    root,
    digitKeys((digit, event) => pressDigit(reveal.getCurrentSlide(), digit, event.shiftKey)),
  );
  document.documentElement.classList.add('ready');
  stepOverHidden(reveal, slides, (part) => isShown(part, part.h + 1, choice()));

  const position = session.for(POSITION_LOG);
  if (restorePosition(reveal, parts, lastPosition(position.events)) && resumedAt !== undefined) {
    notice.notice = { kind: 'resumed', at: resumedAt };
  }
  const warnWhenNotKept = (): void => {
    if (!session.durable) notice.notice = { kind: 'not-durable' };
  };
  warnWhenNotKept();
  position.subscribe(warnWhenNotKept);
  keepPosition(reveal, parts, position);
  followBackground(reveal, root);
  addTimerBadge(reveal, parts);

  container.addEventListener('deck-begin', () => reveal.next());
}

interface ChoiceOptions {
  readonly container: Element;
  readonly slides: readonly (readonly DeckPart[])[];
  readonly settings: DeckSettings;
  readonly log: EventLog;
}

/** Shows what was chosen wherever it matters, now and after each change. Returns the way to ask for it. */
function followChoice({ container, slides, settings, log }: ChoiceOptions): () => SessionChoice {
  const choice = (): SessionChoice => foldChoice(settings, log.events);
  const panel = addStartPanel(slides);
  panel?.addEventListener('deck-choose', ({ changes }) => log.append('choose', changes));
  const counted = [
    ...container.querySelectorAll<GroupSplitter | LivePoll>('group-splitter, live-poll'),
  ].filter((element) => !element.hasAttribute('participants'));
  const show = (): void => {
    const current = choice();
    if (panel !== undefined) panel.choice = current;
    handOutParticipants(counted, current);
    const html = planHtml(makePlan(slides, current));
    for (const plans of container.querySelectorAll('.plans')) plans.innerHTML = html;
    document.title = file.title(current.school);
  };
  show();
  log.subscribe(show);
  return choice;
}

/** Marks that the slide in sight is dark, for what stands around it. */
function followBackground(reveal: RevealDeck, root: HTMLElement): void {
  const mark = (): void => {
    root.classList.toggle('on-dark', reveal.getCurrentSlide().classList.contains('statement'));
  };
  mark();
  reveal.on('slidechanged', mark);
}

function addStartPanel(slides: readonly (readonly DeckPart[])[]): StartPanel | undefined {
  const part = slides.flat().find(({ section }) => section.dataset.panel === 'start');
  if (part === undefined) return undefined;
  const panel = new StartPanel();
  panel.slides = slides;
  part.section.append(panel);
  return panel;
}

/** Fields hold what was typed but never became an event, such as names: a fresh page forgets those too. */
function startAfresh(session: Session): void {
  session.clear();
  history.replaceState(null, '', location.pathname + location.search);
  location.reload();
}

async function toggleFullscreen(): Promise<void> {
  // refused without a click, or by the school's policy: then the window simply stays as it is
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  await change.catch(() => undefined);
}
