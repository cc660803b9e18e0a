/** Drawings from elsewhere: only shapes, colours and words stay. What is safe already comes back as it was. */

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs use symbol path circle ellipse rect line polyline polygon text tspan textPath title desc style ' +
    'linearGradient radialGradient stop clipPath mask pattern marker image switch filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge ' +
    'feMergeNode feMorphology feOffset feTile feTurbulence'
  ).split(' '),
);
const SVG = 'http://www.w3.org/2000/svg';
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z\d+/=\s]*$/i;
/** An escape in CSS can spell anything; a comment can part any word. */
const ACTIVE_CSS =
  /@(?!media\b|keyframes\b|container\b)|\\|\/\*|expression|behavior|binding|javascript|url\(\s*["']?\s*(?!#)/i;

/** The text of a safe drawing; undefined when this is no drawing. */
export function safeSvg(text: string): string | undefined {
  const page = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = page.documentElement;
  if (root.localName !== 'svg' || root.namespaceURI !== SVG || page.querySelector('parsererror') !== null) {
    return undefined;
  }
  let changed = page.doctype !== null;
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  // a style sheet from elsewhere is asked for by one of these
  if (walker.nextNode() !== null) changed = true;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!isAllowed(element)) {
      element.remove();
      changed = true;
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (isSafeAttribute(element, name, value)) continue;
      element.removeAttribute(name);
      changed = true;
    }
  }
  return changed ? new XMLSerializer().serializeToString(root) : text;
}

/** The same for the bytes of a file. */
export function safeSvgBytes(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder().decode(bytes);
  const safe = safeSvg(text);
  if (safe === text) return bytes;
  return safe === undefined ? undefined : new TextEncoder().encode(safe);
}

const isAllowed = ({ localName, namespaceURI, textContent }: Element): boolean =>
  namespaceURI === SVG && ELEMENTS.has(localName) && (localName !== 'style' || !ACTIVE_CSS.test(textContent));

function isSafeAttribute({ localName }: Element, name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (/(^|:)href$/i.test(name)) {
    return value.trim().startsWith('#') || (localName === 'image' && PICTURE.test(value.trim()));
  }
  if (/^xmlns(:|$)/i.test(name) || name === 'class' || name.startsWith('aria-') || name.startsWith('data-'))
    return true;
  return !ACTIVE_CSS.test(value);
}
