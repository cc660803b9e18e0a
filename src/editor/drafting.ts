/** Keeps what is edited as a draft at every pause, offers a draft that is newer than the file, and warns before it would be lost. */
import { clockTimeAt } from '../programme/clock-time.js';
import { revisionOf } from '../document/revision.js';
import type { Deck } from '../document/deck.js';
import type { Draft } from '../document/draft.js';
import { editor as t } from '../strings/nl.js';
import type { Question } from './ask-dialog/ask-dialog.js';
import type { Contents, EditorOptions } from './services.js';

/** How long nothing is typed before the draft is kept, in milliseconds. */
const PAUSE = 500;

interface Draftsman {
  status(text: string): void;
  /** Goes on with a draft. */
  open(contents: Contents): void;
  confirm(question: Question): Promise<boolean>;
}

export class Drafting {
  readonly #options: EditorOptions;
  readonly #draftsman: Draftsman;
  #bases: readonly string[];
  /** The deck as the file has it that was opened or written last. */
  #safe: Deck;
  /** The same, without a download of which nobody tells whether it arrived. */
  #written: Deck;
  #latest: Contents;
  #found: Draft | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EditorOptions, draftsman: Draftsman) {
    this.#options = options;
    this.#draftsman = draftsman;
    this.#latest = options.contents;
    this.#safe = this.#written = options.contents.deck;
    this.#bases = [options.contents.deck.revision];
    addEventListener('beforeunload', (event) => {
      if (this.#latest.deck === this.#safe) return;
      void this.keep();
      event.preventDefault();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && this.#pause !== undefined) void this.keep();
    });
  }

  changed(contents: Contents): void {
    // another slide was opened
    if (contents.deck === this.#latest.deck) return;
    this.#latest = contents;
    this.#draftsman.status(t.saving.unsaved);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.keep(), PAUSE);
  }

  /** The draft stays, until the file that it was saved to is opened. `written`: it is sure that it stands there. */
  saved(contents: Contents, revision: string, written: boolean): void {
    this.#safe = contents.deck;
    if (written) this.#written = contents.deck;
    this.#bases = [...this.#bases, revision];
    void this.keep();
  }

  async keep(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const { deck, pictures } = this.#latest;
    const at = this.#options.now().getTime();
    const revision = await revisionOf(deck);
    const kept = await this.#options.drafts.put({
      deck: { ...deck, revision },
      pictures,
      bases: this.#bases,
      at,
    });
    if (this.#latest.deck !== deck) return;
    if (!kept.ok) this.#draftsman.status(t.saving.draftFailed);
    else this.#draftsman.status(deck === this.#written ? t.saving.clean : t.saving.kept(clockTimeAt(at)));
  }

  /** Looks whether there is a draft that goes on from this file, and offers it. */
  async look(): Promise<void> {
    const taken = await this.#options.drafts.take(this.#options.contents.deck.revision);
    if (!taken.ok || taken.value === undefined) return;
    this.#found = taken.value;
    this.offer();
  }

  /** Whether there is a draft that somebody has to choose about first. */
  offer(): boolean {
    const found = this.#found;
    if (found === undefined) return false;
    const when = momentOf(found.at, this.#options.now());
    const { revision } = found.deck;
    const sentence = found.bases.includes(revision) ? t.draft.saved(when) : t.draft.found(when);
    this.#options.notify(sentence, [
      { label: t.draft.open, run: () => this.#open(found) },
      { label: t.draft.discard, run: () => void this.#discard(found) },
    ]);
    return true;
  }

  #open(found: Draft): void {
    this.#found = undefined;
    this.#bases = found.bases;
    this.#draftsman.open(found);
  }

  async #discard(found: Draft): Promise<void> {
    const { discardTitle: title, discardText: text, discardYes: yes } = t.draft;
    if (!(await this.#draftsman.confirm({ title, text, yes }))) {
      this.offer();
      return;
    }
    this.#found = undefined;
    const { ok } = await this.#options.drafts.clear(found);
    // what is still there is offered again by the next who edits
    if (!ok) this.#found = found;
    this.#options.notify(ok ? t.draft.discarded : t.draft.notDiscarded, []);
  }
}

/** The time alone for what was kept today. */
function momentOf(at: number, now: Date): string {
  const date = new Date(at);
  const time = clockTimeAt(at);
  if (date.toDateString() === now.toDateString()) return time;
  return `${date.toLocaleDateString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' })} ${time}`;
}
