/** The deck's own source inside the HTML file: one JSON data block that nothing can break out of. */
import {
  checkVersion,
  DECK_VERSION,
  DeckError,
  isRecord,
  parseRecord,
  readSettings,
  type Deck,
} from './deck.js';

export const DATA_BLOCK_ID = 'teamsessie-deck';

/** JSON in which no `<` stands, so neither `</script>` nor `<!--` can end or change the block. */
export function encodeDeck(deck: Deck): string {
  return JSON.stringify(deck).replaceAll('<', '\\u003C');
}

/** The reverse of `encodeDeck`, with every part checked: throws `DeckError`, never anything else. */
export function decodeDeck(text: string): Deck {
  const json = parseRecord(text);
  checkVersion(json.version);
  const { id, revision, settings, slides } = json;
  if (typeof id !== 'string' || typeof revision !== 'string')
    throw new DeckError('Het nummer van de deck ontbreekt.');
  if (!isRecord(settings)) throw new DeckError('De instellingen van de deck ontbreken.');
  if (!Array.isArray(slides)) throw new DeckError('De dia’s van de deck ontbreken.');
  return {
    version: DECK_VERSION,
    id,
    revision,
    settings: readSettings(settings),
    slides: slides.map((slide: unknown) => {
      if (!isRecord(slide) || typeof slide.name !== 'string' || typeof slide.markdown !== 'string') {
        throw new DeckError('Een dia in het bestand is niet te lezen.');
      }
      return { name: slide.name, markdown: slide.markdown };
    }),
  };
}
