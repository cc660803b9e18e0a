/** Hands the session and the facilitator's choice to the elements on the slides. */
import type { EventLog } from '../session/log.js';
import type { Session } from '../session/session.js';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import type { SessionChoice } from './state.js';
import type { DeckPart } from './slides.js';

/** Where it is kept that the sound of the timers is off: one setting for all. */
const SOUND_LOG = 'deck/sound';
const LOGGED = 'countdown-timer, group-splitter, live-poll, scenario-reveal';

/**
 * Gives the function that gives every element its log. Its name is the element's own id, or where it stands: slide, part,
 * tag and count, so that a change on another slide doesn't move it. A part that moves while somebody edits keeps its name.
 */
export function logsFor(session: Session): (parts: readonly DeckPart[]) => void {
  const placeOf = namePlaces();
  return (parts) => {
    for (const part of parts) handOutLogs(part.section, placeOf(part), session);
  };
}

/** A part that takes the place of one that is still there gets a name of its own. */
function namePlaces(): (part: DeckPart) => string {
  const names = new WeakMap<Element, string>();
  const holders = new Map<string, Element>();
  return ({ section, slide, v }) => {
    const known = names.get(section);
    if (known !== undefined) return known;
    let name = `${slide}/${v}`;
    while (holders.get(name)?.isConnected === true) name += '+';
    names.set(section, name);
    holders.set(name, section);
    return name;
  };
}

function handOutLogs(section: Element, place: string, session: Session): void {
  const counts = new Map<string, number>();
  for (const element of section.querySelectorAll<HTMLElement & { log: EventLog }>(LOGGED)) {
    const tag = element.localName;
    const count = counts.get(tag) ?? 0;
    counts.set(tag, count + 1);
    // people are dragged from group to group: no swipe to the next slide
    if (tag === 'group-splitter') element.dataset.preventSwipe = '';
    if (tag === 'countdown-timer') (element as unknown as CountdownTimer).soundLog = session.for(SOUND_LOG);
    const log = session.for(element.id === '' ? `${place}/${tag}/${count}` : `#${element.id}`);
    if (element.log !== log) element.log = log;
  }
}

/** Where a splitter's form begins as long as nobody said how many people there are: a start, nothing that is known. */
export const USUAL_TEAM = 24;

/** The number of people chosen at the start, for every element whose slide doesn't name one itself. */
export function handOutParticipants(
  elements: readonly (GroupSplitter | LivePoll)[],
  { participants }: SessionChoice,
): void {
  for (const element of elements)
    element.participants = participants || (element.localName === 'group-splitter' ? USUAL_TEAM : 0);
}

/** How many people the groups were made of; 0 before there are any. */
export function peopleIn({ groups }: GroupSplitter): number {
  return groups.reduce((people, { members }) => people + members.length, 0);
}

/** Starts or pauses the first timer in the part, as a click on its button would. */
export function toggleTimer(section: Element | null | undefined): void {
  const timer = section?.querySelector<CountdownTimer>('countdown-timer');
  if (timer === null || timer === undefined) return;
  // in overtime the clock still counts, and the button says stop
  if (timer.state === 'running' || timer.overtime > 0) timer.pause();
  else timer.start();
}

/** Passes a digit to the open poll in the part, when there is one. */
export function pressDigit(section: Element | null | undefined, digit: number, takeAway: boolean): void {
  const polls = [...(section?.querySelectorAll<LivePoll>('live-poll') ?? [])];
  polls.find(({ state }) => state === 'open')?.pressKey(digit, takeAway);
}
