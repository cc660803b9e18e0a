/** Composition root: reads the deck out of the page, makes the services and hands them out. */
import '../components/countdown-timer/countdown-timer.js';
import '../components/film-slot/film-slot.js';
import '../components/group-splitter/group-splitter.js';
import '../components/live-poll/live-poll.js';
import '../components/scenario-reveal/scenario-reveal.js';
import { startDeck } from './deck/deck.js';
import { DATA_BLOCK_ID, decodeDeck } from './document/data-block.js';
import { steadyClock } from './session/clock.js';
import { Session } from './session/session.js';
import { MemoryStore, WebStore, type EventStore } from './session/store.js';
import deckCss from './styles/deck.css?inline';
import './styles/tokens.css';
import './styles/slides.css';

const deck = decodeDeck(document.getElementById(DATA_BLOCK_ID)?.textContent ?? '');
const root = document.querySelector<HTMLElement>('.reveal');

const style = document.createElement('style');
style.textContent = deckCss;
document.head.append(style);

if (root !== null) {
  const session = new Session({
    store: openStore(`teamsessie:${deck.id}:${deck.revision}`),
    now: steadyClock(Date.now, () => performance.now()),
    writer: crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36),
  });
  const channel = `teamsessie:${deck.id}:${deck.revision}`;
  void startDeck({ root, settings: deck.settings, session, hinted: once('teamsessie:hinted'), channel });
}

/** The browser's storage; reading `localStorage` alone throws where it is denied. */
function openStore(prefix: string): EventStore {
  try {
    return new WebStore(prefix, localStorage, window);
  } catch {
    return new MemoryStore();
  }
}

/** Remembers on this computer that something was done; where storage is denied, for as long as the page lives. */
function once(key: string): { readonly done: boolean; do(): void } {
  let done = false;
  try {
    done = localStorage.getItem(key) !== null;
  } catch {
    // then it is told again next time
  }
  return {
    get done() {
      return done;
    },
    do() {
      done = true;
      try {
        localStorage.setItem(key, '');
      } catch {
        // as above
      }
    },
  };
}
