/** Editing as it goes on: ties what is typed to the slide in sight, to the checks and to what is kept. */
import type { RenderedSlide, SlideSource } from '../markdown/types.js';
import { editor as t } from '../strings/nl.js';
import { checkSlide, splitPoint } from './checks.js';
import { DeckEditor } from './deck-editor/deck-editor.js';
import { elementsIn } from './elements-in-text.js';
import type { FileAct } from './exchange.js';
import type { EditorStage } from './services.js';
import type { RowAct } from './slide-strip/slide-strip.js';
import { HIDING, type Workbench } from './workbench.js';

/** What is done with what is edited. */
export interface EditingServices {
  render(source: SlideSource): RenderedSlide;
  changed(): void;
  /** Called once nothing was typed for a while, and when the editor opens. */
  settled(): void;
  save(): Promise<void>;
  askSettings(): void;
  file(act: FileAct): void;
  pictures(files: readonly File[]): void;
  paste(html: string): string | undefined;
  opened(open: boolean): void;
}

/** How long nothing is typed before the slide is looked at and the draft is kept, in milliseconds. */
const PAUSE = 400;

export class Editing {
  readonly #stage: EditorStage;
  readonly #services: EditingServices;
  readonly #bench: Workbench;
  #rendered = new WeakMap<SlideSource, RenderedSlide>();
  /** What stands on slides besides what their Markdown says. */
  #logo: string;
  #element: DeckEditor | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #showing = false;

  constructor(stage: EditorStage, bench: Workbench, services: EditingServices) {
    this.#stage = stage;
    this.#bench = bench;
    this.#services = services;
    this.#logo = bench.deck.settings.logo;
    stage.begin(bench.deck.slides);
    stage.onMove(() => this.#followDeck());
    bench.subscribe(() => this.#update());
  }

  toggle(): void {
    if (this.#stage.editing) this.close();
    else this.open();
  }

  open(): void {
    if (this.#element === undefined) {
      this.#element = new DeckEditor();
      this.#element.bench = this.#bench;
      this.#element.actions = {
        save: () => void this.#services.save(),
        close: () => this.close(),
        settings: () => this.#services.askSettings(),
        file: (act) => this.#services.file(act),
        pictures: (files) => this.#services.pictures(files),
        paste: (html) => this.#services.paste(html),
        row: (act) => this.#row(act),
        move: (from, to) => this.#move(from, to),
        fix: (fix) => this.#fix(fix),
        undo: () => this.#go('undo'),
        redo: () => this.#go('redo'),
        refuse: () => this.tell(t.picture.notPicture),
      };
    }
    document.body.append(this.#element);
    this.#stage.editing = true;
    this.#services.opened(true);
    this.#followDeck();
    this.#element.load();
    this.#look();
    this.#focusField();
  }

  close(): void {
    this.#stage.settle();
    this.#stage.editing = false;
    this.#services.opened(false);
    this.#element?.remove();
    if (this.#element !== undefined) this.#element.warning = '';
  }

  /** Puts the open slide in the fields again, for who types on. */
  reload(): void {
    this.#element?.load();
    this.#focusField();
  }

  /** Says what was done, or what went wrong. */
  tell(told: string): void {
    if (this.#element !== undefined) this.#element.told = told;
  }

  /** Says what stays true until the editor is closed. */
  warn(warning: string): void {
    if (this.#element !== undefined) this.#element.warning = warning;
  }

  set status(status: string) {
    if (this.#element !== undefined) this.#element.status = status;
  }

  /** Says how large the pictures are together. */
  weigh(weight: string, heavy: boolean): void {
    if (this.#element !== undefined) Object.assign(this.#element, { weight, heavy });
  }

  /** Types in the open slide, where the cursor is. */
  type(block: string): void {
    this.#element?.field.insertBlock(block);
  }

  render(source: SlideSource): RenderedSlide {
    const known = this.#rendered.get(source) ?? this.#services.render(source);
    this.#rendered.set(source, known);
    return known;
  }

  #update(): void {
    const { deck, current } = this.#bench;
    this.#showing = true;
    const { logo } = deck.settings;
    const afresh = logo !== this.#logo;
    if (afresh) this.#rendered = new WeakMap();
    this.#logo = logo;
    this.#stage.put(deck.slides, (source) => this.render(source).html, afresh);
    const { h, v } = this.#stage.place;
    if (h !== current.file || v !== current.part) this.#stage.show(current.file, current.part);
    this.#showing = false;
    this.tell('');
    this.#element?.requestUpdate();
    this.#services.changed();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#bench.rest();
      this.#look();
    }, PAUSE);
  }

  /** Opens the slide that the deck went to: by its arrows, or a click in the slide. */
  #followDeck(): void {
    if (this.#showing || !this.#stage.editing) return;
    const { h, v } = this.#stage.place;
    const row = this.#bench.rows.findIndex(({ file, part }) => file === h && part === v);
    if (row >= 0 && row !== this.#bench.row) this.#bench.open(row);
  }

  /** Looks at the slide as it is now. */
  #look(): void {
    if (this.#element === undefined || !this.#stage.editing) return;
    this.#services.settled();
    const { deck, current, part, attributes } = this.#bench;
    const source = deck.slides[current.file]!;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = this.#stage.current;
    const { minutes, room } = this.#stage.plan();
    this.#element.checks = checkSlide({
      ...part,
      warnings: this.render(source).warnings.map(({ message }) => message),
      overflows: scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
      small: (attributes.get('class') ?? '').split(/\s+/).includes('small'),
      splits: splitPoint(part.body) !== undefined,
      minutes: Number(attributes.get('data-minutes') ?? 0),
      timers: elementsIn(part.body)
        .filter(({ tag }) => tag === 'countdown-timer')
        .reduce(
          (sum, timer) =>
            sum + Number(timer.attributes.get('minutes') ?? 0) * Number(timer.attributes.get('repeat') ?? 1),
          0,
        ),
      planned: minutes,
      room,
    });
  }

  #row(act: RowAct): void {
    const bench = this.#bench;
    const { row, current } = bench;
    if (act === 'up' || act === 'down') {
      this.#move(row, act === 'up' ? row - 1 : row + 1);
      return;
    }
    if (act === 'hide' || act === 'unhide') {
      bench.setAttribute(HIDING[0], act === 'hide' ? HIDING[1] : undefined);
      this.tell(t.did[act]);
      return;
    }
    if (act === 'remove') this.tell(bench.remove() ? t.did.remove(current.title || t.untitled) : t.lastSlide);
    else {
      if (act === 'add') bench.add(t.newSlide);
      else bench.copy();
      this.tell(t.did[act]);
    }
    this.#element?.load();
    // what is typed then takes the place of the title
    if (act === 'add') this.#focusField(t.newTitle);
  }

  /** Also where the button that was pressed is gone: what is typed next has to arrive somewhere. */
  #focusField(words?: string): void {
    void this.#element?.updateComplete.then(() => {
      if (words === undefined) this.#element?.field.focus();
      else this.#element?.field.find(words);
    });
  }

  #go(way: 'undo' | 'redo'): void {
    this.#bench[way]();
    this.#element?.load();
    this.tell(t.did[way]);
  }

  #move(from: number, to: number): void {
    if (!this.#bench.move(from, to)) return;
    this.#element?.load();
    this.tell(t.did.moved(this.#bench.current.number));
  }

  #fix(fix: 'smaller' | 'split'): void {
    const { attributes, part } = this.#bench;
    if (fix === 'smaller') {
      this.#bench.setAttribute('class', `${attributes.get('class') ?? ''} small`.trim());
      this.#focusField();
      return;
    }
    const at = splitPoint(part.body);
    if (at === undefined) return;
    this.#bench.split(at);
    this.#element?.load();
    this.tell(t.did.split);
    this.#focusField();
  }
}
