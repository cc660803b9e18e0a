/** The deck in another file of teamsessie. The file is read as text: nothing in it is ever run. */
import { opening as t } from '../../strings/nl.js';
import { DATA_BLOCK_ID, decodeDeck } from '../data-block.js';
import { DeckError, type Deck } from '../deck.js';
import { harvestPictures, type Pictures } from '../pictures.js';
import { pictureBytes, svgData } from '../picture-data.js';
import { safeSvg } from '../svg.js';

/** There is no `<` in the block, so nothing else can end it. */
const DATA_BLOCK = new RegExp(`<script type="application/json" id="${DATA_BLOCK_ID}">([^<]*)</script>`);

/** Throws `DeckError`: not a deck, a damaged one, or one of a newer version. */
export function readDeckFile(html: string): { readonly deck: Deck; readonly pictures: Pictures } {
  const block = DATA_BLOCK.exec(html)?.[1];
  if (block === undefined) throw new DeckError(t.notDeck);
  const deck = decodeDeck(block);
  if (deck.slides.length === 0) throw new DeckError(t.noSlides);
  // a document without a window: nothing is run, and no picture is loaded
  const page = new DOMParser().parseFromString(html, 'text/html');
  return { deck, pictures: safePictures(harvestPictures(page)) };
}

/** A file that was tampered with may hold any drawing. */
function safePictures(pictures: Pictures): Pictures {
  const safe = [...pictures].flatMap(([name, data]): (readonly [string, string])[] => {
    if (!/^data:image\/svg/i.test(data)) return [[name, data]];
    const bytes = pictureBytes(data);
    const text = bytes && safeSvg(new TextDecoder().decode(bytes));
    return text === undefined ? [] : [[name, svgData(text)]];
  });
  return new Map(safe);
}
