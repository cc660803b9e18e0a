/** The running deck: reveal.js, the panels and the elements around one session. */
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { DeckSettings } from '../document/deck.js';
import { planHtml } from '../programme/plan-html.js';
import { isShown, makePlan } from '../programme/programme.js';
import type { Session } from '../session/session.js';
import { DeckMenu } from './deck-menu/deck-menu.js';
import { handOutLogs, handOutParticipants, pressDigit, toggleTimer } from './elements.js';
import { keyBindings, onHelpKey } from './keys.js';
import { keepPosition, restorePosition } from './position.js';
import { startReveal } from './reveal.js';
import { SessionNotice } from './session-notice/session-notice.js';
import { readSlides, type DeckPart } from './slides.js';
import { StartPanel } from './start-panel/start-panel.js';
import { DECK_LOG, foldDeck, initialState, type DeckState } from './state.js';
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
  const log = session.for(DECK_LOG);
  const resumedAt = session.lastAt;
  const state = (): DeckState => foldDeck(initialState(settings), log.events);
  const shown = (part: DeckPart): boolean => isShown(part, part.h + 1, state().choice);

  const menu = new DeckMenu();
  const notice = new SessionNotice();
  document.body.append(menu, notice);
  notice.onNewSession = () => menu.askNewSession();

  const panel = addStartPanel(parts, slides);
  const splitters = [...container.querySelectorAll<GroupSplitter>('group-splitter')];
  const ownCount = splitters.filter((splitter) => !splitter.hasAttribute('participants'));
  const showChoice = (): void => {
    const { choice } = state();
    if (panel !== undefined) panel.choice = choice;
    handOutParticipants(ownCount, choice);
    const html = planHtml(makePlan(slides, choice));
    for (const plans of container.querySelectorAll('.plans')) plans.innerHTML = html;
    if (!session.durable) notice.notice = { kind: 'not-durable' };
  };
  handOutLogs(parts, session);
  showChoice();
  log.subscribe(showChoice);

  onHelpKey(() => menu.showHelp());
  const reveal = await startReveal(
    root,
    keyBindings({
      toggleTimer: () => toggleTimer(reveal.getCurrentSlide()),
      digit: (digit, event) => pressDigit(reveal.getCurrentSlide(), digit, event.shiftKey),
    }),
  );
  document.documentElement.classList.add('ready');
  stepOverHidden(reveal, slides, shown);
  if (restorePosition(reveal, parts, state().position) && resumedAt !== undefined) {
    notice.notice = { kind: 'resumed', at: resumedAt };
  }
  keepPosition(reveal, parts, log);

  panel?.addEventListener('deck-choose', ({ changes }) => log.append('choose', changes));
  panel?.addEventListener('deck-begin', () => reveal.next());
  menu.addEventListener('deck-menu', ({ action }) => {
    if (action === 'overview') reveal.toggleOverview();
    if (action === 'fullscreen') void toggleFullscreen();
    if (action === 'new-session') {
      session.clear();
      notice.notice = undefined;
      reveal.slide(0, 0);
    }
  });
}

function addStartPanel(
  parts: readonly DeckPart[],
  slides: readonly (readonly DeckPart[])[],
): StartPanel | undefined {
  const part = parts.find(({ section }) => section.dataset.panel === 'start');
  if (part === undefined) return undefined;
  const panel = new StartPanel();
  panel.slides = slides;
  part.section.append(panel);
  return panel;
}

async function toggleFullscreen(): Promise<void> {
  // refused without a click, or by the school's policy: then the window simply stays as it is
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  await change.catch(() => undefined);
}
