/**
 * Takes the place of `entities/decode` under htmlparser2 where the code runs in a browser, which knows all character
 * references itself: its table is 16 KB gzip. Strings in, strings out; the element is only the way to ask.
 */

/** As the package numbers them. */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 } as const;

/** The longest name has 31 characters. */
const REFERENCE = /(?:#\d{1,99}|#[xX][\da-fA-F]{1,99}|[\da-zA-Z]{1,40});?/y;

export class EntityDecoder {
  readonly #emit: (codePoint: number, consumed: number) => void;
  #attribute = false;

  constructor(_table: undefined, emit: (codePoint: number, consumed: number) => void) {
    this.#emit = emit;
  }

  startEntity(mode: number): void {
    this.#attribute = mode === DecodingMode.Attribute;
  }

  /** `offset` is just after the `&`. Returns how many characters the reference takes, `&` included; 0 when it is none. */
  write(input: string, offset: number): number {
    REFERENCE.lastIndex = offset;
    const reference = REFERENCE.exec(input)?.[0];
    if (reference === undefined) return 0;
    const source = `&${reference}`;
    const decoded = decode(source);
    if (decoded === source) return 0;
    // without its semicolon a name may be followed by anything, and all names that may lack it stand for one character
    const isWhole = !decoded.endsWith(';') || decoded === ';';
    const consumed =
      source.startsWith('&#') || (isWhole && source.endsWith(';'))
        ? source.length
        : source.length - decoded.length + 1;
    if (this.#attribute && !source.startsWith('&#') && source[consumed - 1] !== ';') {
      // `?a=1&copy=2` is an address
      if (/[\da-zA-Z=]/.test(input[offset + consumed - 1] ?? '')) return 0;
    }
    for (const character of decoded.slice(0, decoded.length - (source.length - consumed))) {
      this.#emit(character.codePointAt(0)!, consumed);
    }
    return consumed;
  }

  end(): number {
    return 0;
  }
}

export const htmlDecodeTree = undefined;
export const xmlDecodeTree = undefined;

/** Reference and all: letters, digits, `&`, `#` and `;` only, so there is nothing in it that could become an element. */
function decode(reference: string): string {
  const holder = document.createElement('i');
  holder.innerHTML = reference;
  return holder.textContent;
}
