/** The deck as data: what `slides/deck.json` and the data block in the file hold, and the check of both. */
import type { SlideSource } from '../markdown/types.js';
import { parseColour, type SchoolColours } from './colours.js';
import { isLogo } from './logo.js';

export const DECK_VERSION = 1;

export type SchoolType = 'po' | 'vo';
export type Programme = 'both' | '1' | '2' | 'short';

export interface DeckSettings {
  /** Name of the school; may be empty. */
  readonly school: string;
  readonly type: SchoolType;
  readonly programme: Programme;
  /** How many people are expected; 0 when unknown. */
  readonly participants: number;
  /** Address of a broker for phones (`wss://…`); empty means none. */
  readonly broker: string;
  /** Address of the page that phones open, where that isn't on the facilitator's own laptop; empty means none. */
  readonly phonePage: string;
  /** The school's own colours, `#rrggbb`; an empty one is the deck's. */
  readonly colours: SchoolColours;
  /** The school's logo: a picture's name, as in a slide, or a data URI; empty means none. */
  readonly logo: string;
}

/** Contents of the data block: everything the file was made from. */
export interface Deck {
  readonly version: typeof DECK_VERSION;
  /** Which deck this is; with `revision` it keeps one deck's session apart from another's. */
  readonly id: string;
  /** Changes when the contents change. */
  readonly revision: string;
  readonly settings: DeckSettings;
  readonly slides: readonly SlideSource[];
}

export const DEFAULT_SETTINGS: DeckSettings = {
  school: '',
  type: 'vo',
  programme: 'both',
  participants: 0,
  broker: '',
  phonePage: '',
  colours: { primary: '', accent: '' },
  logo: '',
};

/** Text that is not a deck, or a deck that this version can't read. `message` is a Dutch sentence for the person. */
export class DeckError extends Error {
  override readonly name = 'DeckError';
}

export const isProgramme = (value: unknown): value is Programme =>
  value === 'both' || value === '1' || value === '2' || value === 'short';

export const isSchoolType = (value: unknown): value is SchoolType => value === 'po' || value === 'vo';

/** The largest team that the deck makes plans for. */
export const MAX_PARTICIPANTS = 500;

/** Reads settings from parsed JSON. Missing keys get their default; a value of the wrong kind is an error. */
export function readSettings(json: Readonly<Record<string, unknown>>): DeckSettings {
  const {
    school = DEFAULT_SETTINGS.school,
    type = DEFAULT_SETTINGS.type,
    programme = DEFAULT_SETTINGS.programme,
    participants = DEFAULT_SETTINGS.participants,
    broker = DEFAULT_SETTINGS.broker,
    phonePage = DEFAULT_SETTINGS.phonePage,
    colours = DEFAULT_SETTINGS.colours,
    logo = DEFAULT_SETTINGS.logo,
  } = json;
  if (typeof school !== 'string') throw new DeckError('‘school’ moet tekst zijn: de naam van de school.');
  if (!isSchoolType(type)) throw new DeckError('‘type’ moet "po" of "vo" zijn.');
  if (!isProgramme(programme)) throw new DeckError('‘programme’ moet "both", "1", "2" of "short" zijn.');
  if (
    !Number.isInteger(participants) ||
    Number(participants) < 0 ||
    Number(participants) > MAX_PARTICIPANTS
  ) {
    throw new DeckError(`‘participants’ moet een heel getal zijn, van 0 tot en met ${MAX_PARTICIPANTS}.`);
  }
  if (typeof broker !== 'string' || !isBroker(broker)) {
    throw new DeckError('‘broker’ moet leeg zijn, of een adres dat begint met wss:// of ws://.');
  }
  if (typeof phonePage !== 'string' || !isPhonePage(phonePage)) {
    throw new DeckError(
      '‘phonePage’ moet leeg zijn, of een adres dat begint met https:// of http://, zonder #.',
    );
  }
  if (!isLogo(logo)) {
    throw new DeckError('‘logo’ moet leeg zijn, of de naam van een afbeelding, zoals "logo.png".');
  }
  return {
    school,
    type,
    programme,
    participants: Number(participants),
    broker,
    phonePage,
    colours: readColours(colours),
    logo,
  };
}

function readColours(json: unknown): SchoolColours {
  const { primary = '', accent = '' } = isRecord(json) ? json : { primary: 0 };
  const read = (value: unknown): string => {
    const colour = value === '' ? '' : typeof value === 'string' ? parseColour(value) : undefined;
    if (colour === undefined) {
      throw new DeckError(
        '‘colours’ moet twee kleuren hebben, zoals { "primary": "#0b5960", "accent": "" }.',
      );
    }
    return colour;
  };
  return { primary: read(primary), accent: read(accent) };
}

/** Empty, or the address of a broker; it stands in the Content-Security-Policy. */
export const isBroker = (text: string): boolean => /^(wss?:\/\/[^\s'";]+)?$/.test(text);

/** Empty, or the address of a page; the room is written behind it, after a `#`. */
export const isPhonePage = (text: string): boolean => /^(https?:\/\/[^\s'"#<>]+)?$/.test(text);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the text of a `deck.json`: the settings, flat, beside `version` and `id`. */
export function parseDeckFile(text: string): { readonly id: string; readonly settings: DeckSettings } {
  const json = parseRecord(text.replace(/^\uFEFF/, ''));
  checkVersion(json.version ?? DECK_VERSION);
  const id = json.id ?? 'teamsessie';
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) {
    throw new DeckError('‘id’ mag alleen letters, cijfers en streepjes hebben.');
  }
  return { id, settings: readSettings(json) };
}

/** Parses JSON that has to be an object. */
export function parseRecord(text: string): Readonly<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DeckError('Dit is geen geldige JSON.', { cause });
  }
  if (!isRecord(json)) throw new DeckError('Hier moet een object tussen { en } staan.');
  return json;
}

export function checkVersion(version: unknown): void {
  if (!Number.isInteger(version) || Number(version) < 1) {
    throw new DeckError('Het versienummer klopt niet. Zet "version": 1 neer, of haal die regel weg.');
  }
  if (Number(version) > DECK_VERSION) {
    throw new DeckError('Dit is gemaakt met een nieuwere versie van teamsessie. Open het met die versie.');
  }
}
