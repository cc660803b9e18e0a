/** Starts the presenter window: the same deck, embedded, that follows the session; and the view around it. */
import type { Command } from '../deck/commands.js';
import { startDeck, type DeckOptions, type RunningDeck } from '../deck/deck.js';
import { keepLandscape } from '../deck/landscape.js';
import { partAt } from '../deck/position.js';
import { isBlack, SCREEN_LOG, setBlack } from '../deck/screen.js';
import { partNumber, type DeckPart } from '../deck/slides.js';
import { CHOICE_LOG, lastPosition, POSITION_LOG } from '../deck/state.js';
import { isShown, makePlan, partMinutes } from '../programme/programme.js';
import type { WindowChannel } from '../session/channel.js';
import type { LoggedEvent } from '../session/log.js';
import { presenter as t } from '../strings/nl.js';
import { startedAt, type Visit } from './elapsed.js';
import type { NotesSize } from './notes-size.js';
import { Partners } from './partners.js';
import { Preview } from './preview.js';
import './presenter-view/presenter-view.js';
import { PresenterView, type PresenterActions, type Presented } from './presenter-view/presenter-view.js';
import { nextStep, type Step } from './steps.js';

export interface PresenterOptions extends Pick<DeckOptions, 'root' | 'settings' | 'session' | 'notes'> {
  readonly channel: WindowChannel;
  readonly size: NotesSize;
  /** Opens the deck or brings it to the front; false when the browser holds it back. */
  readonly showDeck: () => boolean;
  /** What phones in the room send, and switching them on and off. */
  readonly phones: {
    readonly commands: readonly Command[];
    attach(place: (sign: HTMLElement) => void): void;
  };
}

/** How long a deck that is there may take to say so, in milliseconds. */
const ANSWER = 1500;

export async function startPresenter(options: PresenterOptions): Promise<void> {
  const { root, settings, session, notes, size } = options;
  const view = new PresenterView();
  const preview = new Preview();
  const stage = document.createElement('div');
  stage.className = 'reveal-viewport';
  stage.slot = 'current';
  preview.element.slot = 'next';
  root.before(view);
  stage.append(root);
  document.documentElement.classList.add('presenter');
  keepLandscape(true);

  const commands: readonly Command[] = [
    { label: t.toDeck, key: 'P', run: () => void options.showDeck() },
    { label: t.larger, key: '+', run: () => view.notes.resize(1) },
    ...options.phones.commands,
    { label: t.smaller, key: '-', run: () => view.notes.resize(-1) },
  ];
  view.append(stage, preview.element);
  const deck = await startDeck({ root, settings, session, notes, commands, embedded: true });
  if (deck === undefined) return;

  const { reveal, slides } = deck;
  const parts = slides.flat();
  const logs = { position: session.for(POSITION_LOG), screen: session.for(SCREEN_LOG) };
  const company = watchCompany(options.channel, () => show());
  let blocked = false;
  let shown: Step | 'end' | undefined;

  const show = (): void => {
    const at = stepOf(deck, parts);
    const next = nextOf(deck, parts, at);
    if (!isSame(next, shown)) preview.show(next && parts[next.part]?.section, next?.fragment ?? -1);
    shown = next ?? 'end';
    const alone = company();
    document.title = t.title(deck.choice().school);
    view.presented = {
      ...present(deck, parts, at, logs.position.events),
      next: next === undefined ? 'end' : next.part === at.part ? 'step' : next.part,
      black: isBlack(logs.screen.events),
      warning: alone === 'alone' && blocked ? 'deckBlocked' : alone,
    };
  };

  view.now = () => logs.position.now();
  view.size = size;
  view.actions = {
    next: () => reveal.next(),
    previous: () => reveal.prev(),
    // through the log, so that it goes where it was told: a slide that the programme leaves out too
    jump: (index) => {
      const { slide, v } = parts[index]!;
      logs.position.append('slide', { slide, part: v, fragment: -1 });
    },
    toggleBlack: () => setBlack(logs.screen, !isBlack(logs.screen.events)),
    openDeck: () => {
      blocked = !options.showDeck();
      show();
    },
  } satisfies PresenterActions;
  deck.pace.inWords = true;
  deck.pace.slot = 'pacing';
  view.append(deck.pace);
  options.phones.attach((sign) => {
    sign.slot = 'pacing';
    view.append(sign);
  });
  deck.sign.inWords = true;
  deck.sign.slot = 'tools';
  view.append(deck.sign);
  const badge = document.querySelector<HTMLElement>('timer-badge');
  if (badge !== null) {
    badge.slot = 'timer';
    view.append(badge);
  }
  for (const change of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(change, show);
  for (const log of [...Object.values(logs), session.for(CHOICE_LOG)]) log.subscribe(show);
  show();
  // reveal.js follows the window only, and the stage changes with less than that
  new ResizeObserver(() => reveal.layout()).observe(stage);
}

function stepOf({ reveal }: RunningDeck, parts: readonly DeckPart[]): Step {
  // typed as numbers, but `f` is undefined on a slide without fragments
  const { h, v, f } = reveal.getIndices() as { h: number; v: number; f: number | undefined };
  const part = parts.findIndex((candidate) => candidate.h === h && candidate.v === v);
  return { part: Math.max(0, part), fragment: f ?? -1 };
}

function nextOf({ choice }: RunningDeck, parts: readonly DeckPart[], at: Step): Step | undefined {
  const current = choice();
  const steps = parts.map((part) => ({
    // reveal.js numbers them as they come
    fragments:
      Math.max(
        -1,
        ...[...part.section.querySelectorAll<HTMLElement>('.fragment')].map(({ dataset }) =>
          Number(dataset.fragmentIndex),
        ),
      ) + 1,
    shown: isShown(part, part.h + 1, current),
  }));
  return nextStep(steps, at);
}

const isSame = (one: Step | undefined, other: Step | 'end' | undefined): boolean =>
  one === undefined
    ? other === 'end'
    : other !== 'end' && one.part === other?.part && one.fragment === other.fragment;

function present(
  { slides, choice }: RunningDeck,
  parts: readonly DeckPart[],
  { part: current }: Step,
  events: readonly LoggedEvent[],
): Omit<Presented, 'next' | 'black' | 'warning'> {
  const chosen = choice();
  // two sessions are two meetings, each with its own time
  const runOf = (session: number | undefined): number => (chosen.programme === 'both' ? (session ?? 1) : 1);
  const visits = events.flatMap((event): Visit[] => {
    const part = partAt(parts, lastPosition([event]));
    return part === undefined ? [] : [{ at: event.at, run: runOf(part.session), opening: part.h === 0 }];
  });
  const here = parts[current];
  return {
    parts: parts.map((part) => ({
      number: partNumber(slides, part),
      title: part.title === '' ? (slides[part.h]?.[0]?.title ?? '') : part.title,
      shown: isShown(part, part.h + 1, chosen),
    })),
    current,
    slideMinutes:
      here === undefined ? 0 : (partMinutes(slides[here.h] ?? [], here.h + 1, chosen)[here.v] ?? 0),
    notes: here?.notes() ?? null,
    startedAt: startedAt(visits),
    plannedMinutes: makePlan(slides, chosen)
      .slides.filter(({ session }) => runOf(session) === runOf(here?.session))
      .reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Calls `changed` when who is there changes; a deck that is reloaded gets the time to come back. */
function watchCompany(channel: WindowChannel, changed: () => void): () => Presented['warning'] {
  const partners = new Partners();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      changed();
    }, ANSWER);
  };
  channel.subscribe((message) => {
    partners.take(message, channel.isSame(message));
    if (message.kind === 'bye') wait();
    else if (message.kind !== 'event') changed();
  });
  // whoever is there, is asked again: the answer to the first call may have come before this
  channel.greet();
  wait();
  return () => {
    if (partners.company === 'deck' || waiting !== undefined) return undefined;
    return partners.company === 'none' ? 'alone' : 'otherRevision';
  };
}
