/** What the editor needs of others: the slides in the page, and where what is edited goes. */
import type { Pristine } from '../document/pristine.js';
import type { Deck, DeckSettings } from '../document/deck.js';
import type { DraftStore } from '../document/draft.js';
import type { Pictures } from '../document/pictures.js';
import type { Saver } from '../document/savers.js';
import type { SlideSource } from '../markdown/types.js';

/** The slides in the page, as the deck shows them. `h` and `v` count slides and their parts from 0. */
export interface EditorStage {
  editing: boolean;
  readonly place: { readonly h: number; readonly v: number };
  /** The part in sight. */
  readonly current: HTMLElement;
  begin(sources: readonly SlideSource[]): void;
  put(sources: readonly SlideSource[], render: (source: SlideSource) => string, afresh: boolean): void;
  settle(): void;
  show(h: number, v: number): void;
  plan(): { readonly minutes: number; readonly room: number };
  onMove(moved: () => void): void;
}

/** The deck with its pictures: what a file is made of. */
export interface Contents {
  readonly deck: Deck;
  readonly pictures: Pictures;
}

export interface EditorOptions {
  readonly stage: EditorStage;
  /** What the file was opened with. */
  readonly contents: Contents;
  /** Undefined while developing: then there is no file to make another from. */
  readonly pristine: Pristine | undefined;
  readonly saver: Saver;
  readonly drafts: DraftStore;
  /** Tells other windows of this file that it is edited here. */
  readonly turn: { onElsewhere: () => void; begin(): void; end(): void };
  readonly now: () => Date;
  /** Called with what there is now, after each change. */
  readonly onChange: (contents: Contents) => void;
  /** Called with the settings that changed and that the running session has to follow. */
  readonly onSettings: (
    changes: Partial<Pick<DeckSettings, 'school' | 'type' | 'programme' | 'participants'>>,
  ) => void;
  /** Shows a sentence over the slides, with what can be done about it. */
  readonly notify: (
    text: string,
    actions: readonly { readonly label: string; readonly run: () => void }[],
  ) => void;
}
