/** Composition root: reads the deck out of the page, makes the services and hands them out. */
import '../components/countdown-timer/countdown-timer.js';
import '../components/film-slot/film-slot.js';
import '../components/group-splitter/group-splitter.js';
import '../components/live-poll/live-poll.js';
import '../components/scenario-reveal/scenario-reveal.js';
import '../components/step-figure/step-figure.js';
import { startDeck, type RunningDeck } from './deck/deck.js';
import { readView, type AskedView } from './deck/view.js';
import { presentOnWall } from './deck/wall.js';
import editorCss from './editor/editor.css?inline';
import { startEditor, type Editor } from './editor/start.js';
import { DATA_BLOCK_ID, decodeDeck } from './document/data-block.js';
import { notesReader } from './document/notes.js';
import { DraftStore } from './document/draft.js';
import { harvestPictures } from './document/pictures.js';
import { takePristine } from './document/pristine.js';
import { DownloadSaver, FilePickerSaver, SaverChain, type FilePicker } from './document/savers.js';
import { DeckPhones, PresenterPhones } from './live/screen/phones.js';
import { DeckTools } from './presenter/deck-tools.js';
import { NotesSize } from './presenter/notes-size.js';
import { PresenterOpener } from './presenter/open-window.js';
import presenterCss from './presenter/presenter.css?inline';
import { startPresenter } from './presenter/start.js';
import { WindowChannel } from './session/channel.js';
import { steadyClock } from './session/clock.js';
import { answerOpened, callOpener, joinBroadcast } from './session/lines.js';
import { storedPreference } from './session/preference.js';
import { EditingTurn } from './session/editing-turn.js';
import { Session } from './session/session.js';
import { SharedStore } from './session/shared-store.js';
import { MemoryStore, WebStore, type EventStore } from './session/store.js';
import { editor as e, presenter as t } from './strings/nl.js';
import deckCss from './styles/deck.css?inline';
import './styles/tokens.css';
import './styles/slides.css';

const deck = decodeDeck(document.getElementById(DATA_BLOCK_ID)?.textContent ?? '');
const root = document.querySelector<HTMLElement>('.reveal');
// before anything touches the page
const pristine = takePristine(document);
let contents = { deck, pictures: pristine?.pictures ?? harvestPictures(document) };

const style = document.createElement('style');
style.textContent = deckCss + presenterCss + editorCss;
document.head.append(style);

if (root !== null) {
  const asked = readView(location.search);
  const writer = crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);
  const name = `teamsessie:${deck.id}`;
  const channel = new WindowChannel({
    deck: deck.id,
    revision: deck.revision,
    view: asked.view,
    from: writer,
  });
  const session = new Session({
    store: new SharedStore(openStore(`${name}:${deck.revision}`), channel),
    now: steadyClock(Date.now, () => performance.now()),
    writer,
  });
  const size = new NotesSize(storedPreference('teamsessie:notes-size', () => localStorage));
  const { settings } = deck;
  const notes = notesReader(() => ({ slides: contents.deck.slides, pictures: contents.pictures }));

  joinBroadcast(channel, name);
  addEventListener('pagehide', () => channel.send('bye'));
  if (asked.view === 'presenter') {
    callOpener(channel, window);
    const phones = new PresenterPhones(session);
    void startPresenter({ root, settings, session, notes, channel, size, showDeck, phones });
  } else {
    const opener = new PresenterOpener(window, `${name}:presenter`);
    answerOpened(channel, window, opener.isSource);
    const tools = new DeckTools(opener, size);
    const isElsewhere = watchElsewhere(channel);
    const hinted = storedPreference('teamsessie:hinted', () => localStorage);
    let editor: Editor | undefined;
    const phones = new DeckPhones({
      session,
      deck: () => contents.deck,
      name: `${name}:${deck.revision}`,
      storage: () => localStorage,
    });
    const commands = [
      ...tools.commands,
      ...phones.commands,
      { label: e.open, key: 'E', group: 'deck' as const, run: () => editor?.toggle() },
    ];
    void startDeck({ root, settings, session, notes, commands }).then((running) => {
      if (running === undefined) return;
      tools.attach(running);
      editor = startEditor({
        stage: running.stage,
        contents,
        pristine,
        saver: new SaverChain([new FilePickerSaver(window as FilePicker), new DownloadSaver()]),
        drafts: new DraftStore(() => indexedDB, deck.id),
        turn: new EditingTurn(channel),
        now: () => new Date(),
        onChange: (changed) => (contents = changed),
        onSettings: (changes) => running.choose(changes),
        notify: (text, actions) => (running.notice.notice = { kind: 'told', text, actions }),
      });
      isElsewhere(() => (running.notice.notice ??= { kind: 'elsewhere' }));
      tellAsked(running, asked);
      if (asked.view === 'print') running.showPrintPage();
      else {
        presentOnWall(running, { root, session, hinted });
        phones.attach(running);
      }
    });
  }
}

function tellAsked({ notice }: RunningDeck, { unknown, isVote }: AskedView): void {
  if (unknown !== undefined) notice.notice = { kind: 'told', text: t.unknownView(unknown) };
  if (isVote === true) notice.notice = { kind: 'told', text: t.voteElsewhere };
}

/** Whether the same deck is open in another window: gives the way to be told, also of one that was heard before. */
function watchElsewhere(channel: WindowChannel): (found: () => void) => void {
  let heard = false;
  let tell = (): void => {};
  channel.subscribe((message) => {
    if (message.view !== 'deck' || message.kind === 'bye' || !channel.isSame(message)) return;
    if (!heard) tell();
    heard = true;
  });
  return (found) => {
    tell = found;
    if (heard) found();
  };
}

/** From the presenter window: the deck that opened it comes to the front, or a new one is opened. */
function showDeck(): boolean {
  const opener = window.opener as Window | null;
  if (opener?.closed === false) {
    opener.focus();
    return true;
  }
  return window.open(location.pathname) !== null;
}

/** The browser's storage; reading `localStorage` alone throws where it is denied. */
function openStore(prefix: string): EventStore {
  try {
    return new WebStore(prefix, localStorage, window);
  } catch {
    return new MemoryStore();
  }
}
