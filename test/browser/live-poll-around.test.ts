/** What is around a poll: a page that connects and disconnects it, a deck that knows nothing of it, another window. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import Reveal from 'reveal.js';
import type { LivePoll } from '../../components/live-poll/live-poll.js';
import { MemoryLog, type LoggedEvent } from '../../src/session/log.js';
import { Session } from '../../src/session/session.js';
import type { EventStore, StoredEvent } from '../../src/session/store.js';
import {
  CHOICE,
  WORDS,
  all,
  filled,
  make,
  manyOptions,
  one,
  press,
  screen,
  votes,
} from './support/live-poll.js';

afterEach(() => fixtureCleanup());

type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Counts what is held open on what outlives an element: listeners, timers, frames and observers. */
function bookkeeping() {
  const open = { listeners: 0, timers: 0, observers: 0 };
  let calls = 0;
  const undo: (() => void)[] = [];
  function spy<Target extends object>(target: Target, name: string & keyof Target, note: () => void): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    const real = target[name] as (...given: unknown[]) => unknown;
    const stand = function (this: unknown, ...given: unknown[]) {
      calls += 1;
      note();
      return real.apply(this, given);
    };
    Object.defineProperty(target, name, { configurable: true, writable: true, value: stand });
    undo.push(() =>
      own ? Object.defineProperty(target, name, own) : void Reflect.deleteProperty(target, name),
    );
  }
  const outside: Listening[] = [window, document, document.documentElement, document.body];
  for (const target of outside) {
    spy(target, 'addEventListener', () => (open.listeners += 1));
    spy(target, 'removeEventListener', () => (open.listeners -= 1));
  }
  spy(window, 'setTimeout', () => (open.timers += 1));
  spy(window, 'setInterval', () => (open.timers += 1));
  spy(window, 'requestAnimationFrame', () => (open.timers += 1));
  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    spy(Observer.prototype, 'observe', () => (open.observers += 1));
    spy(Observer.prototype, 'disconnect', () => (open.observers -= 1));
  }
  return { open, calls: () => calls, stop: () => undo.forEach((restore) => restore()) };
}

class CountingLog extends MemoryLog {
  listeners = 0;

  override subscribe(listener: () => void): () => void {
    const stop = super.subscribe(listener);
    this.listeners += 1;
    return () => {
      this.listeners -= 1;
      stop();
    };
  }
}

describe('live-poll: leaks', () => {
  const states: [string, string, (poll: LivePoll) => unknown][] = [
    ['idle', CHOICE, () => undefined],
    ['open', CHOICE, (poll) => filled(poll)],
    ['the box going round', CHOICE, (poll) => poll.startBox()],
    ['a result', CHOICE, (poll) => filled(poll).reveal()],
    ['words', WORDS, (poll) => (poll.open(), poll.vote('boos', 5), poll.reveal())],
  ];
  for (const [name, markup, act] of states) {
    it(`leaves nothing behind after 1,000 rounds: ${name}`, async () => {
      const poll = await make(markup);
      const log = new CountingLog();
      poll.log = log;
      act(poll);
      await poll.updateComplete;
      const before = await screen(poll);
      const parent = poll.parentElement!;
      const { open, calls, stop } = bookkeeping();
      poll.remove();
      // what it let go of now, it had taken before anybody watched
      const { observers, listeners } = open;
      for (let round = 0; round < 1000; round += 1) {
        parent.append(poll);
        // as often as not it is gone before it could draw itself
        if (round % 2 === 0) await poll.updateComplete;
        poll.remove();
        if (log.listeners !== 0 || open.observers !== observers) throw new Error(`left in round ${round}`);
      }
      stop();
      expect(calls(), 'else nothing was watched').to.be.at.least(2000);
      expect(open).to.deep.equal({ listeners, timers: 0, observers });
      parent.append(poll);
      expect(log.listeners).to.equal(1);
      expect(await screen(poll), 'and it still works').to.equal(before);
    });
  }

  it('hears nothing of its log or its list while it is away, and catches up', async () => {
    const poll = await make();
    const parent = poll.parentElement!;
    poll.remove();
    poll.open();
    poll.vote(0, 5);
    poll.reveal();
    poll.querySelector('li')!.textContent = 'Jazeker';
    parent.append(poll);
    expect(await screen(poll)).to.include('Jazeker');
  });
});

describe('live-poll: moved in the page', () => {
  it('shows the same result in its new place, and goes on', async () => {
    const poll = await make();
    filled(poll).reveal();
    const before = await screen(poll);
    const elsewhere = document.createElement('section');
    poll.before(elsewhere);
    elsewhere.append(poll);
    expect(await screen(poll)).to.equal(before);
    expect(one(poll, '.results').className, 'the bars do not grow once more').not.to.include('fresh');
    await press(poll, 'Stem opnieuw');
    expect(poll.state).to.equal('open');
  });
});

describe('live-poll: two windows', () => {
  /** Two stores on one shelf, as two windows have them: what one adds, the other is told of. */
  function windows(): [Session, Session] {
    const shelf: StoredEvent[] = [];
    const added: ((event: StoredEvent) => void)[] = [];
    const store = (): EventStore => {
      let mine: ((event: StoredEvent) => void) | undefined;
      return {
        durable: true,
        load: () => shelf,
        add: (event) => {
          shelf.push(structuredClone(event));
          for (const tell of added) if (tell !== mine) tell(structuredClone(event));
        },
        clear: () => void (shelf.length = 0),
        subscribe: (listener) => {
          mine = listener.added;
          added.push(mine);
          return () => undefined;
        },
      };
    };
    const session = (writer: string) => new Session({ store: store(), now: () => 0, writer });
    return [session('a'), session('b')];
  }

  async function pair(markup = CHOICE): Promise<[LivePoll, LivePoll]> {
    const [here, there] = windows();
    const [first, second] = [await make(markup), await make(markup)];
    first.log = here.for('poll');
    second.log = there.for('poll');
    return [first, second];
  }

  it('show the same through both rounds, and back', async () => {
    const [first, second] = await pair();
    const steps: (() => unknown)[] = [
      () => filled(first),
      () => second.vote(2, 4),
      () => second.reveal(),
      () => first.voteAgain(),
      () => second.vote(0, 3),
      () => first.close(),
      () => second.backToResult(),
      () => first.undo(),
      () => first.reset(),
    ];
    for (const step of steps) {
      step();
      expect(await screen(first), step.toString()).to.equal(await screen(second));
      expect(votes(first)).to.deep.equal(votes(second));
    }
  });

  it('hide a word in both, and send the box round in both', async () => {
    const [first, second] = await pair(WORDS);
    first.startBox();
    expect(second.boxGoing).to.equal(true);
    second.stopBox();
    first.vote('boos', 5);
    first.vote('Karel');
    second.reveal();
    first.hide('Karel');
    expect(await screen(second))
      .to.include('boos')
      .and.not.to.include('Karel');
  });

  it('keep what one person does on one device to that device', async () => {
    const [first, second] = await pair();
    await press(first, 'Stembus');
    await press(first, 'Ik ben de eerste');
    all<HTMLInputElement>(first, '[type=radio]')[1]?.click();
    await second.updateComplete;
    expect(all(second, '[type=radio]').length).to.equal(0);
    await press(first, 'Bevestig');
    expect(votes(second)).to.deep.equal([0, 1, 0]);
  });
});

const key = (target: Element, name: string, keyCode: number) => {
  const init = { key: name, code: name, keyCode, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
};
const KEYS: [string, number][] = [
  [' ', 32],
  ['Enter', 13],
  ['n', 78],
  ['p', 80],
  ['ArrowRight', 39],
  ['ArrowLeft', 37],
  ['ArrowDown', 40],
  ['PageDown', 34],
  ['End', 35],
];

describe('live-poll: in an unmodified reveal.js deck', () => {
  let root: HTMLElement;
  let deck: InstanceType<typeof Reveal>;

  beforeEach(async () => {
    root = document.createElement('div');
    root.className = 'reveal';
    root.innerHTML = `
      <div class="slides">
        <section>Een</section><section>${CHOICE}${CHOICE}</section><section>${WORDS}</section><section>Vier</section>
      </div>`;
    document.body.append(root);
    deck = new Reveal(root, { embedded: true });
    await deck.initialize();
    deck.slide(1);
  });
  afterEach(() => {
    deck.destroy();
    root.remove();
  });

  const polls = () => [...root.querySelectorAll('live-poll')];
  const slide = () => deck.getIndices().h;

  function expectStays(poll: LivePoll, target: Element, keys: readonly [string, number][]): void {
    const before = slide();
    (target as HTMLElement).focus();
    for (const [name, code] of keys) {
      key(target, name, code);
      expect(slide(), `${name} on ${target.outerHTML.slice(0, 60)}`).to.equal(before);
    }
    expect(poll.isConnected).to.equal(true);
  }

  it('stays on its slide while hands are counted', async () => {
    const [poll] = polls() as [LivePoll];
    await press(poll, 'Start de peiling');
    expectStays(poll, one(poll, '.stepper input'), KEYS);
    for (const button of all(poll, 'button')) expectStays(poll, button, KEYS.slice(0, 2));
    for (const digit of [1, 2]) key(one(poll, '.poll'), String(digit), 48 + digit);
    expect([slide(), ...votes(poll)]).to.deep.equal([1, 1, 1, 0]);
  });

  it('stays while the box goes round, wherever the focus is in the poll', async () => {
    const [poll] = polls() as [LivePoll];
    await press(poll, 'Stembus');
    expectStays(poll, one(poll, '.pass'), KEYS);
    await press(poll, 'Ik ben de eerste');
    expectStays(poll, one(poll, '.paper'), KEYS);
    expectStays(poll, one(poll, '[type=radio]'), [...KEYS, ['2', 50]]);
    await poll.updateComplete;
    expect(all<HTMLInputElement>(poll, '[type=radio]')[1]?.checked).to.equal(true);
  });

  it('stays while words are typed', async () => {
    deck.slide(2);
    const poll = root.querySelector<LivePoll>('live-poll[type=words]')!;
    await press(poll, 'Start de peiling');
    expectStays(poll, one(poll, '#word'), KEYS);
    poll.vote('boos', 5);
    poll.reveal();
    await poll.updateComplete;
    expectStays(poll, one(poll, '.word'), KEYS.slice(0, 2));
  });

  it('scrolls a long list with the arrows, and lets the deck go on from a result', async () => {
    const [poll] = polls() as [LivePoll];
    poll.style.setProperty('--live-poll-max-height', '200px');
    poll.innerHTML = new DOMParser()
      .parseFromString(manyOptions(30), 'text/html')
      .querySelector('ul')!.outerHTML;
    await Promise.resolve();
    filled(poll).reveal();
    await poll.updateComplete;
    expectStays(poll, one(poll, '.results'), [['ArrowDown', 40]]);
    key(one(poll, '.results'), 'ArrowRight', 39);
    expect(slide(), 'a presenter with a remote is not stuck').to.equal(2);
  });

  it('leaves to the deck what means nothing to the poll, and keeps its votes meanwhile', async () => {
    const [poll] = polls() as [LivePoll];
    filled(poll);
    await poll.updateComplete;
    key(one(poll, '.stepper button'), 'ArrowRight', 39);
    expect(slide()).to.equal(2);
    deck.slide(1);
    expect(await screen(poll)).to.include('12 stemmen');
  });

  it('has two on one slide that know nothing of each other', async () => {
    const [first, second] = polls() as [LivePoll, LivePoll];
    await press(first, 'Start de peiling');
    await press(second, 'Start de peiling');
    key(one(second, '.poll'), '3', 51);
    await press(first, 'Eén stem erbij voor Ja');
    expect([votes(first), votes(second)]).to.deep.equal([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    await press(first, 'Stembus');
    expect([first.boxGoing, second.boxGoing]).to.deep.equal([true, false]);
  });
});

describe('live-poll: in plain HTML', () => {
  it('runs from start to a second round on a page with nothing but the element', async () => {
    const page = document.createElement('div');
    page.innerHTML = CHOICE;
    document.body.append(page);
    const poll = page.querySelector<LivePoll>('live-poll')!;
    const seen: LoggedEvent['type'][] = [];
    page.addEventListener('poll-reveal', ({ type }) => seen.push(type));
    await press(poll, 'Start de peiling');
    for (let vote = 0; vote < 5; vote += 1) await press(poll, 'Eén stem erbij voor Nee');
    await press(poll, 'Stop met stemmen');
    await press(poll, 'Toon resultaat');
    expect(await screen(poll)).to.include('100% 5 stemmen');
    await press(poll, 'Stem opnieuw');
    await press(poll, 'Terug naar ronde 1');
    expect([poll.state, seen.length]).to.deep.equal(['revealed', 2]);
    const { color } = getComputedStyle(one(poll, '.question'));
    expect(color, 'has colours of its own without a theme').to.equal('rgb(29, 42, 53)');
    page.remove();
  });

  it('is hidden when the page hides it', async () => {
    const poll = await make();
    poll.hidden = true;
    expect(getComputedStyle(poll).display).to.equal('none');
  });

  it('keeps the keys it uses from the page, and passes on those that lead away', async () => {
    const poll = await make(WORDS);
    poll.open();
    await poll.updateComplete;
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    for (const name of ['a', ' ', 'ArrowLeft', 'Escape', 'Tab', 'F11']) key(one(poll, '#word'), name, 0);
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape', 'Tab', 'F11']);
  });
});
