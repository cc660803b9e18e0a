/** The slide as on the wall, also in a window that is higher than wide, or small: only the theme of the slides asks for that. */

const UPRIGHT = '(orientation: portrait)';
/** In one column; `canvas.ts` says why at these sizes. */
const NARROW = `(width < 768px), (height < 432px), ${UPRIGHT}`;
const NEVER = `(width > 9999em) and ${UPRIGHT}`;

export function keepLandscape(keep: boolean): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.endsWith(UPRIGHT)) continue;
      rule.media.mediaText = keep ? NEVER : NARROW;
    }
  }
}
