/**
 * What a phone knows of the room and of its own answers: a fold over what happens. What is in it decides what is shown
 * (`screen.ts`) and what is sent, and sent again until there is a receipt (`dueAnswer`).
 */
import {
  fitsMessage,
  isForm,
  type Ask,
  type Ballot,
  type Reply,
  type RoomState,
} from '../protocol/messages.js';

type Value = Ballot['value'];

/** What this phone answers to one question. */
export interface Answer extends Omit<Ballot, 'value'> {
  /** Undefined once the question was gone: only that there was an answer is remembered then, so that none counts twice. */
  readonly value: Value | undefined;
  /** The last of it that the room has counted; its value is unknown when the receipt was for an older one. */
  readonly counted: { readonly n: number; readonly value: Value | undefined } | undefined;
  /** What the room said of this `n`; undefined as long as it said nothing. */
  readonly result: Reply['result'] | undefined;
  /** How often it was sent since there was reason to send it at once. */
  readonly tries: number;
  /** When it is sent (again), in ms; undefined when there is nothing to send. */
  readonly due: number | undefined;
}

/** The place in a group that this phone asked for. */
export interface Place {
  readonly ask: string;
  readonly group: number;
  readonly topic: string;
}

export type Connection = 'connecting' | 'online' | 'offline' | 'refused';

export interface Phone {
  readonly connection: Connection;
  /** When that began, in ms. */
  readonly since: number;
  readonly room: RoomState | undefined;
  /** Somebody else's state stands under this code, and none of ours was seen. */
  readonly foreign: boolean;
  /** One at most for each question that the room asks, or asked before: a facilitator may come back to one. */
  readonly answers: readonly Answer[];
  readonly place: Place | undefined;
}

/** `chance` is from 0 up to 1. */
export type PhoneEvent = { readonly now: number } & (
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'state'; readonly room: RoomState; readonly chance: number }
  | { readonly type: 'foreign' }
  /** `token` is a fresh one, for when this is the first answer to the question. */
  | { readonly type: 'answer'; readonly ask: string; readonly value: Value; readonly token: string }
  | { readonly type: 'sent'; readonly ask: string; readonly n: number; readonly chance: number }
  | { readonly type: 'reply'; readonly ask: string; readonly reply: Reply }
);

/** What outlives a reload of the page. */
export type Kept = Pick<Phone, 'place'> & { readonly answers: readonly KeptAnswer[] };
export type KeptAnswer = Omit<Answer, 'tries' | 'due'>;

/** After a first try the room gets this long for its receipt; then twice as long, up to the most. */
const FIRST_WAIT = 4_000;
const LONGEST_WAIT = 30_000;
/** Phones that all learn at once that they must send again do it spread over this long. */
const SPREAD = 1_000;
/** A form is sent once nobody has typed for this long. */
const PAUSE = 1_200;
/** More questions than a session has; the oldest are forgotten altogether. */
const MOST_ANSWERS = 40;

export const newPhone = (now: number, kept: Kept = { answers: [], place: undefined }): Phone => ({
  connection: 'connecting',
  since: now,
  room: undefined,
  foreign: false,
  answers: kept.answers.map((answer) => ({
    ...answer,
    tries: 0,
    // sent once more, in case the facilitator’s page was away as well
    due: answer.value === undefined ? undefined : now,
  })),
  place: kept.place,
});

export const keptOf = ({ answers, place }: Phone): Kept => ({
  answers: answers.map(({ ask, token, n, value, counted, result }) => ({
    ask,
    token,
    n,
    value,
    counted,
    result,
  })),
  place,
});

/** Whether a state comes after the one that is known: what was sent again, or arrives late, changes nothing. */
export const isNewer = (
  room: Pick<RoomState, 'epoch' | 'seq'>,
  known: Pick<RoomState, 'epoch' | 'seq'> | undefined,
): boolean =>
  known === undefined || room.epoch > known.epoch || (room.epoch === known.epoch && room.seq > known.seq);

export const answerTo = (phone: Phone, ask: string): Answer | undefined =>
  phone.answers.find((answer) => answer.ask === ask);

const askOf = (phone: Phone, id: string): Ask | undefined => phone.room?.asks.find((ask) => ask.id === id);

/** Nothing was written yet for this group: there is nothing to send, and nothing to say of it. */
export function isBlank({ value, counted }: KeptAnswer): boolean {
  if (!isForm(value) || value.texts.some((text) => text.trim() !== '')) return false;
  return counted === undefined || (isForm(counted.value) && counted.value.choice !== value.choice);
}

/** Longer than a message may be: it stays on the phone until it is made shorter. */
export const isTooLong = ({ ask, token, n, value }: KeptAnswer): boolean =>
  isForm(value) && !fitsMessage({ ask, token, n, value });

export function fold(phone: Phone, event: PhoneEvent): Phone {
  switch (event.type) {
    case 'connection':
      return withConnection(phone, event.connection, event.now);
    case 'state':
      return withRoom(phone, event);
    case 'foreign':
      return phone.room === undefined ? { ...phone, foreign: true } : phone;
    case 'answer':
      return withAnswer(phone, event);
    case 'sent':
      return change(phone, event.ask, (answer) =>
        answer.n !== event.n || answer.due === undefined
          ? answer
          : { ...answer, tries: answer.tries + 1, due: event.now + wait(answer.tries, event.chance) },
      );
    case 'reply':
      return withReply(phone, event.ask, event.reply);
  }
}

/** From three quarters to five quarters of the time, so that a room full of phones doesn't ask in step. */
const wait = (tries: number, chance: number): number =>
  Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT) * (0.75 + chance / 2);

function withConnection(phone: Phone, connection: Connection, now: number): Phone {
  if (connection === phone.connection) return phone;
  const changed = { ...phone, connection, since: now };
  // whoever waited long because nobody answered need not wait any longer
  return connection === 'online' ? changeAll(changed, (answer) => again(answer, now)) : changed;
}

/** Whether the room has yet to say something of it. */
const isUnanswered = ({ result, value }: KeptAnswer): boolean => result === undefined && value !== undefined;

const again = (answer: Answer, due: number): Answer =>
  isUnanswered(answer) ? { ...answer, tries: 0, due } : answer;

function withRoom(phone: Phone, { room, now, chance }: PhoneEvent & { type: 'state' }): Phone {
  if (!isNewer(room, phone.room)) return phone;
  const rejoined = phone.room !== undefined && room.epoch > phone.room.epoch;
  const askIn = (from: RoomState | undefined, id: string) => from?.asks.find((ask) => ask.id === id);
  const groups = room.asks.filter(({ kind }) => kind === 'group');
  return {
    ...phone,
    room,
    foreign: false,
    // a place stays in sight when the question is gone, up to the next one
    place: groups.length === 0 || groups.some(({ id }) => id === phone.place?.ask) ? phone.place : undefined,
    answers: phone.answers.flatMap((answer): Answer | readonly Answer[] => {
      const ask = askIn(room, answer.ask);
      if (answer.value === undefined) return answer;
      // in between two questions nothing is asked: the next one is what replaces this one
      if (ask === undefined) {
        if (room.asks.length === 0) return answer;
        // whoever comes back to a form begins another: this one says nothing of what stood in it
        return isForm(answer.value) ? [] : forgotten(answer);
      }
      const reopened = ask.open && askIn(phone.room, answer.ask)?.open !== true;
      if (reopened && answer.result === 'closed') return { ...answer, result: undefined, tries: 0, due: now };
      // a facilitator's page that was away may have missed the last votes: it hears them all again
      if (rejoined && (ask.open || answer.result === undefined))
        return { ...answer, tries: 0, due: now + chance * SPREAD };
      return answer;
    }),
  };
}

/** Whoever looks at the phone later doesn't see what was answered. */
const forgotten = (answer: Answer): Answer => ({
  ...answer,
  value: undefined,
  counted: answer.counted && { ...answer.counted, value: undefined },
  due: undefined,
});

function withAnswer(phone: Phone, { ask: id, value, token, now }: PhoneEvent & { type: 'answer' }): Phone {
  const ask = askOf(phone, id);
  if (ask?.open !== true) return phone;
  const earlier = answerTo(phone, id);
  const due = isForm(value) ? now + PAUSE : now;
  if (earlier === undefined) {
    const first: Answer = {
      ask: id,
      token,
      n: 1,
      value,
      counted: undefined,
      result: undefined,
      tries: 0,
      due,
    };
    return { ...phone, answers: [...phone.answers, first].slice(-MOST_ANSWERS) };
  }
  const isSame = JSON.stringify(earlier.value) === JSON.stringify(value);
  // one place was asked for, and another group's question came in between
  const isLost = ask.kind === 'group' && earlier.result === 'counted' && phone.place?.ask !== id;
  if (earlier.result === 'fixed' || (isSame && !isLost && earlier.result !== 'refused')) return phone;
  return change(phone, id, () => ({
    ...earlier,
    n: earlier.n + 1,
    value,
    result: undefined,
    tries: 0,
    due,
  }));
}

function withReply(phone: Phone, id: string, reply: Reply): Phone {
  const answer = answerTo(phone, id);
  if (answer === undefined || reply.n > answer.n) return phone;
  const changed = change(phone, id, () => received(answer, reply));
  if (reply.result !== 'counted' || reply.group === undefined) return changed;
  return { ...changed, place: { ask: id, group: reply.group, topic: reply.topic ?? '' } };
}

function received(answer: Answer, { n, result }: Reply): Answer {
  const isCurrent = n === answer.n;
  // a token that the room knows, and a first answer: the answer that stands is this one
  const isCounted = result === 'counted' || (result === 'fixed' && n === 1);
  const counted =
    isCounted && n >= (answer.counted?.n ?? 0)
      ? { n, value: isCurrent ? answer.value : undefined }
      : answer.counted;
  if (!isCurrent) return { ...answer, counted };
  // what has been counted stays counted, whatever is said of it when it is heard again
  const stands = counted?.n === n && result !== 'fixed';
  return { ...answer, counted, result: stands ? 'counted' : result, tries: 0, due: undefined };
}

const changeAll = (phone: Phone, to: (answer: Answer) => Answer): Phone => ({
  ...phone,
  answers: phone.answers.map(to),
});

const change = (phone: Phone, ask: string, to: (answer: Answer) => Answer): Phone =>
  changeAll(phone, (answer) => (answer.ask === ask ? to(answer) : answer));

/** The answer that is to be sent first, of those that can be sent; undefined when there is none. */
export function dueAnswer(phone: Phone): (Ballot & { readonly due: number }) | undefined {
  if (phone.connection !== 'online') return undefined;
  let first: (Ballot & { readonly due: number }) | undefined;
  for (const answer of phone.answers) {
    const { ask, token, n, value, due } = answer;
    if (value === undefined || due === undefined || askOf(phone, ask) === undefined) continue;
    if (isBlank(answer) || isTooLong(answer)) continue;
    if (first === undefined || due < first.due) first = { ask, token, n, value, due };
  }
  return first;
}
