/** What the deck does with the timers on its slides: the badge in the corner, and the number of groups for a timer in rounds. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import { partMinutes, type Choice } from '../programme/programme.js';
import { USUAL_TEAM } from './elements.js';
import type { RevealDeck } from './reveal.js';
import type { DeckPart, DeckSlides } from './slides.js';
import type { SessionChoice } from './state.js';
import { TimerBadge, type BadgeTimer } from './timer-badge/timer-badge.js';

/** Adds the badge. To be called once every timer has its log. */
export function addTimerBadge(reveal: RevealDeck, slides: DeckSlides, place: Element): void {
  const badge = new TimerBadge();
  slides.follow(() => {
    badge.timers = slides.parts.flatMap(({ section }): BadgeTimer[] =>
      timersIn(section).map((timer) => ({ timer, section })),
    );
  });
  const follow = (): void => {
    badge.current = reveal.getCurrentSlide();
    leaveFullscreen(badge.current);
  };
  follow();
  reveal.on('slidechanged', follow);
  badge.addEventListener('timer-jump', ({ section }) => {
    const part = slides.parts.find((candidate) => candidate.section === section);
    if (part === undefined) return;
    reveal.slide(part.h, part.v);
    // the button that was pressed is gone: the timer's own comes instead
    timersIn(section)[0]?.focus();
  });
  place.append(badge);
}

/**
 * Tells every timer that is `per-group` how many groups the first splitter of its session made, or would make of the people that
 * are known, and how long its slide may take. To be called once every element has its log and its participants.
 */
export function followGroups(reveal: RevealDeck, slides: DeckSlides, choice: () => SessionChoice): void {
  let links: readonly GroupLink[] = [];
  slides.follow(() => {
    for (const { stop } of links) stop();
    links = linkGroups(slides.parts, choice);
  });
  // what is only filled in is in no log; by the time it is wanted, the slide has changed
  reveal.on('slidechanged', () => {
    for (const { tell } of links) tell();
  });
}

interface GroupLink {
  tell(): void;
  stop(): void;
}

function linkGroups(parts: readonly DeckPart[], choice: () => SessionChoice): readonly GroupLink[] {
  const sessions = new Set(parts.map((part) => part.session));
  return [...sessions].map((session) => {
    const mine = parts.filter((part) => part.session === session);
    const splitter = mine
      .map(({ section }) => section.querySelector<GroupSplitter>('group-splitter'))
      .find((found) => found !== null);
    const timers = mine.flatMap(({ section, minutes }) =>
      timersIn(section)
        .filter(({ perGroup }) => perGroup)
        .map((timer) => ({ timer, minutes })),
    );
    const tell = (): void => {
      const groups = splitter !== undefined && isKnown(splitter, choice()) ? splitter.groupCount : 0;
      for (const { timer } of timers) timer.groups = groups > 0 ? groups : undefined;
    };
    for (const { timer, minutes } of timers) timer.planned = minutes > 0 ? minutes : undefined;
    tell();
    return { tell, stop: splitter?.log.subscribe(tell) ?? ((): void => {}) };
  });
}

/** Groups that were made are, and so is a number that somebody filled in; where the form begins is not. */
function isKnown({ groups, participants }: GroupSplitter, choice: SessionChoice): boolean {
  return groups.length > 0 || choice.participants > 0 || participants !== USUAL_TEAM;
}

/** Gives the function that sets the timers on slides that the choice makes shorter, and back. */
export function timerMinutes(slides: DeckSlides): (choice: Choice) => void {
  /** As the slide has them. */
  const own = new WeakMap<CountdownTimer, number | undefined>();
  slides.follow(() => {
    for (const { section } of slides.parts)
      for (const timer of timersIn(section)) if (!own.has(timer)) own.set(timer, timer.minutes);
  });
  return (choice) => {
    for (const { section, h, v, minutes: planned } of slides.parts) {
      const timers = planned === 0 ? [] : timersIn(section);
      const wanted = timers.length === 0 ? 0 : (partMinutes(slides.all[h]!, h + 1, choice)[v] ?? 0);
      if (wanted === 0) continue;
      for (const timer of timers) {
        const minutes = own.get(timer);
        if (minutes === undefined) continue;
        timer.minutes = wanted === planned ? minutes : Math.max(1, Math.round((minutes * wanted) / planned));
      }
    }
  };
}

const timersIn = (section: Element): CountdownTimer[] => [
  ...section.querySelectorAll<CountdownTimer>('countdown-timer'),
];

/** A timer that fills the screen would leave it empty when its slide goes. */
function leaveFullscreen(current: Element): void {
  const full = document.fullscreenElement;
  if (full?.localName === 'countdown-timer' && !current.contains(full)) void document.exitFullscreen();
}
