/**
 * Leaves out of reveal.js's styles what this deck never shows: its overlays (with a spinner drawn in base64), the scroll
 * view, the print view, the box for notes, jumping by number, rolling links, highlighted code, the zoom plugin, letters
 * from right to left, and the transitions that no slide can ask for: of the whole deck, of backgrounds, and two by name.
 */

const UNUSED = [
  /\.(r-overlay[a-z-]*|reveal-(scroll|print)|show-notes|speaker-notes|jump-to-slide|roll|hljs|playback|scrollbar[a-z-]*|zoomed)(?![a-z])/,
  /\.reveal\.(rtl|center|has-parallax-background|default|linear|slide|convex|concave|zoom|fade|cube|page)(?![a-z-])/,
  /\[data-transition~?="?(default|linear)/,
  /\[data-background-transition=(?!"?none)/,
  /^\.print-pdf /,
];

/** The part of PostCSS's rule that is needed here: Vite brings PostCSS along. */
interface StyleRule {
  selectors: string[];
  remove(): unknown;
}

/** A plugin for PostCSS. */
export const withoutUnusedStyles = {
  postcssPlugin: 'without-unused-styles',
  Rule(rule: StyleRule): void {
    const used = rule.selectors.filter((selector) => !UNUSED.some((pattern) => pattern.test(selector)));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  },
};
