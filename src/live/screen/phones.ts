/** What the deck window and the presenter window offer of phones: a command, a sign, the screen to join by and the reading. */
import { foldGroups } from '../../../components/group-splitter/state.js';
import type { Command } from '../../deck/commands.js';
import type { RunningDeck } from '../../deck/deck.js';
import type { Deck } from '../../document/deck.js';
import { findAssignments, workParts, type ReportPart } from '../../report/collect.js';
import { NOTES_LOG } from '../../report/notes.js';
import type { Session } from '../../session/session.js';
import { phones as t } from '../../strings/nl.js';
import { connectMqtt } from '../mqtt/connect.js';
import { newRoom, openRoom } from '../seal/facilitator.js';
import { IndexedDbKeyStore } from '../seal/key-store.js';
import { TextQueue } from '../room/text-queue.js';
import type { KeyedTexts } from '../room/room-store.js';
import { foldPhones, PHONES_LOG, switchPhones, TEXTS_LOG } from './facts.js';
import { JoinScreen } from './join-screen/join-screen.js';
import { PhoneCorner } from './phone-corner/phone-corner.js';
import { TextJudge } from './text-judge/text-judge.js';
import { WallPhones } from './wall-phones.js';
import type { Assignment } from './written.js';

export interface PhoneOptions {
  readonly session: Session;
  readonly deck: () => Pick<Deck, 'settings'>;
  /** Names the deck and its revision: local files share one storage. */
  readonly name: string;
  readonly storage: () => Storage;
}

/** In the window on the wall. */
export class DeckPhones {
  readonly commands: readonly Command[] = [{ label: t.open, key: 'Q', run: () => void this.#join?.show() }];
  readonly #options: PhoneOptions;
  #join: JoinScreen | undefined;

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  /** To be called once the deck runs. Makes no connection unless phones were on before a reload. */
  attach(running: RunningDeck): void {
    const { reveal, slides, follow, onLeave: leaveDeck } = running;
    const { session, deck, name, storage } = this.#options;
    const phones = session.for(PHONES_LOG);
    const keys = new IndexedDbKeyStore(name);
    const [join, corner, judge] = [new JoinScreen(), new PhoneCorner(), new TextJudge()];
    // phones may be on already, from before a reload
    let show = (): void => {};
    const wall = new WallPhones({
      deck: {
        get parts() {
          return slides.flat();
        },
        current: () => reveal.getCurrentSlide(),
        onMove: (changed) => {
          reveal.on('slidechanged', changed);
          follow(changed);
        },
      },
      settings: () => deck().settings,
      location,
      fetch: (...request) => fetch(...request),
      phones,
      texts: session.for(TEXTS_LOG),
      notes: session.for(NOTES_LOG),
      assignment: () => assignmentOf(slides.flat(), reveal.getCurrentSlide()),
      kept: keptIn(storage, `${name}:phones:`),
      connect: connectMqtt,
      openKeys: (again) => (again ? openRoom(keys) : newRoom(keys)),
      forgetKeys: () => keys.forget(),
      hold: () => holdAlone(`${name}:phones`),
      onChange: () => show(),
    });
    show = () => {
      join.requestUpdate();
      judge.requestUpdate();
      const { tooMany } = wall;
      corner.view = wall.on
        ? {
            link: wall.asking ? join.link : undefined,
            present: wall.present,
            waiting: wall.queue.waiting.length,
            warning:
              tooMany !== undefined
                ? t.tooMany(tooMany.votes, tooMany.phones)
                : wall.status === 'lost' || wall.status === 'refused'
                  ? t[wall.status]
                  : undefined,
          }
        : undefined;
    };
    join.wall = wall;
    join.onSwitch = (on) => switchPhones(phones, on);
    join.onJudge = corner.onJudge = () => void judge.show();
    judge.queue = wall.queue;
    judge.wall = true;
    this.#join = join;
    running.around.append(corner);
    document.body.append(join, judge);
    makeRoom(corner);
    show();
    running.onLeave = () => {
      const left = leaveDeck();
      return wall.isUsed ? wall.leave() : left;
    };
  }
}

/** In the presenter window: on and off, how many, and reading what comes in before the room does. */
export class PresenterPhones {
  readonly commands: readonly Command[];
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    const phones = session.for(PHONES_LOG);
    this.commands = [
      { label: t.toggle, key: 'Q', run: () => switchPhones(phones, !foldPhones(phones.events).on) },
    ];
  }

  /** `place` puts the sign where it belongs in the window. */
  attach(place: (sign: HTMLElement) => void): void {
    const [phones, texts] = [this.#session.for(PHONES_LOG), this.#session.for(TEXTS_LOG)];
    const queue = new TextQueue(texts);
    const [corner, judge] = [new PhoneCorner(), new TextJudge()];
    corner.inLine = true;
    corner.onJudge = () => void judge.show();
    judge.queue = queue;
    const show = (): void => {
      judge.requestUpdate();
      const { on, present, status } = foldPhones(phones.events);
      corner.view = on
        ? {
            link: undefined,
            present,
            waiting: queue.waiting.length,
            warning: status === 'online' ? undefined : t[status],
          }
        : undefined;
    };
    phones.subscribe(show);
    texts.subscribe(show);
    show();
    place(corner);
    document.body.append(judge);
  }
}

function assignmentOf(parts: readonly ReportPart[], inSight: Element): Assignment | undefined {
  const sheet = workParts(parts).get(inSight);
  if (sheet === undefined) return undefined;
  const { groupsLog, topics } = findAssignments(parts);
  return { sheet, groups: foldGroups(groupsLog?.events ?? []).division?.groups.length ?? 0, topics };
}

/** The badge of a timer that runs on another slide has the same corner: the sign goes below it. */
function makeRoom(corner: PhoneCorner): void {
  const badge = document.querySelector<HTMLElement>('timer-badge');
  if (badge === null) return;
  new ResizeObserver(() => {
    const { bottom, height } = badge.getBoundingClientRect();
    corner.style.insetBlockStart = height > 20 ? `${bottom + 6}px` : '';
  }).observe(badge);
}

/** Of two windows with the same deck one has the room; the other takes over once that one is gone. */
function holdAlone(name: string): Promise<() => void> {
  // typed as always there, but not on an insecure address
  const { locks } = navigator as { locks?: LockManager };
  return new Promise((held) => {
    const alone = (): void => held(() => {});
    if (locks === undefined) alone();
    else locks.request(name, () => new Promise<void>((release) => held(release))).catch(alone);
  });
}

/** The browser's storage, as far as it goes; a room that isn't kept lives as long as its page. */
function keptIn(storage: () => Storage, prefix: string): KeyedTexts {
  const memory = new Map<string, string>();
  return {
    get: (key) => {
      try {
        return storage().getItem(prefix + key) ?? memory.get(key);
      } catch {
        return memory.get(key);
      }
    },
    set: (key, text) => {
      try {
        memory.delete(key);
        if (text === undefined) storage().removeItem(prefix + key);
        else storage().setItem(prefix + key, text);
      } catch {
        if (text !== undefined) memory.set(key, text);
      }
    },
  };
}
