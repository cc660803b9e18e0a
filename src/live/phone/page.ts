/** The page: which room it is in, what it shows of it, and where the focus goes. */
import { render } from 'lit/html.js';
import { codeOf, readJoin, type JoinTarget } from '../protocol/join.js';
import { brokerAddress } from './broker.js';
import { readTyped } from './code.js';
import { Session, type SessionPorts } from './session.js';
import { view, type Acts, type Shown } from './view.js';

export interface PagePorts extends SessionPorts {
  /** What `live.json` beside the page holds; undefined when there is none. */
  readonly live: () => Promise<unknown>;
  readonly location: Pick<Location, 'hash' | 'href'>;
  /** Puts the room into the address, so that a reload finds it. */
  readonly setHash: (hash: string) => void;
}

export class Page {
  private target: JoinTarget | undefined;
  private session: Session | undefined;
  private acts: Acts = {
    join: (text) => this.join(text),
    leave: () => {
      this.ports.setHash('');
      this.start();
    },
    answer: (ask, value) => this.session?.answer(ask, value),
  };
  /** The question on top, to see when there is another. */
  private first: string | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly ports: PagePorts,
  ) {
    // what stood there for who can't run this
    root.textContent = '';
  }

  /** Goes into the room that the address names; without one it asks for its code. */
  start(): void {
    this.stop();
    this.target = readJoin(this.ports.location.hash);
    if (this.target !== undefined) void this.enter(this.target);
    else this.show({ kind: 'code', error: this.ports.location.hash.length > 1 ? 'wrong' : undefined });
  }

  stop(): void {
    this.session?.close();
    this.session = undefined;
    this.target = undefined;
  }

  private join(text: string): void {
    const target = readTyped(text);
    if (target === undefined) {
      this.show({ kind: 'code', error: text.trim() === '' ? 'empty' : 'wrong' });
      return;
    }
    this.ports.setHash(`${target.fingerprint}${target.broker === undefined ? '' : `,${target.broker}`}`);
    this.start();
  }

  private async enter(target: JoinTarget): Promise<void> {
    this.show({ kind: 'connecting', slow: false });
    const live = target.broker === undefined ? await this.ports.live() : undefined;
    // another room was entered meanwhile
    if (this.target !== target) return;
    const address = brokerAddress(target.broker, live, this.ports.location.href);
    if ('problem' in address) {
      this.show({ kind: address.problem });
      return;
    }
    this.session = new Session(
      { fingerprint: target.fingerprint, url: address.url },
      this.ports,
      (screen) => {
        if (this.target === target) this.show(screen);
      },
    );
  }

  private show(shown: Shown): void {
    const { ownerDocument, root } = this;
    const before = ownerDocument.activeElement;
    const hadFocus = before !== null && root.contains(before);
    render(view(shown, codeOf(this.target?.fingerprint ?? ''), this.acts), root);

    const first = shown.kind === 'joined' ? shown.asks[0]?.ask.id : undefined;
    const isNewQuestion = first !== undefined && first !== this.first;
    this.first = first;
    const isLost = hadFocus && !root.contains(ownerDocument.activeElement);
    const isTyping = !isLost && ownerDocument.activeElement?.matches('input, textarea, select') === true;
    // to what took the place of what had it, and to a new question: a screen reader then reads that
    if (isLost || (isNewQuestion && !isTyping)) root.querySelector<HTMLElement>('h2')?.focus();
  }

  private get ownerDocument(): Document {
    return this.root.ownerDocument;
  }
}
