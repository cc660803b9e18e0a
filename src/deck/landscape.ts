/** The slide as on the wall, also in a window that is higher than wide: only the theme of the slides asks which way it is held. */

const UPRIGHT = '(orientation: portrait)';
const NEVER = `(width > 9999em) and ${UPRIGHT}`;

export function keepLandscape(keep: boolean): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.endsWith(UPRIGHT)) continue;
      rule.media.mediaText = keep ? NEVER : UPRIGHT;
    }
  }
}
