/** Edits of a deck as a value: each takes a deck and gives another; slides that are not touched stay the same objects. */
import { renderSlide } from '../markdown/render.js';
import type { SlideSource } from '../markdown/types.js';
import type { Deck, DeckSettings } from './deck.js';

export function setMarkdown(deck: Deck, index: number, markdown: string): Deck {
  const slide = deck.slides[index];
  if (slide === undefined || slide.markdown === markdown) return deck;
  return { ...deck, slides: deck.slides.with(index, { ...slide, markdown }) };
}

/** Puts a new slide at `index`. */
export function addSlide(deck: Deck, index: number, markdown: string, name = 'nieuwe-dia.md'): Deck {
  const slide = { name: freeSlideName(deck.slides, name), markdown };
  return { ...deck, slides: deck.slides.toSpliced(index, 0, slide) };
}

/** The copy stands right behind the slide. */
export function duplicateSlide(deck: Deck, index: number): Deck {
  const slide = deck.slides[index];
  return slide === undefined ? deck : addSlide(deck, index + 1, slide.markdown, slide.name);
}

/** The last slide stays: a deck without slides can't be opened. */
export function removeSlide(deck: Deck, index: number): Deck {
  if (deck.slides.length < 2 || deck.slides[index] === undefined) return deck;
  return { ...deck, slides: deck.slides.toSpliced(index, 1) };
}

/** `to` is where the slide stands afterwards. */
export function moveSlide(deck: Deck, from: number, to: number): Deck {
  const slide = deck.slides[from];
  if (slide === undefined || from === to || to < 0 || to >= deck.slides.length) return deck;
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(to, 0, slide) };
}

export function changeSettings(deck: Deck, changed: Partial<DeckSettings>): Deck {
  return { ...deck, settings: { ...deck.settings, ...changed } };
}

/** Whether the whole slide is left out of every programme. */
export function isHidden(slide: SlideSource): boolean {
  return slide.markdown.includes(ATTRIBUTE) && renderSlide(slide).parts[0]?.hidden === true;
}

/** Hides a slide from the programme, or shows it again, by an attribute in its Markdown. */
export function setHidden(deck: Deck, index: number, hidden: boolean): Deck {
  const slide = deck.slides[index];
  if (slide === undefined || isHidden(slide) === hidden) return deck;
  const markdown = (hidden ? hide : unhide)(slide);
  return setMarkdown(deck, index, markdown);
}

const ATTRIBUTE = 'data-visibility';
const HIDDEN = `${ATTRIBUTE}="hidden"`;
const SLIDE_COMMENT = /<!--\s*\.slide(?![\w-])\s*:?[\s\S]*?-->/g;
const HIDDEN_IN_COMMENT = /\s*\bdata-visibility\s*=\s*(?:"hidden"|'hidden'|hidden(?![\w-]))/i;
const EMPTY_COMMENT = /^<!--\s*\.slide\s*:?\s*-->$/;

function hide(slide: SlideSource): string {
  const { markdown } = slide;
  const end = markdown.includes('\r\n') ? '\r\n' : '\n';
  const start = markdown.startsWith('\uFEFF') ? 1 : 0;
  const alone = `${markdown.slice(0, start)}<!-- .slide: ${HIDDEN} -->${end}${markdown.slice(start)}`;
  const comment = [...markdown.matchAll(SLIDE_COMMENT)][0];
  if (comment === undefined) return alone;
  // only if it turns out to be the first part's own: it may stand in a fence, or on a later part
  const [text] = comment;
  const added = text.replace(HIDDEN_IN_COMMENT, '').replace(/\s*-->$/, ` ${HIDDEN} -->`);
  const merged = markdown.slice(0, comment.index) + added + markdown.slice(comment.index + text.length);
  return isHidden({ ...slide, markdown: merged }) ? merged : alone;
}

function unhide(slide: SlideSource): string {
  for (const { 0: text, index } of slide.markdown.matchAll(SLIDE_COMMENT)) {
    const without = text.replace(HIDDEN_IN_COMMENT, '');
    if (without === text) continue;
    let rest = slide.markdown.slice(index + text.length);
    const left = EMPTY_COMMENT.test(without) ? '' : without;
    if (left === '') rest = rest.replace(/^[ \t]*\r?\n/, '');
    const markdown = slide.markdown.slice(0, index) + left + rest;
    if (!isHidden({ ...slide, markdown })) return markdown;
  }
  return slide.markdown;
}

/** A name that no other slide has: what happens on a slide is kept under it. */
function freeSlideName(slides: readonly SlideSource[], wanted: string): string {
  const taken = new Set(slides.map(({ name }) => name.toLowerCase()));
  const base = wanted.replace(/\.md$/i, '').replace(/-\d+$/, '');
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}.md`;
  return name;
}
