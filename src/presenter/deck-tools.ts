/** What the deck window offers: the presenter window on P, and the notes beside the slide on S. */
import type { Command } from '../deck/commands.js';
import type { RunningDeck } from '../deck/deck.js';
import { presenter as t } from '../strings/nl.js';
import { NotesDrawer } from './notes-drawer/notes-drawer.js';
import type { NotesSize } from './notes-size.js';
import type { PresenterOpener } from './open-window.js';

export class DeckTools {
  readonly commands: readonly Command[] = [
    { label: t.open, key: 'P', run: () => this.openPresenter() },
    { label: t.notes, key: 'S', run: () => this.toggleNotes() },
  ];
  readonly #opener: PresenterOpener;
  readonly #size: NotesSize;
  #deck: RunningDeck | undefined;
  #drawer: NotesDrawer | undefined;

  constructor(opener: PresenterOpener, size: NotesSize) {
    this.#opener = opener;
    this.#size = size;
  }

  /** To be called once the deck runs. */
  attach(deck: RunningDeck): void {
    this.#deck = deck;
    deck.reveal.on('slidechanged', () => this.#showNotes());
  }

  openPresenter(): void {
    // the other window begins where this one is
    this.#deck?.keepPosition();
    if (this.#opener.open() || this.#deck === undefined) return;
    this.#deck.notice.notice = {
      kind: 'told',
      text: t.blocked,
      actions: [{ label: t.showNotes, run: () => this.#setNotes(true) }],
    };
  }

  toggleNotes(): void {
    this.#setNotes(this.#drawer === undefined);
  }

  #setNotes(open: boolean): void {
    this.#drawer?.remove();
    this.#drawer = open ? new NotesDrawer() : undefined;
    if (this.#drawer !== undefined) {
      this.#drawer.size = this.#size;
      this.#drawer.onClose = () => this.#setNotes(false);
      this.#showNotes();
      document.querySelector('.reveal')?.after(this.#drawer);
    }
    document.documentElement.classList.toggle('with-notes', open);
    this.#deck?.reveal.layout();
  }

  #showNotes(): void {
    if (this.#drawer === undefined || this.#deck === undefined) return;
    const { slides, reveal } = this.#deck;
    const here = slides.flat().find(({ section }) => section === reveal.getCurrentSlide());
    this.#drawer.notes = here?.notes() ?? null;
  }
}
