/** The running deck: reveal.js, the panels and the elements around one session. */
import type { DeckSettings } from '../document/deck.js';
import { addPrinting } from '../print/printing.js';
import { isShown, makePlan, plannedMinutes } from '../programme/programme.js';
import { addReporting } from '../report/reporting.js';
import { storedPreference } from '../session/preference.js';
import type { Session } from '../session/session.js';
import { deck as t, notes, report } from '../strings/nl.js';
import { layOutAhead } from './ahead.js';
import { followChoice } from './choice.js';
import type { Command } from './commands.js';
import { DeckMenu } from './deck-menu/deck-menu.js';
import { logsFor, pressDigit, toggleTimer } from './elements.js';
import { soon } from './idle.js';
import { digitKeys, onCommandKeys } from './keys.js';
import { drawIn, drawInColour } from './drawings.js';
import { repeatLogo } from './logo.js';
import { LightDot } from './light-dot/light-dot.js';
import { NotesSign } from './notes-sign/notes-sign.js';
import { PaceSign } from './pace-sign/pace-sign.js';
import { readPace } from './pace.js';
import { keepPosition, partAt, restorePosition } from './position.js';
import { startReveal, type RevealDeck } from './reveal.js';
import { isBlack, SCREEN_LOG, setBlack } from './screen.js';
import { SessionNotice } from './session-notice/session-notice.js';
import { SettingsDialog } from './settings-dialog/settings-dialog.js';
import { SlideList, type ListedSlide } from './slide-list/slide-list.js';
import { partNumber, partText, DeckSlides, type DeckPart, type NotesOf } from './slides.js';
import { Stage } from './stage.js';
import { CHOICE_LOG, lastPosition, POSITION_LOG, type SessionChoice } from './state.js';
import { addTimerBadge, followGroups } from './timers.js';
import { keepScheme, SCHEME_KEY, SCHEME_LOG } from './scheme.js';
import { jumpTo, stepOverHidden } from './visibility.js';

export interface DeckOptions {
  readonly root: HTMLElement;
  readonly settings: DeckSettings;
  readonly session: Session;
  readonly notes: NotesOf;
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
  readonly pace: PaceSign;
  readonly sign: NotesSign;
  /** Holds what stands around the slide. */
  readonly around: HTMLElement;
  choice(): SessionChoice;
  /** Takes over what the file's settings say since they were changed. */
  choose(changes: Partial<SessionChoice>): void;
  /** Writes down where the deck is, for another window to begin there. */
  keepPosition(): void;
  /** Puts a page that is ready for printing in the place of the deck. */
  showPrintPage(): void;
  /** For who edits the slides while they are shown. */
  readonly stage: Stage;
  /** Calls `changed` now, and after each change of the slides by who edits them. */
  follow(changed: () => void): void;
  /** Called before the deck is left on purpose, which waits a moment for it. */
  onLeave: () => void | Promise<void>;
}

/** How long the goodbye to others may take, in milliseconds. */
const GOODBYE = 1_000;

export async function startDeck(options: DeckOptions): Promise<RunningDeck | undefined> {
  const { root, settings, session, embedded = false } = options;
  const container = root.querySelector<HTMLElement>('.slides');
  if (container === null) return undefined;
  repeatLogo(container);
  const slides = new DeckSlides(container, options.notes);
  const { parts } = slides;
  const resumedAt = session.lastAt;
  const position = session.for(POSITION_LOG);
  const screen = session.for(SCREEN_LOG);

  const menu = new DeckMenu();
  const notice = new SessionNotice();
  const pace = new PaceSign();
  const list = new SlideList();
  const sign = new NotesSign();
  const dot = new LightDot();
  const dialog = new SettingsDialog();
  const around = document.createElement('aside');
  around.className = 'around';
  around.setAttribute('aria-label', t.around);
  around.append(menu, pace, sign, notice);
  document.body.append(around, list, dot, dialog);
  const handOutLogs = logsFor(session);
  slides.follow(() => handOutLogs(parts));
  const scheme = keepScheme(
    document.documentElement,
    session.for(SCHEME_LOG),
    storedPreference(SCHEME_KEY, () => localStorage),
  );
  const choice = followChoice({ container, slides, settings, session, dialog });
  const shown = (part: DeckPart): boolean => isShown(part, part.h + 1, choice());
  const printing = addPrinting(() => ({ parts, shown: parts.filter(shown), schoolType: choice().type }));

  const reporting = addReporting({
    container,
    parts,
    follow: (follow) => slides.follow(follow),
    session,
    choice,
    plan: () => makePlan(slides.all, choice()),
    current: () => reveal.getCurrentSlide(),
    fit: () => reveal.layout(),
  });

  const commands: readonly Command[] = [
    ...(options.commands ?? []),
    { label: t.slideList, key: 'G', alsoKeys: ['/'], run: () => void list.show() },
    {
      label: t.overview,
      key: 'O',
      run: () => {
        reveal.toggleOverview();
      },
    },
    { label: t.fullscreen, key: 'F', run: () => void toggleFullscreen() },
    // clickers send a full stop for a black screen too
    { label: t.black, key: 'B', alsoKeys: ['.'], run: () => setBlack(screen, !isBlack(screen.events)) },
    { label: t.timer, key: 'T', run: () => toggleTimer(reveal.getCurrentSlide()) },
    { label: notes.open, key: 'R', run: () => reporting.toggleNotes() },
    { label: t.pointer, key: 'A', run: () => dot.toggle() },
    { label: t.darkColours, key: 'D', group: 'deck', run: () => scheme.toggle() },
    { label: t.settings, group: 'deck', run: () => void dialog.show() },
    { label: report.open, group: 'deck', run: () => reporting.showReport() },
    { label: t.print, group: 'deck', run: () => printing.ask() },
    { label: t.help, key: '?', group: 'deck', run: () => menu.showHelp() },
    { label: t.newSession, group: 'deck', run: () => menu.askNewSession() },
  ];
  menu.commands = commands;
  // before reveal.js and its own listener
  onCommandKeys(commands);
  const reveal = await startReveal(root, {
    embedded,
    keys: digitKeys((digit, event) => pressDigit(reveal.getCurrentSlide(), digit, event.shiftKey)),
  });
  document.documentElement.classList.add('ready');
  dot.onToggle = (on) => document.documentElement.classList.toggle('pointing', on);

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
  const stage = new Stage({
    container,
    reveal,
    slides,
    prepare: (section) => {
      handOutLogs(parts.filter((part) => section.contains(part.section)));
      drawIn(reveal.getCurrentSlide());
    },
    plan: () => ({ minutes: makePlan(slides.all, choice()).minutes, room: plannedMinutes(choice()) }),
  });

  sign.toggle = () => reporting.toggleNotes();
  const showSign = (): void => {
    sign.hidden = !reporting.slideShown(reveal.getCurrentSlide());
  };
  slides.follow(showSign);
  reveal.on('slidechanged', showSign);

  const keeper = keepPosition(reveal, parts, position, () => stage.editing);
  followBackground(reveal, root);
  drawInColour(reveal, slides);
  addTimerBadge(reveal, slides, around);
  followGroups(reveal, slides, choice);

  const names = (): readonly string[] => slides.all.map(([first]) => first?.slide ?? '');
  pace.pace = () => readPace(slides.all, names(), choice(), position.events, position.now());
  position.subscribe(() => soon(() => pace.requestUpdate()));
  list.slides = () =>
    parts
      .filter(({ school }) => school === undefined || school === choice().type)
      .map((part): ListedSlide => ({
        number: partNumber(slides.all, part),
        title: part.title,
        text: partText(part),
        shown: shown(part),
        current: part.section === reveal.getCurrentSlide(),
        go: () => jumpTo(reveal, part),
      }));
  layOutAhead(reveal, parts, shown);
  container.addEventListener('deck-begin', () => reveal.next());

  const deck: RunningDeck = {
    reveal,
    stage,
    follow: (changed) => slides.follow(changed),
    slides: slides.all,
    notice,
    pace,
    sign,
    around,
    choice,
    choose: (changes) => session.for(CHOICE_LOG).append('choose', changes),
    keepPosition: () => keeper.keep(),
    showPrintPage: () => printing.showPage(root),
    onLeave: () => {},
  };
  notice.onNewSession = () => menu.askNewSession();
  menu.onNewSession = () => {
    const left = deck.onLeave();
    if (left === undefined) startAfresh(session);
    else
      void Promise.race([left, new Promise((resolve) => setTimeout(resolve, GOODBYE))]).then(() =>
        startAfresh(session),
      );
  };
  return deck;
}

/** Marks that the slide in sight is dark, for what stands around it. */
function followBackground(reveal: RevealDeck, root: HTMLElement): void {
  const mark = (): void => {
    root.classList.toggle('on-dark', reveal.getCurrentSlide().classList.contains('statement'));
  };
  mark();
  reveal.on('slidechanged', mark);
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
