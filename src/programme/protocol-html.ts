/** The nine parts of a protocol as stations, for the slide that walks along them: the same nine that the step plan and the report have. */
import { escapeHtml } from '../document/escape.js';
import { protocol, type ProtocolPart } from '../strings/nl.js';

/** A sign for each, on a square of 48. */
const SIGNS: Readonly<Record<ProtocolPart, string>> = {
  prevent: 'M24 5l16 6v12c0 10-7 17-16 20C15 40 8 33 8 23V11zM17 24l5 5 9-10',
  notice:
    'M3 24c6-10 13-15 21-15s15 5 21 15c-6 10-13 15-21 15S9 34 3 24zM24 17a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  report: 'M6 8h36v24H22L12 41v-9H6zM24 13v8M24 26.5v.5',
  act: 'M5 40h11v-9h11v-9h11V8M31 15l7-8 7 8',
  roles:
    'M15 9a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM33 9a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM4 40c0-9 4-13 11-13s11 4 11 13M26 29c2-1 4-2 7-2 7 0 11 4 11 13',
  consequences: 'M24 5v38M12 43h24M8 13h32M8 13L2 29h12zM40 13l-6 16h12z',
  communication: 'M4 24L24 7l20 17M10 20v21h28V20M20 41V29h8v12',
  aftercare: 'M24 42C10 32 4 25 4 17a10 10 0 0 1 20-3 10 10 0 0 1 20 3c0 8-6 15-20 25z',
  evaluation: 'M41 24a17 17 0 1 1-5-12M37 3v10H27',
};

export const protocolHtml = (): string =>
  `<step-figure><ol class="parts">${Object.entries(SIGNS)
    .map(([part, path], index) => {
      const [name, about] = protocol[part as ProtocolPart];
      return `<li${index === 0 ? '' : ' class="fragment"'}><svg viewBox="0 0 48 48" aria-hidden="true"><path d="${path}"/></svg><strong>${escapeHtml(name)}</strong> ${escapeHtml(about)}</li>`;
    })
    .join('')}</ol></step-figure>`;
