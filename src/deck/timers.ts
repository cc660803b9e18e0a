/** What the deck does with the timers on its slides: the badge in the corner. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { RevealDeck } from './reveal.js';
import type { DeckPart } from './slides.js';
import { TimerBadge, type BadgeTimer } from './timer-badge/timer-badge.js';

/** Adds the badge. To be called once every timer has its log. */
export function addTimerBadge(reveal: RevealDeck, parts: readonly DeckPart[]): void {
  const badge = new TimerBadge();
  badge.timers = parts.flatMap(({ section }): BadgeTimer[] =>
    timersIn(section).map((timer) => ({ timer, section })),
  );
  const follow = (): void => {
    badge.current = reveal.getCurrentSlide();
    leaveFullscreen(badge.current);
  };
  follow();
  reveal.on('slidechanged', follow);
  badge.addEventListener('timer-jump', ({ section }) => {
    const part = parts.find((candidate) => candidate.section === section);
    if (part === undefined) return;
    reveal.slide(part.h, part.v);
    // the button that was pressed is gone: the timer's own comes instead
    timersIn(section)[0]?.focus();
  });
  document.body.append(badge);
}

const timersIn = (section: Element): CountdownTimer[] => [
  ...section.querySelectorAll<CountdownTimer>('countdown-timer'),
];

/** A timer that fills the screen would leave it empty when its slide goes. */
function leaveFullscreen(current: Element): void {
  const full = document.fullscreenElement;
  if (full?.localName === 'countdown-timer' && !current.contains(full)) void document.exitFullscreen();
}
