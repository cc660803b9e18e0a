/** One phone in one room: keeps what it knows, sends what is due, and says when there is something else to show. */
import { toBase64url } from '../protocol/bytes.js';
import { codeOf } from '../protocol/join.js';
import { TOKEN_BYTES, type Ballot } from '../protocol/messages.js';
import { Link, type LinkPorts } from './link.js';
import { dueAnswer, fold, keptOf, newPhone, type Phone, type PhoneEvent } from './phone.js';
import { screenChangesAt, screenOf, type Screen } from './screen.js';
import { recall, remember, type Storage } from './storage.js';

export interface SessionPorts extends LinkPorts {
  readonly now: () => number;
  /** Undefined where the browser has none. */
  readonly storage: Storage | undefined;
}

/** Before a ballot is sealed, so that what was tapped is on the screen first. */
const PAINT = 20;

/** An event without its time. */
type Happening = PhoneEvent extends infer E ? (E extends PhoneEvent ? Omit<E, 'now'> : never) : never;

export class Session {
  private readonly code: string;
  private readonly link: Link;
  private fingerprint: string | undefined;
  private phone: Phone;
  private callOff: (() => void) | undefined;

  constructor(
    target: { readonly fingerprint: string; readonly url: string },
    private readonly ports: SessionPorts,
    private readonly changed: (screen: Screen) => void,
  ) {
    this.code = codeOf(target.fingerprint);
    const memory = recall(ports.storage, this.code);
    this.fingerprint = memory.fingerprint;
    this.phone = newPhone(ports.now(), memory.kept);
    // a link says all of it; for a code that was typed it is what was seen before
    const fingerprint =
      target.fingerprint === this.code ? (memory.fingerprint ?? this.code) : target.fingerprint;
    this.link = new Link({ url: target.url, fingerprint }, ports, {
      connection: (connection) => this.happen({ type: 'connection', connection }),
      state: (room, whole) => {
        this.fingerprint = whole;
        this.happen({ type: 'state', room, chance: ports.random() });
      },
      foreign: () => this.happen({ type: 'foreign' }),
      reply: (ask, reply) => this.happen({ type: 'reply', ask, reply }),
    });
    this.show();
  }

  answer(ask: string, value: Ballot['value']): void {
    const token = new Uint8Array(TOKEN_BYTES);
    this.ports.fill(token);
    this.happen({ type: 'answer', ask, value, token: toBase64url(token) });
  }

  close(): void {
    this.callOff?.();
    this.link.close();
  }

  private happen(happening: Happening): void {
    const before = this.phone;
    this.phone = fold(before, { ...happening, now: this.ports.now() });
    if (this.phone === before) return;
    // before anything is sent: a token that is lost would count twice
    if (this.phone.answers !== before.answers || this.phone.room !== before.room)
      remember(this.ports.storage, this.code, { fingerprint: this.fingerprint, kept: keptOf(this.phone) });
    this.show();
  }

  private show(): void {
    this.callOff?.();
    const now = this.ports.now();
    const due = dueAnswer(this.phone)?.due;
    const change = screenChangesAt(this.phone);
    const times = [
      ...(due === undefined ? [] : [Math.max(due - now, PAINT)]),
      ...(change !== undefined && change > now ? [change - now] : []),
    ];
    this.callOff = times.length === 0 ? undefined : this.ports.after(Math.min(...times), () => this.tick());
    this.changed(screenOf(this.phone, now));
  }

  private tick(): void {
    const ballot = dueAnswer(this.phone);
    if (ballot === undefined || ballot.due > this.ports.now()) {
      this.show();
      return;
    }
    const { ask, token, n, value } = ballot;
    // first: what goes wrong in sending must not make it be sent without end
    this.happen({ type: 'sent', ask, n, chance: this.ports.random() });
    void this.link.send({ ask, token, n, value });
  }
}
