/** Composition root: reads the deck out of the page, makes the services and hands them out. */
import '../components/countdown-timer/countdown-timer.js';
import '../components/group-splitter/group-splitter.js';
import '../components/live-poll/live-poll.js';
import '../components/scenario-reveal/scenario-reveal.js';
import '../components/step-figure/step-figure.js';
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
  void startDeck({ root, settings: deck.settings, session });
}

/** The browser's storage; reading `localStorage` alone throws where it is denied. */
function openStore(prefix: string): EventStore {
  try {
    return new WebStore(prefix, localStorage, window);
  } catch {
    return new MemoryStore();
  }
}
