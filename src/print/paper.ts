/** Copies what stands in a slide to paper: what was written there, without the screen's state, elements in their printed form. */
import { ELEMENTS_ON_PAPER } from './elements.js';
import { make, oneLine } from './make.js';

export interface PaperOptions {
  /** Whether names of people in groups are printed. */
  readonly names: boolean;
}

/** What only works on a screen. */
const LEFT_OUT =
  'script, style, template, button, dialog, video, audio, iframe, canvas, start-panel, .drawing';
/** What the running deck adds to the slides, and what can't stand in the page twice. */
const SCREEN_ATTRIBUTES = /^(?:id|style|slot|tabindex|aria-.*|data-fragment-.*)$/;
const SCREEN_CLASSES = ['fragment', 'visible', 'current-fragment', 'past', 'present', 'future', 'stack'];

export function paper(nodes: Iterable<Node>, options: PaperOptions): Node[] {
  return [...nodes].flatMap((node) => {
    if (node instanceof Text) return [node.cloneNode()];
    if (!(node instanceof HTMLElement) || node.matches(LEFT_OUT)) {
      return node instanceof SVGElement ? [node.cloneNode(true)] : [];
    }
    const onPaper = ELEMENTS_ON_PAPER[node.localName];
    const inside = (children: Iterable<Node>): Node[] => paper(children, options);
    if (onPaper !== undefined) return [onPaper(node, inside, options)];
    // another element's content is readable without it
    if (node.localName.includes('-'))
      return [make('div', `paper-${node.localName}`, ...inside(node.childNodes))];
    if (node.matches('a[href^="#"]:not([href^="#/"])')) return [linkOnPaper(node)];
    const copy = node.cloneNode(false) as HTMLElement;
    for (const { name } of [...copy.attributes]) {
      if (SCREEN_ATTRIBUTES.test(name)) copy.removeAttribute(name);
    }
    // a picture that the screen shows as a drawing in the school's colours
    if (copy instanceof HTMLImageElement) copy.hidden = false;
    copy.classList.remove(...SCREEN_CLASSES);
    copy.append(...inside(node.childNodes));
    return [copy];
  });
}

/** A link to another place in the story: nobody can click it, so it says where to read on. */
function linkOnPaper(link: HTMLElement): HTMLElement {
  const id = decoded(link.getAttribute('href')!.slice(1));
  const story = link.closest('scenario-reveal') ?? link.parentElement;
  const title = oneLine(story?.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '');
  return make('span', '', oneLine(link.textContent), ...(title === '' ? [] : [' → ', make('em', '', title)]));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
