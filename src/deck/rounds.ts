/** Gives a timer with rounds as many as there are groups, and warns on its slide when they don't fit in its minutes. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import { isRecord } from '../document/deck.js';
import { planRounds, type WayOut } from '../programme/rounds.js';
import type { EventLog, LoggedEvent } from '../session/log.js';
import type { Session } from '../session/session.js';
import { RoundsNote } from './rounds-note/rounds-note.js';
import type { DeckPart } from './slides.js';

/** A group of four, as in the draaiboek: for a plan before the groups are made. */
const USUAL_SIZE = 4;
/** "At most three minutes a group", as in the draaiboek. */
const USUAL_MINUTES = 3;

/** Follows the groups of the splitter that stands before each timer with rounds, in the same team session. */
export function followRounds(
  parts: readonly DeckPart[],
  session: Session,
  participants: () => number,
): () => void {
  const updates = parts.flatMap((part, index) => {
    const timer = part.section.querySelector<CountdownTimer>('countdown-timer[repeat]');
    const before = parts.slice(0, index).filter((candidate) => candidate.session === part.session);
    const splitter = before
      .flatMap(({ section }) => [...section.querySelectorAll<GroupSplitter>('group-splitter')])
      .at(-1);
    if (timer === null || splitter === undefined || part.minutes === 0) return [];
    const log = session.for(`${part.slide}/${part.v}/rounds`);
    return [followTimer(timer, splitter, part.minutes, log, participants)];
  });
  return () => {
    for (const update of updates) update();
  };
}

function followTimer(
  timer: CountdownTimer,
  splitter: GroupSplitter,
  planned: number,
  log: EventLog,
  participants: () => number,
): () => void {
  const note = new RoundsNote();
  note.planned = planned;
  // beside the timer there is room, below it there isn't
  const beside = timer.closest('.column')?.parentElement?.querySelector('.column:not(:has(countdown-timer))');
  if (beside) beside.append(note);
  else timer.after(note);
  const { minutes: usualMinutes = USUAL_MINUTES, repeat: usualRepeat = 1 } = timer;

  const update = (): void => {
    const groups = splitter.groups.length || Math.ceil(participants() / USUAL_SIZE) || usualRepeat;
    const plan = planRounds(groups, usualMinutes, planned);
    const chosen = chosenWay(log.events);
    const rounds = (chosen && plan.ways.get(chosen)) ?? plan;
    note.plan = plan;
    note.chosen = plan.ways.has(chosen!) ? chosen : undefined;
    // a round that is going on stays as it is
    if (timer.state !== 'idle') return;
    timer.minutes = rounds.minutes;
    timer.repeat = rounds.repeat;
  };
  note.addEventListener('deck-way-out', ({ way }) => log.append('way-out', { way }));
  log.subscribe(update);
  splitter.log.subscribe(update);
  update();
  return update;
}

function chosenWay(events: readonly LoggedEvent[]): WayOut | undefined {
  const data = events.at(-1)?.data;
  const way = isRecord(data) ? data.way : undefined;
  return way === 'shorter' || way === 'fewer' || way === 'two-rooms' ? way : undefined;
}
