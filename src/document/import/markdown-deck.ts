/** One Markdown file that holds a whole reveal.js deck: `---` between slides, `--` between the parts of one. Pure. */
import { normalise, split } from '../../markdown/split.js';
import { renderSlide } from '../../markdown/render.js';
import type { SlideSource } from '../../markdown/types.js';
import { opening as t } from '../../strings/nl.js';
import { DeckError } from '../deck.js';
import { slug } from '../file-name.js';

/** Settings of other programmes on top of the file, between two lines of `---`. */
const FRONT_MATTER = /^---[ \t]*\n(?:[\w-]+[ \t]*:.*\n|[ \t#-].*\n|\n)+---[ \t]*(?:\n|$)/;
const VERTICAL = /^--[ \t]*$/;

/** Throws `DeckError` when there is nothing in it. */
export function readMarkdownDeck(markdown: string): readonly SlideSource[] {
  const text = normalise(markdown).text.replace(FRONT_MATTER, '');
  const lines = text.split('\n');
  const { parts } = split(text);
  const slides = parts
    .map(({ line }, index) => lines.slice(line - 1, (parts[index + 1]?.line ?? lines.length + 2) - 2))
    .map((own) =>
      toParts(own)
        .join('\n')
        .replace(/^\n+|\s+$/g, ''),
    )
    .filter((own) => own !== '');
  if (slides.length === 0) throw new DeckError(t.noSlides);
  const width = Math.max(2, String(slides.length).length);
  return slides.map((own, index) => {
    const title =
      renderSlide({ name: '', markdown: own }).parts.find(({ title }) => title !== '')?.title ?? '';
    return {
      name: `${String(index + 1).padStart(width, '0')}-${slug(title) || 'dia'}.md`,
      markdown: `${own}\n`,
    };
  });
}

/** Only after an empty line, and not in a fence: else it underlines a heading, or is text. */
function toParts(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.map((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark.startsWith(fence)) fence = undefined;
    }
    return fence === undefined && VERTICAL.test(line) && (lines[index - 1] ?? '').trim() === ''
      ? '---'
      : line;
  });
}
