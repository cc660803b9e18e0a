/** A QR code as a picture: dark on white in every colour scheme, with the quiet zone that cameras need around it. */
import { svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Modules of white around it (ISO/IEC 18004, section 5.3.8). */
const QUIET = 4;

export function renderQr(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter(Boolean)
    .join('');
  return svg`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  >
    <rect width="100%" height="100%" fill="#fff" />
    <path d=${path} fill="#000" />
  </svg>`;
}
