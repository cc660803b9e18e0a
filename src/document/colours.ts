/**
 * A school's own two colours, corrected until everything drawn with them can be read. Pure: hex colours in, hex colours out.
 * Contrast is WCAG 2.2's; lightness is moved in OKLCH (Ottosson 2020), where it can be without the hue changing.
 */

/** What a school chooses, as `#rrggbb`; an empty text is the deck's own colour. */
export interface SchoolColours {
  readonly primary: string;
  readonly accent: string;
}

/** What is drawn with a colour, in one scheme. */
export interface Shades {
  /** Letters, lines and pictures on the paper. */
  readonly colour: string;
  /** A card or a bar behind ink. */
  readonly soft: string;
  /** A whole slide, behind the paper's own colour. */
  readonly fill: string;
}

export const COLOURS_BLOCK_ID = 'teamsessie-colours';

/** WCAG AA for text. */
export const AA = 4.5;

/** What letters in a school's colour stand on, besides its own soft shade: paper, card and sun of `styles/tokens.css`. */
const LIGHT_PAPERS = ['#fbf8f2', '#ffffff', '#fcefcf'];

/** `#rgb` or `#rrggbb` in any case, with or without spaces around it, as `#rrggbb`; undefined when it is no colour. */
export function parseColour(text: string): string | undefined {
  const [, digits = ''] = /^\s*#([\da-f]{3}|[\da-f]{6})\s*$/i.exec(text) ?? [];
  if (digits === '') return undefined;
  const six = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return `#${six.toLowerCase()}`;
}

/** WCAG 2.2's contrast ratio of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The school's colour as near as it may be on the paper of each scheme. */
export function lightShades(colour: string): Shades {
  const { c, h } = toOklch(colour);
  const soft = fromOklch({ l: 0.945, c: Math.min(c, 0.032), h });
  const read = darkenUntilRead(colour, [...LIGHT_PAPERS, soft]);
  return { colour: read, soft, fill: read };
}

/** On dark paper a colour is known by its hue: at this lightness all of them can be read. */
export function darkShades(colour: string): Shades {
  const { c, h } = toOklch(colour);
  const deep = fromOklch({ l: 0.34, c: Math.min(c, 0.07), h });
  const bright = fromOklch({ l: 0.84, c: Math.min(c, 0.1), h });
  return { colour: bright, soft: deep, fill: deep };
}

/** Whether the deck shows this colour as it is, on light paper. */
export const isKept = (colour: string): boolean => lightShades(colour).colour === colour;

/** The styles that give the deck a school's colours, in both schemes; empty when it keeps its own. */
export function coloursCss({ primary, accent }: SchoolColours): string {
  const own = Object.entries({ primary, accent }).flatMap(([name, text]) => {
    const colour = parseColour(text);
    return colour === undefined ? [] : [{ name, light: lightShades(colour), dark: darkShades(colour) }];
  });
  if (own.length === 0) return '';
  const rule = (selector: string, scheme: 'light' | 'dark') =>
    `${selector}{${own
      .map(({ name, [scheme]: { colour, soft, fill } }) =>
        [`--ts-${name}:${colour}`, `--ts-${name}-soft:${soft}`, `--ts-${name}-fill:${fill}`].join(';'),
      )
      .join(';')}}`;
  // one step stronger than the tokens, wherever those stand
  return rule('html:root', 'light') + rule("html[data-scheme='dark'] body > *", 'dark');
}

/** The same hue, only as much darker as every one of `papers` asks. */
function darkenUntilRead(colour: string, papers: readonly string[]): string {
  const { l, c, h } = toOklch(colour);
  const reads = (hex: string) => papers.every((paper) => contrast(hex, paper) >= AA);
  let read = colour;
  for (let lightness = l; !reads(read) && lightness > 0; lightness -= 0.005) {
    read = fromOklch({ l: lightness, c, h });
  }
  return read;
}

interface Oklch {
  readonly l: number;
  readonly c: number;
  /** In radians. */
  readonly h: number;
}

const channels = (hex: string): readonly [number, number, number] => {
  const linear = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [linear(1), linear(3), linear(5)];
};

function luminance(hex: string): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toOklch(hex: string): Oklch {
  const [r, g, b] = channels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, along),
    h: Math.atan2(along, a),
  };
}

/** A colour that a screen can't show loses colour, not its hue or its lightness. */
function fromOklch({ l, c, h }: Oklch): string {
  let rgb = linearRgb(l, c, h);
  for (let less = c; rgb.some((value) => value < -0.0005 || value > 1.0005) && less > 0; less -= 0.004) {
    rgb = linearRgb(l, Math.max(less - 0.004, 0), h);
  }
  const hex = (value: number) => {
    const clipped = Math.min(1, Math.max(0, value));
    const coded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(coded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(hex).join('')}`;
}

function linearRgb(lightness: number, c: number, h: number): readonly [number, number, number] {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
