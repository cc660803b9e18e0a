/** What is being edited: the deck as it is now, the slide that is open, and the way back and forth again. No DOM. */
import type { Deck, DeckSettings } from '../document/deck.js';
import type { Pictures } from '../document/pictures.js';
import type { SlideSource } from '../markdown/types.js';
import { copy, insertAfter, move, remove, type Arranged, type Place } from './arrange.js';
import { changed, readAttributes, writeAttributes } from './elements-in-text.js';
import { begin, change, endStep, redo, undo, type History } from './history.js';
import type { Contents } from './services.js';
import { cutParts, readPart, replaceParts, rowReader, writePart, type PartText, type Row } from './rows.js';

/** The deck with its pictures, and what was open when it became so. */
interface Step extends Contents {
  readonly place: Place;
}

/** Attribute of a slide that the presentation steps over. */
export const HIDING = ['data-visibility', 'hidden'] as const;

export class Workbench {
  #history: History<Step>;
  #rows: readonly Row[] = [];
  #row = 0;
  /** How many parts the open text holds: more than one once a line `---` is typed in it. */
  #span = 1;
  #part: PartText = { slide: '', body: '', notes: '' };
  readonly #readRows = rowReader((slide) => readAttributes(slide).get(HIDING[0]) === HIDING[1]);
  readonly #listeners = new Set<() => void>();

  constructor(deck: Deck, pictures: Pictures = new Map()) {
    this.#history = begin({ deck, pictures, place: { file: 0, part: 0 } });
    this.#show({ file: 0, part: 0 });
  }

  get deck(): Deck {
    return this.#history.present.deck;
  }

  /** Those that the deck has as it is now: the way back may lead to others by the same names. */
  get pictures(): Pictures {
    return this.#history.present.pictures;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Index of the row that is open. */
  get row(): number {
    return this.#row;
  }

  get current(): Row {
    return this.#rows[this.#row]!;
  }

  /** The text of the row that is open. */
  get part(): PartText {
    return this.#part;
  }

  get attributes(): ReadonlyMap<string, string> {
    return readAttributes(this.#part.slide);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  open(row: number): void {
    const place = this.#rows[row];
    if (place === undefined) return;
    this.#show(place);
    this.#tell();
  }

  /** What is typed in one slide is one step back, up to the next `rest`. */
  type(text: Partial<PartText>): void {
    this.#write(text, `text of ${this.#row}`);
  }

  /** Sets an attribute of the open slide; `undefined` takes it away. */
  setAttribute(name: string, value: string | undefined): void {
    this.#write({ slide: writeAttributes(changed(this.attributes, name, value)) }, `${name} of ${this.#row}`);
  }

  /** What is typed from now on is a step of its own: somebody stopped for a while. */
  rest(): void {
    this.#history = endStep(this.#history);
  }

  #write(text: Partial<PartText>, about: string): void {
    const { file, part } = this.current;
    const { slides } = this.deck;
    const source = slides[file]!;
    this.#part = { ...this.#part, ...text };
    const before = this.#rows.filter((row) => row.file === file).length;
    const markdown = replaceParts(source.markdown, part, this.#span, [writePart(this.#part)]);
    // such as a space behind the last word
    if (markdown === source.markdown) return;
    this.#change({ ...this.deck, slides: slides.with(file, { ...source, markdown }) }, this.current, about);
    this.#rows = this.#readRows(this.deck.slides);
    this.#span += this.#rows.filter((row) => row.file === file).length - before;
    this.#tell();
  }

  add(markdown: string): void {
    this.#arrange(insertAfter(this.deck.slides, this.current, markdown));
  }

  copy(): void {
    this.#arrange(copy(this.deck.slides, this.current));
  }

  /** False for the only slide. */
  remove(): boolean {
    return this.#arrange(remove(this.deck.slides, this.current));
  }

  move(from: number, to: number): boolean {
    return this.#arrange(move(this.deck.slides, from, to));
  }

  /** Cuts the open text in two slides, the second with the same settings. */
  split(at: number): void {
    const { slide, body, notes } = this.#part;
    const { file, part } = this.current;
    const second = body.slice(at);
    const title = /^#{1,3} .*$/m.exec(body)?.[0];
    const halves = [
      { slide, body: body.slice(0, at), notes },
      {
        slide: writeAttributes(changed(readAttributes(slide), 'data-minutes', undefined)),
        body: title === undefined || second.startsWith('#') ? second : `${title}\n\n${second}`,
        notes: '',
      },
    ];
    const source = this.deck.slides[file]!;
    const markdown = replaceParts(source.markdown, part, this.#span, halves.map(writePart));
    this.#arrange({ slides: this.deck.slides.with(file, { ...source, markdown }), place: { file, part } });
  }

  setSettings(settings: DeckSettings): void {
    this.#change({ ...this.deck, settings }, this.current);
    this.#tell();
  }

  /** For what is typed next, which names one of them. */
  setPictures(pictures: Pictures): void {
    this.#history = { ...this.#history, present: { ...this.#history.present, pictures } };
  }

  /** Puts another deck in the place of what is there. */
  replace({ deck, pictures }: Contents): void {
    this.#arrange({ slides: deck.slides, place: { file: 0, part: 0 } }, { deck, pictures });
  }

  undo(): void {
    this.#go(undo(this.#history));
  }

  redo(): void {
    this.#go(redo(this.#history));
  }

  #go(history: History<Step>): void {
    this.#history = history;
    this.#show(history.present.place);
    this.#tell();
  }

  #arrange(arranged: Arranged | undefined, { deck, pictures }: Contents = this): boolean {
    if (arranged === undefined) return false;
    this.#change({ ...deck, slides: arranged.slides }, arranged.place, undefined, pictures);
    this.#show(arranged.place);
    this.#tell();
    return true;
  }

  /** The way back leads to the slide that is open now, whatever was open when the deck became as it is. */
  #change(deck: Deck, place: Place, about?: string, pictures = this.pictures): void {
    const present = { ...this.#history.present, place: this.current };
    this.#history = change({ ...this.#history, present }, { deck, pictures, place }, about);
  }

  #show({ file, part }: Place): void {
    this.#history = endStep(this.#history);
    this.#rows = this.#readRows(this.deck.slides);
    const row = this.#rows.findIndex((each) => each.file === file && each.part === part);
    this.#row = Math.max(0, row);
    this.#span = 1;
    this.#part = readPart(cutParts(this.#source.markdown)[this.current.part] ?? '');
  }

  get #source(): SlideSource {
    return this.deck.slides[this.current.file]!;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
