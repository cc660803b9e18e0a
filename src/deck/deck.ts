/** The running deck: reveal.js, the panels and the elements around one session. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { DeckSettings } from '../document/deck.js';
import { planHtml } from '../programme/plan-html.js';
import { isShown, makePlan } from '../programme/programme.js';
import type { EventLog } from '../session/log.js';
import type { Session } from '../session/session.js';
import { deck as t, file } from '../strings/nl.js';
import type { Command } from './commands.js';
import { comeBackFromBlack, markBlack } from './black.js';
import { DeckMenu } from './deck-menu/deck-menu.js';
import { handOutLogs, handOutParticipants, pressDigit, toggleTimer } from './elements.js';
import { noticeOthers } from './elsewhere.js';
import { hintOnce, type Once } from './hint.js';
import { digitKeys, onCommandKeys } from './keys.js';
import { PaceSign } from './pace-sign/pace-sign.js';
import { BEGIN, hasBegun, planTimes, readPace } from './pace.js';
import { LightDot } from './light-dot/light-dot.js';
import { startOnF5, stayAwake, warnBeforeLeaving } from './presenting.js';
import { SlideList } from './slide-list/slide-list.js';
import { keepPosition, restorePosition } from './position.js';
import { startReveal, type RevealDeck } from './reveal.js';
import { SessionNotice } from './session-notice/session-notice.js';
import { partNumber, partText, readSlides, type DeckPart } from './slides.js';
import { SettingsDialog } from './settings-dialog/settings-dialog.js';
import { StartPanel, type ChooseEvent } from './start-panel/start-panel.js';
import { CHOICE_LOG, foldChoice, lastPosition, POSITION_LOG, type SessionChoice } from './state.js';
import { addTimerBadge, followGroups, timerMinutes } from './timers.js';
import { jumpTo, stepOverHidden } from './visibility.js';

export interface DeckOptions {
  readonly root: HTMLElement;
  readonly settings: DeckSettings;
  readonly session: Session;
  /** Whether the hint for who never used the deck was of use. */
  readonly hinted: Once;
  /** Names the deck and its revision: windows that share it have the same one. */
  readonly channel: string;
}

export async function startDeck({ root, settings, session, hinted, channel }: DeckOptions): Promise<void> {
  const container = root.querySelector<HTMLElement>('.slides');
  if (container === null) return;
  const slides = readSlides(container);
  const parts = slides.flat();
  const resumedAt = session.lastAt;

  const menu = new DeckMenu();
  const notice = new SessionNotice();
  const list = new SlideList();
  const dot = new LightDot();
  document.body.append(menu, notice, list, dot);
  notice.onNewSession = () => menu.askNewSession();
  const leave = warnBeforeLeaving([...container.querySelectorAll<CountdownTimer>('countdown-timer')]);
  menu.onNewSession = () => {
    leave();
    startAfresh(session);
  };
  handOutLogs(parts, session);
  followGroups(parts);
  const position = session.for(POSITION_LOG);
  const settingsDialog = new SettingsDialog();
  document.body.append(settingsDialog);
  const choice = followChoice({
    container,
    slides,
    settings,
    log: session.for(CHOICE_LOG),
    position,
    settingsDialog,
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
    { label: t.slideList, key: 'G', alsoKeys: ['/'], run: () => void list.show() },
    { label: t.black, key: 'B', run: () => reveal.togglePause() },
    { label: t.pointer, key: 'A', run: () => dot.toggle() },
    { label: t.settings, run: () => void settingsDialog.show() },
    { label: t.help, key: '?', run: () => menu.showHelp() },
    { label: t.newSession, run: () => menu.askNewSession() },
  ];
  menu.commands = commands;
  comeBackFromBlack(root, () => reveal.togglePause(false));
  onCommandKeys(commands);
  startOnF5();
  const reveal = await startReveal(
    root,
    digitKeys((digit, event) => pressDigit(reveal.getCurrentSlide(), digit, event.shiftKey)),
  );
  document.documentElement.classList.add('ready');
  markBlack(reveal);
  dot.onToggle = (on) => document.documentElement.classList.toggle('pointing', on);
  stepOverHidden(reveal, slides, (part) => isShown(part, part.h + 1, choice()));

  if (restorePosition(reveal, parts, lastPosition(position.events)) && resumedAt !== undefined) {
    notice.notice = { kind: 'resumed', at: resumedAt };
  }
  const warnWhenNotKept = (): void => {
    if (!session.durable) notice.notice = { kind: 'not-durable' };
  };
  warnWhenNotKept();
  position.subscribe(warnWhenNotKept);
  const awake = stayAwake();
  const begin = (): void => {
    position.append(BEGIN);
    awake();
  };
  if (hasBegun(position.events)) awake();
  // an arrow, a clicker or a swipe begins as well
  reveal.on('slidechanged', (event) => {
    const { previousSlide } = event as unknown as { previousSlide?: HTMLElement };
    if (previousSlide?.dataset.panel === 'start' && !hasBegun(position.events)) begin();
  });
  keepPosition(reveal, parts, position);
  followBackground(reveal, root);
  addTimerBadge(reveal, parts);
  const names = slides.map(([first]) => first?.slide ?? '');
  const pace = new PaceSign();
  pace.pace = () => readPace(slides, names, choice(), position.events, position.now());
  position.subscribe(() => pace.requestUpdate());
  menu.after(pace);

  list.slides = () =>
    parts
      .filter(({ school }) => school === undefined || school === choice().type)
      .map((part) => ({
        number: partNumber(slides, part),
        title: part.title,
        text: partText(part),
        shown: isShown(part, part.h + 1, choice()),
        current: part.section === reveal.getCurrentSlide(),
        go: () => jumpTo(reveal, part),
      }));
  hintOnce(reveal, notice, hinted);
  noticeOthers(channel, () => (notice.notice ??= { kind: 'elsewhere' }));

  container.addEventListener('deck-begin', () => {
    begin();
    reveal.next();
  });
}

interface ChoiceOptions {
  readonly container: HTMLElement;
  readonly slides: readonly (readonly DeckPart[])[];
  readonly settings: DeckSettings;
  readonly log: EventLog;
  readonly position: EventLog;
  readonly settingsDialog: SettingsDialog;
}

/** Shows what was chosen wherever it matters, now and after each change. Returns the way to ask for it. */
function followChoice(options: ChoiceOptions): () => SessionChoice {
  const { container, slides, settings, log, position, settingsDialog } = options;
  const choice = (): SessionChoice => foldChoice(settings, log.events);
  const panels = [...addStartPanel(slides), settingsDialog];
  const choose = ({ changes }: ChooseEvent): void => log.append('choose', changes);
  container.addEventListener('deck-choose', choose);
  settingsDialog.addEventListener('deck-choose', choose);
  settingsDialog.slides = slides;
  const counted = [
    ...container.querySelectorAll<GroupSplitter | LivePoll>('group-splitter, live-poll'),
  ].filter((element) => !element.hasAttribute('participants'));
  const tellMinutes = timerMinutes(slides);
  const plans = container.querySelectorAll('.plans');
  let shown = '';
  const show = (): void => {
    const current = choice();
    for (const panel of panels) panel.choice = current;
    handOutParticipants(counted, current);
    tellMinutes(current);
    document.title = file.title(current.school);
    showPlan();
  };
  const showPlan = (): void => {
    const html = planHtml(makePlan(slides, choice()), planTimes(choice(), position.events));
    // each step of the deck asks
    if (html !== shown) for (const plan of plans) plan.innerHTML = html;
    shown = html;
  };
  show();
  log.subscribe(show);
  position.subscribe(showPlan);
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

function addStartPanel(slides: readonly (readonly DeckPart[])[]): readonly StartPanel[] {
  const part = slides.flat().find(({ section }) => section.dataset.panel === 'start');
  if (part === undefined) return [];
  const panel = new StartPanel();
  panel.slides = slides;
  part.section.append(panel);
  return [panel];
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
