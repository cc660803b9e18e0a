/** What is being edited: the deck as it is now, the slide that is open, and the way back. No DOM. */
import type { Deck, DeckSettings } from '../document/deck.js';
import type { SlideSource } from '../markdown/types.js';
import { copy, insertAfter, move, remove, type Arranged, type Place } from './arrange.js';
import { changed, readAttributes, writeAttributes } from './elements-in-text.js';
import { cutParts, readPart, replaceParts, rowReader, writePart, type PartText, type Row } from './rows.js';

/** Steps back that are kept. */
const MOST_STEPS = 100;

interface Step {
  readonly deck: Deck;
  readonly place: Place;
}

/** Attribute of a slide that the presentation steps over. */
export const HIDING = ['data-visibility', 'hidden'] as const;

export class Workbench {
  #deck: Deck;
  #rows: readonly Row[] = [];
  #row = 0;
  /** How many parts the open text holds: more than one once a line `---` is typed in it. */
  #span = 1;
  #part: PartText = { slide: '', body: '', notes: '' };
  #steps: Step[] = [];
  /** Whether what is typed belongs to the step before it. */
  #typing = false;
  readonly #readRows = rowReader((slide) => readAttributes(slide).get(HIDING[0]) === HIDING[1]);
  readonly #listeners = new Set<() => void>();

  constructor(deck: Deck) {
    this.#deck = deck;
    this.#show({ file: 0, part: 0 });
  }

  get deck(): Deck {
    return this.#deck;
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
    return this.#steps.length > 0;
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

  type(text: Partial<PartText>): void {
    const { file, part } = this.current;
    const source = this.#deck.slides[file]!;
    if (!this.#typing) this.#remember();
    this.#typing = true;
    this.#part = { ...this.#part, ...text };
    const before = this.#rows.filter((row) => row.file === file).length;
    const markdown = replaceParts(source.markdown, part, this.#span, [writePart(this.#part)]);
    this.#deck = { ...this.#deck, slides: this.#deck.slides.with(file, { ...source, markdown }) };
    this.#rows = this.#readRows(this.#deck.slides);
    this.#span += this.#rows.filter((row) => row.file === file).length - before;
    this.#tell();
  }

  /** Sets an attribute of the open slide; `undefined` takes it away. */
  setAttribute(name: string, value: string | undefined): void {
    this.#typing = false;
    this.type({ slide: writeAttributes(changed(this.attributes, name, value)) });
    this.#typing = false;
  }

  add(markdown: string): void {
    this.#arrange(insertAfter(this.#deck.slides, this.current, markdown));
  }

  copy(): void {
    this.#arrange(copy(this.#deck.slides, this.current));
  }

  /** False for the only slide. */
  remove(): boolean {
    return this.#arrange(remove(this.#deck.slides, this.current));
  }

  move(from: number, to: number): boolean {
    return this.#arrange(move(this.#deck.slides, from, to));
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
    const source = this.#deck.slides[file]!;
    const markdown = replaceParts(source.markdown, part, this.#span, halves.map(writePart));
    this.#arrange({ slides: this.#deck.slides.with(file, { ...source, markdown }), place: { file, part } });
  }

  setSettings(settings: DeckSettings): void {
    this.#remember();
    this.#deck = { ...this.#deck, settings };
    this.#tell();
  }

  /** Puts other slides, or another deck, in the place of what is there. */
  replace(deck: Deck): void {
    this.#remember();
    this.#deck = deck;
    this.#show({ file: 0, part: 0 });
    this.#tell();
  }

  undo(): void {
    const step = this.#steps.pop();
    if (step === undefined) return;
    this.#deck = step.deck;
    this.#show(step.place);
    this.#tell();
  }

  #arrange(arranged: Arranged | undefined): boolean {
    if (arranged === undefined) return false;
    this.#remember();
    this.#deck = { ...this.#deck, slides: arranged.slides };
    this.#show(arranged.place);
    this.#tell();
    return true;
  }

  #remember(): void {
    this.#steps = [...this.#steps, { deck: this.#deck, place: this.current }].slice(-MOST_STEPS);
  }

  #show({ file, part }: Place): void {
    this.#rows = this.#readRows(this.#deck.slides);
    const row = this.#rows.findIndex((each) => each.file === file && each.part === part);
    this.#row = Math.max(0, row);
    this.#span = 1;
    this.#typing = false;
    this.#part = readPart(cutParts(this.#source.markdown)[this.current.part] ?? '');
  }

  get #source(): SlideSource {
    return this.#deck.slides[this.current.file]!;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
