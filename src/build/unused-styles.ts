/**
 * Leaves out of reveal.js's styles what this deck never shows: its overlays (with a spinner drawn in base64), the scroll
 * view, jumping by number, rolling links and highlighted code. Transitions stay, as a slide may ask for one; and so does
 * what hides the empty box for notes that reveal.js puts in every deck.
 */

const UNUSED =
  /\.(r-overlay[a-z-]*|reveal-scroll|show-notes|jump-to-slide|roll|hljs|playback|scrollbar[a-z-]*)(?![a-z])/;

/** The part of PostCSS's rule that is needed here: Vite brings PostCSS along. */
interface StyleRule {
  selectors: string[];
  remove(): unknown;
}

/** A plugin for PostCSS. */
export const withoutUnusedStyles = {
  postcssPlugin: 'without-unused-styles',
  Rule(rule: StyleRule): void {
    const used = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
};
