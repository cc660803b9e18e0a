/** The speaker notes of a slide, rendered from its Markdown when somebody asks for them: the rendered slides have none. */
import { renderSlide } from '../markdown/render.js';
import type { SlideSource } from '../markdown/types.js';
import type { Pictures } from './pictures.js';

export interface NotesSource {
  readonly slides: readonly SlideSource[];
  readonly pictures: Pictures;
}

/** `source` is asked each time, as slides are edited; what was rendered once is kept as long as its slide is the same. */
export function notesReader(source: () => NotesSource): (slide: string, part: number) => Element | null {
  const rendered = new WeakMap<SlideSource, readonly (Element | null)[]>();
  return (name, part) => {
    const { slides, pictures } = source();
    const slide = slides.find((candidate) => candidate.name.replace(/\.md$/i, '') === name);
    if (slide === undefined) return null;
    let notes = rendered.get(slide);
    if (notes === undefined) {
      notes = renderSlide(slide, { picture: (path) => pictures.get(path) }).notes.map(toElement);
      rendered.set(slide, notes);
    }
    return notes[part] ?? null;
  };
}

/** In a document of its own, where nothing is loaded or upgraded: readers take copies. */
const toElement = (html: string): Element | null =>
  html === '' ? null : new DOMParser().parseFromString(html, 'text/html').body;
