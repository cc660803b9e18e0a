/** The running deck: reveal.js, the panels and the elements around one session. */
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { DeckSettings } from '../document/deck.js';
import { planHtml } from '../programme/plan-html.js';
import { addPrinting } from '../print/printing.js';
import { isShown, makePlan } from '../programme/programme.js';
import type { EventLog } from '../session/log.js';
import type { Session } from '../session/session.js';
import { deck as t, file } from '../strings/nl.js';
import type { Command } from './commands.js';
import { DeckMenu } from './deck-menu/deck-menu.js';
import { handOutLogs, handOutParticipants, pressDigit, toggleTimer } from './elements.js';
import { digitKeys, onCommandKeys } from './keys.js';
import { keepPosition, partAt, restorePosition } from './position.js';
import { startReveal, type RevealDeck } from './reveal.js';
import { followScreen, isBlack, SCREEN_LOG, setBlack } from './screen.js';
import { SessionNotice } from './session-notice/session-notice.js';
import { readSlides, type DeckPart } from './slides.js';
import { StartPanel } from './start-panel/start-panel.js';
import { CHOICE_LOG, foldChoice, lastPosition, POSITION_LOG, type SessionChoice } from './state.js';
import { addTimerBadge, followGroups } from './timers.js';
import { stepOverHidden } from './visibility.js';

/** The key code of the full stop, which clickers send for a black screen too. */
const PERIOD = 190;

export interface DeckOptions {
  readonly root: HTMLElement;
  readonly settings: DeckSettings;
  readonly session: Session;
  /** What others add to the menu, the keys and the help. */
  readonly commands?: readonly Command[];
  /** In a part of the window, beside another window that is the deck: it shows the slide, and never turns black. */
  readonly embedded?: boolean;
}

/** The deck as what stands around it may use it. */
export interface RunningDeck {
  readonly reveal: RevealDeck;
  readonly slides: readonly (readonly DeckPart[])[];
  readonly notice: SessionNotice;
  choice(): SessionChoice;
  /** Writes down where the deck is, for another window to begin there. */
  keepPosition(): void;
  /** Puts a page that is ready for printing in the place of the deck. */
  showPrintPage(): void;
}

export async function startDeck(options: DeckOptions): Promise<RunningDeck | undefined> {
  const { root, settings, session, embedded = false } = options;
  const container = root.querySelector('.slides');
  if (container === null) return undefined;
  const slides = readSlides(container);
  const parts = slides.flat();
  const resumedAt = session.lastAt;

  const menu = new DeckMenu();
  const notice = new SessionNotice();
  document.body.append(menu, notice);
  notice.onNewSession = () => menu.askNewSession();
  menu.onNewSession = () => startAfresh(session);
  handOutLogs(parts, session);
  const choice = followChoice({ container, slides, settings, log: session.for(CHOICE_LOG) });
  const shown = (part: DeckPart): boolean => isShown(part, part.h + 1, choice());
  const printing = addPrinting(() => ({ parts, shown: parts.filter(shown), schoolType: choice().type }));

  // the keys' listener comes before reveal.js and its own
  const screen = session.for(SCREEN_LOG);
  const toggleBlack = (): void => setBlack(screen, !isBlack(screen.events));
  const commands: readonly Command[] = [
    ...(options.commands ?? []),
    {
      label: t.overview,
      key: 'O',
      run: () => {
        reveal.toggleOverview();
      },
    },
    { label: t.fullscreen, key: 'F', run: () => void toggleFullscreen() },
    { label: t.black, key: 'B', run: toggleBlack },
    { label: t.timer, key: 'T', run: () => toggleTimer(reveal.getCurrentSlide()) },
    { label: t.print, run: () => printing.ask() },
    { label: t.help, key: '?', run: () => menu.showHelp() },
    { label: t.newSession, run: () => menu.askNewSession() },
  ];
  menu.commands = commands;
  onCommandKeys(commands);
  const reveal = await startReveal(root, {
    embedded,
    keys: {
      ...digitKeys((digit, event) => pressDigit(reveal.getCurrentSlide(), digit, event.shiftKey)),
      [PERIOD]: toggleBlack,
    },
  });
  document.documentElement.classList.add('ready');
  const position = session.for(POSITION_LOG);
  // where another window went, this one goes too
  const isTold = (part: DeckPart): boolean => partAt(parts, lastPosition(position.events)) === part;
  stepOverHidden(reveal, slides, (part) => shown(part) || isTold(part));

  const resumed = restorePosition(reveal, parts, lastPosition(position.events), !embedded);
  if (resumed && !embedded && resumedAt !== undefined) {
    notice.notice = { kind: 'resumed', at: resumedAt };
  }
  const warnWhenNotKept = (): void => {
    if (!session.durable) notice.notice = { kind: 'not-durable' };
  };
  warnWhenNotKept();
  position.subscribe(warnWhenNotKept);
  const keeper = keepPosition(reveal, parts, position);
  if (!embedded) followScreen(reveal, screen);
  followBackground(reveal, root);
  addTimerBadge(reveal, parts);
  followGroups(reveal, parts);

  container.addEventListener('deck-begin', () => reveal.next());
  return {
    reveal,
    slides,
    notice,
    choice,
    keepPosition: () => keeper.keep(),
    showPrintPage: () => printing.showPage(root),
  };
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
