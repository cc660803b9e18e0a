/** Runs in the page: what is wrong with the text of the slide in sight. Self-contained, as it is sent there as a string. */

export interface LookOptions {
  /** In CSS pixels as seen; 0 for windows where the whole slide is made smaller. */
  readonly minimum: number;
}

export function lookAtSlide({ minimum }: LookOptions): string[] {
  interface Line {
    readonly text: string;
    readonly owner: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const slide = document.querySelector<HTMLElement>('.slides section.present:not(.stack)')!;
  const box = slide.getBoundingClientRect();
  const scale = box.width / slide.offsetWidth;
  // in a small window a slide scrolls: down to its lower edge, above which it is seen, and never sideways
  const port = box.top + slide.clientHeight * scale;
  const top = box.top - slide.scrollTop * scale;
  const canvas = {
    left: box.left,
    right: box.right,
    top,
    bottom: Math.max(box.bottom, top + slide.scrollHeight * scale),
  };
  const wrong: string[] = [];
  const lines: Line[] = [];
  if (slide.scrollWidth > slide.clientWidth) wrong.push('scrolls sideways');

  const parentOf = (node: Element): Element | null =>
    node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

  /** Undefined when nobody sees it. */
  const clipOf = (
    element: Element,
  ): { clip: DOMRect | undefined; cutBy: Element | undefined } | undefined => {
    let clip: DOMRect | undefined;
    let cutBy: Element | undefined;
    for (let at: Element | null = element; at !== null && at !== slide; at = parentOf(at)) {
      const { overflowX, overflowY, clipPath, opacity, visibility } = getComputedStyle(at);
      if (clipPath !== 'none' || opacity === '0' || visibility === 'hidden') return undefined;
      // what scrolls can be reached
      if (
        clip === undefined &&
        [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      ) {
        clip = at.getBoundingClientRect();
        cutBy = at;
      } else if ([overflowX, overflowY].includes('auto')) return { clip: undefined, cutBy: undefined };
    }
    return { clip, cutBy };
  };

  const sizeOf = (element: Element): number => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return size * (drawn === null ? scale : drawn.a);
  };

  // the last row of a list that has to be scrolled is half hidden, also where its letters are not
  const scrolls = (element: Element): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
    element.clientHeight > 0 &&
    element.scrollHeight > element.clientHeight + 2;

  const visit = (node: Node): void => {
    if (minimum > 0 && node !== slide && node instanceof HTMLElement && scrolls(node)) {
      wrong.push(`has to be scrolled: <${node.localName} class="${node.className}">`);
    }
    if (node instanceof Text) {
      const text = node.data.trim();
      const owner = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
      if (
        text === '' ||
        !owner.checkVisibility() ||
        owner.closest('aside, style, desc, title, option, script') !== null
      )
        return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const seen = rects.length > 0 ? clipOf(owner) : undefined;
      if (seen === undefined) return;
      const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      if (sizeOf(owner) < minimum - 0.05) wrong.push(`${sizeOf(owner).toFixed(1)} px: ${short}`);
      for (const { left, right, top, bottom } of rects) {
        const { clip } = seen;
        if (
          left < canvas.left - 1 ||
          right > canvas.right + 1 ||
          top < canvas.top - 1 ||
          bottom > canvas.bottom + 1
        ) {
          wrong.push(`off the slide: ${short}`);
        } else if (
          clip !== undefined &&
          (left < clip.left - 2 || right > clip.right + 2 || top < clip.top - 4 || bottom > clip.bottom + 4)
        ) {
          wrong.push(`cut off by <${seen.cutBy!.localName} class="${seen.cutBy!.className}">: ${short}`);
        }
        // the letters themselves, without the air that a line has above and below them
        const air = (bottom - top) * 0.22;
        lines.push({
          text: short,
          owner,
          left: left + 1,
          right: right - 1,
          top: top + air,
          bottom: bottom - air,
        });
      }
      return;
    }
    if (node instanceof HTMLSlotElement) node.assignedNodes().forEach(visit);
    const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
    root.childNodes.forEach(visit);
  };
  visit(slide);

  for (const around of document.querySelectorAll(
    '.reveal > .slide-number, .reveal > .controls button.enabled, deck-menu, pace-sign',
  )) {
    const inner = around.shadowRoot?.querySelector('.opener') ?? around;
    const { left, right, top, bottom } = inner.getBoundingClientRect();
    if (right > left && slide.clientHeight < slide.offsetHeight) {
      // below what is seen of a slide that scrolls there is a bar for these
      if (top < port) wrong.push(`on the slide: [${around.className || around.localName}]`);
    } else if (right > left)
      lines.push({
        text: `[${around.className || around.localName}]`,
        owner: around,
        left,
        right,
        top,
        bottom,
      });
  }
  // on the cover the people stand behind what is said
  for (const picture of slide.querySelectorAll(':scope:not(.title) p > :is(img, .drawing)')) {
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    const name = picture.getAttribute('src')?.slice(0, 20) ?? picture.className;
    if (right > left) lines.push({ text: `<picture ${name}>`, owner: picture, left, right, top, bottom });
  }
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (one.owner === other.owner) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) wrong.push(`overlap: ${one.text} / ${other.text}`);
    }
  });
  return [...new Set(wrong)];
}

/** Runs in the page: what of all in sight a finger would miss. A link in a line of text is as high as its line, and may be. */
export function smallTargets(): string[] {
  const found: string[] = [];
  const visit = (node: ParentNode): void => {
    for (const element of node.querySelectorAll('*')) {
      if (element.closest('[inert]') !== null) continue;
      if (element.shadowRoot !== null) visit(element.shadowRoot);
      if (!element.matches('button, input, select, textarea, summary, a[href], [tabindex="0"]')) continue;
      const inText = element.matches('a[href]') && getComputedStyle(element).display === 'inline';
      // what is pressed is its label too
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      const hidden = width <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden';
      if (hidden || inText) continue;
      if (width < 24 || height < 24)
        found.push(`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 80)}`);
    }
  };
  visit(document);
  return found;
}
