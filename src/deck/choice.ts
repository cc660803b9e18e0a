/** What the facilitator chose, shown wherever it matters: the panel, the plan, the timers, the number of people. */
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { DeckSettings } from '../document/deck.js';
import { planHtml } from '../programme/plan-html.js';
import { makePlan } from '../programme/programme.js';
import type { Session } from '../session/session.js';
import { file } from '../strings/nl.js';
import { handOutParticipants, peopleIn } from './elements.js';
import { soon } from './idle.js';
import { hasBegun, planTimes } from './pace.js';
import type { SettingsDialog } from './settings-dialog/settings-dialog.js';
import type { DeckSlides } from './slides.js';
import { StartPanel, type ChooseEvent } from './start-panel/start-panel.js';
import { CHOICE_LOG, foldChoice, POSITION_LOG, type SessionChoice } from './state.js';
import { timerMinutes } from './timers.js';

interface ChoiceOptions {
  readonly container: HTMLElement;
  readonly slides: DeckSlides;
  readonly settings: DeckSettings;
  readonly session: Session;
  readonly dialog: SettingsDialog;
}

/** Follows the choice, now and after each change. Returns the way to ask for it. */
export function followChoice({
  container,
  slides,
  settings,
  session,
  dialog,
}: ChoiceOptions): () => SessionChoice {
  const log = session.for(CHOICE_LOG);
  const position = session.for(POSITION_LOG);
  const choice = (): SessionChoice => foldChoice(settings, log.events);
  const choose = ({ changes }: ChooseEvent): void => log.append('choose', changes);
  let panels: readonly (StartPanel | SettingsDialog)[] = [];
  let counted: readonly (GroupSplitter | LivePoll)[] = [];
  let handedOut: number | undefined;
  for (const place of [container, dialog]) place.addEventListener('deck-choose', choose);
  const tellMinutes = timerMinutes(slides);
  const showPlan = (): void => {
    const html = planHtml(makePlan(slides.all, choice()), planTimes(choice(), position.events));
    for (const plan of container.querySelectorAll('.plans')) plan.innerHTML = html;
  };
  const show = (): void => {
    const current = choice();
    for (const panel of panels) panel.choice = current;
    // any other choice leaves alone what is being filled in
    if (current.participants !== handedOut) handOutParticipants(counted, current);
    handedOut = current.participants;
    tellMinutes(current);
    document.title = file.title(current.school);
    showPlan();
  };
  slides.follow(() => {
    panels = [...findStartPanel(slides), dialog];
    for (const panel of panels) panel.slides = [...slides.all];
    const before = new Set(counted);
    counted = [...container.querySelectorAll<GroupSplitter | LivePoll>('group-splitter, live-poll')].filter(
      (element) => !element.hasAttribute('participants'),
    );
    handOutParticipants(
      counted.filter((element) => !before.has(element)),
      choice(),
    );
    handedOut = choice().participants;
    show();
  });
  log.subscribe(show);
  // the clock times count from the beginning; every step of the deck comes by here
  let begun = hasBegun(position.events);
  position.subscribe(() => {
    if (hasBegun(position.events) === begun) return;
    begun = !begun;
    soon(showPlan);
  });
  // who comes later, or was not thought of at the start, counts for the polls too
  container.addEventListener('groups-change', ({ target }) => {
    const splitter = counted.find((element) => element === target);
    const people = splitter?.localName === 'group-splitter' ? peopleIn(splitter as GroupSplitter) : 0;
    if (people > 0 && people !== choice().participants) log.append('choose', { participants: people });
  });
  return choice;
}

/** The panel on the slide that has a place for it. */
function findStartPanel({ parts }: DeckSlides): readonly StartPanel[] {
  const part = parts.find(({ section }) => section.dataset.panel === 'start');
  if (part === undefined) return [];
  const there = part.section.querySelector<StartPanel>(':scope > start-panel');
  if (there !== null) return [there];
  const panel = new StartPanel();
  part.section.append(panel);
  return [panel];
}
