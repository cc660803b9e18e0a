/** Adds, copies, takes away and moves slides: deck in, deck out. Pure. */
import type { SlideSource } from '../markdown/types.js';
import { cutParts, joinParts, replaceParts } from './rows.js';

/** A place in the deck: a file, and a part of it. */
export interface Place {
  readonly file: number;
  readonly part: number;
}

export interface Arranged {
  readonly slides: readonly SlideSource[];
  /** What to show then. */
  readonly place: Place;
}

type Slides = readonly SlideSource[];

const partsOf = (slide: SlideSource | undefined): readonly string[] => cutParts(slide?.markdown ?? '');

/** A name that no other slide has; the order of the slides is that of the deck, not of the names. */
export function newName(slides: Slides): string {
  const taken = new Set(slides.map(({ name }) => name));
  let number = slides.length + 1;
  while (taken.has(`${number}-dia.md`)) number++;
  return `${number}-dia.md`;
}

/** Puts a slide behind `place`: among the parts of a file where there is one after it, else as a file of its own. */
export function insertAfter(slides: Slides, { file, part }: Place, slide: string | SlideSource): Arranged {
  const parts = partsOf(slides[file]);
  if (part < parts.length - 1) {
    const raw = typeof slide === 'string' ? slide : slide.markdown;
    const markdown = replaceParts(slides[file]!.markdown, part + 1, 0, cutParts(raw));
    return { slides: slides.with(file, { ...slides[file]!, markdown }), place: { file, part: part + 1 } };
  }
  const added = typeof slide === 'string' ? { name: newName(slides), markdown: joinParts([slide]) } : slide;
  return { slides: slides.toSpliced(file + 1, 0, added), place: { file: file + 1, part: 0 } };
}

export const copy = (slides: Slides, { file, part }: Place): Arranged =>
  insertAfter(slides, { file, part }, partsOf(slides[file])[part] ?? '');

/** A deck keeps at least one slide: undefined for the last. */
export function remove(slides: Slides, { file, part }: Place): Arranged | undefined {
  const parts = partsOf(slides[file]);
  if (parts.length === 1) {
    if (slides.length === 1) return undefined;
    const left = slides.toSpliced(file, 1);
    const place = Math.min(file, left.length - 1);
    return { slides: left, place: { file: place, part: 0 } };
  }
  const markdown = joinParts(parts.toSpliced(part, 1));
  return {
    slides: slides.with(file, { ...slides[file]!, markdown }),
    place: { file, part: Math.min(part, parts.length - 2) },
  };
}

/**
 * Moves a slide to where the `to`-th row of the list is now. Between two parts of one file it becomes a part of that file;
 * elsewhere it is a file, and stays the same one where it was.
 */
export function move(slides: Slides, from: number, to: number): Arranged | undefined {
  const places = slides.flatMap((slide, file) => partsOf(slide).map((_, part): Place => ({ file, part })));
  const source = places[from];
  if (source === undefined || places[to] === undefined || from === to) return undefined;
  const parts = partsOf(slides[source.file]);
  const raw = parts[source.part] ?? '';
  const target = places[to];
  if (target.file === source.file) {
    const markdown = joinParts(parts.toSpliced(source.part, 1).toSpliced(target.part, 0, raw));
    return { slides: slides.with(source.file, { ...slides[source.file]!, markdown }), place: target };
  }
  // the row that it will stand behind, in the deck without it
  const before = places[to > from ? to : to - 1];
  const whole = parts.length === 1;
  const left = whole
    ? slides.toSpliced(source.file, 1)
    : slides.with(source.file, {
        ...slides[source.file]!,
        markdown: joinParts(parts.toSpliced(source.part, 1)),
      });
  const moved = whole ? slides[source.file]! : raw;
  if (before === undefined) {
    const first = typeof moved === 'string' ? { name: newName(slides), markdown: joinParts([moved]) } : moved;
    return { slides: [first, ...left], place: { file: 0, part: 0 } };
  }
  const file = whole && before.file > source.file ? before.file - 1 : before.file;
  const part =
    !whole && before.file === source.file && before.part > source.part ? before.part - 1 : before.part;
  return insertAfter(left, { file, part }, moved);
}
